import { type Language, type LocalizedText, SegurError } from "@segur-sdk/core";
import {
  assertQualified,
  type DatamatrixClaim,
  type DatamatrixEncoder,
  decodeInsDatamatrix,
  drawInsDatamatrix,
  encodeInsDatamatrix,
  type QualifiedIdentity,
  traitLabels,
} from "@segur-sdk/ins";

import type { CliIo } from "../../cli-io.js";
import { type Command, type ExitCode, UsageError } from "../../command.js";
import { oneOf, readOptions, type ReadOptions } from "../../common-options.js";
import { findingLines } from "../print-findings.js";
import { bwipModule, loadDatamatrixEncoder } from "./bar-code-peer.js";
import { datamatrixWarnings } from "./datamatrix-warnings.js";
import { writeOut } from "./insi-options.js";
import { readPatientBytes, readPatientFile } from "./read-subject.js";

const claim: LocalizedText = {
  fr: "Rien ne signe ce code : l'identité reste provisoire tant qu'INSi ne l'a pas vérifiée.",
  en: "Nothing signs this code: the identity stays provisional until INSi has verified it.",
};

/** `segur ins datamatrix`: writes and reads the bar code of printed documents. */
export const insDatamatrixCommand: Command = {
  name: "datamatrix",
  usage:
    "segur ins datamatrix encode <identity.json> [--out FILE.svg|FILE.png] [--date-order day-first|iso] | decode <scanned.txt>",
  summary: {
    fr: "écrit le datamatrix INS d'une identité qualifiée, ou lit celui qui a été scanné",
    en: "writes the INS datamatrix of a qualified identity, or reads one that was scanned",
  },
  run(args, io) {
    const options = readOptions(args, { out: { type: "string" }, "date-order": { type: "string" } });
    const [action, file, ...others] = options.positionals;
    if (file === undefined || others.length > 0) throw new UsageError("");
    if (action === "encode") return encode(io, file, options);
    if (action === "decode") return decode(io, file, options);
    throw new UsageError("");
  },
};

async function encode(io: CliIo, file: string, options: ReadOptions): Promise<ExitCode> {
  const order = oneOf(options, "date-order", ["day-first", "iso"]);
  const dateOrder = order === undefined ? {} : { dateOrder: order };
  const out = options.text("out");
  const format = out === undefined ? undefined : /\.(svg|png)$/i.exec(out)?.[1]?.toLowerCase();
  if (out !== undefined && format === undefined) throw new UsageError("--out FILE.svg|FILE.png");
  const patient = await readPatientFile(io, file);
  if (patient.kind !== "identity") {
    throw new SegurError("ERR_INS_NOT_QUALIFIED", {
      details: { field: "status", rule: "a stored identity, not traits" },
    });
  }
  const { identity } = patient;
  assertQualified(identity);
  const payload = encodeInsDatamatrix(identity, dateOrder);
  if (out !== undefined) {
    const encoder = await loadDatamatrixEncoder(io.cwd);
    if (encoder === undefined) throw new UsageError(`--out: npm install ${bwipModule}`);
    await writeOut(io, out, drawn(identity, format === "svg" ? "svg" : "png", { encoder, ...dateOrder }));
  }
  if (options.json) io.out(`${JSON.stringify({ payload, ...(format === undefined ? {} : { format }) }, null, 2)}\n`);
  else if (out === undefined) io.out(`${payload}\n`);
  return 0;
}

function drawn(
  identity: QualifiedIdentity,
  format: "svg" | "png",
  options: { readonly encoder: DatamatrixEncoder; readonly dateOrder?: "day-first" | "iso" },
): string | Uint8Array {
  return format === "svg"
    ? drawInsDatamatrix(identity, { ...options, format })
    : drawInsDatamatrix(identity, { ...options, format });
}

async function decode(io: CliIo, file: string, options: ReadOptions): Promise<ExitCode> {
  if (options.text("out") !== undefined || options.text("date-order") !== undefined) throw new UsageError("");
  const read = decodeInsDatamatrix(await readPatientBytes(io, file, "<scanned.txt>"));
  io.out(options.json ? `${JSON.stringify(read, null, 2)}\n` : described(read, options.language));
  return 0;
}

function described({ ins, traits, warnings }: DatamatrixClaim, language: Language): string {
  const label = (name: keyof typeof traitLabels) => traitLabels[name].label[language];
  const rows: readonly (readonly [string, string])[] = [
    [label("birthName"), traits.birthName],
    [label("givenNames"), traits.givenNames.join(" ")],
    [label("birthDate"), traits.birthDate],
    [label("sex"), traits.sex],
    ...(traits.birthPlace === undefined ? [] : [[label("birthPlace"), traits.birthPlace] as const]),
    [label("matricule"), ins.matricule],
    ["OID", ins.oid],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const found = warnings.map((code) => ({ severity: "warning", code, message: datamatrixWarnings[code] }));
  return [
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`),
    findingLines(found, language),
    `${claim[language]}\n`,
  ].join("");
}
