import type { X509Certificate } from "node:crypto";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

import {
  type CertificateUse,
  type CheckCredentialOptions,
  openCredential,
  readCertificates,
  reportCertificate,
} from "@segur-sdk/certificates";
import { inspectStructIdNat, SegurError, type StructIdNat } from "@segur-sdk/core";

import type { CliIo } from "../../cli-io.js";
import { type Command, UsageError } from "../../command.js";
import { oneOf, readOptions, type ReadOptions } from "../../common-options.js";
import { findingLines } from "../print-findings.js";
import { readInput } from "../read-input.js";
import { passwordOptions, readPassword } from "../read-password.js";
import { describeCertificate } from "./describe-certificate.js";
import { revocationModes, revocationOf } from "./revocation.js";

const uses: readonly CertificateUse[] = ["insi-auto", "insi-manu", "dmp-tls", "dmp-sign", "mssante"];
const environments = ["simulator", "qualification", "production"] as const;
const verdicts = {
  fr: {
    accepted: "Ce certificat peut servir.",
    refused: "Ce certificat ne peut pas servir.",
    chain: "Chaîne non vérifiée : aucune autorité de confiance n'est donnée (--ca).",
  },
  en: {
    accepted: "This certificate can serve.",
    refused: "This certificate cannot serve.",
    chain: "Chain not verified: no trusted authority is given (--ca).",
  },
} as const;

/** `segur cert check`: may this certificate serve for this use? Exit code 1 when not. */
export const certCheckCommand: Command = {
  name: "check",
  usage:
    "segur cert check <file…> --for insi-auto|insi-manu|dmp-tls|dmp-sign|mssante [--ca FILE]… [--structure id] " +
    "[--environment simulator|qualification|production] [--revocation off|soft|hard] [--cache DIR] [--allow-host HOST]… " +
    "[--password-env VAR | --password-file F]",
  summary: {
    fr: "dit si un certificat peut servir pour un usage, et tout ce qui s'y oppose",
    en: "says whether a certificate can serve for a use, and all that stands against it",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ...passwordOptions,
      for: { type: "string" },
      ca: { type: "string", multiple: true },
      structure: { type: "string" },
      environment: { type: "string" },
      revocation: { type: "string" },
      cache: { type: "string" },
      "allow-host": { type: "string", multiple: true },
    });
    const use = oneOf(options, "for", uses);
    if (options.positionals.length === 0 || use === undefined) throw new UsageError("");
    const checked = await openFiles(io, options);
    const trust = await anchorsOf(io, options);
    const mode = oneOf(options, "revocation", revocationModes) ?? "off";
    const environment = oneOf(options, "environment", environments);
    const structure = options.text("structure");
    const asked: CheckCredentialOptions = {
      for: use,
      at: io.clock.now(),
      revocationMode: mode,
      ...(trust.length === 0 ? {} : { trust }),
      ...(environment === undefined ? {} : { environment }),
      ...(structure === undefined ? {} : { structure: structureOf(structure) }),
      ...(await revocationOf(io, checked, {
        mode,
        trust,
        cacheDirectory: options.text("cache"),
        hosts: options.texts("allow-host"),
      })),
      ...(await keyFileOf(io, options)),
    };
    const report = reportCertificate(checked, asked);
    if (options.json) io.out(`${JSON.stringify({ file: options.positionals[0], use, ...report }, null, 2)}\n`);
    else {
      io.out(`${options.positionals.join(" ")}\n${describeCertificate(report, options.language)}\n`);
      io.out(findingLines(report.findings, options.language));
      if (trust.length === 0) io.out(`  i ${verdicts[options.language].chain}\n`);
      io.out(`${verdicts[options.language][report.accepted ? "accepted" : "refused"]}\n`);
    }
    return report.accepted ? 0 : 1;
  },
};

/** A credential when the files hold a key, else the certificate alone: its key cannot be compared then. */
async function openFiles(io: CliIo, options: ReadOptions) {
  const files = await Promise.all(options.positionals.map((file) => readInput(io, file)));
  const password = await readPassword(io, options);
  const opened = password === undefined ? {} : { passphrase: password };
  try {
    return await openCredential(files, opened);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_CERT_NO_KEY")) throw error;
  }
  return withoutKey(files.flatMap((file) => readCertificates(file, opened)));
}

/** No key tells which certificate is meant: the one that is no authority, wherever it stands; the first when all are. */
function withoutKey(certificates: readonly X509Certificate[]) {
  const distinct = [...new Map(certificates.map((one) => [one.fingerprint256, one])).values()];
  const leaves = distinct.filter(({ ca }) => !ca);
  if (leaves.length > 1) {
    const details = { certificates: leaves.map(({ fingerprint256 }) => fingerprint256) };
    throw new SegurError("ERR_CERT_AMBIGUOUS", { details });
  }
  const certificate = leaves[0] ?? distinct[0];
  if (certificate === undefined) throw new UsageError("");
  return { certificate, chain: distinct.filter((one) => one !== certificate) };
}

function structureOf(text: string): StructIdNat {
  const inspection = inspectStructIdNat(text);
  if (inspection.valid) return inspection.value;
  throw new UsageError(`--structure ${inspection.proposal ?? "1FINESS|2SIREN|3SIRET|4RPPS-rang"}`);
}

async function anchorsOf(io: CliIo, options: ReadOptions) {
  const files = await Promise.all(options.texts("ca").map((file) => readInput(io, file)));
  return files.flatMap((file) => readCertificates(file));
}

/** Who may read the file of the key; the modes of Windows mean nothing. */
async function keyFileOf(io: CliIo, options: ReadOptions): Promise<Pick<CheckCredentialOptions, "file">> {
  const path = options.positionals.find((name) => /\.(?:p12|pfx|key)$/i.test(name));
  if (path === undefined || process.platform === "win32") return {};
  const { mode } = await stat(resolve(io.cwd, path));
  return { file: { mode, path } };
}
