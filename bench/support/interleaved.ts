import { cpuUsage } from "node:process";

/** One way of doing the same thing. */
export interface Candidate {
  readonly name: string;
  /** How many times in a row a round runs it; slow ways need fewer. */
  readonly times: number;
  readonly run: () => unknown;
}

/** Median of the rounds, in milliseconds of CPU (user and system) per run. */
export interface Measure {
  readonly name: string;
  readonly ms: number;
}

/**
 * Runs the candidates in turn, round after round, in this one process: what disturbs one disturbs the others.
 * Before that each runs for a second, so that all are compiled.
 */
export async function measureInterleaved(candidates: readonly Candidate[], rounds = 31): Promise<readonly Measure[]> {
  for (const { run } of candidates) {
    const start = cpuUsage();
    while (cpuUsage(start).user < 1_000_000) await run();
  }
  const samples = new Map(candidates.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, times, run } of candidates) {
      const start = cpuUsage();
      for (let i = 0; i < times; i++) await run();
      const { user, system } = cpuUsage(start);
      samples.get(name)?.push((user + system) / 1000 / times);
    }
  }
  return candidates.map(({ name }) => ({ name, ms: median(samples.get(name) ?? []) }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints each measure beside its ratio to the first, then whether the target holds; a miss is exit code 1. */
export function report(title: string, measures: readonly Measure[], target: { name: string; holds: boolean }): void {
  const [reference] = measures;
  console.log(
    `\n${title}\nNode ${process.versions.node}, OpenSSL ${process.versions.openssl}; CPU time, median of rounds`,
  );
  for (const { name, ms } of measures) {
    const ratio = reference === undefined ? Number.NaN : ms / reference.ms;
    console.log(`  ${name.padEnd(64)} ${ms.toFixed(3).padStart(9)} ms  x ${ratio.toFixed(2)}`);
  }
  console.log(`  ${target.holds ? "holds" : "MISSED"}: ${target.name}`);
  if (!target.holds) process.exitCode = 1;
}

/** How many times dearer one measure is than another. */
export function ratioOf(measures: readonly Measure[], dear: string, cheap: string): number {
  const find = (name: string): number => measures.find((one) => one.name === name)?.ms ?? Number.NaN;
  return find(dear) / find(cheap);
}
