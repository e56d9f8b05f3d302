import type { ReportHeader } from "./imaging-report.js";
import { inspectInstant } from "./instant.js";

/** Start of the exam that began first: an encounter whose start is not known began no later. */
export function startOfFirstAct({ acts }: Pick<ReportHeader, "acts">): string {
  const starts = acts.map(({ startedAt }) => startedAt);
  return starts.reduce((first, start) => (epochOf(start) < epochOf(first) ? start : first), starts[0] ?? "");
}

function epochOf(instant: string): number {
  return inspectInstant(instant)?.epochMs ?? Number.POSITIVE_INFINITY;
}
