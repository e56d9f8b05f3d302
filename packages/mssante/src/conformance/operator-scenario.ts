import type { LocalizedText } from "@segur-sdk/core";

import type { BenchFault } from "./operator-bench.js";

/** What a scenario asks of the bench besides opening an adapter and telling what arrived. */
export type BenchNeed = BenchFault | "refused-credential" | "deliver" | "patient";

/** One thing that every operator does, or declares that it does not. */
export interface OperatorScenario {
  /** Stable name, e.g. `outcome.lost-answer`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** Requirement and document it comes from. */
  readonly source: string;
  /** Without these the scenario is told as `not-tested`. */
  readonly needs: readonly BenchNeed[];
}

/** What came of one scenario. */
export interface ScenarioResult {
  readonly scenario: OperatorScenario;
  /**
   * `unsupported`: the capabilities say that the operator does not do it, and the adapter says so too when asked.
   * `not-tested`: the bench has no means for it.
   */
  readonly status: "passed" | "failed" | "unsupported" | "not-tested";
  /** Why, but for what passed. Free of patient data. */
  readonly reason?: string;
}

/** What came of the suite. */
export interface ConformanceReport {
  /** Name of the operator. */
  readonly operator: string;
  /** No scenario failed. */
  readonly conforms: boolean;
  readonly counts: Readonly<Record<ScenarioResult["status"], number>>;
  readonly results: readonly ScenarioResult[];
}
