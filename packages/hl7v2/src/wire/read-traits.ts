import {
  birthDateKind,
  comparisonForm,
  isBirthPlaceCode,
  isStartOfGivenNames,
  splitGivenNames,
  type ReceivedTraits,
  type Sex,
  type Traits,
} from "@segur-sdk/ins";

import { er7Null, type Er7Field, type Er7Repetition } from "../er7-message.js";
import { pidProblem, type PidProblem } from "../pid-problem.js";
import { er7Text } from "./er7-field.js";

/** The fields of PID that hold traits. */
export interface TraitFields {
  /** PID-5. */
  readonly names: Er7Field;
  /** PID-7. */
  readonly birthDate: Er7Field;
  /** PID-8. */
  readonly sex: Er7Field;
  /** PID-11. */
  readonly addresses: Er7Field;
}

/** Traits read from a PID. */
export interface ReadTraits {
  readonly received: ReceivedTraits;
  readonly traits?: Traits;
  readonly removed: readonly ("usedName" | "usedGivenName")[];
  /** Fields of the five traits of the INS that are missing. */
  readonly missing: readonly string[];
  readonly problems: readonly PidProblem[];
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Reads PID-5, PID-7, PID-8 and PID-11: texts as received, trimmed; what has no legal form is left out. */
export function readTraits(fields: TraitFields): ReadTraits {
  const problems: PidProblem[] = [];
  const received: Mutable<ReceivedTraits> = {};
  const removed = readNames(fields.names, received, problems);
  readBirthDate(fields.birthDate, received, problems);
  readSex(fields.sex, received, problems);
  readBirthPlace(fields.addresses, received, problems);
  const traits = traitsOf(received, problems);
  return {
    received,
    ...(traits === undefined ? {} : { traits }),
    removed,
    missing: missingForIns(received),
    problems,
  };
}

function readNames(
  field: Er7Field,
  received: Mutable<ReceivedTraits>,
  problems: PidProblem[],
): readonly ("usedName" | "usedGivenName")[] {
  const typeOf = (name: Er7Repetition): string => er7Text(name, 7).trim().toUpperCase();
  const untyped = field.filter((name) => typeOf(name) === "");
  // Older peers send one name and no type: it is the birth name.
  const birth = field.find((name) => typeOf(name) === "L") ?? (field.length === 1 ? untyped[0] : undefined);
  if (untyped.length > 0) problems.push(pidProblem("name-type", "PID-5.7"));
  assign(received, "birthName", birth, 1);
  assign(received, "givenName", birth, 2);
  assign(received, "givenNamesList", birth, 3);
  if (received.birthName === undefined) problems.push(pidProblem("birth-name", "PID-5"));
  const used = field.find((name) => typeOf(name) === "D");
  assign(received, "usedName", used, 1);
  assign(received, "usedGivenName", used, 2);
  return [
    ...(er7Text(used, 1) === er7Null ? (["usedName"] as const) : []),
    ...(er7Text(used, 2) === er7Null ? (["usedGivenName"] as const) : []),
  ];
}

function assign(
  received: Mutable<ReceivedTraits>,
  trait: "birthName" | "givenName" | "givenNamesList" | "usedName" | "usedGivenName",
  name: Er7Repetition | undefined,
  component: number,
): void {
  const text = er7Text(name, component).trim();
  if (text !== "" && text !== er7Null) received[trait] = text;
}

function readBirthDate(field: Er7Field, received: Mutable<ReceivedTraits>, problems: PidProblem[]): void {
  const text = er7Text(field[0], 1).trim();
  if (text === "" || text === er7Null) return;
  // A time may follow; a year or a month alone is an incomplete date.
  const [, year, month = "00", day = "00"] =
    /^(\d{4})(\d{2})?(\d{2})?(?:\d{2,6}(?:\.\d{1,4})?(?:[+-]\d{4})?)?$/u.exec(text) ?? [];
  if (year === undefined) problems.push(pidProblem("birth-date", "PID-7"));
  else received.birthDate = `${year}-${month}-${day}`;
}

const sexes: Readonly<Record<string, Sex>> = { M: "M", F: "F", U: "I" };

function readSex(field: Er7Field, received: Mutable<ReceivedTraits>, problems: PidProblem[]): void {
  const text = er7Text(field[0], 1).trim().toUpperCase();
  if (text === "" || text === er7Null) return;
  const sex = Object.hasOwn(sexes, text) ? sexes[text] : undefined;
  if (sex === undefined) problems.push(pidProblem("sex", "PID-8"));
  else received.sex = sex;
}

function readBirthPlace(field: Er7Field, received: Mutable<ReceivedTraits>, problems: PidProblem[]): void {
  const index = field.findIndex((address) => er7Text(address, 7).trim().toUpperCase() === "BDL");
  const code = er7Text(field[index], 9).trim().toUpperCase();
  if (index === -1 || code === er7Null) return;
  if (isBirthPlaceCode(code)) received.birthPlace = code;
  else problems.push(pidProblem("birth-place", `PID-11[${String(index + 1)}].9`));
}

/** PAM.fr 6.6.1: birth name, first given name, list of given names, a date that exists, M or F, and the birth place. */
function missingForIns(received: ReceivedTraits): readonly string[] {
  const { birthName, givenName, givenNamesList, birthDate = "", sex, birthPlace } = received;
  const rows: readonly (readonly [boolean, string])[] = [
    [birthName !== undefined, "PID-5.1"],
    [givenName !== undefined, "PID-5.2"],
    [givenNamesList !== undefined, "PID-5.3"],
    [birthDateKind(birthDate) === "civil", "PID-7"],
    [sex === "M" || sex === "F", "PID-8"],
    [birthPlace !== undefined, "PID-11"],
  ];
  return rows.flatMap(([isThere, field]) => (isThere ? [] : [field]));
}

function traitsOf(received: ReceivedTraits, problems: PidProblem[]): Traits | undefined {
  const { birthName, birthDate, sex, birthPlace, usedName, usedGivenName } = received;
  const givenNames = givenNamesOf(received, problems);
  if (birthName === undefined || birthDate === undefined || sex === undefined || givenNames.length === 0)
    return undefined;
  return {
    birthName,
    givenNames,
    birthDate,
    sex: sex as Sex,
    ...(birthPlace === undefined ? {} : { birthPlace }),
    ...(usedName === undefined ? {} : { usedName }),
    ...(usedGivenName === undefined ? {} : { usedGivenName }),
  };
}

/** The first given name tells where it ends in the list: `JEAN CHRISTOPHE` in `JEAN CHRISTOPHE PIERRE`. */
function givenNamesOf(received: ReceivedTraits, problems: PidProblem[]): readonly string[] {
  const { givenName, givenNamesList } = received;
  if (givenNamesList === undefined) return givenName === undefined ? [] : [givenName];
  const words = splitGivenNames(givenNamesList);
  if (givenName === undefined) return words;
  if (!isStartOfGivenNames(givenName, givenNamesList)) {
    problems.push(pidProblem("given-names", "PID-5.2"));
    return words;
  }
  const form = comparisonForm(givenName);
  const count = words.findIndex((_, index) => comparisonForm(words.slice(0, index + 1).join(" ")) === form) + 1;
  return count === 0 ? words : [words.slice(0, count).join(" "), ...words.slice(count)];
}
