import type { IdentityAttribute } from "@segur-sdk/ins";

/** What a code of PID-32 comes to. */
interface ReliabilityRow {
  readonly status?: "validated" | "provisional";
  readonly attribute?: IdentityAttribute;
  /** Nothing may be sent for the record. */
  readonly isInactive?: true;
}

const none: ReliabilityRow = {};
const provisional: ReliabilityRow = { status: "provisional" };
const inactive: ReliabilityRow = { isInactive: true };

/**
 * PID-32 in France, as the SDK takes it. A code without status leaves the status to the others of the field.
 *
 * @see PAM.fr 2.11.2 6.6.15, HL7 table 0445
 */
const reliabilityTable: Readonly<Record<string, ReliabilityRow>> = {
  VIDE: provisional,
  PROV: provisional,
  VALI: { status: "validated" },
  DOUB: inactive,
  DESA: inactive,
  DPOT: none,
  DOUA: inactive,
  COLP: none,
  COLV: inactive,
  FILI: none,
  CACH: none,
  ANOM: none,
  IDVER: none,
  RECD: none,
  IDRA: none,
  USUR: inactive,
  HOMD: { attribute: "HOMONYME" },
  HOMA: { attribute: "HOMONYME" },
  INVA: inactive,
  FICT: { attribute: "FICTIVE", status: "provisional" },
  DOUT: { attribute: "DOUTEUSE", status: "provisional" },
  // Codes of FHIR (FR Core) that some peers write all the same.
  QUAL: { status: "validated" },
  RECUP: provisional,
};

/** Codes that are of FHIR, not of table 0445. */
const fhirCodes: ReadonlySet<string> = new Set(["QUAL", "RECUP"]);

/** What the codes of PID-32 come to together. */
export interface IdentityReliability {
  readonly codes: readonly string[];
  /** A doubtful or fictive identity never is, whatever else the field says. */
  readonly isValidated: boolean;
  readonly isDoubtful: boolean;
  readonly attributes: readonly IdentityAttribute[];
  readonly isInactive: boolean;
  readonly unknown: readonly string[];
  readonly fhir: readonly string[];
}

/** Reads the codes of PID-32, in any case. */
export function identityReliability(received: readonly string[]): IdentityReliability {
  const codes = received.map((code) => code.trim().toUpperCase()).filter((code) => code !== "" && code !== '""');
  const known = codes.filter((code) => Object.hasOwn(reliabilityTable, code));
  const rows = known.map((code) => reliabilityTable[code] ?? none);
  const attributes = [...new Set(rows.flatMap(({ attribute }) => attribute ?? []))];
  const isDoubtful = attributes.includes("DOUTEUSE") || attributes.includes("FICTIVE");
  const statuses = rows.flatMap(({ status }) => status ?? []);
  return {
    codes,
    // Provisional and validated contradict each other: the more prudent is believed.
    isValidated: statuses.includes("validated") && !statuses.includes("provisional"),
    isDoubtful,
    attributes,
    isInactive: rows.some((row) => row.isInactive === true),
    unknown: codes.filter((code) => !known.includes(code)),
    fhir: codes.filter((code) => fhirCodes.has(code)),
  };
}
