import { element, childElements, type XmlElement } from "@segur-sdk/core/xml";

import type { DmpActor } from "../dmp-actor.js";
import { declaredFailure } from "../dmp-failure.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { patientsSpecific } from "../wire/namespaces.js";
import { local, localText, readProprietaryAnswer } from "../wire/read-proprietary-answer.js";
import { runTransaction } from "./run-transaction.js";

/** Options of a list of records. */
export interface ListRecordsOptions {
  readonly actor: DmpActor;
  readonly since: Date;
  /** By date of the authorisation, the only one open in indirect mode, or of the last document. */
  readonly by: "authorisation" | "document";
  /** Professional whose list is asked for by a member of his staff. */
  readonly ownerId?: string;
  readonly signal?: AbortSignal;
}

/** One record that the user may open. It names the patient: to be kept off logs. */
export interface ListedRecord {
  /** Identifiers of the patient, with the OID of who gave each. */
  readonly identifiers: readonly { readonly id: string; readonly oid: string }[];
  readonly familyName?: string;
  readonly givenName?: string;
  /** As received, e.g. `19990314`. */
  readonly birthDate?: string;
  readonly attendingDoctor?: boolean;
  /** As received: 14 digits. */
  readonly lastAccess?: string;
  readonly lastUpdate?: string;
  readonly lastAddition?: string;
}

/** The records found. */
export type ListRecordsOutcome = { readonly outcome: "listed"; readonly records: readonly ListedRecord[] } | DmpRefusal;

/** TD0.4. The VIHF has no patient (dmp.md, "To verify", 12). */
export function listRecords(session: DmpSession, options: ListRecordsOptions): Promise<ListRecordsOutcome> {
  return runTransaction<ListRecordsOutcome>(session, {
    operation: "TD0.4",
    service: "patientsSpecific",
    action: dmpActions.listRecords,
    actor: options.actor,
    timeoutMs: session.options.timeouts?.registryMs ?? 60_000,
    signal: options.signal,
    compose: () => ({ body: buildPatientList(options), read: readPatientList }),
  });
}

function buildPatientList({ since, by, ownerId }: ListRecordsOptions): XmlElement {
  const startDate = since.toISOString().slice(0, 19).replace(/\D/g, "");
  return element(
    patientsSpecific("patientList"),
    {},
    element(patientsSpecific("startDate"), {}, startDate),
    // The spelling is that of the service.
    element(patientsSpecific("dateType"), {}, by === "authorisation" ? "LASTAUTORIZATION" : "LASTDOC"),
    ownerId === undefined ? [] : [element(patientsSpecific("psOwnerId"), {}, ownerId)],
  );
}

function readPatientList(body: XmlElement): ListRecordsOutcome {
  const { output, status, context } = readProprietaryAnswer(body, "patientListResponse");
  if (status !== "DMPOk") throw declaredFailure({ code: status, text: context }, "TD0.4");
  const lines = childElements(output).filter(({ name }) => name.local === "patientlistData");
  return { outcome: "listed", records: lines.map(readLine) };
}

function readLine(line: XmlElement): ListedRecord {
  const identifiers = childElements(line)
    .filter(({ name }) => name.local === "patientIdentifier")
    .map((each) => ({ id: localText(each, "nationalId") ?? "", oid: localText(each, "nationalIdType") ?? "" }));
  const text = <Name extends string>(name: Name, from: string): Partial<Record<Name, string>> => {
    const value = localText(line, from);
    return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
  };
  const attendingDoctor = local(line, "MT") === undefined ? {} : { attendingDoctor: localText(line, "MT") === "true" };
  return {
    identifiers,
    ...text("familyName", "lastName"),
    ...text("givenName", "firstName"),
    ...text("birthDate", "dateOfBirth"),
    ...attendingDoctor,
    ...text("lastAccess", "lastAccessDate"),
    ...text("lastUpdate", "lastUpdateDate"),
    ...text("lastAddition", "lastAddDate"),
  };
}
