import {
  inspectMatriculeIns,
  insAuthorityOf,
  isInsAuthority,
  type Environment,
  type Ins,
  type InsAuthorityOid,
} from "@segur-sdk/core";
import type { DatedIns } from "@segur-sdk/ins";

import { er7Null, type Er7Field, type Er7Repetition } from "../er7-message.js";
import type { AssigningAuthority, PatientIdentifier } from "../patient-identification.js";
import { pidProblem, type PidProblem } from "../pid-problem.js";
import { er7Text } from "./er7-field.js";

/** PID-3 read: the identifiers, and the INS among them as far as PID-3 alone can tell. */
export interface ReadIdentifiers {
  readonly identifiers: readonly PatientIdentifier[];
  /** The one active INS; `isUsable` is false when PID-3 itself speaks against it. */
  readonly ins?: Ins;
  readonly isUsable: boolean;
  readonly history: readonly DatedIns[];
  readonly isInsRemoved: boolean;
  readonly problems: readonly PidProblem[];
}

/** How the OID of an INS is judged. */
export interface InsAcceptance {
  readonly environment: Environment;
  /** Takes the production OID outside production: see `ParsePidOptions`. */
  readonly acceptProductionOid: boolean;
}

/** Reads PID-3: every identifier as received, and the INS, known by its type and its OID, never by a name. */
export function readIdentifiers(field: Er7Field, acceptance: InsAcceptance): ReadIdentifiers {
  const problems: PidProblem[] = [];
  const identifiers: PatientIdentifier[] = [];
  const candidates: Candidate[] = [];
  let isInsRemoved = false;
  field.forEach((repetition, index) => {
    const path = `PID-3[${String(index + 1)}]`;
    const identifier = identifierOf(repetition);
    // The billing NIR (type NH) bears the same OID: only the type tells the INS.
    const isIns = identifier.type === "INS";
    if (identifier.value === er7Null) isInsRemoved ||= isIns;
    if (identifier.value === "" || identifier.value === er7Null) return;
    identifiers.push(identifier);
    if (isIns) candidates.push(candidateOf(identifier, path, acceptance));
    else if (identifier.authority.id === undefined && identifier.authority.namespace === undefined) {
      problems.push(pidProblem("identifier-authority", `${path}.4`));
    }
  });
  const { active, history, isAmbiguous, remarks } = chosen(candidates);
  const ofIns = candidates.flatMap((one) => (one === active ? one.problems : one.problems.map(setAside)));
  return {
    identifiers,
    ...(active?.ins === undefined ? {} : { ins: active.ins }),
    isUsable: active !== undefined && isUsable(active) && !isAmbiguous,
    history,
    isInsRemoved,
    problems: [...problems, ...ofIns, ...remarks],
  };
}

/** What is wrong with an INS that does not count withholds nothing. */
function setAside(problem: PidProblem): PidProblem {
  return problem.effect === "ins-withheld" ? { ...problem, effect: "ignored" } : problem;
}

function identifierOf(repetition: Er7Repetition): PatientIdentifier {
  const [from, to] = [er7Text(repetition, 7), er7Text(repetition, 8)].map((text) => text.trim());
  return {
    value: er7Text(repetition, 1).trim(),
    authority: authorityOf(repetition),
    type: er7Text(repetition, 5).trim().toUpperCase(),
    ...(from === undefined || from === "" ? {} : { from }),
    ...(to === undefined || to === "" ? {} : { to }),
  };
}

function authorityOf(repetition: Er7Repetition): AssigningAuthority {
  const [namespace, id, idType] = [1, 2, 3].map((part) => er7Text(repetition, 4, part).trim());
  return {
    ...(namespace === undefined || namespace === "" ? {} : { namespace }),
    ...(id === undefined || id === "" ? {} : { id }),
    ...(idType === undefined || idType === "" ? {} : { idType }),
  };
}

interface Candidate {
  /** Absent when it cannot be read. */
  readonly ins?: Ins;
  readonly from?: string;
  readonly to?: string;
  readonly problems: readonly PidProblem[];
}

function candidateOf(
  { value, authority, from, to }: PatientIdentifier,
  path: string,
  acceptance: InsAcceptance,
): Candidate {
  const oid = authority.id ?? "";
  if (!isInsAuthority(oid)) return { problems: [pidProblem("ins-authority", `${path}.4.2`)] };
  // As the INSi answers: judged here rather than refused, so that what is withheld can still be shown.
  const inspection = inspectMatriculeIns(value, { authority: oid, origin: "insi-answer" });
  if (!inspection.valid || value.replace(/\s/gu, "").length !== 15) {
    return { problems: [pidProblem("ins-format", `${path}.1`)] };
  }
  const isOfTests = insAuthorityOf(oid).register !== "production";
  const isWrongKey = inspection.warnings.includes("KEY");
  return {
    ins: { matricule: inspection.value, oid },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    problems: [
      ...(isWrongKey ? [pidProblem(isOfTests ? "ins-key-test" : "ins-key", `${path}.1`)] : []),
      ...(isAccepted(oid, acceptance) ? [] : [pidProblem("ins-environment", `${path}.4.2`)]),
      ...(from === undefined && to === undefined
        ? []
        : [pidProblem("ins-dates", `${path}.${from === undefined ? "8" : "7"}`)]),
    ],
  };
}

/** hl7v2-pfi.md §8.2: a test INS is nobody in production, and production feeds do not mix with tests unless it is said. */
function isAccepted(oid: InsAuthorityOid, { environment, acceptProductionOid }: InsAcceptance): boolean {
  const isProduction = insAuthorityOf(oid).register === "production";
  return environment === "production" ? isProduction : !isProduction || acceptProductionOid;
}

interface Choice {
  readonly active?: ReadCandidate;
  readonly history: readonly DatedIns[];
  readonly isAmbiguous: boolean;
  readonly remarks: readonly PidProblem[];
}

type ReadCandidate = Candidate & { readonly ins: Ins };

/** Of a NIA and a NIR the NIR counts (PAM.fr 4.4.1); an INS with a date of end is one of the past. */
function chosen(candidates: readonly Candidate[]): Choice {
  const read = candidates.filter((one): one is ReadCandidate => one.ins !== undefined);
  const distinct = read
    .filter(({ to }) => to === undefined)
    .filter(({ ins }, index, all) => all.findIndex((other) => other.ins.matricule === ins.matricule) === index);
  const nirs = distinct.filter(({ ins }) => insAuthorityOf(ins.oid).nature === "NIR");
  const preferred = nirs.length > 0 ? nirs : distinct;
  const [active] = preferred;
  const isAmbiguous = preferred.length > 1;
  return {
    ...(active === undefined ? {} : { active }),
    history: read.filter((one) => one.to !== undefined && isUsable(one)).map(pastOf),
    isAmbiguous,
    remarks: [
      ...(distinct.length > preferred.length ? [pidProblem("ins-nia-replaced", "PID-3")] : []),
      ...(isAmbiguous ? [pidProblem("ins-several", "PID-3")] : []),
    ],
  };
}

function isUsable({ problems }: Candidate): boolean {
  return problems.every(({ effect }) => effect !== "ins-withheld");
}

function pastOf({ ins, from, to }: ReadCandidate): DatedIns {
  return { ins, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
