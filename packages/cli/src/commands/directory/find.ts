import type { Language } from "@segur-sdk/core";
import {
  type Directory,
  type DirectoryActivity,
  type DirectoryMailbox,
  type DirectoryMatches,
  type DirectoryQuery,
  openDirectory,
} from "@segur-sdk/directory";

import { type Command, UsageError } from "../../command.js";
import { readOptions, type ReadOptions } from "../../common-options.js";
import { indexOf, indexOptions } from "./extraction-option.js";

const texts = {
  fr: { none: "Aucun résultat.", more: "D'autres existent : précisez, ou augmentez --limit.", of: "Annuaire du" },
  en: { none: "Nothing found.", more: "There are more: say more, or raise --limit.", of: "Directory of" },
} as const;

type Entry = DirectoryMailbox | DirectoryActivity;

/** `segur directory find`: who has which mailbox; exit code 1 when nothing is found. */
export const directoryFindCommand: Command = {
  name: "find",
  usage:
    "segur directory find [RPPS|address] [--name N] [--given-name G] [--town T] [--postal-code P] [--specialty S] [--profession P] [--structure FINESS|SIRET] [--limit 50] [--dir DIR] [--kind mailboxes|activities]",
  summary: {
    fr: "cherche un correspondant et ses boîtes dans l'annuaire importé",
    en: "looks for a correspondent and their mailboxes in the imported directory",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ...indexOptions,
      name: { type: "string" },
      "given-name": { type: "string" },
      town: { type: "string" },
      "postal-code": { type: "string" },
      specialty: { type: "string" },
      profession: { type: "string" },
      structure: { type: "string" },
      limit: { type: "string" },
    });
    const [subject, ...others] = options.positionals;
    const query = queryOf(options);
    const criteria = Object.keys(query).filter((name) => name !== "limit");
    if (others.length > 0 || (subject === undefined) === (criteria.length === 0)) throw new UsageError("");
    const { kind, folder } = indexOf(io, options);
    const directory = await openDirectory<Entry>({ kind: kind, folder });
    try {
      const found = subject === undefined ? directory.find(query) : exactly(directory, subject);
      const { publishedAt, file } = directory.generation;
      io.out(
        options.json
          ? `${JSON.stringify({ generation: directory.generation, ...found }, null, 2)}\n`
          : `${texts[options.language].of} ${publishedAt ?? file}\n${described(found, options.language)}`,
      );
      return found.entries.length > 0 ? 0 : 1;
    } finally {
      directory.close();
    }
  },
};

function exactly(directory: Directory<Entry>, subject: string): DirectoryMatches<Entry> {
  const entries = subject.includes("@") ? directory.ofAddress(subject) : directory.ofPerson(subject);
  return { entries, more: false };
}

function queryOf(options: ReadOptions): DirectoryQuery {
  const named = {
    familyName: options.text("name"),
    givenName: options.text("given-name"),
    town: options.text("town"),
    postalCode: options.text("postal-code"),
    specialty: options.text("specialty"),
    profession: options.text("profession"),
    structure: options.text("structure"),
  };
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  const limit = options.text("limit");
  if (limit === undefined) return given;
  if (!/^[1-9]\d{0,4}$/u.test(limit)) throw new UsageError("--limit 1..99999");
  return { ...given, limit: Number(limit) };
}

function described({ entries, more }: DirectoryMatches<Entry>, language: Language): string {
  const text = texts[language];
  if (entries.length === 0) return `${text.none}\n`;
  return entries.map(lineOf).join("") + (more ? `${text.more}\n` : "");
}

function lineOf(entry: Entry): string {
  const { person, structure } = entry;
  const who = person === undefined ? undefined : `${person.familyName} ${person.givenName} ${person.nationalId}`;
  const where = [structure?.name, structure?.service, structure?.postalCode, structure?.town];
  const what = "address" in entry ? `${entry.kind} ${entry.address}` : (entry.phone ?? "");
  return `  ${[what, who, person?.specialty?.label ?? person?.profession?.label, ...where].filter(Boolean).join("  ")}\n`;
}
