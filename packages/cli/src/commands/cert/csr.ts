import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import { createCsr } from "@segur-sdk/certificates";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { passwordOptions, readPassword } from "../read-password.js";

/** `segur cert csr`: a certificate request, and its key encrypted; the key never leaves in clear. */
export const certCsrCommand: Command = {
  name: "csr",
  usage:
    "segur cert csr --cn INSI-AUTO --structure ID --organisation NAME [--department 'Rhône (69)'] [--out DIR] " +
    "--password-env VAR | --password-file F",
  summary: {
    fr: "fait une demande de certificat et sa clé chiffrée",
    en: "makes a certificate request and its encrypted key",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ...passwordOptions,
      cn: { type: "string" },
      structure: { type: "string" },
      organisation: { type: "string" },
      department: { type: "string" },
      out: { type: "string" },
    });
    const [commonName, structureId, organisation] = ["cn", "structure", "organisation"].map(options.text);
    const passphrase = await readPassword(io, options);
    if (commonName === undefined || structureId === undefined || organisation === undefined) throw new UsageError("");
    if (passphrase === undefined || options.positionals.length > 0) throw new UsageError("");
    const department = options.text("department");
    const subject = { commonName, structureId, organisation, ...(department === undefined ? {} : { department }) };
    const { csr, encryptedKey = "" } = await createCsr({ subject, passphrase });
    const folder = resolve(io.cwd, options.text("out") ?? ".");
    await mkdir(folder, { recursive: true });
    const name = commonName.replace(/[^A-Za-z0-9_-]+/g, "-");
    const files = { csr: join(folder, `${name}.csr`), key: join(folder, `${name}.key`) };
    // Never over a key that exists: a certificate may be on its way for it.
    await writeFile(files.key, encryptedKey, { mode: 0o600, flag: "wx" }).catch((error: unknown) => {
      throw error instanceof Error && "code" in error && error.code === "EEXIST"
        ? new UsageError(`${files.key}: EEXIST`)
        : error;
    });
    await writeFile(files.csr, csr);
    io.out(options.json ? `${JSON.stringify(files, null, 2)}\n` : `${files.csr}\n${files.key}\n`);
    return 0;
  },
};
