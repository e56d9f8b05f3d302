import { inspectMatriculeIns, type MatriculeIns, SegurError } from "@segur-sdk/core";
import { assertQualified, insForEmission, type QualifiedIdentity } from "@segur-sdk/ins";

/** What a mail address is, in the trust space. */
export type MssAddress =
  | { readonly kind: "patient"; readonly address: string; readonly matricule: MatriculeIns }
  | { readonly kind: "professional"; readonly address: string }
  | { readonly kind: "outside"; readonly address: string }
  | { readonly kind: "invalid"; readonly problem: "syntax" | "matricule" };

/** The domains an address is judged against. */
export interface TrustSpace {
  /**
   * Domains a mail may go to, lower case, compared whole: never by suffix. Those of a {@link WhiteList}, or a list of one's own.
   */
  readonly allowedDomains: ReadonlySet<string> | readonly string[];
  /** Domain of the patients' mailboxes. Default `patient.mssante.fr`. */
  readonly patientDomain?: string;
}

/** Domain of the patients' mailboxes of Mon espace santé. */
export const defaultPatientDomain = "patient.mssante.fr";

const forbiddenCharacters = /[\s\p{Cc}<>"(),;\\]/u;

/**
 * Tells what an address is: a patient, a professional of the trust space, outside it, or no address.
 *
 * @param text - The address; letter case does not matter.
 * @see mssante.md A1
 * @example
 * ```ts
 * import { classifyAddress } from "@segur-sdk/mssante";
 *
 * const found = classifyAddress("Nora.Haddad@medecin.test.mssante.fr", { allowedDomains: ["medecin.test.mssante.fr"] });
 * console.log(found.kind); // professional
 * ```
 */
export function classifyAddress(text: string, space: TrustSpace): MssAddress {
  const at = text.indexOf("@");
  if (at < 1 || at !== text.lastIndexOf("@") || at === text.length - 1) return { kind: "invalid", problem: "syntax" };
  if (text.length > 254 || forbiddenCharacters.test(text)) return { kind: "invalid", problem: "syntax" };
  const address = text.toLowerCase();
  const domain = address.slice(at + 1);
  if (domain === (space.patientDomain ?? defaultPatientDomain).toLowerCase()) {
    // The production authority makes a wrong key an error, which is the rule for an address in any environment.
    const matricule = inspectMatriculeIns(text.slice(0, at).toUpperCase(), { authority: "1.2.250.1.213.1.4.8" });
    return matricule.valid
      ? { kind: "patient", address, matricule: matricule.value }
      : { kind: "invalid", problem: "matricule" };
  }
  return isAllowed(domain, space.allowedDomains) ? { kind: "professional", address } : { kind: "outside", address };
}

function isAllowed(domain: string, allowed: TrustSpace["allowedDomains"]): boolean {
  return "has" in allowed ? allowed.has(domain) : allowed.some((one) => one.toLowerCase() === domain);
}

/**
 * Address of a patient in Mon espace santé: the matricule of a qualified identity.
 *
 * @throws `ERR_INS_NOT_QUALIFIED` when the identity is not qualified.
 * @see mssante.md A2, MSS/va1.19
 */
export function patientAddress(patient: QualifiedIdentity, options: { readonly patientDomain?: string } = {}): string {
  assertQualified(patient);
  return `${insForEmission(patient).matricule}@${options.patientDomain ?? defaultPatientDomain}`;
}

/** The domain of an address, lower case. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1)
    throw new SegurError("ERR_MSS_ADDRESS", { details: { rule: "local-part@domain", source: "mssante.md A1" } });
  return address.slice(at + 1).toLowerCase();
}
