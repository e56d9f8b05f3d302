#!/usr/bin/env node
import process from "node:process";

import { runCli } from "./run-cli.js";

void runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY,
  cwd: process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
