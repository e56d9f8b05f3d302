import { SegurError } from "@segur-sdk/core";
import {
  attributeOf,
  childElements,
  childNamed,
  childrenNamed,
  hasName,
  textOf,
  type XmlElement,
} from "@segur-sdk/core/xml";

import type { DmpAuthorisation, DmpRecord } from "../dmp-record.js";
import type { ExistenceTest } from "./build-existence-test.js";
import { hl7 } from "./namespaces.js";

const authorisations: ReadonlySet<string> = new Set(["VALIDE", "NON_EXISTE", "EXPIRE", "INTERDIT"]);
const insAuthority = /^1\.2\.250\.1\.213\.1\.4\.(?:8|9|10|11)$/;

/** An error that the DMP declares in the answer itself. */
export interface ExistenceFailure {
  readonly outcome: "failure";
  /** Code and text of the first detail that is an error; empty when the answer gives none. */
  readonly code: string;
  readonly text: string;
}

/**
 * Reads the answer of TD0.2.
 *
 * The response code is read before the acknowledgement: `NF` is "no DMP" even under an acknowledgement in error. Unknown
 * administrative values are ignored, and no trait of the patient is read.
 *
 * @throws SegurError `ERR_DMP_ANSWER` when the message is another one or says nothing of the record,
 * `ERR_DMP_ANSWER_MISMATCH` when it answers another query or names another patient.
 * @see dmp.md F.1; HL7 V3 PRPA_IN201308UV02
 */
export function readExistenceAnswer(root: XmlElement, test: ExistenceTest): DmpRecord | ExistenceFailure {
  if (!hasName(root, hl7("PRPA_IN201308UV02"))) throw unreadable(root.name.local, "PRPA_IN201308UV02");
  const process = childNamed(root, hl7("controlActProcess"));
  const query = childNamed(process, hl7("queryAck"));
  const echoed = attributeOf(childNamed(query, hl7("queryId")), "extension");
  if (echoed !== undefined && echoed !== test.queryId) throw mismatch("queryAck/queryId");
  const response = attributeOf(childNamed(query, hl7("queryResponseCode")), "code");
  if (response === "NF") return { outcome: "absent" };
  if (response === "AE" || response === "QE" || isError(childNamed(root, hl7("acknowledgement")))) {
    return readFailure(root);
  }
  return readRecord(root, foundPatient(root, test));
}

/**
 * The patient that an answer finds: the one who was asked for, whoever else it names. One without INS counts when no other
 * is named.
 *
 * @throws SegurError `ERR_DMP_ANSWER` when there is none, `ERR_DMP_ANSWER_MISMATCH` when they are others.
 */
export function foundPatient(root: XmlElement, test: Pick<ExistenceTest, "patient">): XmlElement {
  const process = childNamed(root, hl7("controlActProcess"));
  const patients = (process === undefined ? [] : childrenNamed(process, hl7("subject"))).flatMap(
    (subject) => childNamed(subject, hl7("registrationEvent"), hl7("subject1"), hl7("patient")) ?? [],
  );
  if (patients.length === 0) throw unreadable("patient", "a found record has a patient");
  const named = patients.filter((patient) => insOf(patient).includes(test.patient.matricule));
  const [only] = patients;
  if (named.length === 0 && only !== undefined && patients.length === 1 && insOf(only).length === 0) return only;
  // A record may have been closed, then opened anew.
  const found = named.find((patient) => statusOf(patient) === "active") ?? named[0];
  if (found === undefined) throw mismatch("patient/id");
  return found;
}

function insOf(patient: XmlElement): readonly string[] {
  return childrenNamed(patient, hl7("id"))
    .filter((id) => insAuthority.test(attributeOf(id, "root") ?? ""))
    .map((id) => attributeOf(id, "extension")?.trim() ?? "");
}

function statusOf(patient: XmlElement): string | undefined {
  return attributeOf(childNamed(patient, hl7("statusCode")), "code");
}

function readRecord(root: XmlElement, patient: XmlElement): DmpRecord {
  const status = statusOf(patient);
  if (status === undefined || status === "") throw unreadable("patient/statusCode", "a found record has a status");
  const authorisation = attentionValue(root, "AUTORISATION", "code");
  const attendingDoctor = attentionValue(root, "STATUT_MT", "value");
  const attached = observation(patient, "RATTACHEMENT_ENS");
  const closedOn = civilDate(attributeOf(childNamed(patient, hl7("effectiveTime"), hl7("high")), "value"));
  return {
    outcome: status === "active" ? "active" : "closed",
    status,
    ...(status === "active" || closedOn === undefined ? {} : { closedOn }),
    ...(isAuthorisation(authorisation) ? { authorisation } : {}),
    ...(attendingDoctor === undefined ? {} : { attendingDoctor: attendingDoctor === "true" }),
    ...(attached === undefined ? {} : { attachedToMonEspaceSante: attached === "true" }),
  };
}

/** The day of an HL7 time, when it is one. */
function civilDate(time: string | undefined): string | undefined {
  const [, year, month, day] = /^([0-9]{4})([0-9]{2})([0-9]{2})/.exec(time ?? "") ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : `${year}-${month}-${day}`;
}

function isAuthorisation(code: string | undefined): code is DmpAuthorisation {
  return code !== undefined && authorisations.has(code);
}

/** An attribute in the schema of the DMP, a child element in other releases of HL7 V3. */
function isError(acknowledgement: XmlElement | undefined): boolean {
  const code =
    attributeOf(acknowledgement, "typeCode") ?? attributeOf(childNamed(acknowledgement, hl7("typeCode")), "code");
  return code === "AE" || code === "AR";
}

function readFailure(root: XmlElement): ExistenceFailure {
  const acknowledgement = childNamed(root, hl7("acknowledgement"));
  const details = acknowledgement === undefined ? [] : childrenNamed(acknowledgement, hl7("acknowledgementDetail"));
  // Information and warnings may come before the error.
  const detail = details.find((each) => attributeOf(each, "typeCode") === "E") ?? details[0];
  return {
    outcome: "failure",
    code: attributeOf(childNamed(detail, hl7("code")), "code") ?? "",
    text: (textOf(childNamed(detail, hl7("text"))) ?? "").trim(),
  };
}

function attentionValue(root: XmlElement, keyword: string, attribute: string): string | undefined {
  const line = childrenNamed(root, hl7("attentionLine")).find(
    (each) => attributeOf(childNamed(each, hl7("keyWordText")), "code") === keyword,
  );
  return attributeOf(childNamed(line, hl7("value")), attribute);
}

function observation(patient: XmlElement, code: string): string | undefined {
  for (const subject of childrenNamed(patient, hl7("subjectOf"))) {
    const found = childElements(subject).find((each) => attributeOf(childNamed(each, hl7("code")), "code") === code);
    if (found !== undefined) return attributeOf(childNamed(found, hl7("value")), "value");
  }
  return undefined;
}

function unreadable(field: string, rule: string): SegurError {
  return new SegurError("ERR_DMP_ANSWER", { details: { field, rule, source: "dmp.md F.1" } });
}

function mismatch(field: string): SegurError {
  return new SegurError("ERR_DMP_ANSWER_MISMATCH", { details: { field, source: "dmp.md F.1" } });
}
