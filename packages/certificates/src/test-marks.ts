import type { CertificateExtensions } from "./certificate-extensions.js";
import { nameValue, nameValues, type DistinguishedName } from "./distinguished-name.js";
import type { SubjectShape } from "./subject-shape.js";

/** The world a certificate belongs to; `unknown` when nothing tells, as for a PKI that is not the IGC-Santé. */
export type CertificateWorld = "test" | "production" | "unknown";

/** What the marks of the test world say. */
export interface TestMarks {
  readonly world: CertificateWorld;
  /** True when two marks contradict one another. */
  readonly disagree: boolean;
  /** Mark of the number in the subject: FINESS or RPPS of a test register. */
  readonly register?: "TEST_FINESS" | "TEST_RPPS";
}

/** Test authorities of the ANS, and those of the simulator, never to be taken for real ones. */
const testAuthority = /^(?:TEST|SIMU) /;
const testUnits = new Set(["IGC-SANTE TEST", "IGC-SANTE SIMU"]);
const productionAuthority = /^AC (?:RACINE )?IGC-SANTE /;

/**
 * Marks of the test world: bit 7 of the product category, the names of the authority, the number of the structure or of
 * the person. Numbers of test registers are told apart from the rest: they prove nothing of the certificate itself.
 *
 * @see certificates.md §2.5, §3.1
 */
export function testMarks(
  issuer: DistinguishedName,
  extensions: CertificateExtensions,
  shape: SubjectShape,
): TestMarks {
  const commonName = nameValue(issuer, "CN") ?? "";
  const named = testAuthority.test(commonName) || nameValues(issuer, "OU").some((unit) => testUnits.has(unit));
  const category = extensions.productCategory;
  const flagged = category === undefined ? named : (category & 0x80) !== 0;
  const isProduction = category !== undefined || productionAuthority.test(commonName);
  const world = flagged || named ? "test" : isProduction ? "production" : "unknown";
  const register = testRegister(shape);
  return {
    world,
    disagree: flagged !== named || (world === "production" && register !== undefined),
    ...(register === undefined ? {} : { register }),
  };
}

/** FINESS whose second character is B and first is not 2; RPPS that begins with 9970 (certificates.md §3.1). */
function testRegister({ structureId, personId }: SubjectShape): TestMarks["register"] {
  if (structureId !== undefined && /^1[^2]B/.test(structureId)) return "TEST_FINESS";
  const isTestRpps = structureId?.startsWith("49970") === true || personId?.startsWith("89970") === true;
  return isTestRpps ? "TEST_RPPS" : undefined;
}
