import { element, withAttribute, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import type { DmpPatient } from "../dmp-patient.js";
import { testInsOid } from "../values/hl7-values.js";
import { hl7, xsi } from "./namespaces.js";
import type { ExistenceQuery, InstanceId } from "./read-existence-query.js";

/** What TD0.2 answers. */
export type ExistenceVerdict =
  | { readonly kind: "found"; readonly patient: DmpPatient }
  | { readonly kind: "not-found" }
  /** The request is refused: code of the service when it has one, and French text. */
  | { readonly kind: "error"; readonly code?: string; readonly text: string };

/** Identity of the answer. */
export interface ExistenceAnswerFrame {
  readonly uuid: string;
  /** UTC, 14 digits. */
  readonly creationTime: string;
}

const dmpDevice = "1.2.250.1.213.4.1.1.1";

/**
 * The body of a TD0.2 answer.
 *
 * Nobody found is `NF` under an acknowledgement `AA`, as the CNDA expects of test 0.2-010. The day of closure is given as
 * the end of the patient's `effectiveTime`: how the service gives it, and the reason, is not published.
 *
 * @see dmp.md F.1
 */
export function buildExistenceAnswer(
  query: ExistenceQuery,
  verdict: ExistenceVerdict,
  frame: ExistenceAnswerFrame,
): XmlElement {
  const patient = verdict.kind === "found" ? verdict.patient : undefined;
  // TD1.3a is the same exchange for another reason.
  const consults = query.reason.code === "CNSLT_DATA";
  return element(
    hl7("PRPA_IN201308UV02"),
    { ITSVersion: "XML_1.0" },
    element(hl7("id"), { root: frame.uuid }),
    element(hl7("creationTime"), { value: frame.creationTime }),
    element(hl7("interactionId"), { root: "2.16.840.1.113883.1.6", extension: "PRPA_IN201308UV02" }),
    code("processingCode", "P"),
    code("processingModeCode", "T"),
    code("acceptAckCode", "NE"),
    device("receiver", "RCV", query.sender?.root, query.senderName),
    device("sender", "SND", dmpDevice, "DMP"),
    patient !== undefined && attentionLines(patient),
    acknowledgement(query, verdict),
    element(
      hl7("controlActProcess"),
      { classCode: "CACT", moodCode: "EVN" },
      element(hl7("reasonCode"), {
        code: consults ? "CNSLT_DATA" : "TEST_EXST",
        codeSystem: "1.2.250.1.213.1.1.4.11",
        displayName: consults ? "Consultation des données administratives" : "Test d'existence de dossier",
      }),
      patient !== undefined && registration(patient, consults),
      element(
        hl7("queryAck"),
        {},
        instance("queryId", query.queryId),
        code("queryResponseCode", responseCode(verdict)),
      ),
    ),
  );
}

/** Code of the answer to the query. */
export function responseCode(verdict: ExistenceVerdict): "OK" | "NF" | "AE" {
  return verdict.kind === "found" ? "OK" : verdict.kind === "not-found" ? "NF" : "AE";
}

function code(local: string, value: string): XmlElement {
  return element(hl7(local), { code: value });
}

function instance(local: string, id: InstanceId | undefined): XmlElement {
  return element(hl7(local), { root: id?.root, extension: id?.extension });
}

function device(local: string, typeCode: string, root: string | undefined, softwareName: string): XmlElement {
  return element(
    hl7(local),
    { typeCode },
    element(
      hl7("device"),
      { classCode: "DEV", determinerCode: "INSTANCE" },
      element(hl7("id"), { root }),
      element(hl7("softwareName"), {}, softwareName),
    ),
  );
}

function typedValue(type: string, attributes: Readonly<Record<string, string>>): XmlElement {
  return withAttribute(element(hl7("value"), attributes), xsi("type"), type);
}

function attentionLines(patient: DmpPatient): XmlChild {
  const authorisation = patient.authorisation ?? "NON_EXISTE";
  return [
    element(
      hl7("attentionLine"),
      {},
      element(hl7("keyWordText"), { code: "AUTORISATION", codeSystem: "1.2.250.1.213.4.1.2.6.1" }),
      typedValue("CV", { code: authorisation, codeSystem: "1.2.250.1.213.4.1.2.6.2" }),
    ),
    element(
      hl7("attentionLine"),
      {},
      element(hl7("keyWordText"), { code: "STATUT_MT", codeSystem: "1.2.250.1.213.4.1.2.6.3" }),
      typedValue("BL", { value: String(patient.attendingDoctor ?? false) }),
    ),
  ];
}

function acknowledgement(query: ExistenceQuery, verdict: ExistenceVerdict): XmlElement {
  const detail =
    verdict.kind === "error" &&
    element(
      hl7("acknowledgementDetail"),
      { typeCode: "E" },
      verdict.code !== undefined && code("code", verdict.code),
      element(hl7("text"), {}, verdict.text),
    );
  return element(
    hl7("acknowledgement"),
    { typeCode: verdict.kind === "error" ? "AE" : "AA" },
    element(hl7("targetMessage"), {}, instance("id", query.messageId)),
    detail,
  );
}

/** Administrative facts: the internet account is told with the administrative data only. */
const observations = {
  RATTACHEMENT_ENS: { system: "1.2.250.1.213.4.1.2.3", value: "true" },
  COMPTE_INTERNET_OUVERT: { system: "1.2.250.1.213.4.1.2.9", value: "false" },
} as const;

function observation(name: keyof typeof observations): XmlElement {
  const { system, value } = observations[name];
  const fact = element(
    hl7("administrativeObservation"),
    { classCode: "OBS", moodCode: "EVN" },
    element(hl7("code"), { code: name, codeSystem: system }),
    typedValue("BL", { value }),
  );
  return element(hl7("subjectOf"), { typeCode: "SBJ" }, fact);
}

function registration(patient: DmpPatient, consults: boolean): XmlElement {
  const closed = patient.record === "closed";
  const person = element(
    hl7("patient"),
    { classCode: "PAT" },
    element(hl7("id"), { root: testInsOid, extension: patient.matricule }),
    code("statusCode", closed ? "terminated" : "active"),
    closed && patient.closedOn !== undefined && endedOn(patient.closedOn),
    personOf(patient),
    observation("RATTACHEMENT_ENS"),
    consults && observation("COMPTE_INTERNET_OUVERT"),
  );
  return element(
    hl7("subject"),
    { typeCode: "SUBJ", contextConductionInd: "false" },
    element(
      hl7("registrationEvent"),
      { classCode: "REG", moodCode: "EVN" },
      code("statusCode", "completed"),
      element(hl7("subject1"), { typeCode: "SBJ" }, person),
      element(
        hl7("custodian"),
        { typeCode: "CST" },
        element(hl7("assignedEntity"), { classCode: "ASSIGNED" }, element(hl7("id"), { root: dmpDevice })),
      ),
    ),
  );
}

function endedOn(day: string): XmlElement {
  return element(hl7("effectiveTime"), {}, element(hl7("high"), { value: day.replaceAll("-", "") }));
}

function personOf(patient: DmpPatient): XmlElement {
  return element(
    hl7("patientPerson"),
    { classCode: "PSN", determinerCode: "INSTANCE" },
    element(
      hl7("name"),
      {},
      element(hl7("given"), {}, patient.givenNames),
      element(hl7("family"), { qualifier: "SP" }, patient.birthName),
    ),
    element(hl7("administrativeGenderCode"), { code: patient.sex }),
    element(hl7("birthTime"), { value: patient.birthDate.replaceAll("-", "") }),
  );
}
