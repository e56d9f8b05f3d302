import forge from "node-forge";

import { objectIdentifier, sequence, setOf, tagged, type Der } from "./der.js";

/** Types of attribute the organisations' certificates use. */
type NameAttributeType = "C" | "ST" | "O" | "OU" | "CN";

/** One attribute of a distinguished name, in encoded order. */
export interface NameAttribute {
  readonly type: NameAttributeType;
  readonly value: string;
}

/**
 * Attributes as the IGC-Santé encodes them: C in PrintableString, every other in UTF8String.
 *
 * The typings give `valueTagClass` the type of a tag class, where the library wants that of a string: hence `object`.
 *
 * @see authentic authorities and leaves: `C, O, OU, OU, CN` and `C, ST, O, OU, CN`.
 */
export function forgeName(attributes: readonly NameAttribute[]): object[] {
  const { PRINTABLESTRING, UTF8 } = forge.asn1.Type;
  return attributes.map(({ type, value }) => ({
    shortName: type,
    value,
    valueTagClass: type === "C" ? PRINTABLESTRING : UTF8,
  }));
}

const attributeOids = { C: "2.5.4.6", ST: "2.5.4.8", O: "2.5.4.10", OU: "2.5.4.11", CN: "2.5.4.3" } as const;

/** The same name in DER, for what is not a certificate: a revocation list repeats its issuer's name byte for byte. */
export function encodeName(attributes: readonly NameAttribute[]): Der {
  return sequence(
    ...attributes.map(({ type, value }) => {
      const text = tagged(type === "C" ? 0x13 : 0x0c, Buffer.from(value, "utf8"));
      return setOf(sequence(objectIdentifier(attributeOids[type]), text));
    }),
  );
}

/** Name of a simulated authority. Never the real names: a stolen test key must not look real. */
export function authorityName(commonName: string): readonly NameAttribute[] {
  return [
    { type: "C", value: "FR" },
    { type: "O", value: "SDK-SIMULATEUR" },
    { type: "OU", value: "0002 999999998" },
    { type: "OU", value: "IGC-SANTE SIMU" },
    { type: "CN", value: commonName },
  ];
}

/** A structure that holds certificates, as their subject names it. */
export interface CertificateHolder {
  /** Struct_IdNat with its prefix, e.g. `1440000008`. */
  readonly id: string;
  readonly name: string;
  /** Department name and number, e.g. `Loire-Atlantique (44)`. */
  readonly department: string;
}

/** Name of a leaf of offer ORG or SERV. */
export function leafName(holder: CertificateHolder, commonName: string): readonly NameAttribute[] {
  return [
    { type: "C", value: "FR" },
    { type: "ST", value: holder.department },
    { type: "O", value: holder.name },
    { type: "OU", value: holder.id },
    { type: "CN", value: commonName },
  ];
}
