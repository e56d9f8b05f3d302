import {
  diffValueSets,
  imagingValueSets,
  readValueSet,
  type ValueSet,
  type ValueSetDiff,
} from "@segur-sdk/cda/value-sets";
import type { Language } from "@segur-sdk/core";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";

/** `segur cda value-sets`: the tables of the package, and what a newer file changes. Exit code 1 when a code was removed. */
export const cdaValueSetsCommand: Command = {
  name: "value-sets",
  usage: "segur cda value-sets list\n       segur cda value-sets diff [<old.xml>] <new.xml>",
  summary: {
    fr: "liste les jeux de valeurs du SDK, ou dit ce qu'un fichier plus récent de l'ANS y change",
    en: "lists the value sets of the SDK, or tells what a newer file of ANS changes in one",
  },
  async run(args, io) {
    const options = readOptions(args, {});
    const [action, ...files] = options.positionals;
    if (action === "list" && files.length === 0) {
      io.out(options.json ? jsonOf(imagingValueSets.map(provenanceOf)) : imagingValueSets.map(line).join(""));
      return 0;
    }
    const [first, second, ...others] = files;
    if (action !== "diff" || first === undefined || others.length > 0) throw new UsageError(action ?? "");
    const before = second === undefined ? undefined : await readSet(io, first);
    const after = await readSet(io, second ?? first);
    const known = before ?? imagingValueSets.find(({ oid }) => oid === after.oid);
    if (known === undefined) throw new UsageError(`${after.name} (${after.oid}): <old.xml> ?`);
    const diff = diffValueSets(known, after);
    io.out(options.json ? jsonOf(diff) : diffText(diff, options.language));
    return diff.removed.length > 0 ? 1 : 0;
  },
};

async function readSet(io: CliIo, file: string): Promise<ValueSet> {
  return readValueSet(await readInput(io, file), { file });
}

function provenanceOf({ oid, name, revision, size, source }: ValueSet) {
  return { oid, name, revision, size, source };
}

function line({ oid, name, revision, size }: ValueSet): string {
  return `${name} (${oid}) ${revision}: ${size}\n`;
}

const titles = {
  fr: { added: "ajouté", removed: "retiré", relabelled: "libellé changé", same: "identiques" },
  en: { added: "added", removed: "removed", relabelled: "relabelled", same: "the same" },
} as const;

function diffText({ before, after, added, removed, relabelled, same }: ValueSetDiff, language: Language): string {
  const title = titles[language];
  const head = `${after.name} (${after.oid}) ${before.revision} -> ${after.revision}: ${before.size} -> ${after.size}\n`;
  if (same) return `${head}${title.same}\n`;
  const lines = [
    ...removed.map(({ code, label, system }) => `- ${code} ${label} (${system}) [${title.removed}]\n`),
    ...added.map(({ code, label, system }) => `+ ${code} ${label} (${system}) [${title.added}]\n`),
    ...relabelled.map((one) => `~ ${one.code} ${one.before} -> ${one.after} (${one.system}) [${title.relabelled}]\n`),
  ];
  return head + lines.join("");
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
