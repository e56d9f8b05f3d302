import type { X509Certificate } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import { readCertificates } from "@segur-sdk/certificates";
import { isSegurError, type Language, type LocalizedText, type Sensitive } from "@segur-sdk/core";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import { readInput } from "../read-input.js";

/** A certificate and the file it was read from. */
export interface FiledCertificate {
  readonly file: string;
  readonly certificate: X509Certificate;
}

/** What the platforms and the tools name a certificate. */
const certificateFile = /\.(?:cer|crt|der|pem|p7b|p7c|p12|pfx)$/i;

/** The certificates of files named on the command line. */
export async function certificatesOf(
  io: CliIo,
  files: readonly string[],
  password: Sensitive<string> | undefined,
): Promise<readonly FiledCertificate[]> {
  const read = async (file: string) =>
    readCertificates(await readInput(io, file), password === undefined ? {} : { passphrase: password }).map(
      (certificate) => ({ file, certificate }),
    );
  return (await Promise.all(files.map(read))).flat();
}

/** A file that could not be read: the others are, all the same. */
export interface UnreadableFile {
  readonly file: string;
  readonly code: string;
  readonly message: LocalizedText;
}

/** The certificates of a delivery: one file under another password does not hide the others. */
export async function readableCertificatesOf(
  io: CliIo,
  files: readonly string[],
  password: Sensitive<string> | undefined,
): Promise<{ readonly certificates: readonly FiledCertificate[]; readonly unreadable: readonly UnreadableFile[] }> {
  const certificates: FiledCertificate[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const file of files) {
    try {
      certificates.push(...(await certificatesOf(io, [file], password)));
    } catch (error) {
      if (!isSegurError(error)) throw error;
      unreadable.push({ file, code: error.code, message: error.userMessage });
    }
  }
  return { certificates, unreadable };
}

/** The files that could not be read as lines. */
export function unreadableLines(files: readonly UnreadableFile[], language: Language): readonly string[] {
  return files.map(({ file, code, message }) => `  ✗ ${file}  ${message[language]} [${code}]`);
}

/** Files as they are, folders replaced by the certificate files in them. */
export async function expandFolders(io: CliIo, paths: readonly string[]): Promise<readonly string[]> {
  const expand = async (path: string): Promise<readonly string[]> => {
    const at = resolve(io.cwd, path);
    const found = await stat(at).catch(() => undefined);
    if (found === undefined) throw new UsageError(`${path}: ENOENT`);
    if (!found.isDirectory()) return [path];
    const names = await readdir(at, { recursive: true });
    return names
      .filter((name) => certificateFile.test(name))
      .toSorted()
      .map((name) => join(path, name));
  };
  return (await Promise.all(paths.map(expand))).flat();
}
