import { subscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";

import { afterEach } from "vitest";

/**
 * Values that must never be seen in an output or an error of the SDK: the fictitious people of the tests,
 * their matricules and the passphrases. Loaded before every test file of the suite.
 */
const canaries: readonly RegExp[] = [
  /NESSI/i,
  /\bRUTH\b/i,
  /DE VINCI/i,
  /ADRTROIS|PATTROIS|PAT-TROIS/i,
  /2770763220829/,
  /2990399000999/,
  /canary-passphrase/,
  /PRIVATE KEY/,
];

/** Files that share a worker share what was found, and watch the outputs once. */
const shared = Symbol.for("segur-sdk:privacy-canary");
const known: unknown = Reflect.get(globalThis, shared);
const leaks = Array.isArray(known) ? (known as string[]) : [];

function watch(where: string, text: string): void {
  for (const canary of canaries) {
    if (canary.test(text)) leaks.push(`${where} shows ${String(canary)}: ${text.slice(0, 400)}`);
  }
}

if (!Array.isArray(known)) {
  Reflect.set(globalThis, shared, leaks);
  subscribe("segur-sdk:error", (error) => {
    watch("an error", inspect(error, { depth: 12, maxStringLength: 100_000 }));
    watch("an error as JSON", JSON.stringify(error));
  });

  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: []) => {
      watch("the output", typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
      return write(chunk, ...rest);
    };
  }
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    const log = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      watch("the console", values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" "));
      log(...values);
    };
  }
}

afterEach(() => {
  const found = leaks.splice(0);
  if (found.length > 0) throw new Error(`Patient data or a secret leaks.\n${found.join("\n")}`);
});
