import { restoreFrozenSubmission, serializeFrozenSubmission, type FrozenSubmission } from "@segur-sdk/dmp";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { type ReadOptions, readOptions } from "../../common-options.js";
import { writeOut } from "../ins/insi-options.js";
import { type ConfiguredDmp, withDmp } from "./open-dmp.js";
import { printDelivery } from "./print-outcome.js";
import { readPatientJson, readReport, reportOptions } from "./read-report.js";

/** `segur dmp submit`: sends a report, or again the very submission that was prepared; exit code 1 when it is refused. */
export const dmpSubmitCommand: Command = {
  name: "submit",
  usage:
    "segur dmp submit <report.json|submission.json> --config segur.config.json [--pdf FILE] [--level 1|3] [--keep FILE] [--out FILE] [--any-pdf]",
  summary: {
    fr: "dépose un compte rendu (TD2.1a) ; --keep garde le lot avant l'envoi, pour le renvoyer tel quel",
    en: "sends a report (TD2.1a); --keep keeps the set before it leaves, to send it again as it is",
  },
  async run(args, io) {
    const read = readOptions(args, { ...reportOptions, keep: { type: "string" }, out: { type: "string" } });
    const [file, ...others] = read.positionals;
    if (file === undefined || others.length > 0) throw new UsageError("");
    const json = await readPatientJson(io, file, "<report.json>");
    return withDmp(io, read, async (opened) => {
      const frozen = await frozenOf(io, json, read, opened);
      const outcome = await opened.dmp.deliver(frozen, io.signal === undefined ? {} : { signal: io.signal });
      return printDelivery(io, read, frozen, outcome);
    });
  },
};

async function frozenOf(
  io: CliIo,
  json: unknown,
  read: ReadOptions,
  { dmp }: ConfiguredDmp,
): Promise<FrozenSubmission> {
  if (isStored(json)) return restoreFrozenSubmission(JSON.stringify(json));
  const frozen = await dmp.prepare(await readReport(io, json, read));
  await keep(io, read, frozen);
  return frozen;
}

/** Keeps a submission before it leaves: whatever happens then, the same can be sent again. */
export async function keep(io: CliIo, read: ReadOptions, frozen: FrozenSubmission): Promise<void> {
  const path = read.text("keep");
  if (path !== undefined) await writeOut(io, path, serializeFrozenSubmission(frozen), "--keep");
}

function isStored(json: unknown): boolean {
  return typeof json === "object" && json !== null && "format" in json && "submission" in json;
}
