import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a client while the simulator serves it in this process; gives what it wrote. Rejects when it fails. */
export async function runClient(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const { stdout } = await run(command, args, {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 26,
    timeout: 60_000,
  });
  return stdout;
}
