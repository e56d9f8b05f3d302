import type { Problem } from "@segur-sdk/core";
import { lintArchive, lintMail, type LintMailOptions } from "@segur-sdk/mssante";

import { type Command, UsageError } from "../../command.js";
import { oneOf, type ReadOptions, readOptions } from "../../common-options.js";
import { findingLines } from "../print-findings.js";
import { readInput } from "../read-input.js";

const clean = { fr: "rien à redire", en: "nothing to say" } as const;

/**
 * `segur mss lint`: what is wrong with anybody's mails or archives; exit code 1 when one of them has an error.
 *
 * A file that begins as a zip is judged as an archive, any other as a mail.
 */
export const mssLintCommand: Command = {
  name: "lint",
  usage:
    "segur mss lint <mail.eml|IHE_XDM.zip…> [--sender applicative|organisational|personal] [--domain D…] [--patient-domain D]",
  summary: {
    fr: "juge des messages ou des archives, de quiconque : en-têtes, objet, texte, pièces, métadonnées ; --sender applicative exige la mention finale et Reply-To, --domain donne les domaines de confiance",
    en: "judges anybody's mails or archives: headers, subject, text, files, metadata; --sender applicative asks for the closing notice and Reply-To, --domain gives the trusted domains",
  },
  async run(args, io) {
    const read = readOptions(args, {
      sender: { type: "string" },
      domain: { type: "string", multiple: true },
      "patient-domain": { type: "string" },
    });
    if (read.positionals.length === 0) throw new UsageError("");
    const options = lintOptions(read);
    const judged: { readonly file: string; readonly findings: readonly Problem[] }[] = [];
    for (const file of read.positionals) {
      const bytes = await readInput(io, file);
      judged.push({ file, findings: isZip(bytes) ? await lintArchive(bytes) : await lintMail(bytes, options) });
    }
    if (read.json) io.out(`${JSON.stringify(judged, null, 2)}\n`);
    else for (const { file, findings } of judged) io.out(`${file}\n${linesOf(findings, read)}`);
    return judged.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0;
  },
};

function lintOptions(read: ReadOptions): LintMailOptions {
  const sender = oneOf(read, "sender", ["applicative", "organisational", "personal"]);
  const allowedDomains = read.texts("domain");
  const patientDomain = read.text("patient-domain");
  const space = { allowedDomains, ...(patientDomain === undefined ? {} : { patientDomain }) };
  return {
    ...(sender === undefined ? {} : { sender }),
    ...(allowedDomains.length === 0 ? {} : { trustSpace: space }),
  };
}

function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.slice(0, 4)).equals(Buffer.from("PK\u0003\u0004", "latin1"));
}

function linesOf(findings: readonly Problem[], { language }: ReadOptions): string {
  if (findings.length === 0) return `  ${clean[language]}\n`;
  return findingLines(
    findings.map(({ severity, rule, message, field }) => ({ severity, code: rule, message, about: field })),
    language,
  );
}
