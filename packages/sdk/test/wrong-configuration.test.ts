import { createPrivateKey } from "node:crypto";
import { inspect } from "node:util";

import { isSegurError } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type ConfigCredential, createSegurClient, type SegurConfig } from "../src/index.js";
import { retrievedPatient, sampleReport } from "./sample-report.js";

const secret = "phrase-de-passe-secrete";

describe("a configuration that is wrong says where, which rule, and no secret", () => {
  let simulator: Simulator;
  let config: SegurConfig;
  let pkcs12: string;
  let encryptedKey: string;

  beforeAll(async () => {
    simulator = await startSimulator();
    config = simulator.config();
    const { pkcs12: write, keyPem } = await simulator.pki.credential("INSI-AUTO");
    pkcs12 = Buffer.from(write(secret)).toString("base64");
    encryptedKey = createPrivateKey(keyPem)
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: secret })
      .toString();
  });

  afterAll(() => simulator.stop());

  const failure = async (changed: SegurConfig): Promise<unknown> => {
    const error: unknown = await createSegurClient(changed, {
      surroundings: {
        readFile: () => Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" })),
        variable: (name) => (name === "OTHER" ? "autre" : undefined),
      },
    }).catch((thrown: unknown) => thrown);
    expect(inspect(error, { depth: 9 })).not.toMatch(/phrase-de-passe|autre|PRIVATE KEY/u);
    return error;
  };
  const withInsi = (insi: ConfigCredential): SegurConfig => ({
    ...config,
    credentials: { ...config.credentials, insi },
  });
  const certificate = () =>
    "certificate" in config.credentials.insi ? config.credentials.insi.certificate : { pem: "" };

  it.each<[string, () => SegurConfig, string, object]>([
    [
      "a file that is not there",
      () => withInsi({ pkcs12: { file: "/etc/ris/insi.p12" }, passphrase: { value: secret } }),
      "ERR_SDK_CONFIG_SOURCE",
      { field: "credentials.insi.pkcs12", rule: "readable file", named: "file /etc/ris/insi.p12", reason: "ENOENT" },
    ],
    [
      "a variable that is not set",
      () => withInsi({ pkcs12: { base64: pkcs12 }, passphrase: { env: "P12" } }),
      "ERR_SDK_CONFIG_SOURCE",
      { field: "credentials.insi.passphrase", named: "environment variable P12" },
    ],
    [
      "a wrong passphrase",
      () => withInsi({ pkcs12: { base64: pkcs12 }, passphrase: { env: "OTHER" } }),
      "ERR_CERT_PASSPHRASE",
      { field: "credentials.insi.passphrase", rule: "the one that opens the key" },
    ],
    [
      "no passphrase for a key that wants one",
      () => withInsi({ certificate: certificate(), key: { pem: encryptedKey } }),
      "ERR_CERT_PASSPHRASE",
      { field: "credentials.insi.passphrase", rule: "given: the key is encrypted" },
    ],
    [
      "a page instead of a certificate",
      () => withInsi({ certificate: { pem: "<html>" }, key: { pem: encryptedKey }, passphrase: { value: secret } }),
      "ERR_CERT_PARSE",
      { field: "credentials.insi", rule: "PEM, DER, PKCS#7 or PKCS#12" },
    ],
    [
      "an authority that is none",
      () => ({ ...config, trust: [...config.trust, { pem: "bonjour" }] }),
      "ERR_CERT_PARSE",
      { field: "trust.2" },
    ],
  ])("%s", async (_, changed, code, details) => {
    const error = await failure(changed());
    expect(isSegurError(error)).toBe(true);
    expect(error).toMatchObject({ code, details });
    expect(isSegurError(error) && error.details.source).toBeTruthy();
  });

  it("authorities in DER are as good as in PEM", async () => {
    const { root, organisations } = simulator.pki;
    const trust = [root, organisations].map(({ raw }) => ({ base64: raw.toString("base64") }));
    const segur = await createSegurClient({ ...config, trust });
    await retrievedPatient(simulator, segur);
    await segur.close();
  });

  it("an address where nobody listens is named, for the DMP and the mail", async () => {
    const segur = await createSegurClient(config);
    const report = await sampleReport(simulator, segur);
    await segur.close();
    const { smtp } = config.mssante;
    const lost = await createSegurClient({
      ...config,

      dmp: { url: "https://localhost:1/dmp" },
      mssante: { ...config.mssante, smtp: { ...smtp, port: 1 } },
    });
    const plan = await lost.dispatch.reportValidated({ ...report, hold: { patient: true } });
    await plan.settled();
    expect(
      plan.destinations.slice(0, 2).map(({ error }) => [error?.code, error?.details.field, error?.details["host"]]),
    ).toEqual([
      ["ERR_HTTP_CONNECTION_REFUSED", "dmp.url", "localhost:1"],
      ["ERR_MSS_UNREACHABLE", "mssante.smtp", "localhost:1"],
    ]);
    await lost.close();
  });
});
