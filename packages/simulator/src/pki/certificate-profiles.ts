import {
  authorityInformation,
  basicConstraints,
  certificatePolicy,
  deltaListAddress,
  extendedKeyUsage,
  keyUsage,
  privateExtension,
  revocationListAddresses,
  subjectAlternativeNames,
  unknownCriticalExtension,
  type CertificateExtension,
  type KeyUsageName,
  type PurposeName,
} from "./certificate-extensions.js";

/** Products of the IGC-Santé that the simulator issues to structures and servers. */
export type CertificateProfile = "org-auth-cli" | "org-sign" | "serv-ssl";

/** What each kind of leaf may be used for. */
export interface CertificateUses {
  readonly keyUsages: readonly KeyUsageName[];
  /** Extended key usages; empty leaves the extension out. */
  readonly purposes: readonly PurposeName[];
}

/** Uses of the products. */
export const profileUses: Readonly<Record<CertificateProfile, CertificateUses>> = {
  "org-auth-cli": { keyUsages: ["digitalSignature"], purposes: ["clientAuth"] },
  // A seal has no extended usage: the DMP refuses an authentication certificate as signer.
  "org-sign": { keyUsages: ["digitalSignature", "nonRepudiation"], purposes: [] },
  "serv-ssl": { keyUsages: ["digitalSignature", "keyEncipherment"], purposes: ["serverAuth"] },
};

/** Addresses of one authority on the publication server. */
export interface PublicationAddresses {
  readonly certificate: string;
  readonly revocationList: string;
  /** Same list by LDAP: written in the certificates as on the authentic ones, served by nobody. */
  readonly ldapList: string;
  /** Delta list, by LDAP only. */
  readonly ldapDelta: string;
  readonly ocsp: string;
  readonly policy: string;
}

/** What a leaf says besides names, dates and key identifiers. */
export interface LeafContent extends CertificateUses {
  /** Host names and IPv4 addresses; empty leaves the extension out. */
  readonly hosts: readonly string[];
  /** Byte of the private extension: 0x83, software certificate of the test world, on a sound certificate. */
  readonly productCategory: number;
  readonly unknownCritical: boolean;
}

/** Extensions of a leaf, key identifiers left out, in the order of the authentic ones. */
export function leafExtensions(content: LeafContent, addresses: PublicationAddresses): readonly CertificateExtension[] {
  const { keyUsages, purposes, hosts } = content;
  return [
    basicConstraints(undefined),
    keyUsage(...keyUsages),
    ...(purposes.length === 0 ? [] : [extendedKeyUsage(...purposes)]),
    ...(hosts.length === 0 ? [] : [subjectAlternativeNames(hosts)]),
    // Policy read on authentic test leaves; that of the other products is not public.
    certificatePolicy("1.2.250.1.213.1.7.2.1.1.1.1", addresses.policy),
    ...statusAddresses(addresses),
    privateExtension("productCategory", content.productCategory),
    ...(content.unknownCritical ? [unknownCriticalExtension()] : []),
  ];
}

/** Where to ask whether a leaf is revoked. */
export function statusAddresses(addresses: PublicationAddresses): readonly CertificateExtension[] {
  return [
    authorityInformation(addresses),
    revocationListAddresses(addresses.revocationList, addresses.ldapList),
    deltaListAddress(addresses.ldapDelta),
  ];
}

/** What an authority may do. */
export interface AuthorityContent {
  /** Absent: `basicConstraints` says CA:FALSE. */
  readonly authority?: { readonly pathLength?: number };
  readonly keyUsages: readonly KeyUsageName[];
}

/** What an authority carries besides key identifiers; `parent` is absent on a root. */
export function authorityExtensions(
  content: AuthorityContent,
  parent: PublicationAddresses | undefined,
  policy: string,
): readonly CertificateExtension[] {
  return [
    basicConstraints(content.authority),
    keyUsage(...content.keyUsages),
    certificatePolicy("2.5.29.32.0", policy),
    ...(parent === undefined ? [] : [revocationListAddresses(parent.revocationList, parent.ldapList)]),
  ];
}
