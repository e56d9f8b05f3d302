import { isSegurError } from "@segur-sdk/core";
import { type ComposedMail, composeReportMail } from "@segur-sdk/mssante";
import { createSegurClient } from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import type { Command } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { surroundingsOf } from "../config-surroundings.js";
import { writeOut } from "../ins/insi-options.js";
import { refuses } from "./compose.js";
import { mailOptions, mailUsage, type PlannedMail, readReportMail } from "./read-report-mail.js";

const taken = {
  fr: "pris en charge par l'opérateur, pas encore remis",
  en: "taken by the operator, not delivered yet",
};

/** `segur mss send`: composes a mail and hands it to the operator. Exit code 1 when a rule is broken or it is refused. */
export const mssSendCommand: Command = {
  name: "send",
  usage: `segur mss send ${mailUsage} [--keep mail.eml]`,
  summary: {
    fr: "envoie un ou plusieurs comptes rendus d'un patient ; --keep garde le message avant l'envoi, --send-id reprend un envoi sous le même identifiant",
    en: "sends one or more reports of a patient; --keep keeps the mail before it leaves, --send-id takes up a sending under the same identifier",
  },
  async run(args, io) {
    const read = readOptions(args, { ...mailOptions, keep: { type: "string" } });
    const planned = await readReportMail(io, read);
    if (refuses(io, read, planned)) return 1;
    const mail = await composeReportMail(planned.mail);
    const keep = read.text("keep");
    if (keep !== undefined) await writeOut(io, keep, mail.bytes, "--keep");
    try {
      const { response, deliveryReportAsked } = await handOver(io, planned, mail);
      const sent = { messageId: mail.messageId, envelopeId: mail.envelopeId, response, deliveryReportAsked };
      if (read.json) io.out(`${JSON.stringify({ outcome: "sent", ...sent }, null, 2)}\n`);
      else io.out(`${mail.messageId}: ${taken[read.language]} (${response})\n`);
      return 0;
    } catch (error) {
      // Without its identifier, a sending whose outcome is lost could only be made again as another.
      if (isSegurError(error) && error.outcomeUnknown) io.error(`--send-id ${mail.envelopeId}\n`);
      throw error;
    }
  },
};

async function handOver(io: CliIo, { config }: PlannedMail, mail: ComposedMail) {
  const segur = await createSegurClient(config, { clock: io.clock, surroundings: surroundingsOf(io) });
  try {
    return await segur.mail.send(mail, io.signal === undefined ? {} : { signal: io.signal });
  } finally {
    await segur.close();
  }
}
