import { beforeAll, describe, expect, it } from "vitest";

import type { DmpService } from "../../src/dmp/index.js";
import { createDmpWorld, type DmpWorld, newDmp, now, post, ruth, swap, textOf, urlOf } from "./dmp-world.js";
import { type ExistenceChanges, existenceTest } from "./existence-template.js";

describe("the existence test of a record (TD0.2)", () => {
  let world: DmpWorld;
  let dmp: DmpService;

  beforeAll(async () => {
    world = await createDmpWorld();
    dmp = newDmp(world);
  });

  const ask = (changes: ExistenceChanges = {}) => post(dmp, existenceTest(world, changes), world.tls.certificate);
  const lastCall = () => dmp.calls.at(-1);

  it("finds an active record and answers the message", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(response.headers["content-type"]).toContain("application/soap+xml");
    const answer = textOf(response);
    expect(answer).toContain('<acknowledgement typeCode="AA">');
    expect(answer).toContain('<queryResponseCode code="OK">');
    expect(answer).toContain('<statusCode code="active">');
    expect(answer).toContain('code="NON_EXISTE"');
    expect(answer).toContain(">urn:uuid:7368ba9a-ee80-4ceb-a083-100000000001</RelatesTo>");
    expect(lastCall()).toMatchObject({ operation: "TD0.2", answer: "OK", refusals: [], at: new Date(now) });
  });

  it.each([
    ["202096615708958", '<statusCode code="terminated">'],
    ["202096615708958", '<high value="20240301">'],
    ["287016322099138", 'code="VALIDE"'],
    ["295016322099431", 'code="EXPIRE"'],
    ["189016322099385", 'code="INTERDIT"'],
  ])("says the state of the record of %s: %s", async (matricule, text) => {
    expect(textOf(await ask({ matricule }))).toContain(text);
  });

  it("finds no record for JEAN CONTESTE (0.2-010): AA and NF", async () => {
    const answer = textOf(await ask({ matricule: "153078987658513" }));
    expect(answer).toContain('<acknowledgement typeCode="AA">');
    expect(answer).toContain('<queryResponseCode code="NF">');
    expect(answer).not.toContain("registrationEvent");
  });

  it("follows a record that is closed meanwhile", async () => {
    const patient = dmp.patients.find((one) => one.matricule === ruth);
    if (patient === undefined) throw new Error("RUTH is missing");
    dmp.setPatient({ ...patient, record: "absent" });
    await ask();
    expect(lastCall()?.answer).toBe("NF");
    dmp.setPatient(patient);
    await ask();
    expect(lastCall()?.answer).toBe("OK");
  });

  it.each([
    ["interactionId", swap('extension="PRPA_IN201307UV02"', 'extension="PRPA_IN201305UV02"')],
    ["creationTime", swap("20260309112010", "2026-03-09")],
    ["processingCode", swap('<processingCode code="D"/>', '<processingCode code="X"/>')],
    ["processingModeCode", swap('<processingModeCode code="T"/>', "")],
    ["acceptAckCode", swap('code="AL"', 'code="NE"')],
    ["receiver", swap("1.2.250.1.213.4.1.1.1", "1.2.250.1.213.4.1.1.9")],
    ["sender", swap("<softwareName>RIS-FICTIF</softwareName>", "<softwareName></softwareName>")],
    ["reasonCode", swap('code="TEST_EXST"', 'code="CREA"')],
    ["queryId", swap("0b6f7a52-0000-4000-8000-000000000002", "")],
    ["statusCode", swap('<statusCode code="new"/>', "")],
    ["semanticsText", swap("Patient.id", "Patient.Id")],
    ["ITSVersion", swap("XML_1.0", "XML_2.0")],
  ])("refuses a wrong %s by an acknowledgement AE", async (field, editBody) => {
    // A missing extension is an absent attribute.
    const response = await ask({ editBody: (body) => editBody(body).replace(' extension=""', "") });
    expect(response.status).toBe(200);
    expect(textOf(response)).toContain('<acknowledgement typeCode="AE">');
    expect(lastCall()).toMatchObject({ answer: "AE", refusals: [{ text: `Le champ ${field} est incorrect` }] });
  });

  it("refuses a software that is not the one of the VIHF", async () => {
    await ask({ editBody: swap('<id root="1.2.250.1.999.1.1.9001"/>', '<id root="1.2.250.1.999.1.1.9002"/>') });
    expect(lastCall()).toMatchObject({ answer: "AE" });
  });

  it("refuses a patient who is not the one of the VIHF", async () => {
    await ask({ editBody: swap(ruth, "255069999999934") });
    expect(lastCall()?.refusals).toEqual([{ code: "Sender", text: "Le champ Resource_id est incorrect" }]);
  });

  const missing = "A required header representing a Message Addressing Property is not present";
  const invalid =
    "A header representing a Message Addressing Property is not valid and the message cannot be processed";
  it.each([
    ["no Action", { action: "" }, missing],
    ["no MessageID", { messageId: "" }, missing],
    ["no To", { to: "" }, missing],
    ["no ReplyTo", { replyTo: "" }, missing],
    ["a MessageID that is no UUID", { messageId: "urn:uuid:1" }, invalid],
    ["the address of another service", { to: urlOf("repository") }, invalid],
    ["another host", { to: urlOf("patients").replace("localhost", "dmp.example") }, invalid],
    ["a reply to elsewhere", { replyTo: "https://ris.example" }, invalid],
    [
      "another action",
      { action: "urn:hl7-org:v3:PRPA_IN201305UV02" },
      "The [action] cannot be processed at the receiver",
    ],
  ])("refuses a message with %s", async (_, addressing, text) => {
    const response = await ask({ addressing });
    expect(response.status).toBe(500);
    expect(lastCall()).toMatchObject({ answer: "fault", refusals: [{ text }] });
  });

  it("refuses an HTTP action that is not the one of the message", async () => {
    await ask({ contentType: 'application/soap+xml; action="urn:hl7-org:v3:PRPA_IN201305UV02"' });
    expect(lastCall()?.refusals[0]?.code).toBe("ActionNotSupported");
  });

  it.each<[string, (message: string) => string, string]>([
    [
      "SOAP 1.1",
      swap("http://www.w3.org/2003/05/soap-envelope", "http://schemas.xmlsoap.org/soap/envelope/"),
      "VersionMismatch",
    ],
    [
      "a header that nobody understands",
      swap("<soap:Header>", '<soap:Header><x xmlns="urn:x" soap:mustUnderstand="true"/>'),
      "MustUnderstand",
    ],
    ["a body that is not the one of the service", swap("<soap:Body>", "<soap:Body><x/>"), "Sender"],
    ["a body of two elements", swap("</soap:Body>", "<x/></soap:Body>"), "Sender"],
    ["two bodies", swap("</soap:Body>", "</soap:Body><soap:Body/>"), "Sender"],
    ["an empty body", (message) => message.replace(/<soap:Body>.*<\/soap:Body>/s, "<soap:Body/>"), "Sender"],
    ["XML that is not well-formed", swap("</soap:Body>", ""), "Sender"],
  ])("refuses %s", async (_, edit, code) => {
    const response = await ask({ edit });
    expect(response.status).toBe(500);
    expect(lastCall()?.refusals[0]?.code).toBe(code);
  });

  it("remarks a MessageID that is used twice", async () => {
    const fresh = newDmp(world);
    await post(fresh, existenceTest(world), world.tls.certificate);
    await post(fresh, existenceTest(world), world.tls.certificate);
    expect(fresh.calls.map((call) => call.remarks.map((remark) => remark.rule))).toEqual([
      [],
      ["each request has a new MessageID"],
    ]);
  });
});

describe("the door of the DMP", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  it.each([
    ["another path", { path: "/si-dmp-server/v2/services/patientCertif" }, 404],
    ["another verb", { method: "GET" }, 405],
    ["a client without certificate", { clientCertificate: undefined }, 403],
  ])("refuses %s", async (_, request, status) => {
    const response = await post(newDmp(world), existenceTest(world), world.tls.certificate, request);
    expect(response.status).toBe(status);
    expect(response.headers["content-type"]).toContain("text/html");
  });

  it("ignores the query of the path", async () => {
    const dmp = newDmp(world);
    const path = "/si-dmp-server/v2/services/patients?x=1";
    expect((await post(dmp, existenceTest(world), world.tls.certificate, { path })).status).toBe(200);
  });

  it("refuses a TLS certificate that is a seal, one of nobody known, one that is over", async () => {
    const dmp = newDmp(world);
    const stranger = await world.pki.issue({ profile: "org-auth-cli", commonName: "DMP-AUTH", authority: "unknown" });
    const expired = await world.pki.defective("expired");
    for (const credential of [world.seal, stranger, expired]) {
      await post(dmp, existenceTest(world), credential.certificate);
      expect(dmp.calls.at(-1)?.refusals).toEqual([
        { code: "DMPInvalidCertificate", text: "Not a valid authentication certificate" },
      ]);
    }
  });
});
