import type { CertificateExtensions } from "./certificate-extensions.js";
import type { SubjectShape } from "./subject-shape.js";

/** Product of the IGC-Santé that a certificate is, as far as it can be told. */
export type CertificateProfile = "ORG_AUTH_CLI" | "ORG_SIGN" | "SERV_SSL" | "CPS_AUTH" | "CPS_SIGN" | "unknown";

/**
 * How sure a profile is. `certain`: usages, subject and issuing authority agree; `probable`: the authority is not a known
 * one of the IGC-Santé; `guess`: the subject has not the expected shape.
 */
export type ProfileConfidence = "certain" | "probable" | "guess";

/** Object identifiers of the extended key usages that matter here. */
const extendedKeyUsageOid = {
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
} as const;

/** Subject and authority that each profile is expected to have. */
const expectations: Readonly<
  Record<Exclude<CertificateProfile, "unknown">, { kind: SubjectShape["kind"]; domain: "ORGANISATIONS" | "PERSONNES" }>
> = {
  ORG_AUTH_CLI: { kind: "structure", domain: "ORGANISATIONS" },
  ORG_SIGN: { kind: "structure", domain: "ORGANISATIONS" },
  SERV_SSL: { kind: "server", domain: "ORGANISATIONS" },
  CPS_AUTH: { kind: "card", domain: "PERSONNES" },
  CPS_SIGN: { kind: "card", domain: "PERSONNES" },
};

const authority = /^(?:(?:TEST|SIMU) )?AC IGC-SANTE (?:ELEMENTAIRE|STANDARD|FORT) (ORGANISATIONS|PERSONNES)$/;

/** True when a key may authenticate a TLS client. */
export function canAuthenticateClient(extensions: CertificateExtensions): boolean {
  const { keyUsage, extendedKeyUsage } = extensions;
  return (
    extendedKeyUsage?.includes(extendedKeyUsageOid.clientAuth) === true &&
    (keyUsage === undefined || keyUsage.includes("digitalSignature"))
  );
}

/**
 * True when a key may sign documents: nonRepudiation, or digitalSignature without any extended usage.
 * An authentication certificate (EKU clientAuth) never signs: the DMP refuses it as "Not a valid signature certificate".
 *
 * @see certificates.md §2.4
 */
export function canSignDocuments(extensions: CertificateExtensions): boolean {
  const { keyUsage, extendedKeyUsage } = extensions;
  if (keyUsage === undefined || extendedKeyUsage?.includes(extendedKeyUsageOid.clientAuth) === true) return false;
  return (
    keyUsage.includes("nonRepudiation") || (keyUsage.includes("digitalSignature") && extendedKeyUsage === undefined)
  );
}

/** Guesses the profile from the usages first, then says how far subject and authority agree with it. */
export function guessProfile(
  extensions: CertificateExtensions,
  shape: SubjectShape,
  issuerCommonName: string | undefined,
): {
  readonly profile: CertificateProfile;
  readonly confidence: ProfileConfidence;
  readonly reasons: readonly string[];
} {
  const profile = profileByUsage(extensions, shape.kind === "card");
  const reasons = usageReasons(extensions);
  if (shape.structureId !== undefined) reasons.push("OU is a Struct_IdNat");
  if (shape.kind === "card") reasons.push("subject names a person");
  if (shape.kind === "server") reasons.push("CN is a host name");
  const domain = authority.exec(issuerCommonName ?? "")?.[1];
  if (domain !== undefined) reasons.push(`issuer ${issuerCommonName ?? ""}`);
  if (profile === "unknown") return { profile, confidence: "guess", reasons };
  const expected = expectations[profile];
  if (shape.kind !== expected.kind) return { profile, confidence: "guess", reasons };
  return { profile, confidence: domain === expected.domain ? "certain" : "probable", reasons };
}

function profileByUsage(extensions: CertificateExtensions, isCard: boolean): CertificateProfile {
  if (extensions.extendedKeyUsage?.includes(extendedKeyUsageOid.serverAuth) === true) return "SERV_SSL";
  if (canAuthenticateClient(extensions)) return isCard ? "CPS_AUTH" : "ORG_AUTH_CLI";
  if (canSignDocuments(extensions)) return isCard ? "CPS_SIGN" : "ORG_SIGN";
  return "unknown";
}

function usageReasons(extensions: CertificateExtensions): string[] {
  const names = new Map<string, string>(Object.entries(extendedKeyUsageOid).map(([name, id]) => [id, name]));
  const reasons = (extensions.keyUsage ?? []).map((usage) => `KU ${usage}`);
  for (const usage of extensions.extendedKeyUsage ?? []) reasons.push(`EKU ${names.get(usage) ?? usage}`);
  return reasons;
}
