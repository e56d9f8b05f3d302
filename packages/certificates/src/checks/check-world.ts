import { errorFinding, noticeFinding, type Finding } from "../finding.js";
import type { Check } from "./check.js";

/**
 * ENVIRONMENT_MIXED, both ways: a certificate or a number of the test world in production, a certificate of production
 * elsewhere. One that bears no mark at all is of another PKI: its chain tells.
 *
 * @see certificates.md §3.1, §5.1
 */
export function checkEnvironment({ marks, options }: Check): readonly Finding[] {
  const { environment } = options;
  if (environment === undefined) return [];
  const isProduction = environment === "production";
  const isMixed = isProduction ? marks.world === "test" || marks.register !== undefined : marks.world === "production";
  if (!isMixed) return [];
  const mark = marks.register === undefined ? {} : { mark: marks.register };
  return [errorFinding("ENVIRONMENT_MIXED", { environment, world: marks.world, ...mark })];
}

/** TEST_MARK_CONFLICT, and the numbers of the test registers where they are no error. */
export function checkTestMarks({ marks, options }: Check): readonly Finding[] {
  const conflict = marks.disagree ? [noticeFinding("TEST_MARK_CONFLICT")] : [];
  if (marks.register === undefined || options.environment === "production") return conflict;
  return [...conflict, noticeFinding(marks.register, {}, "info")];
}
