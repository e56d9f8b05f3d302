import type { Language, LocalizedText } from "@segur-sdk/core";

import { UsageError } from "./command.js";

/** What a code of the file system, or the end of a terse message, means for a person. */
const reasons: Readonly<Record<string, LocalizedText>> = {
  ENOENT: { fr: "fichier ou dossier introuvable", en: "no such file or folder" },
  EISDIR: { fr: "c'est un dossier, un fichier est attendu", en: "a folder, where a file is expected" },
  ENOTDIR: { fr: "c'est un fichier, un dossier est attendu", en: "a file, where a folder is expected" },
  EEXIST: { fr: "existe déjà : rien n'a été écrasé", en: "exists already: nothing was overwritten" },
  EACCES: { fr: "accès refusé", en: "access denied" },
  EPERM: { fr: "accès refusé", en: "access denied" },
  EROFS: { fr: "écriture impossible sur ce disque", en: "this disk cannot be written" },
  ENOSPC: { fr: "le disque est plein", en: "the disk is full" },
  EBUSY: { fr: "utilisé par un autre programme", en: "in use by another program" },
  PLAN: {
    fr: "ce n'est pas le plan.json qu'écrit segur cert plan",
    en: "not the plan.json that segur cert plan writes",
  },
  JSON: { fr: "ce n'est pas un fichier JSON lisible", en: "not a readable JSON file" },
};

/** What `parseArgs` of Node says of an argument, which it says in English only. */
const refusals: readonly { readonly said: RegExp; readonly text: (option: string) => LocalizedText }[] = [
  {
    said: /^Unknown option '(--?[^' ]+)'/,
    text: (option) => ({ fr: `option inconnue : ${option}`, en: `unknown option: ${option}` }),
  },
  {
    said: /^Option '(?:-\w, )?(--[^' ]+)(?: <value>)?' argument (?:missing|is ambiguous)/,
    text: (option) => ({ fr: `${option} attend une valeur`, en: `${option} wants a value` }),
  },
  {
    said: /^Option '(?:-\w, )?(--[^' ]+)' does not take an argument/,
    text: (option) => ({ fr: `${option} ne prend pas de valeur`, en: `${option} takes no value` }),
  },
];

const incomplete: LocalizedText = {
  fr: "un argument manque, est de trop ou n'a pas la bonne forme",
  en: "an argument is missing, in excess or malformed",
};
const wanted: LocalizedText = { fr: "à donner, ou à corriger", en: "to give, or to correct" };

/** A mistake of usage in the words of a person. The code stays at the end, for who looks it up. */
export function usageMessage({ message }: UsageError, language: Language): string {
  if (message === "") return incomplete[language];
  for (const { said, text } of refusals) {
    const option = said.exec(message)?.[1];
    if (option !== undefined) return text(option)[language];
  }
  const colon = language === "fr" ? " :" : ":";
  if (/^--[a-z-]+(?: [|]? ?--[a-z-]+)*$/.test(message)) return `${message}${colon} ${wanted[language]}`;
  const [, about, code = ""] = /^(.*): ([A-Z]+)$/su.exec(message) ?? [];
  const reason = reasons[code]?.[language];
  return reason === undefined || about === undefined ? message : `${about}${colon} ${reason} [${code}]`;
}

/**
 * A failure of the file system as a mistake of usage: what the command line named cannot be read or written. The path is
 * not repeated: it may hold the name of a patient.
 */
export function usageOfFileFailure(error: unknown): UsageError | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const code = String(error.code);
  return Object.hasOwn(reasons, code) ? new UsageError(`<file>: ${code}`) : undefined;
}
