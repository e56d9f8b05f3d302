import {
  basicConstraints,
  certificatePolicy,
  extendedKeyUsage,
  issuerAddress,
  keyUsage,
  revocationListAddress,
  subjectAlternativeNames,
  testSoftwareProduct,
  type CertificateExtension,
} from "./certificate-extensions.js";

/** Products of the IGC-Santé that the simulator issues. */
export type CertificateProfile = "org-auth-cli" | "org-sign" | "serv-ssl";

/** Files of one authority on the publication server. */
export interface PublicationAddresses {
  readonly certificate: string;
  readonly revocationList: string;
  readonly policy: string;
}

/** What a leaf of each product carries besides key identifiers. */
export function leafExtensions(
  profile: CertificateProfile,
  addresses: PublicationAddresses,
  hosts: readonly string[],
): readonly CertificateExtension[] {
  return [
    basicConstraints(undefined),
    ...usages(profile),
    ...(profile === "serv-ssl" && hosts.length > 0 ? [subjectAlternativeNames(hosts)] : []),
    // Policy read on authentic test leaves; that of the other products is not public.
    certificatePolicy("1.2.250.1.213.1.7.2.1.1.1.1", addresses.policy),
    issuerAddress(addresses.certificate),
    revocationListAddress(addresses.revocationList),
    testSoftwareProduct(),
  ];
}

/** What an authority carries besides key identifiers; `parent` is absent on a root. */
export function authorityExtensions(
  parent: PublicationAddresses | undefined,
  policy: string,
): readonly CertificateExtension[] {
  return [
    basicConstraints(parent === undefined ? {} : { pathLength: 0 }),
    keyUsage("keyCertSign", "cRLSign"),
    certificatePolicy("2.5.29.32.0", policy),
    ...(parent === undefined ? [] : [revocationListAddress(parent.revocationList)]),
  ];
}

function usages(profile: CertificateProfile): readonly CertificateExtension[] {
  switch (profile) {
    case "org-auth-cli":
      return [keyUsage("digitalSignature"), extendedKeyUsage("clientAuth")];
    case "org-sign":
      // A seal has no extended usage: the DMP refuses an authentication certificate as signer.
      return [keyUsage("digitalSignature", "nonRepudiation")];
    case "serv-ssl":
      return [keyUsage("digitalSignature", "keyEncipherment"), extendedKeyUsage("serverAuth")];
  }
}
