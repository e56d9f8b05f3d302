import type { SubmissionProblem } from "../validation/problem.js";

/** Two things that should say the same and do not. Holds no patient data: the field, never its values. */
export interface ConsistencyProblem extends SubmissionProblem {
  readonly between: "cda-metadata" | "metadata-vihf";
}
