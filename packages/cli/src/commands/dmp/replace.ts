import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readDelivered } from "./delivered-file.js";
import { withDmp } from "./open-dmp.js";
import { printDelivery } from "./print-outcome.js";
import { readPatientJson, readReport, reportOptions } from "./read-report.js";
import { keep } from "./submit.js";

/** `segur dmp replace`: sends a new version in place of a delivered one; exit code 1 when it is refused. */
export const dmpReplaceCommand: Command = {
  name: "replace",
  usage:
    "segur dmp replace <report.json> --replaces delivered.json --config segur.config.json [--pdf FILE] [--level 1|3] [--keep FILE] [--out FILE] [--any-pdf]",
  summary: {
    fr: "remplace un compte rendu déposé (TD3.1b puis TD2.1b)",
    en: "replaces a delivered report (TD3.1b then TD2.1b)",
  },
  async run(args, io) {
    const read = readOptions(args, {
      ...reportOptions,
      replaces: { type: "string" },
      keep: { type: "string" },
      out: { type: "string" },
    });
    const [file, ...others] = read.positionals;
    const replaced = read.text("replaces");
    if (file === undefined || others.length > 0 || replaced === undefined) throw new UsageError("");
    const replaces = await readDelivered(io, replaced);
    const request = await readReport(io, await readPatientJson(io, file, "<report.json>"), read, replaces);
    return withDmp(io, read, async ({ dmp }) => {
      const frozen = await dmp.prepare(request);
      await keep(io, read, frozen);
      const outcome = await dmp.deliver(frozen, io.signal === undefined ? {} : { signal: io.signal });
      return printDelivery(io, read, frozen, outcome);
    });
  },
};
