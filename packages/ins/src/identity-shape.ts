import { environments, inspectMatriculeIns, isInsAuthority, isOid } from "@segur-sdk/core";

import { retrievalDecisions } from "./comparison-decision.js";
import { insOrigins } from "./insi-answer.js";
import { listOf, nullable, oneOf, passing, record, text, type Shape } from "./internal/shape.js";
import { complementaryTraits, strictTraits } from "./traits.js";
import { creationTable, transitionTable } from "./transition-table.js";

// The shapes repeat the types of identity.ts for data of unknown origin: a database row, a JSON file.

/** Instants whose digits leave no doubt: nearly all. */
const plainInstant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const anyInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const isInstant = (value: string): boolean => plainInstant.test(value) || (anyInstant.test(value) && exists(value));

/** A `Date` takes 30 February for 2 March: the day that comes back must be the one that was written. */
function exists(instant: string): boolean {
  const read = new Date(instant);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(instant.slice(0, 10));
}
const instant = text(isInstant);
const filled = text((value) => value.trim() !== "");
const status = oneOf(["PROVISOIRE", "RECUPEREE", "VALIDEE", "QUALIFIEE"]);
const environment = oneOf(environments);

// A matricule received from INSi is kept as received, wrong key included (EXI REC 08): the form alone is judged.
const isMatricule = (value: string, oid: string): boolean => {
  if (!isInsAuthority(oid)) return false;
  const inspection = inspectMatriculeIns(value, { authority: oid, origin: "insi-answer" });
  return inspection.valid && inspection.value === value;
};

const writtenIns = record({ matricule: text(), oid: text() });
const ins: Shape = (value) => {
  const faults = writtenIns(value);
  if (faults.length > 0) return faults;
  const { matricule, oid } = value as { readonly matricule: string; readonly oid: string };
  return isMatricule(matricule, oid) ? [] : ["matricule"];
};

const datedIns = { ins };
const dates = { from: text(), to: text() };

const givenNames = listOf(filled);
const traits = record(
  {
    birthName: filled,
    givenNames: (value) => (Array.isArray(value) && value.length === 0 ? [""] : givenNames(value)),
    birthDate: text((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value)),
    sex: oneOf(["M", "F", "I"]),
  },
  { birthPlace: text(), usedName: text(), usedGivenName: text() },
);

const insiAnswer = record({
  operation: oneOf(insOrigins),
  environment,
  receivedAt: instant,
  active: record(datedIns, dates),
  history: listOf(record(datedIns, dates)),
  traits: record(
    {},
    {
      birthName: text(),
      givenName: text(),
      givenNamesList: text(),
      birthDate: text(),
      sex: text(),
      birthPlace: text(),
    },
  ),
  warnings: listOf(text()),
});

const retrieval = record({
  answer: insiAnswer,
  decision: oneOf(retrievalDecisions),
  acceptedBy: filled,
  acceptedAt: instant,
});

const control = record(
  { proof: filled, trust: oneOf(["high"]), checkedBy: filled, checkedAt: instant },
  { issuer: filled },
);

const traitValue = passing(
  (value) => typeof value === "string" || (Array.isArray(value) && value.every((each) => typeof each === "string")),
);

const attribute = oneOf(["HOMONYME", "DOUTEUSE", "FICTIVE"]);

const journalEntry = record(
  {
    at: instant,
    by: filled,
    event: oneOf([...Object.keys(transitionTable), ...Object.keys(creationTable)]),
    to: status,
    changes: listOf(
      record({ trait: oneOf([...strictTraits, ...complementaryTraits]) }, { before: traitValue, after: traitValue }),
    ),
    propagate: listOf(oneOf(["A31", "A47"])),
    worklist: passing((value) => typeof value === "boolean"),
  },
  { from: status, attribute, formerInsi: retrieval, formerControl: control },
);

/** Form of a stored {@link Identity}: types, formats and closed lists; coherence is judged apart. */
export const identityShape: Shape = record(
  {
    status,
    traits,
    insHistory: listOf(
      record({ ...datedIns, origin: oneOf(["insi", "withdrawn"]) }, { ...dates, withdrawnAt: instant }),
    ),
    insi: nullable(retrieval),
    control: nullable(control),
    attributes: listOf(attribute),
    localIds: listOf(record({ system: text(isOid), value: filled })),
    environment,
    journal: listOf(journalEntry),
  },
  { ins },
);
