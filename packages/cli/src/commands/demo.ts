import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";

import { settledStateOf } from "@segur-sdk/dispatch";

import { type Command, type ExitCode, UsageError } from "../command.js";
import { readOptions } from "../common-options.js";
import { playJourney } from "../demo/play-journey.js";
import { createTerminalView } from "../demo/terminal-view.js";
import { writeOutput } from "../demo/write-output.js";

/** `segur demo`: the whole journey on the simulator, every byte kept. */
export const demoCommand: Command = {
  name: "demo",
  usage: "segur demo [--out DIR]",
  summary: {
    fr: "joue le parcours d'un compte rendu sur le simulateur et écrit tout ce qui a été échangé",
    en: "plays a report's journey on the simulator and writes all that was exchanged",
  },
  async run(args, io) {
    const { language, json, text, positionals } = readOptions(args, { out: { type: "string" } });
    if (positionals.length > 0) throw new UsageError("");
    const out = text("out") ?? "demo-output";
    const folder = resolve(io.cwd, out);
    const quiet = { ...io, out: () => undefined };
    const view = createTerminalView(json ? quiet : io, language);
    // Before a journey of several seconds: a folder that cannot be made is told at once.
    await mkdir(folder, { recursive: true });
    const record = await playJourney(view);
    const files = await writeOutput(record, folder, language);
    view.end(record, out);
    if (json) {
      io.out(
        `${JSON.stringify(
          {
            settled: record.settled,
            durationMs: record.durationMs,
            steps: record.steps.map(({ step, durationMs, succeeded }) => ({ step, durationMs, succeeded })),
            exchanges: record.exchanges.map(({ service, operation, durationMs, request, response }) => ({
              service,
              operation,
              durationMs,
              sentBytes: request.body.length,
              receivedBytes: response?.body.length ?? 0,
            })),
            folder,
            files,
          },
          null,
          2,
        )}\n`,
      );
    }
    const code: ExitCode = record.destinations.every(({ state }) => settledStateOf(state) === "sent") ? 0 : 1;
    return code;
  },
};
