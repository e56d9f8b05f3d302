import { objectIdentifier, printableString, sequence, setOf, utf8String, type Der } from "./der.js";

const attributeOids = {
  C: "2.5.4.6",
  ST: "2.5.4.8",
  O: "2.5.4.10",
  OU: "2.5.4.11",
  title: "2.5.4.12",
  CN: "2.5.4.3",
  SN: "2.5.4.4",
  GN: "2.5.4.42",
} as const;

/** One attribute of a distinguished name. */
interface NameAttribute {
  readonly type: keyof typeof attributeOids;
  readonly value: string;
}

/** A distinguished name in encoded order; several attributes in one array are one multi-valued RDN. */
export type DistinguishedName = readonly (NameAttribute | readonly NameAttribute[])[];

/**
 * A name in DER, as the IGC-Santé encodes it: C in PrintableString, every other attribute in UTF8String.
 *
 * @see authentic authorities and leaves: `C, O, OU, OU, CN` and `C, ST, O, OU, CN`.
 */
export function encodeName(name: DistinguishedName): Der {
  return sequence(
    ...name.map((rdn) =>
      setOf(
        ...[rdn]
          .flat()
          .map(({ type, value }) =>
            sequence(objectIdentifier(attributeOids[type]), type === "C" ? printableString(value) : utf8String(value)),
          ),
      ),
    ),
  );
}

/** Name of a simulated authority. Never the real names: a stolen test key must not look real. */
export function authorityName(commonName: string): DistinguishedName {
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

/** Name of a leaf of offer ORG or SERV; `units` is one Struct_IdNat on a sound certificate. */
export function leafName(
  holder: CertificateHolder,
  commonName: string,
  units: readonly string[] = [holder.id],
): DistinguishedName {
  return [
    { type: "C", value: "FR" },
    { type: "ST", value: holder.department },
    { type: "O", value: holder.name },
    ...units.map((value) => ({ type: "OU", value }) as const),
    { type: "CN", value: commonName },
  ];
}
