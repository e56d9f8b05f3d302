import { resolve } from "node:path";

import { type AnchorStore, createAnchorStore } from "@segur-sdk/certificates";
import type { Language } from "@segur-sdk/core";
import { createPublicDownload } from "@segur-sdk/transport";

import type { CliIo } from "../../cli-io.js";
import { type Command, type ExitCode, UsageError } from "../../command.js";
import { oneOf, readOptions, type ReadOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";

const worlds = ["production", "test"] as const;
const states = {
  fr: {
    held: "présente",
    missing: "absente",
    altered: "altérée",
    expired: "expirée",
    "not-yet-valid": "pas encore valable",
  },
  en: { held: "held", missing: "missing", altered: "altered", expired: "expired", "not-yet-valid": "not yet valid" },
} as const;
const refusals = {
  fr: { "look-alike": "imite une autorité de l'IGC-Santé", unknown: "n'est pas une autorité connue" },
  en: { "look-alike": "imitates an authority of the IGC-Santé", unknown: "is no known authority" },
} as const;

/** `segur cert anchors`: the authorities to trust, accepted on their pinned fingerprint only. */
export const certAnchorsCommand: Command = {
  name: "anchors",
  usage: "segur cert anchors add <file…> | fetch [--world production|test] | list  [--dir DIR]",
  summary: {
    fr: "garde les autorités de l'IGC-Santé, reconnues à leur empreinte",
    en: "keeps the authorities of the IGC-Santé, recognised by their fingerprint",
  },
  async run(args, io) {
    const options = readOptions(args, { dir: { type: "string" }, world: { type: "string" } });
    const [action, ...files] = options.positionals;
    const store = createAnchorStore({ directory: resolve(io.cwd, options.text("dir") ?? "anchors") });
    if (action === "add" && files.length > 0) return add(io, store, files, options);
    if (files.length > 0) throw new UsageError("");
    if (action === "fetch") return fetchFrom(io, store, options);
    if (action === "list") return list(io, store, options);
    throw new UsageError(action ?? "");
  },
};

async function add(io: CliIo, store: AnchorStore, files: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const results = [];
  for (const file of files) results.push({ file, ...(await store.add(await readInput(io, file))) });
  const shown = results.map(({ file, accepted, refused }) => ({
    file,
    accepted: accepted.map(({ authority }) => authority),
    refused,
  }));
  if (options.json) io.out(`${JSON.stringify(shown, null, 2)}\n`);
  else {
    for (const { file, accepted, refused } of shown) {
      io.out(`${file}\n`);
      for (const { id, subject } of accepted) io.out(`  ✓ ${id}  ${subject}\n`);
      for (const { subject, reason } of refused) io.out(`  ✗ ${subject} ${refusals[options.language][reason]}\n`);
    }
  }
  return shown.some(({ refused }) => refused.some(({ reason }) => reason === "look-alike")) ? 1 : 0;
}

async function fetchFrom(io: CliIo, store: AnchorStore, options: ReadOptions): Promise<ExitCode> {
  const download = createPublicDownload();
  try {
    const world = oneOf(options, "world", worlds) ?? "production";
    const kept = (await store.fetch({ fetch: download.fetch, world })).map(({ authority }) => authority);
    if (options.json) io.out(`${JSON.stringify(kept, null, 2)}\n`);
    else for (const { id, subject } of kept) io.out(`  ✓ ${id}  ${subject}\n`);
    return 0;
  } finally {
    await download.close();
  }
}

async function list(io: CliIo, store: AnchorStore, options: ReadOptions): Promise<ExitCode> {
  const found = await store.list({ at: io.clock.now() });
  if (options.json) io.out(`${JSON.stringify(found, null, 2)}\n`);
  else for (const { authority, state } of found) io.out(line(authority.id, state, authority.subject, options.language));
  return found.some(({ state }) => state === "altered") ? 1 : 0;
}

function line(id: string, state: keyof (typeof states)["fr"], subject: string, language: Language): string {
  return `  ${state === "held" ? "✓" : state === "missing" ? "-" : "✗"} ${id.padEnd(16)} ${states[language][state].padEnd(10)} ${subject}\n`;
}
