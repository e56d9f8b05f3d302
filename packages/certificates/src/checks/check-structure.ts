import { inspectStructIdNat, type StructIdNat } from "@segur-sdk/core";

import { nameValues } from "../distinguished-name.js";
import { errorFinding, noticeFinding, type Finding } from "../finding.js";
import type { Check } from "./check.js";

/**
 * STRUCT_ID_MISSING, STRUCT_ID_FORMAT, STRUCT_ID_LUHN, STRUCT_ID_OTHER: one OU, which is one Struct_IdNat, of the
 * configured structure. The VIHF takes it verbatim (certificates.md §3.3): its layout counts.
 */
export function checkStructure({ subject, options }: Check): readonly Finding[] {
  const units = nameValues(subject, "OU");
  if (units.length === 0) return [errorFinding("STRUCT_ID_MISSING", { rule: "no OU" })];
  const inspections = units.map((unit) => ({ unit, inspection: inspectStructIdNat(unit) }));
  const found = new Map<StructIdNat, readonly string[]>();
  for (const { unit, inspection } of inspections) {
    if (inspection.valid && inspection.value === unit) found.set(inspection.value, inspection.warnings);
  }
  const [first, ...others] = found;
  if (first === undefined) return [malformed(inspections.map(({ inspection }) => inspection))];
  if (others.length > 0) {
    return [errorFinding("STRUCT_ID_FORMAT", { rule: "one Struct_IdNat only", found: [...found.keys()] })];
  }
  const [structure, warnings] = first;
  const key = warnings.includes("LUHN") ? [noticeFinding("STRUCT_ID_LUHN", { found: structure })] : [];
  return [...key, ...compare(structure, options.structure)];
}

type Inspected = ReturnType<typeof inspectStructIdNat>;

/** The identifier that was probably meant is proposed: a number without its prefix, a withdrawn prefix, spaces. */
function malformed(inspections: readonly Inspected[]): Finding {
  const meant = inspections.map((each) => (each.valid ? each.value : each.proposal)).find((id) => id !== undefined);
  return errorFinding("STRUCT_ID_FORMAT", {
    rule: "no OU is a Struct_IdNat",
    source: "TRE_G07-TypeIdentifiantStructure",
    ...(meant === undefined ? {} : { proposal: meant }),
  });
}

/** Another FINESS may be the legal entity (EJ) of the site (EG): nothing but the register tells (certificates.md §3.3). */
function compare(found: StructIdNat, expected: StructIdNat | undefined): readonly Finding[] {
  if (expected === undefined || expected === found) return [];
  if (expected.startsWith("1") && found.startsWith("1")) return [noticeFinding("STRUCT_ID_EJ_EG", { expected, found })];
  return [errorFinding("STRUCT_ID_OTHER", { rule: "OU is not the configured structure", expected, found })];
}
