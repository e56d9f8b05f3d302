import { createFixedClock } from "@segur-sdk/core";

import { runCli, type CliIo } from "../src/index.js";

/** Instant of the tests. */
export const now = "2026-11-23T09:00:00.000Z";

/** Runs `segur` with nothing of the real outside but the files; what it printed, and its exit code. */
export async function segur(args: readonly string[], io: Partial<CliIo> = {}) {
  let out = "";
  let error = "";
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isTerminal: false,
    cwd: ".",
    env: {},
    clock: createFixedClock(now),
    ...io,
  });
  return { code, out, error };
}
