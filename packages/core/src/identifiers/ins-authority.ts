import { accepted, type IdentifierNorm } from "./accepted.js";

/**
 * Authorities that assign an INS: NIR (`.8`), NIA (`.9`), and the NIR of the test (`.10`) and demonstration (`.11`)
 * registers. A matricule never travels without it.
 *
 * The OIDs of the retired calculated INS (INS-C: `.2`, `.6`, `.7`) are not among them.
 *
 * @see HL7 France FR Core, profile Patient INS
 */
export type InsAuthorityOid =
  "1.2.250.1.213.1.4.8" | "1.2.250.1.213.1.4.9" | "1.2.250.1.213.1.4.10" | "1.2.250.1.213.1.4.11";

const norm: IdentifierNorm = {
  name: "ins.oid",
  rule: "1.2.250.1.213.1.4.8 (NIR), .9 (NIA), .10 (test) or .11 (demonstration); a calculated INS is never an INS",
  source: "HL7 France FR Core, profile Patient INS",
};

/** NIR: the final number. NIA: the waiting number of a person not yet registered. */
export type InsNature = "NIR" | "NIA";

/** What is known of an assigning authority. */
export interface InsAuthority {
  readonly oid: InsAuthorityOid;
  readonly nature: InsNature;
  readonly register: "production" | "test" | "demonstration";
  /** Label, also the type code in FHIR. */
  readonly label: string;
  /** Namespace of CX.4 in HL7v2; the test authorities keep the production one, as in the ANS samples. */
  readonly hl7Namespace: "ASIP-SANTE-INS-NIR" | "ASIP-SANTE-INS-NIA";
}

/** The four authorities of the INS: NIR, NIA, test NIR, demonstration NIR. */
export const insAuthorities: readonly InsAuthority[] = [
  {
    oid: "1.2.250.1.213.1.4.8",
    nature: "NIR",
    register: "production",
    label: "INS-NIR",
    hl7Namespace: "ASIP-SANTE-INS-NIR",
  },
  {
    oid: "1.2.250.1.213.1.4.9",
    nature: "NIA",
    register: "production",
    label: "INS-NIA",
    hl7Namespace: "ASIP-SANTE-INS-NIA",
  },
  {
    oid: "1.2.250.1.213.1.4.10",
    nature: "NIR",
    register: "test",
    label: "INS-NIR-TEST",
    hl7Namespace: "ASIP-SANTE-INS-NIR",
  },
  {
    oid: "1.2.250.1.213.1.4.11",
    nature: "NIR",
    register: "demonstration",
    label: "INS-NIR-DEMO",
    hl7Namespace: "ASIP-SANTE-INS-NIR",
  },
];

/** Tells whether an OID is that of an authority that assigns an INS. */
export function isInsAuthority(oid: string): oid is InsAuthorityOid {
  return insAuthorities.some((known) => known.oid === oid);
}

/**
 * Reads the OID of an INS authority.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` for any other OID, the retired INS-C ones included.
 * @example
 * ```ts
 * import { insNature, parseInsAuthority } from "@segur-sdk/core";
 *
 * console.log(insNature(parseInsAuthority("1.2.250.1.213.1.4.9"))); // NIA
 * ```
 */
export function parseInsAuthority(oid: string): InsAuthorityOid {
  return insAuthorityOf(oid).oid;
}

/**
 * What is known of an authority: nature, register, names in HL7v2 and FHIR.
 *
 * @throws {@link SegurError} `ERR_CORE_IDENTIFIER_INVALID` for an OID that is not an INS authority.
 */
export function insAuthorityOf(oid: string): InsAuthority {
  const known = insAuthorities.find((candidate) => candidate.oid === oid);
  return accepted(
    known === undefined ? { valid: false, problem: "AUTHORITY" } : { valid: true, value: known, warnings: [] },
    norm,
  );
}

/** Nature of the matricules that an authority assigns: only the OID tells a NIR from a NIA. */
export function insNature(oid: InsAuthorityOid): InsNature {
  return insAuthorityOf(oid).nature;
}
