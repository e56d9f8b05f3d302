import { composeReportMail, preflight } from "@segur-sdk/mssante";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { type ReadOptions, readOptions } from "../../common-options.js";
import { writeOut } from "../ins/insi-options.js";
import { findingLines } from "../print-findings.js";
import { mailOptions, mailUsage, type PlannedMail, readReportMail } from "./read-report-mail.js";

/** `segur mss compose`: the mail of one or more reports of a patient, without sending it. Exit code 1 when a rule is broken. */
export const mssComposeCommand: Command = {
  name: "compose",
  usage: `segur mss compose ${mailUsage} --out mail.eml`,
  summary: {
    fr: "écrit le message d'un ou plusieurs comptes rendus d'un patient, sans l'envoyer ; --to vaut le demandeur par défaut, --first-mail cite l'envoi remplacé, --delete demande la suppression",
    en: "writes the mail of one or more reports of a patient, without sending it; --to is the requester by default, --first-mail quotes the mail replaced, --delete asks for the deletion",
  },
  async run(args, io) {
    const read = readOptions(args, { ...mailOptions, out: { type: "string" } });
    const out = read.text("out");
    if (out === undefined) throw new UsageError("--out");
    const planned = await readReportMail(io, read);
    if (refuses(io, read, planned)) return 1;
    const mail = await composeReportMail(planned.mail);
    await writeOut(io, out, mail.bytes);
    const written = {
      file: out,
      bytes: mail.bytes.byteLength,
      messageId: mail.messageId,
      documents: mail.content.documentCodes.length,
      problems: preflight(planned.mail),
    };
    if (read.json) io.out(`${JSON.stringify(written, null, 2)}\n`);
    else io.out(`${out}: ${written.bytes} o, ${written.documents} document(s), ${mail.messageId}\n`);
    return 0;
  },
};

/** Tells every rule that a mail breaks; true when it cannot leave. The recipient is not named: it may be a patient. */
export function refuses(io: CliIo, read: ReadOptions, { mail }: PlannedMail): boolean {
  const problems = preflight(mail);
  const refused = problems.some(({ severity }) => severity === "error");
  if (refused && read.json) io.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else if (!read.json) {
    const findings = problems.map(({ severity, rule, message, field }) => ({
      severity,
      code: rule,
      message,
      about: field,
    }));
    io.error(findingLines(findings, read.language));
  }
  return refused;
}
