import { cutLabel, plainName } from "./mail-labels.js";

/** What the subject of a document mail is made of. */
export interface SubjectParts {
  /** `displayName` of the CDA `code` of each document. */
  readonly labels: readonly string[];
  readonly birthName: string;
  readonly firstGivenName: string;
  /** Birth date `AAAA-MM-JJ`; left out of the subject when absent. */
  readonly birthDate?: string;
}

/** What the subject of a document mail begins with (ECO.2.1.3). */
export const subjectPrefix = "XDM/1.0/DDM+";

/**
 * Subject of a document mail: `XDM/1.0/DDM+<libellé> <NOM> <prénom> <JJ/MM/AAAA>`.
 *
 * @see mssante.md A5; ECO.2.1.3, MSS/CONF.25
 * @example
 * ```ts
 * import { mailSubject } from "@segur-sdk/mssante";
 *
 * mailSubject({ labels: ["CR d'imagerie médicale"], birthName: "NESSI", firstGivenName: "RUTH", birthDate: "1977-07-14" });
 * // XDM/1.0/DDM+CR d'imagerie médicale NESSI RUTH 14/07/1977
 * ```
 */
export function mailSubject(parts: SubjectParts): string {
  const [first] = parts.labels;
  const label = parts.labels.length === 1 && first !== undefined ? cutLabel(first) : `${parts.labels.length} documents`;
  const date = parts.birthDate?.split("-").reverse().join("/");
  const fields = [label, plainName(parts.birthName), plainName(parts.firstGivenName), date];
  return `${subjectPrefix}${fields.filter((field) => field !== undefined).join(" ")}`;
}
