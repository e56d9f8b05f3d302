import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSegurError } from "@segur-sdk/core";

import { parseSegurConfig, segurConfigJsonSchema } from "./parse-segur-config.js";
import type { SegurConfig } from "./segur-config.js";

const credential = { certificate: { file: "a.pem" }, key: { file: "a.key" }, passphrase: { env: "A" } };
const config: SegurConfig = {
  environment: "qualification",
  software: {
    name: "RIS-FICTIF",
    version: "1.0.0",
    oid: "1.2.250.1.999.1.1.9001",
    instance: "c0a8012e-1111-4222-8333-444455556666",
    idam: { env: "IDAM" },
    dmpHomologationNumber: { file: "/run/secrets/dmp" },
    mssProductReference: "DEMO000001",
  },
  site: { id: "1690000005", name: "Centre d'imagerie fictif", facilityType: "SA08", practiceSetting: "AMBULATOIRE" },
  trust: [{ file: "igc.pem" }],
  credentials: {
    insi: credential,
    dmpTls: credential,
    dmpSign: credential,
    mssante: { pkcs12: { file: "m.p12" }, passphrase: { env: "M" } },
  },
  insi: { url: "https://insi.example/lps" },
  dmp: { url: "https://dmp.example/services" },
  mssante: {
    smtp: { host: "smtp.example" },
    sender: { kind: "applicative", address: "ris@imagerie.example", label: "Centre d'imagerie fictif" },
    contactAddress: "secretariat@imagerie.example",
    allowedDomains: ["medecin.example"],
  },
};

const refusal = (input: unknown) => {
  try {
    parseSegurConfig(input);
  } catch (error) {
    if (isSegurError(error, "ERR_SDK_CONFIG_INVALID")) return error.details.field;
    throw error;
  }
  return "accepted";
};

describe("segur.config.json", () => {
  it("is accepted as written", () => {
    expect(parseSegurConfig(config)).toEqual(config);
  });

  it.each<[string, unknown]>([
    ["environment", { ...config, environment: "prod" }],
    ["software.oid", { ...config, software: { ...config.software, oid: "1.02" } }],
    ["site.id", { ...config, site: { ...config.site, id: "690000005x" } }],
    ["insi.url", { ...config, insi: { url: "http://insi.example" } }],
    ["mssante.contactAddress", { ...config, mssante: { ...config.mssante, contactAddress: undefined } }],
    ["trust", { ...config, trust: [] }],
    ["mssante.whiteList", { ...config, mssante: { ...config.mssante, allowedDomains: undefined } }],
    ["mssante.imap.port", { ...config, mssante: { ...config.mssante, imap: { host: "imap.example", port: 0 } } }],
    [
      "mssante.allowedDomains",
      {
        ...config,
        environment: "production",
        mssante: { ...config.mssante, whiteList: { source: { file: "l.xml" } } },
      },
    ],
    [
      "mssante.whiteList.source.url",
      { ...config, mssante: { ...config.mssante, whiteList: { source: { url: "http://x" } } } },
    ],
    [
      "certificates.revocation.mssante",
      { ...config, environment: "production", certificates: { revocation: { mssante: "off" } } },
    ],
    ["certificates.revocation.own", { ...config, certificates: { revocation: { own: "perhaps" } } }],
    ["certificates.lookEverySeconds", { ...config, certificates: { lookEverySeconds: -1 } }],
    ["directory", { ...config, directory: {} }],
    ["directory.api.url", { ...config, directory: { api: { key: { env: "K" }, url: "http://fhir.example" } } }],
    ["", { ...config, dpm: {} }],
    ["software", { ...config, software: { ...config.software, idam: { value: "clear" } } }],
  ])("names the path %j of what is wrong", (field, input) => {
    expect(refusal(input)).toBe(field);
  });

  it("accepts a secret in clear with the simulator only", () => {
    const clear = { ...config, software: { ...config.software, idam: { value: "x" } } };
    expect(refusal({ ...clear, environment: "simulator" })).toBe("accepted");
    expect(refusal({ ...clear, environment: "production" })).toBe("software");
  });

  it("refuses anything else with its own error", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(refusal(input)).not.toBe("accepted");
      }),
    );
  });

  it("has a JSON Schema that knows its fields", () => {
    expect(Object.keys(segurConfigJsonSchema()["properties"] as object)).toEqual(
      expect.arrayContaining(Object.keys(config)),
    );
  });
});
