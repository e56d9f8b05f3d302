import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";

import { readXdmArchive, type XdmArchive, type XdmDocument } from "@segur-sdk/xds";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { writeOut } from "../ins/insi-options.js";
import { readPatientBytes } from "../ins/read-subject.js";

/**
 * `segur xdm read`: what an archive holds, checked. Exit code 1 when it is refused. With `--json` it shows patient data:
 * that is what it is for.
 */
export const xdmReadCommand: Command = {
  name: "read",
  usage: "segur xdm read <IHE_XDM.ZIP> [--out DIR]",
  summary: {
    fr: "contrôle une archive IHE_XDM.ZIP et en extrait les documents ; refuse ce qui est dangereux ou altéré",
    en: "checks an IHE_XDM.ZIP archive and extracts its documents; refuses what is unsafe or altered",
  },
  async run(args, io) {
    const options = readOptions(args, { out: { type: "string" } });
    const [path, ...others] = options.positionals;
    if (path === undefined || others.length > 0) throw new UsageError("");
    const archive = await readXdmArchive(await readPatientBytes(io, path, "<IHE_XDM.ZIP>"));
    const out = options.text("out");
    if (out !== undefined) await extract(io, out, archive);
    io.out(options.json ? `${JSON.stringify(archive, forMachines, 2)}\n` : text(archive));
    return 0;
  },
};

/** Files are named by us: a name of the archive never becomes a path. */
async function extract(io: CliIo, out: string, { submissions }: XdmArchive): Promise<void> {
  for (const [index, { documents }] of submissions.entries()) {
    const folder = resolve(io.cwd, out, `SUBSET${String(index + 1).padStart(2, "0")}`);
    await mkdir(folder, { recursive: true });
    for (const [rank, document] of documents.entries()) {
      await writeOut(io, join(folder, fileName(document, rank)), document.bytes);
    }
  }
}

function fileName({ entry }: XdmDocument, rank: number): string {
  const extension = entry.mimeType.endsWith("xml") ? "XML" : "BIN";
  return `DOC${String(rank + 1).padStart(5, "0")}.${extension}`;
}

/** Nothing here says who the patient is. */
function text({ submissions, unreferenced, warnings }: XdmArchive): string {
  const documents = submissions.flatMap(({ directory, documents: inside }) =>
    inside.map(
      ({ entry, action, bytes }) =>
        `  ${action.padEnd(8)}${printable(entry.typeCode?.code ?? "-").padEnd(12)}${String(bytes.byteLength).padStart(9)} o  ` +
        `${printable(entry.uniqueId)}  (${printable(directory)})\n`,
    ),
  );
  const others = unreferenced.map(({ size }) => `  ?${String(size).padStart(28)} o\n`);
  const told = warnings.map(({ code }) => `  ! ${code}\n`);
  return [...documents, ...others, ...told].join("");
}

function printable(words: string): string {
  return words.replaceAll(/\p{Control}/gu, " ");
}

/** The metadata, without the bytes, told by their number. */
function forMachines(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { bytes: value.byteLength } : value;
}
