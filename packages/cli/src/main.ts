#!/usr/bin/env node
import process from "node:process";

import { systemClock } from "@segur-sdk/core";

import { runCli } from "./run-cli.js";

/** Made when a command that goes on for ever asks for it: any other is simply killed. */
function untilInterrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"])
    process.once(name, () => {
      controller.abort();
    });
  return controller.signal;
}

void runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY,
  cwd: process.cwd(),
  env: process.env,
  clock: systemClock,
  get signal() {
    return untilInterrupted();
  },
}).then((code) => {
  process.exitCode = code;
});
