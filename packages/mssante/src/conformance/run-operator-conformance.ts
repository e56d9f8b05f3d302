import { type Clock, type IdGenerator, isSegurError, systemClock, systemIds } from "@segur-sdk/core";

import { lifeCycleScenarios } from "./life-cycle-scenarios.js";
import { lossScenarios } from "./loss-scenarios.js";
import { messageScenarios } from "./message-scenarios.js";
import type { OperatorBench } from "./operator-bench.js";
import type { BenchNeed, ConformanceReport, OperatorScenario, ScenarioResult } from "./operator-scenario.js";
import { outcomeScenarios } from "./outcome-scenarios.js";
import { receptionScenarios } from "./reception-scenarios.js";
import {
  beginPlay,
  type PlayableScenario,
  ScenarioFailure,
  type ScenarioPlay,
  ScenarioUnsupported,
} from "./scenario-play.js";

const playable: readonly PlayableScenario[] = [
  ...messageScenarios,
  ...lossScenarios,
  ...outcomeScenarios,
  ...lifeCycleScenarios,
  ...receptionScenarios,
];

/**
 * What every operator does, or declares that it does not: one list for every adapter.
 *
 * @example
 * ```ts
 * import { operatorScenarios } from "@segur-sdk/mssante/conformance";
 *
 * for (const { id, title, source } of operatorScenarios) console.log(id, title.en, source);
 * ```
 */
export const operatorScenarios: readonly OperatorScenario[] = playable.map(({ id, title, source, needs }) => ({
  id,
  title,
  source,
  needs,
}));

/** How the suite is run. */
export interface ConformanceOptions {
  /** Plays these scenarios alone, by id. Default: all. */
  readonly only?: readonly string[];
  /** A scenario that takes longer fails, in milliseconds. Default 10 000. */
  readonly scenarioTimeoutMs?: number;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Identifiers of the sample mails. Default: those of the machine. */
  readonly ids?: IdGenerator;
}

/**
 * Plays the suite on an adapter, one scenario after the other, each with adapters of its own.
 *
 * A scenario that the capabilities declare unsupported is asked all the same: the adapter must then refuse, by name, before
 * anything leaves. Nothing is thrown: what goes wrong is a result.
 *
 * @see mssante.md C2, F13
 * @example
 * ```ts
 * import { type OperatorBench, runOperatorConformance } from "@segur-sdk/mssante/conformance";
 *
 * export async function judge(bench: OperatorBench) {
 *   const report = await runOperatorConformance(bench);
 *   for (const { scenario, status, reason } of report.results) console.log(status, scenario.id, reason ?? "");
 *   return report.conforms;
 * }
 * ```
 */
export async function runOperatorConformance(
  bench: OperatorBench,
  options: ConformanceOptions = {},
): Promise<ConformanceReport> {
  const { only } = options;
  const results: ScenarioResult[] = [];
  for (const scenario of playable.filter(({ id }) => only?.includes(id) !== false)) {
    const lacking = scenario.needs.filter((need) => !isMet(need, bench));
    const { id, title, source, needs } = scenario;
    results.push({
      scenario: { id, title, source, needs },
      ...(lacking.length > 0
        ? { status: "not-tested", reason: `the bench has no means for: ${lacking.join(", ")}` }
        : await playScenario(scenario, bench, options)),
    });
  }
  const count = (status: ScenarioResult["status"]) => results.filter((result) => result.status === status).length;
  const operator = await bench.open();
  await operator.close();
  return {
    operator: operator.id,
    conforms: results.length > 0 && count("failed") === 0,
    counts: {
      passed: count("passed"),
      failed: count("failed"),
      unsupported: count("unsupported"),
      "not-tested": count("not-tested"),
    },
    results,
  };
}

function isMet(need: BenchNeed, bench: OperatorBench): boolean {
  switch (need) {
    case "deliver":
      return bench.deliver !== undefined;
    case "patient":
      return bench.patient !== undefined;
    case "refused-credential":
      return bench.refusesCredentials === true;
    default:
      return bench.faults.includes(need);
  }
}

async function playScenario(
  scenario: PlayableScenario,
  bench: OperatorBench,
  options: ConformanceOptions,
): Promise<Pick<ScenarioResult, "status" | "reason">> {
  const { clock = systemClock, ids = systemIds, scenarioTimeoutMs = 10_000 } = options;
  const over = new AbortController();
  try {
    const play = await beginPlay(bench, clock, ids);
    try {
      await Promise.race([scenario.play(play), timeLimit(clock, scenarioTimeoutMs, over.signal)]);
      return { status: "passed" };
    } finally {
      over.abort();
      await endInTime(play, clock, scenarioTimeoutMs);
    }
  } catch (error) {
    if (error instanceof ScenarioUnsupported) return { status: "unsupported", reason: error.message };
    return { status: "failed", reason: reasonOf(error) };
  }
}

async function endInTime(play: ScenarioPlay, clock: Clock, ms: number): Promise<void> {
  const ended = new AbortController();
  try {
    await Promise.race([play.end(), timeLimit(clock, ms, ended.signal)]);
  } finally {
    ended.abort();
  }
}

/** Codes and sentences of ours only: what another class of error says may hold anything. */
function reasonOf(error: unknown): string {
  if (error instanceof ScenarioFailure) return error.message;
  if (isSegurError(error)) return `the adapter threw ${error.code} where it should not`;
  return `an error that is not a SegurError was thrown${error instanceof Error ? `: ${error.name}` : ""}`;
}

async function timeLimit(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch {
    // The scenario ended first.
    return;
  }
  throw new ScenarioFailure(`the scenario did not end in ${ms} ms`);
}
