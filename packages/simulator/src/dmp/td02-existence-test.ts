import { type Sender, wrongResourceId } from "./authenticate.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { SoapFault } from "./refusal.js";
import { readDtm } from "./values/hl7-values.js";
import type { ExistenceVerdict } from "./wire/build-existence-answer.js";
import type { ExistenceQuery } from "./wire/read-existence-query.js";

interface QueryRule {
  /** Name of the field, for the text of the refusal. */
  readonly field: string;
  readonly holds: (query: ExistenceQuery) => boolean;
}

/** Fixed values of the request (dmp.md F.1). */
const rules: readonly QueryRule[] = [
  { field: "ITSVersion", holds: (query) => query.itsVersion === "XML_1.0" },
  { field: "id", holds: (query) => query.messageId?.extension !== undefined },
  { field: "creationTime", holds: (query) => /^[0-9]{14}$/.test(query.creationTime) && isTime(query.creationTime) },
  { field: "interactionId", holds: (query) => query.interaction?.extension === "PRPA_IN201307UV02" },
  { field: "processingCode", holds: (query) => ["D", "P", "T"].includes(query.processingCode) },
  { field: "processingModeCode", holds: (query) => query.processingModeCode === "T" },
  { field: "acceptAckCode", holds: (query) => query.acceptAckCode === "AL" },
  { field: "receiver", holds: (query) => query.receiver?.root === "1.2.250.1.213.4.1.1.1" },
  { field: "sender", holds: (query) => (query.sender?.root ?? "") !== "" && query.senderName !== "" },
  {
    field: "reasonCode",
    holds: ({ reason }) =>
      ["TEST_EXST", "CNSLT_DATA"].includes(reason.code) && reason.system === "1.2.250.1.213.1.1.4.11",
  },
  { field: "queryId", holds: (query) => query.queryId?.extension !== undefined },
  { field: "statusCode", holds: (query) => query.queryStatus === "new" },
  { field: "semanticsText", holds: (query) => query.semanticsText === "Patient.id" },
];

/**
 * Answers the existence test of a record (TD0.2), or the consultation of its administrative data (TD1.3a): the same
 * exchange for another reason.
 *
 * A patient whom the DMP does not know has no record: so has one whose record was never made.
 *
 * @param find the patient of a matricule, when the DMP knows him
 */
export function testExistence(
  query: ExistenceQuery,
  sender: Sender,
  find: (matricule: string) => DmpPatient | undefined,
): ExistenceVerdict | SoapFault {
  const { matricule, authority } = sender.patient;
  if (query.patient?.root !== authority || query.patient.extension !== matricule) return wrongResourceId;
  const broken = rules.find((rule) => !rule.holds(query));
  if (broken !== undefined) return { kind: "error", text: `Le champ ${broken.field} est incorrect` };
  if (query.sender?.root !== (sender.lpsId ?? query.sender?.root)) {
    return { kind: "error", text: "Le champ sender n'est pas le LPS_ID du VIHF" };
  }
  const patient = find(matricule);
  return patient === undefined || patient.record === "absent" ? { kind: "not-found" } : { kind: "found", patient };
}

function isTime(text: string): boolean {
  return readDtm(text) !== undefined;
}
