import type { Language, LocalizedText } from "@segur-sdk/core";
import { integrationErrors, type MailReceipt, readReceipt, type ReceiptEvent } from "@segur-sdk/mssante";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";

const facts: Readonly<Record<ReceiptEvent["fact"]["kind"], LocalizedText>> = {
  delivered: { fr: "remis dans la boîte", en: "in the mailbox" },
  relayed: { fr: "transmis, sans preuve de remise", en: "handed on, without proof of delivery" },
  delayed: { fr: "retardé, l'opérateur essaie encore", en: "delayed, the operator is still trying" },
  undeliverable: { fr: "non remis", en: "not delivered" },
  read: { fr: "lu", en: "read" },
  forwarded: { fr: "transféré", en: "forwarded" },
  deleted: { fr: "supprimé", en: "deleted" },
  integrated: { fr: "intégré au dossier", en: "filed in the record" },
  "integration-failed": { fr: "intégration refusée", en: "integration refused" },
  answered: { fr: "une personne a répondu", en: "a person answered" },
};
const others = {
  "unreadable-report": {
    fr: "accusé illisible : à lire par une personne",
    en: "unreadable report: for a person to read",
  },
  none: { fr: "n'est pas un accusé", en: "is no receipt" },
} as const;

/** `segur mss receipts`: what received mails say of what was sent; exit code 1 when one says that a mail failed. */
export const mssReceiptsCommand: Command = {
  name: "receipts",
  usage: "segur mss receipts <mail.eml…>",
  summary: {
    fr: "dit ce que des messages reçus apprennent d'un envoi : remis, lu, intégré, refusé",
    en: "says what received mails tell of a send: delivered, read, filed, refused",
  },
  async run(args, io) {
    const options = readOptions(args, {});
    if (options.positionals.length === 0) throw new UsageError("");
    const read: { readonly file: string; readonly receipt: MailReceipt }[] = [];
    for (const file of options.positionals) read.push({ file, receipt: await readReceipt(await readInput(io, file)) });
    if (options.json) io.out(`${JSON.stringify(read, null, 2)}\n`);
    else for (const { file, receipt } of read) io.out(`${file}\n${described(receipt, options.language)}`);
    return read.some(({ receipt }) => failed(receipt)) ? 1 : 0;
  },
};

function failed(receipt: MailReceipt): boolean {
  if (!("events" in receipt)) return receipt.kind === "unreadable-report";
  return receipt.events.some(({ fact }) => fact.kind === "undeliverable" || fact.kind === "integration-failed");
}

function described(receipt: MailReceipt, language: Language): string {
  if (!("events" in receipt)) return `  ${others[receipt.kind][language]}\n`;
  return receipt.events.map((event) => lineOf(event, language)).join("");
}

/** Addresses are left out: that of a patient holds the matricule. `--json` has them. */
function lineOf({ fact, correlation }: ReceiptEvent, language: Language): string {
  const about = correlation.messageId ?? correlation.envelopeId ?? "?";
  const why =
    fact.kind === "undeliverable"
      ? ` (${[fact.reason, fact.status].filter(Boolean).join(" ")})`
      : fact.kind === "integration-failed"
        ? ` (${fact.error.code ?? "?"}) ${integrationErrors[fact.error.code ?? ""]?.meaning[language] ?? ""}`
        : "";
  return `  ${about}: ${facts[fact.kind][language]}${why}\n`;
}
