import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import {
  createDmpClient,
  serializeFrozenSubmission,
  type DmpClientOptions,
  type FrozenSubmission,
} from "@segur-sdk/dmp";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readDelivered } from "./delivered-file.js";
import { createDryTransport, placeholderEntry } from "./dry-run.js";
import { withDmp } from "./open-dmp.js";
import { readPatientJson, readReport, reportOptions } from "./read-report.js";

const texts = {
  fr: {
    note: "Rien n'a été envoyé. Ces fichiers portent le patient et le numéro d'homologation : gardez-les comme des secrets.",
    target: `L'identifiant remplacé (${placeholderEntry}) sera demandé au DMP à l'envoi.`,
  },
  en: {
    note: "Nothing was sent. These files hold the patient and the homologation number: keep them as secrets.",
    target: `The identifier replaced (${placeholderEntry}) will be asked from the DMP when sending.`,
  },
} as const;

/** `segur dmp build`: writes every byte that `submit` would send, and sends none. */
export const dmpBuildCommand: Command = {
  name: "build",
  usage:
    "segur dmp build <report.json> --config segur.config.json --out DIR [--pdf FILE] [--level 1|3] [--replaces FILE] [--any-pdf]",
  summary: {
    fr: "écrit tout ce qui serait envoyé au DMP, sans rien envoyer",
    en: "writes all that would be sent to the DMP, and sends nothing",
  },
  async run(args, io) {
    const read = readOptions(args, { ...reportOptions, out: { type: "string" }, replaces: { type: "string" } });
    const [file, ...others] = read.positionals;
    const out = read.text("out");
    if (file === undefined || others.length > 0 || out === undefined) throw new UsageError("");
    const replaced = read.text("replaces");
    const replaces = replaced === undefined ? undefined : await readDelivered(io, replaced);
    const request = await readReport(io, await readPatientJson(io, file, "<report.json>"), read, replaces);
    const files = await withDmp(io, read, async ({ options }) => filesOf(options, request));
    await writeAll(io, out, files);
    const names = [...files.keys()];
    const text = texts[read.language];
    if (read.json) io.out(`${JSON.stringify({ out, files: names }, null, 2)}\n`);
    else
      io.out(
        `${names.map((name) => `${join(out, name)}\n`).join("")}${text.note}\n${replaces ? `${text.target}\n` : ""}`,
      );
    return 0;
  },
};

async function filesOf(
  options: DmpClientOptions,
  request: Parameters<ReturnType<typeof createDmpClient>["prepare"]>[0],
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const http = createDryTransport();
  const dmp = createDmpClient({ ...options, http });
  const frozen = await dmp.prepare(request);
  await dmp.deliver(frozen, { attempts: 1, confirmation: "never" });
  const files = new Map<string, Uint8Array | string>(documentsOf(frozen));
  files.set("submission.json", serializeFrozenSubmission(frozen));
  for (const [index, { operation, head, body }] of http.messages.entries()) {
    const name = `${String(index + 1)}-${operation}`;
    files.set(`${name}.headers.txt`, head);
    files.set(`${name}.${operation.startsWith("TD2.1") ? "mime" : "xml"}`, body);
  }
  return files;
}

function documentsOf({ submission }: FrozenSubmission): readonly (readonly [string, Uint8Array])[] {
  const last = submission.documents.length - 1;
  return submission.documents.map(({ bytes }, index) => [
    index === last ? "signature.xml" : `document-${String(index + 1)}.xml`,
    bytes,
  ]);
}

/** For their owner alone: they are a patient's. */
async function writeAll(io: CliIo, out: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  const folder = resolve(io.cwd, out);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const [name, content] of files) {
      await writeFile(join(folder, name), content, { mode: 0o600 });
      await chmod(join(folder, name), 0o600);
    }
  } catch (error) {
    throw new UsageError(`--out: ${error instanceof Error && "code" in error ? String(error.code) : ""}`);
  }
}
