import type { X509Certificate } from "node:crypto";

import { derChildren, derExpect, derOid, derTag, derText, readDer, type DerValue } from "./internal/der.js";
import { foldedRdns } from "./same-name.js";
import { readTbsCertificate } from "./tbs-certificate.js";

const nameConstraints = "2.5.29.30";
const subjectAltName = "2.5.29.17";
const permittedTag = 0xa0;
const excludedTag = 0xa1;
const emailAddress = "1.2.840.113549.1.9.1";

/** Kinds of GeneralName that are compared; a constraint on another kind refuses the names of that kind. */
const kinds = { rfc822: 0x81, dns: 0x82, directory: 0xa4, uri: 0x86, ip: 0x87 } as const;

/** A name in a certificate, or the base of a subtree, under the tag of its kind. */
interface GeneralName {
  readonly tag: number;
  readonly value: DerValue;
}

/** True when a name lies in the subtree of a base of the same kind (RFC 5280, §4.2.1.10). */
const within: Readonly<Record<number, (name: DerValue, base: DerValue) => boolean>> = {
  [kinds.directory]: (name, base) => {
    const rdns = foldedRdns(name);
    return foldedRdns(base).every((rdn, i) => rdns[i] === rdn);
  },
  [kinds.dns]: (name, base) => hostWithin(lower(name), lower(base), true),
  [kinds.rfc822]: (name, base) => {
    const [address, wanted] = [lower(name), lower(base)];
    if (wanted.includes("@")) return address === wanted;
    return hostWithin(address.slice(address.lastIndexOf("@") + 1), wanted, false);
  },
  [kinds.uri]: (name, base) => {
    const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(lower(name))?.[1];
    return host !== undefined && hostWithin(host, lower(base), false);
  },
  [kinds.ip]: (name, base) => {
    const [address, length] = [name.content, name.content.length];
    if (base.content.length !== 2 * length) return false;
    return address.every((byte, i) => {
      const mask = base.content[length + i] ?? 0;
      return (byte & mask) === ((base.content[i] ?? 0) & mask);
    });
  },
};

function lower(value: DerValue): string {
  return derText(value).toLowerCase();
}

/** For a DNS name a base means the domain and all below it; elsewhere the host alone, unless it begins with a dot. */
function hostWithin(host: string, base: string, withBelow: boolean): boolean {
  if (base === "" || host === base) return true;
  if (base.startsWith(".")) return host.endsWith(base);
  return withBelow && host.endsWith(`.${base}`);
}

/** The name constraint of an authority that a certificate below it breaks, or nothing. */
export function brokenNameConstraint(
  authority: X509Certificate,
  below: readonly X509Certificate[],
): string | undefined {
  const bytes = readTbsCertificate(authority).extensions.get(nameConstraints);
  if (bytes === undefined) return undefined;
  const parts = derChildren(derExpect(readDer(bytes), derTag.sequence));
  const subtrees = (tag: number): readonly GeneralName[] =>
    parts.filter((part) => part.tag === tag).flatMap((part) => derChildren(part).map(baseOf));
  const permitted = subtrees(permittedTag);
  const excluded = subtrees(excludedTag);
  const respected = below.flatMap(namesOf).every((name) => isAllowed(name, permitted, excluded));
  return respected ? undefined : "name constraints";
}

function isAllowed(name: GeneralName, permitted: readonly GeneralName[], excluded: readonly GeneralName[]): boolean {
  const ofKind = (bases: readonly GeneralName[]) => bases.filter((base) => base.tag === name.tag);
  const [wanted, banned] = [ofKind(permitted), ofKind(excluded)];
  if (wanted.length === 0 && banned.length === 0) return true;
  const compare = within[name.tag];
  if (compare === undefined) return false;
  if (banned.some((base) => compare(name.value, base.value))) return false;
  return wanted.length === 0 || wanted.some((base) => compare(name.value, base.value));
}

/** GeneralSubtree: `minimum` and `maximum` are not used in certificates (RFC 5280, §4.2.1.10). */
function baseOf(subtree: DerValue): GeneralName {
  const [base] = derChildren(subtree);
  return generalName(base);
}

/** directoryName [4] is explicit, the other kinds are implicit. */
function generalName(of: DerValue | undefined): GeneralName {
  if (of?.tag !== kinds.directory) return { tag: of?.tag ?? 0, value: of ?? derExpect(of, derTag.sequence) };
  return { tag: of.tag, value: derExpect(derChildren(of)[0], derTag.sequence) };
}

/** Subject, alternative names, and the e-mail addresses of the subject, which count as alternative names. */
function namesOf(certificate: X509Certificate): readonly GeneralName[] {
  const { subject, extensions } = readTbsCertificate(certificate);
  const alternative = extensions.get(subjectAltName);
  const names = alternative === undefined ? [] : derChildren(readDer(alternative)).map(generalName);
  const directory = subject.content.length === 0 ? [] : [{ tag: kinds.directory, value: subject }];
  return [...directory, ...names, ...emailsOf(subject)];
}

function emailsOf(subject: DerValue): readonly GeneralName[] {
  return derChildren(subject)
    .flatMap((rdn) => derChildren(rdn))
    .map((attribute) => derChildren(attribute))
    .filter(([type]) => type !== undefined && isEmail(type))
    .flatMap(([, value]) => (value === undefined ? [] : [{ tag: kinds.rfc822, value }]));
}

function isEmail(type: DerValue): boolean {
  return type.tag === derTag.oid && derOid(type) === emailAddress;
}
