import {
  inspectFiness,
  inspectRpps,
  inspectSiren,
  inspectSiret,
  inspectStructIdNat,
  type IdentifierWarning,
  type Inspection,
} from "@segur-sdk/core";

import type { OrderFindingCode } from "./order-finding-texts.js";
import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";

interface IdentifierCheck {
  readonly inspect: (text: string) => Inspection<string>;
  readonly format: OrderFindingCode;
  readonly key: OrderFindingCode;
  readonly testMark?: { readonly warning: IdentifierWarning; readonly code: OrderFindingCode };
}

/** What is said of each kind of identifier; a wrong key is a warning, since official registers hold some (§3.1). */
const checks = {
  siren: { inspect: inspectSiren, format: "SIREN_FORMAT", key: "SIREN_KEY" },
  siret: { inspect: inspectSiret, format: "SIRET_FORMAT", key: "SIRET_KEY" },
  finess: {
    inspect: inspectFiness,
    format: "FINESS_FORMAT",
    key: "FINESS_KEY",
    testMark: { warning: "TEST_FINESS", code: "TEST_FINESS_IN_PRODUCTION" },
  },
  rpps: {
    inspect: inspectRpps,
    format: "RPPS_FORMAT",
    key: "RPPS_KEY",
    testMark: { warning: "TEST_RPPS", code: "TEST_RPPS_IN_PRODUCTION" },
  },
  rppsRang: { inspect: inspectRppsRang, format: "PRACTITIONER_STRUCTURE_FORMAT", key: "RPPS_KEY" },
} as const satisfies Record<string, IdentifierCheck>;

function inspectRppsRang(text: string): Inspection<string> {
  const inspection = inspectStructIdNat(text);
  return inspection.valid && inspection.prefix !== "4" ? { valid: false, problem: "PREFIX" } : inspection;
}

/** Kind of number that is checked. */
export type CheckedIdentifier = keyof typeof checks;

/** The canonical value of an identifier, or `undefined`, with what is wrong in it. */
export interface IdentifierResult {
  readonly value?: string;
  readonly findings: readonly OrderFinding[];
}

/** Checks one identifier of the order; an absent one gives nothing. */
export function checkIdentifier(
  kind: CheckedIdentifier,
  text: string | undefined,
  at: { readonly place: OrderPlace; readonly field: string; readonly environment: "production" | "test" },
): IdentifierResult {
  if (text === undefined) return { findings: [] };
  const check: IdentifierCheck = checks[kind];
  const place = fieldOf(at.place, at.field);
  const inspection = check.inspect(text);
  if (!inspection.valid) return { findings: [orderFinding(check.format, place)] };
  const findings: OrderFinding[] = [];
  if (inspection.warnings.includes("LUHN")) findings.push(orderFinding(check.key, place));
  const mark = check.testMark;
  if (mark !== undefined && at.environment === "production" && inspection.warnings.includes(mark.warning)) {
    findings.push(orderFinding(mark.code, place));
  }
  return { value: inspection.value, findings };
}
