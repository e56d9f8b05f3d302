import { createSeededIds, parseOid } from "@segur-sdk/core";
import { canonicalize, childElements, parseXml, serializeXml } from "@segur-sdk/core/xml";
import { readMtom, readSoapAnswer } from "@segur-sdk/transport";
import { expect, it } from "vitest";

import { describeShared } from "../../../../conformance/shared.js";
import {
  buildDmpEnvelope,
  buildExistenceTest,
  createExistenceTest,
  dmpActions,
  faultFailure,
  readExistenceAnswer,
  readSubmissionOutcome,
  retryClassOf,
  type ExistenceTest,
} from "../../src/index.js";
import { software } from "../fixtures.js";
import { bodyOf, readBytes, readXml, samplePatient } from "./reference.js";
import { schemaErrors } from "../../../../conformance/tools.js";

const sampleTest: ExistenceTest = {
  patient: samplePatient,
  software: { ...software, oid: parseOid("1.2.250.1.999.1.1.9001") },
  environment: "qualification",
  createdAt: new Date("2026-09-19T09:58:00Z"),
  messageId: "1633a409-3d61-4869-aed8-000000000001",
  queryId: "87d5fd8f-72b2-43bf-938c-000000000001",
};

describeShared("TD0.2 against the reference messages", () => {
  it("writes the request of the sample, byte for byte in canonical form", () => {
    const canonical = (node: Parameters<typeof canonicalize>[0]) => canonicalize(node, { method: "exc-c14n" });
    expect(canonical(buildExistenceTest(sampleTest))).toBe(canonical(bodyOf("td0.2/td0.2-request.xml")));
  });

  it("is valid for PRPA_IN201307UV02.xsd in each environment", () => {
    for (const environment of ["simulator", "qualification", "production"] as const) {
      const test = createExistenceTest({ ...sampleTest, environment, ids: createSeededIds(environment) });
      const request = serializeXml(buildExistenceTest(test));
      expect(schemaErrors(request, "reference/dmp/xsd/hl7v3/multicacheschemas/PRPA_IN201307UV02.xsd")).toBe("");
    }
  });

  it("has the header blocks of the sample, in the same order", () => {
    const names = (file: ReturnType<typeof readXml>) => {
      const [header] = childElements(file);
      return header === undefined ? [] : childElements(header).map(({ name }) => `{${name.namespace}}${name.local}`);
    };
    const sample = readXml("td0.2/td0.2-request.xml");
    const envelope = buildDmpEnvelope({
      action: dmpActions.existenceTest,
      messageId: "urn:uuid:7368ba9a-ee80-4ceb-a083-000000000036",
      to: "https://dmp.simulateur.example/si-dmp-server/v2/services/patients",
      assertion: readXml("vihf/vihf-4.0-indirecte-medecin.signed.xml"),
      body: buildExistenceTest(sampleTest),
    });
    expect(names(envelope)).toEqual(names(sample));
  });

  it.each([
    ["active", { outcome: "active", authorisation: "VALIDE", attendingDoctor: true, attachedToMonEspaceSante: true }],
    ["active-no-authorization", { outcome: "active", authorisation: "NON_EXISTE", attendingDoctor: false }],
    ["terminated", { outcome: "closed", status: "terminated", authorisation: "INTERDIT" }],
    ["not-found", { outcome: "absent" }],
  ])("reads the sample answer %s", (name, expected) => {
    expect(readExistenceAnswer(bodyOf(`td0.2/td0.2-response-${name}.xml`), sampleTest)).toMatchObject(expected);
  });
});

describeShared("answers of the repository", () => {
  it("reads the success", () => {
    expect(readSubmissionOutcome(bodyOf("td2.1/response-success.xml")).outcome).toBe("accepted");
    expect(readSubmissionOutcome(bodyOf("errors/registry-success-with-warning.xml"))).toMatchObject({
      outcome: "accepted-with-warnings",
      warnings: [{ code: "XDSExtraMetadataNotSaved", context: "métadonnée ignorée" }],
    });
  });

  it.each([
    ["dmp-closed", "closed"],
    ["dmp-access-forbidden", "forbidden"],
  ])("reads registry-%s as an outcome", (name, reason) => {
    expect(readSubmissionOutcome(bodyOf(`errors/registry-${name}.xml`))).toMatchObject({ outcome: "refused", reason });
  });

  it.each([
    ["duplicate-uniqueid", "ERR_DMP_DUPLICATE"],
    ["metadata-error", "ERR_DMP_METADATA"],
    ["non-identical-hash", "ERR_DMP_NON_IDENTICAL"],
    ["registry-busy", "ERR_DMP_BUSY"],
    ["two-errors", "ERR_DMP_METADATA"],
    ["unknown-code", "ERR_DMP_UNKNOWN_ERROR"],
  ])("reads registry-%s as %s", (name, code) => {
    expect(() => readSubmissionOutcome(bodyOf(`errors/registry-${name}.xml`))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it.each([
    ["fault-invalid-certificate", "ERR_DMP_CERTIFICATE_REFUSED", "config-terminal"],
    ["fault-structure-mismatch", "ERR_DMP_STRUCTURE_REFUSED", "config-terminal"],
    ["fault-wsa-header-missing", "ERR_DMP_ADDRESSING_REFUSED", "data-terminal"],
    ["fault-receiver-internal", "ERR_DMP_SERVICE_FAILURE", "unknown-outcome"],
  ])("reads %s as %s, class %s", (name, code, retryClass) => {
    const answer = readSoapAnswer(readXml(`errors/${name}.xml`));
    const failure =
      answer.kind === "fault" ? faultFailure(answer.fault, { operation: "TD2.1a", writes: true }) : undefined;
    expect(failure?.code).toBe(code);
    expect(failure && retryClassOf(failure)).toBe(retryClass);
  });

  it("reads a fault inside a multipart answer", async () => {
    const headers = readBytes("errors/fault-in-multipart.http-headers.txt").toString("utf8");
    const contentType = /^Content-Type: (.*)$/m.exec(headers)?.[1] ?? "";
    const message = await readMtom(contentType, readBytes("errors/fault-in-multipart.mime"));
    const answer = readSoapAnswer(parseXml(message.root).root);
    expect(answer).toMatchObject({ kind: "fault", fault: { subcodes: ["DMPInvalidCertificate"] } });
  });
});
