import { errorCatalogue, type SegurErrorCode } from "@segur-sdk/core";

import { type Command, UsageError } from "../command.js";
import { readOptions } from "../common-options.js";

const unknown = { fr: "code d'erreur inconnu", en: "unknown error code" } as const;
const yesNo = { fr: ["oui", "non"], en: ["yes", "no"] } as const;
const labels = {
  fr: { kind: "nature", retryable: "peut réussir plus tard", unknown: "peut avoir été traité", fixedBy: "corrigé par" },
  en: { kind: "kind", retryable: "may succeed later", unknown: "may have been processed", fixedBy: "fixed by" },
} as const;

/** `segur explain ERR_…`: what a code means and who can act. */
export const explainCommand: Command = {
  name: "explain",
  usage: "segur explain <ERR_CODE>",
  summary: { fr: "explique un code d'erreur", en: "explains an error code" },
  run(args, io) {
    const { language, json, positionals } = readOptions(args, {});
    const [code] = positionals;
    if (code === undefined || positionals.length > 1) throw new UsageError("");
    const upper = code.toUpperCase();
    if (!isCode(upper)) {
      const near = Object.keys(errorCatalogue).filter((known) => known.includes(upper.replace(/^ERR_/, "")));
      io.error(`${unknown[language]}: ${upper}${near.length > 0 ? `\n  ${near.join("\n  ")}` : ""}\n`);
      return Promise.resolve(1);
    }
    const entry = errorCatalogue[upper];
    if (json) {
      io.out(`${JSON.stringify({ code: upper, ...entry }, null, 2)}\n`);
      return Promise.resolve(0);
    }
    const label = labels[language];
    const answer = (value: boolean | undefined) => yesNo[language][value === true ? 0 : 1];
    io.out(
      `${upper}\n${entry.userMessage[language]}\n\n  ${label.kind}: ${entry.kind}\n  ${label.retryable}: ${answer(entry.retryable)}\n` +
        `  ${label.unknown}: ${answer(entry.outcomeUnknown)}\n  ${label.fixedBy}: ${entry.fixedBy}\n  ${entry.message}\n`,
    );
    return Promise.resolve(0);
  },
};

function isCode(text: string): text is SegurErrorCode {
  return Object.hasOwn(errorCatalogue, text);
}
