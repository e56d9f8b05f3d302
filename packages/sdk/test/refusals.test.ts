import { createServer } from "node:https";
import type { AddressInfo } from "node:net";

import { type DmpCallRecord, type Simulator, startSimulator } from "@segur-sdk/simulator";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createSegurClient, type SegurClient, type SegurConfig, type ValidatedReport } from "../src/index.js";
import { sampleReport } from "./sample-report.js";

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "accepted",
    (error: unknown) => (error as { code: string }).code,
  );

describe("what is wrong is refused, and nothing leaves", () => {
  let simulator: Simulator;
  let segur: SegurClient;
  let report: ValidatedReport;
  let dmpCallsBefore: readonly DmpCallRecord[];

  const exchanged = () => ({
    dmp: simulator.dmp.calls.length - dmpCallsBefore.length,
    mails: simulator.mailboxes.all.length,
  });
  const withCredentials = (change: Partial<SegurConfig["credentials"]>): SegurConfig => {
    const config: SegurConfig = simulator.config();
    return { ...config, credentials: { ...config.credentials, ...change } };
  };

  beforeAll(async () => {
    simulator = await startSimulator();
    segur = await createSegurClient(simulator.config());
    report = await sampleReport(simulator, segur);
  });

  beforeEach(() => {
    dmpCallsBefore = [...simulator.dmp.calls];
  });

  afterAll(async () => {
    await segur.close();
    await simulator.stop();
  });

  it.each<[string, (valid: ValidatedReport) => ValidatedReport, string]>([
    ["a PDF that is no PDF", (valid) => ({ ...valid, pdf: Buffer.from("<html>") }), "ERR_CDA_PDF_INVALID"],
    ["a PDF that is no PDF/A", (valid) => ({ ...valid, pdf: withoutPdfA(valid.pdf) }), "ERR_CDA_PDF_NOT_PDFA"],
    ["a title over 128 characters", (valid) => ({ ...valid, title: "x".repeat(129) }), "ERR_CDA_INVALID"],
    ["control characters in a text", (valid) => ({ ...valid, title: "Scanner\u0007" }), "ERR_CDA_INVALID"],
    ["a report without an act", (valid) => ({ ...valid, act: [] }), "ERR_CDA_INVALID"],
  ])("%s", async (_name, change, code) => {
    expect(await codeOf(segur.dispatch.reportValidated(change(report)))).toBe(code);
    expect(exchanged()).toEqual({ dmp: 0, mails: 0 });
  });

  it("an identity that is not qualified, for the DMP, whatever the types were told", async () => {
    const { control: _control, ...rest } = report.patient;
    const pretended = { ...rest, control: null, status: "QUALIFIEE" } as unknown as QualifiedIdentity;
    const { radiologist } = simulator.actors;
    expect(await codeOf(segur.dmp.findRecord(pretended, { actor: radiologist }))).toBe("ERR_INS_NOT_QUALIFIED");
    expect(exchanged().dmp).toBe(0);
  });

  it("certificates of authentication and signature swapped", async () => {
    const { dmpTls, dmpSign } = simulator.config().credentials;
    expect(await codeOf(createSegurClient(withCredentials({ dmpTls: dmpSign, dmpSign: dmpTls })))).toBe(
      "ERR_CERT_USAGE",
    );
  });

  it.each([
    ["expired", "ERR_CERT_EXPIRED"],
    ["not-yet-valid", "ERR_CERT_NOT_YET_VALID"],
    ["wrong-common-name", "ERR_CERT_INSI_NAME"],
    ["unknown-authority", "ERR_CERT_CHAIN"],
  ] as const)("a certificate for INSi that is %s", async (defect, code) => {
    const { certificatePem, keyPem } = await simulator.pki.defective(defect);
    const insi = { certificate: { pem: certificatePem }, key: { pem: keyPem } };
    expect(await codeOf(createSegurClient(withCredentials({ insi })))).toBe(code);
  });

  it("a server whose authority is unknown", async () => {
    const { certificatePem, keyPem } = await simulator.pki.defective("unknown-authority", "serv-ssl");
    let requests = 0;
    const server = createServer({ cert: certificatePem, key: keyPem }, () => (requests += 1));
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    const url = `https://localhost:${String((server.address() as AddressInfo).port)}`;
    const config: SegurConfig = simulator.config();
    const misled = await createSegurClient({ ...config, insi: { url }, dmp: { url } });
    const { radiologist, secretary } = simulator.actors;
    expect(await codeOf(misled.dmp.findRecord(report.patient as QualifiedIdentity, { actor: radiologist }))).toBe(
      "ERR_HTTP_SERVER_CERTIFICATE_UNTRUSTED",
    );
    expect(await codeOf(misled.insi.resolve(simulator.samples.patient, { actor: secretary }))).toBe(
      "ERR_HTTP_SERVER_CERTIFICATE_UNTRUSTED",
    );
    expect(requests).toBe(0);
    await misled.close();
    await new Promise((resolve) => server.close(resolve));
  });
});

/** The same PDF, its claim to be a PDF/A blanked out. */
function withoutPdfA(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/pdfaid:part/g, "pdfaid:none");
  return Buffer.from(text, "latin1");
}
