import type { X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { readTbsCertificate } from "./tbs-certificate.js";
import { derAt, derChildren, derOid, derTag, derText, type DerValue } from "./internal/der.js";

/** One attribute of a name. */
export interface NameAttribute {
  /** Object identifier, e.g. `2.5.4.3` for the common name. */
  readonly type: string;
  readonly value: string;
  /** DER of the value as certified, for the `#hex` form; absent when the name was read from text. */
  readonly der?: Uint8Array;
}

/** A distinguished name: its RDNs in certified order (country first), each of one or several attributes. */
export type DistinguishedName = readonly (readonly NameAttribute[])[];

/** Object identifiers of the attributes met in the IGC-Santé, by usual keyword. */
export const nameAttributeTypes = {
  CN: "2.5.4.3",
  SN: "2.5.4.4",
  C: "2.5.4.6",
  L: "2.5.4.7",
  ST: "2.5.4.8",
  STREET: "2.5.4.9",
  O: "2.5.4.10",
  OU: "2.5.4.11",
  title: "2.5.4.12",
  GN: "2.5.4.42",
  pseudonym: "2.5.4.65",
  UID: "0.9.2342.19200300.100.1.1",
  DC: "0.9.2342.19200300.100.1.25",
} as const;

/** The only keywords of RFC 2253, §2.3; other attributes are written by object identifier and `#hex`. */
const rfc2253Keywords = new Set(["CN", "L", "ST", "O", "OU", "C", "STREET", "DC", "UID"]);

const keywordByType = new Map<string, string>(Object.entries(nameAttributeTypes).map(([key, type]) => [type, key]));
/** Subject of a certificate, read from its DER so that accents, `+` and `/` in values are kept. */
export function subjectOf(certificate: X509Certificate): DistinguishedName {
  return nameOf(certificate, "subject");
}

/** Issuer of a certificate, read from its DER. */
export function issuerOf(certificate: X509Certificate): DistinguishedName {
  return nameOf(certificate, "issuer");
}

/** Certificates do not change, and every signature writes their names. */
const alreadyRead = {
  subject: new WeakMap<X509Certificate, DistinguishedName>(),
  issuer: new WeakMap<X509Certificate, DistinguishedName>(),
};

function nameOf(certificate: X509Certificate, whose: keyof typeof alreadyRead): DistinguishedName {
  const known = alreadyRead[whose].get(certificate);
  if (known !== undefined) return known;
  const read = readName(readTbsCertificate(certificate)[whose]);
  alreadyRead[whose].set(certificate, read);
  return read;
}

function readName(of: DerValue): DistinguishedName {
  return derChildren(of).map((rdn) =>
    derChildren(rdn).map((attribute) => {
      const parts = derChildren(attribute);
      const value = derAt(parts, 1);
      return { type: derOid(parts[0]), value: derText(value), der: value.bytes };
    }),
  );
}

/** How a name is written. */
export interface NameFormat {
  /** Between RDNs. Default `,` as in RFC 2253; some software writes `, `. */
  readonly separator?: "," | ", ";
  /** `rfc2253`: unknown attributes as OID and `#hex`, as Java does; `usual`: `SN`, `GN`, `title`… Default `rfc2253`. */
  readonly keywords?: "rfc2253" | "usual";
  /** `reversed`: common name first (RFC 2253); `certified`: country first. Default `reversed`. */
  readonly order?: "reversed" | "certified";
}

/**
 * Writes a name as RFC 2253 does: the form of the `Issuer` of a VIHF and of `X509IssuerName` in a signature.
 * The attributes of a multi-valued RDN keep their certified order.
 *
 * @example
 * ```ts
 * import { formatName, type Credential, subjectOf } from "@segur-sdk/certificates";
 *
 * // CN=sign.imagerie-fictive.example,OU=10B0999999,O=CENTRE D'IMAGERIE FICTIF,ST=Rhône (69),C=FR
 * const issuer = (credential: Credential) => formatName(subjectOf(credential.certificate));
 * ```
 */
export function formatName(name: DistinguishedName, format: NameFormat = {}): string {
  const rdns = name.map((rdn) => rdn.map((attribute) => formatAttribute(attribute, format)).join("+"));
  if (format.order !== "certified") rdns.reverse();
  return rdns.join(format.separator ?? ",");
}

function formatAttribute(attribute: NameAttribute, format: NameFormat): string {
  const keyword = keywordByType.get(attribute.type);
  if (keyword !== undefined && (format.keywords === "usual" || rfc2253Keywords.has(keyword))) {
    return `${keyword}=${escapeValue(attribute.value)}`;
  }
  const der = attribute.der ?? encodeUtf8String(attribute.value);
  return `${attribute.type}=#${Buffer.from(der).toString("hex")}`;
}

function encodeUtf8String(value: string): Uint8Array {
  const bytes = Buffer.from(value, "utf8");
  if (bytes.length > 127) throw new SegurError("ERR_CERT_PARSE", { details: { rule: "name attribute too long" } });
  return Buffer.concat([Buffer.of(derTag.utf8String, bytes.length), bytes]);
}

/** RFC 2253, §2.4. */
function escapeValue(value: string): string {
  return value.replace(/[,+"\\<>;]|^[# ]| $/g, "\\$&").replaceAll("\0", "\\00");
}

/** First value of an attribute in a name. */
export function nameValue(name: DistinguishedName, keyword: keyof typeof nameAttributeTypes): string | undefined {
  return nameValues(name, keyword)[0];
}

/** All values of an attribute in a name, in certified order. */
export function nameValues(name: DistinguishedName, keyword: keyof typeof nameAttributeTypes): readonly string[] {
  const type = nameAttributeTypes[keyword];
  return name
    .flat()
    .filter((attribute) => attribute.type === type)
    .map((attribute) => attribute.value);
}
