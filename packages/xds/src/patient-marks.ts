import type { Cx } from "./cx.js";
import type { SourcePatientInfo } from "./source-patient-info.js";

/** A patient by number and authority: the same digits under the test authority are another person. */
export function patientMark({ id, authority = "" }: Cx): string {
  return `${authority} ${id.trim()}`;
}

/**
 * A patient by birth name, birth date and sex, as far as they are known; senders write accents, hyphens and case as they
 * like. `undefined` without birth name.
 */
export function traitsMark(info: SourcePatientInfo | undefined): string | undefined {
  const { birthName, birthDate = "", sex = "" } = info ?? {};
  if (birthName === undefined) return undefined;
  const letters = birthName.familyName.normalize("NFD").replace(/[^\p{Letter}]/gu, "");
  return [letters.toUpperCase(), birthDate, sex].join("|");
}
