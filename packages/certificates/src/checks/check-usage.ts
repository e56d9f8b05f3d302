import { fitsRole, isInsiName, useDemands } from "../certificate-use.js";
import { errorFinding, noticeFinding, type Finding } from "../finding.js";
import type { Check } from "./check.js";

const anyPolicy = "2.5.29.32.0";

/** Policies read in authentic certificates (certificates.md §2.4); those of production are still to be seen. */
const knownPolicies: readonly string[] = [anyPolicy, "1.2.250.1.213.1.7.2.1.1.1.1"];

/** USAGE: the profile against the table of certificates.md §2.2. */
export function checkUsage({ extensions, inspection, options }: Check): readonly Finding[] {
  const { role, label } = useDemands[options.for];
  if (fitsRole(role, extensions, inspection.profile)) return [];
  return [errorFinding("USAGE", { expected: label, profile: inspection.profile, reasons: inspection.reasons })];
}

/** INSI_NAME, and USE_NOT_RECOMMENDED for a certificate named for INSi that is used elsewhere. */
export function checkInsiName({ inspection, options }: Check): readonly Finding[] {
  const expected = useDemands[options.for].commonName;
  const { commonName } = inspection;
  if (expected === undefined) return isInsiName(commonName) ? [noticeFinding("USE_NOT_RECOMMENDED")] : [];
  if (commonName === expected) return [];
  // The CN of an ORG certificate is the name of a service; that of a card names a person and is left out.
  const found = inspection.structureId === undefined ? undefined : commonName;
  return [errorFinding("INSI_NAME", { expected, found, source: "INSi DESIR_560" })];
}

/** POLICY_UNKNOWN: told, never a reason to refuse. */
export function checkPolicies({ extensions, options }: Check): readonly Finding[] {
  const known = new Set([...knownPolicies, ...(options.knownPolicies ?? [])]);
  const policies = extensions.policies.filter((policy) => !known.has(policy));
  return policies.length === 0 ? [] : [noticeFinding("POLICY_UNKNOWN", { policies }, "info")];
}
