import type { CertificateExtensions } from "./certificate-extensions.js";
import { canAuthenticateClient, canSignDocuments, type CertificateProfile } from "./guess-profile.js";
import type { SubjectShape } from "./subject-shape.js";

/** What a certificate is wanted for: an INSi mode, the TLS or the signature of the DMP, an MSSanté mailbox. */
export type CertificateUse = "insi-auto" | "insi-manu" | "dmp-tls" | "dmp-sign" | "mssante";

/** What a use demands of a certificate. */
export interface UseDemand {
  readonly role: "client" | "sign";
  /** The product to order. */
  readonly label: string;
  /** The only common name that is accepted. */
  readonly commonName?: string;
}

const clientUse = { role: "client", label: "ORG AUTH_CLI (KU digitalSignature, EKU clientAuth)" } as const;
const signUse = { role: "sign", label: "ORG SIGN (KU nonRepudiation, no EKU clientAuth)" } as const;

/** What each use demands (certificates.md §2.2). */
export const useDemands: Readonly<Record<CertificateUse, UseDemand>> = {
  "insi-auto": { ...clientUse, commonName: "INSI-AUTO" },
  "insi-manu": { ...clientUse, commonName: "INSI-MANU" },
  "dmp-tls": clientUse,
  "dmp-sign": signUse,
  mssante: clientUse,
};

/** True for the two names that INSi keeps for itself. */
export function isInsiName(commonName: string | undefined): boolean {
  return commonName === "INSI-AUTO" || commonName === "INSI-MANU";
}

/** True when the usages of a certificate are those of a role. A server certificate is no client, whatever it adds. */
export function fitsRole(
  role: UseDemand["role"],
  extensions: CertificateExtensions,
  profile: CertificateProfile,
): boolean {
  if (profile === "SERV_SSL") return false;
  return role === "sign" ? canSignDocuments(extensions) : canAuthenticateClient(extensions);
}

/**
 * The uses that a certificate is made for. One named for INSi is technically an AUTH_CLI, but is not recommended
 * elsewhere: `false` here, a warning when checked (certificates.md §5.4). Cards serve in direct mode, which is no use here.
 */
export function usesOf(
  extensions: CertificateExtensions,
  shape: SubjectShape,
  profile: CertificateProfile,
): Readonly<Record<CertificateUse, boolean>> {
  const serves = (use: CertificateUse): boolean => {
    const { role, commonName } = useDemands[use];
    if (shape.kind === "card" || shape.structureId === undefined || !fitsRole(role, extensions, profile)) return false;
    return commonName === undefined ? !isInsiName(shape.commonName) : shape.commonName === commonName;
  };
  return {
    "insi-auto": serves("insi-auto"),
    "insi-manu": serves("insi-manu"),
    "dmp-tls": serves("dmp-tls"),
    "dmp-sign": serves("dmp-sign"),
    mssante: serves("mssante"),
  };
}
