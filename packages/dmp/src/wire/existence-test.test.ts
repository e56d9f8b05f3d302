import { createSeededIds, isSegurError } from "@segur-sdk/core";
import { parseXml, serializeXml, type XmlElement } from "@segur-sdk/core/xml";
import { insForEmission } from "@segur-sdk/ins";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { now, qualifiedPatient, software } from "../../test/fixtures.js";
import { oneElementALine } from "../../test/one-element-a-line.js";
import { buildExistenceTest, createExistenceTest } from "./build-existence-test.js";
import { readAdministrativeData } from "./read-administrative-data.js";
import { foundPatient, readExistenceAnswer } from "./read-existence-answer.js";

const test = createExistenceTest({
  patient: insForEmission(qualifiedPatient()),
  software,
  environment: "simulator",
  createdAt: new Date(now),
  ids: createSeededIds("td0.2"),
});

describe("request of TD0.2 (dmp.md F.1)", () => {
  it("has the golden form", async () => {
    const text = oneElementALine(serializeXml(buildExistenceTest(test)));
    await expect(text).toMatchFileSnapshot("../../test/golden/existence-test.xml");
  });

  it("is marked P in production, D elsewhere", () => {
    const code = (environment: typeof test.environment) =>
      /<processingCode code="(.)"/.exec(serializeXml(buildExistenceTest({ ...test, environment })))?.[1];
    expect(code("production")).toBe("P");
    expect(code("qualification")).toBe("D");
    expect(code("simulator")).toBe("D");
  });
});

interface AnswerOptions {
  readonly acknowledgement?: string;
  readonly response?: string;
  readonly patient?: string;
  readonly lines?: string;
  readonly queryId?: string;
}

function answer(options: AnswerOptions): XmlElement {
  const {
    acknowledgement = '<acknowledgement typeCode="AA"/>',
    response = "OK",
    patient = "",
    lines = "",
    queryId = test.queryId,
  } = options;
  const subject = patient.replace(
    /<patient>.*?<\/patient>/gs,
    "<subject><registrationEvent><subject1>$&</subject1></registrationEvent></subject>",
  );
  return parseXml(
    `<PRPA_IN201308UV02 xmlns="urn:hl7-org:v3">${lines}${acknowledgement}<controlActProcess>` +
      `${subject}<queryAck><queryId extension="${queryId}"/>` +
      `<queryResponseCode code="${response}"/></queryAck></controlActProcess></PRPA_IN201308UV02>`,
  ).root;
}

const patient = (status: string, extra = "", matricule = "277076322082910") =>
  `<patient><id root="1.2.250.1.213.1.4.10" extension="${matricule}"/><statusCode code="${status}"/>${extra}</patient>`;
const line = (keyword: string, value: string) =>
  `<attentionLine><keyWordText code="${keyword}"/><value ${value}/></attentionLine>`;
const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe("answer of TD0.2 (dmp.md F.1)", () => {
  it("reads an active record with authorisation, attending doctor and Mon espace santé", () => {
    const observation =
      '<subjectOf><administrativeObservation><code code="RATTACHEMENT_ENS"/><value value="true"/></administrativeObservation></subjectOf>';
    const lines = line("AUTORISATION", 'code="VALIDE"') + line("STATUT_MT", 'value="false"');
    expect(readExistenceAnswer(answer({ patient: patient("active", observation), lines }), test)).toEqual({
      outcome: "active",
      status: "active",
      authorisation: "VALIDE",
      attendingDoctor: false,
      attachedToMonEspaceSante: true,
    });
  });

  it.each(["NON_EXISTE", "EXPIRE", "INTERDIT"])("feeds an active record whatever the authorisation: %s", (code) => {
    const lines = line("AUTORISATION", `code="${code}"`);
    const read = readExistenceAnswer(answer({ patient: patient("active"), lines }), test);
    expect(read).toMatchObject({ outcome: "active", authorisation: code });
  });

  it("reads a closed record (test 0.2-020), unknown administrative values included", () => {
    const lines = line("AUTORISATION", 'code="VALEUR_NOUVELLE"') + line("MOTIF_NOUVEAU", 'code="X"');
    expect(readExistenceAnswer(answer({ patient: patient("terminated"), lines }), test)).toEqual({
      outcome: "closed",
      status: "terminated",
    });
  });

  it.each(["AA", "AE"])("reads NF as no record under acknowledgement %s (test 0.2-010)", (typeCode) => {
    const acknowledgement = `<acknowledgement typeCode="${typeCode}"/>`;
    expect(readExistenceAnswer(answer({ acknowledgement, response: "NF" }), test)).toEqual({ outcome: "absent" });
  });

  it("reads a declared error, acknowledgement as an attribute or as a child element", () => {
    const detail = '<acknowledgementDetail><code code="DMPX"/><text>Refus</text></acknowledgementDetail>';
    for (const acknowledgement of [
      `<acknowledgement typeCode="AE">${detail}</acknowledgement>`,
      `<acknowledgement><typeCode code="AE"/>${detail}</acknowledgement>`,
    ]) {
      expect(readExistenceAnswer(answer({ acknowledgement }), test)).toEqual({
        outcome: "failure",
        code: "DMPX",
        text: "Refus",
      });
    }
  });

  it("reads the error among details of other kinds", () => {
    const acknowledgement =
      '<acknowledgement typeCode="AE"><acknowledgementDetail typeCode="I"><text>Information</text></acknowledgementDetail>' +
      '<acknowledgementDetail typeCode="E"><code code="DMPClosed"/><text>DMP ferm&#xE9;</text></acknowledgementDetail></acknowledgement>';
    expect(readExistenceAnswer(answer({ acknowledgement }), test)).toEqual({
      outcome: "failure",
      code: "DMPClosed",
      text: "DMP fermé",
    });
  });

  it("among several patients, reads the one asked for; active, when a closed record was opened anew", () => {
    const other = patient("active", "", "169097511599936");
    const read = (...patients: readonly string[]) => readExistenceAnswer(answer({ patient: patients.join("") }), test);
    expect(read(other, patient("terminated"))).toMatchObject({ outcome: "closed", status: "terminated" });
    expect(read(patient("terminated"), patient("active"))).toMatchObject({ outcome: "active" });
    const unnamed = '<patient><statusCode code="active"/></patient>';
    expect(read(unnamed)).toMatchObject({ outcome: "active" });
    for (const patients of [
      [other, other],
      [other, unnamed],
      [unnamed, unnamed],
    ]) {
      expect(() => read(...patients)).toThrow(failure("ERR_DMP_ANSWER_MISMATCH"));
    }
  });

  it("gives the administrative data of the patient asked for alone", () => {
    const person = (family: string) => `<patientPerson><name><family>${family}</family></name></patientPerson>`;
    const several = answer({
      patient: patient("active", person("AUTRE"), "169097511599936") + patient("active", person("NESSI")),
    });
    const { traits } = readAdministrativeData(foundPatient(several, test));
    expect(traits.reveal().familyNames).toEqual(["NESSI"]);
  });

  it("reads no trait of the patient (EX_0.2-1020)", () => {
    const person = "<patientPerson><name><family>NESSI</family></name></patientPerson>";
    const read = readExistenceAnswer(answer({ patient: patient("active", person) }), test);
    expect(JSON.stringify(read)).not.toContain("NESSI");
  });

  it("refuses the answer to another query, or about another patient", () => {
    expect(() => readExistenceAnswer(answer({ patient: patient("active"), queryId: "other" }), test)).toThrow(
      failure("ERR_DMP_ANSWER_MISMATCH"),
    );
    const other = answer({ patient: patient("active", "", "169097511599936") });
    expect(() => readExistenceAnswer(other, test)).toThrow(failure("ERR_DMP_ANSWER_MISMATCH"));
  });

  it("refuses another message, a record without patient or without status", () => {
    expect(() => readExistenceAnswer(parseXml("<a/>").root, test)).toThrow(failure("ERR_DMP_ANSWER"));
    expect(() => readExistenceAnswer(answer({}), test)).toThrow(failure("ERR_DMP_ANSWER"));
    expect(() => readExistenceAnswer(answer({ patient: patient("") }), test)).toThrow(failure("ERR_DMP_ANSWER"));
  });

  it("never throws anything but a SegurError on any well-formed answer", () => {
    const names = [
      "PRPA_IN201308UV02",
      "acknowledgement",
      "controlActProcess",
      "subject",
      "registrationEvent",
      "subject1",
    ];
    const more = [
      "patient",
      "id",
      "statusCode",
      "queryAck",
      "queryResponseCode",
      "attentionLine",
      "keyWordText",
      "value",
    ];
    const name = fc.constantFrom(...names, ...more);
    const attributes = fc.constantFrom("", ' code="AE"', ' code="active"', ' typeCode="AE"', ' extension="1"');
    const treeOf = (depth: number): fc.Arbitrary<string> => {
      const children = depth === 0 ? fc.constant<string[]>([]) : fc.array(treeOf(depth - 1), { maxLength: 3 });
      return fc
        .tuple(name, attributes, children)
        .map(([tag, own, inner]) => `<${tag}${own}>${inner.join("")}</${tag}>`);
    };
    fc.assert(
      fc.property(fc.array(treeOf(4), { maxLength: 4 }), (children) => {
        const { root } = parseXml(`<PRPA_IN201308UV02 xmlns="urn:hl7-org:v3">${children.join("")}</PRPA_IN201308UV02>`);
        try {
          readExistenceAnswer(root, test);
          return true;
        } catch (error) {
          return isSegurError(error);
        }
      }),
    );
  });
});
