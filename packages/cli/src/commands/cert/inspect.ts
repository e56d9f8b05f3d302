import { inspectCertificate } from "@segur-sdk/certificates";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { passwordOptions, readPassword } from "../read-password.js";
import { certificatesOf } from "./certificate-files.js";
import { describeCertificate } from "./describe-certificate.js";

/** `segur cert inspect`: what each certificate of a file is. */
export const certInspectCommand: Command = {
  name: "inspect",
  usage: "segur cert inspect <file…> [--password-env VAR | --password-file F]",
  summary: { fr: "dit ce qu'est chaque certificat d'un fichier", en: "says what each certificate of a file is" },
  async run(args, io) {
    const options = readOptions(args, passwordOptions);
    if (options.positionals.length === 0) throw new UsageError("");
    const certificates = await certificatesOf(io, options.positionals, await readPassword(io, options));
    const inspected = certificates.map(({ file, certificate }) => ({ file, ...inspectCertificate(certificate) }));
    if (options.json) io.out(`${JSON.stringify(inspected, null, 2)}\n`);
    else io.out(inspected.map((one) => `${one.file}\n${describeCertificate(one, options.language)}`).join("\n"));
    return 0;
  },
};
