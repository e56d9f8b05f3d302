import { type Language, SegurError } from "@segur-sdk/core";
import { createIdirPort, createInsVerifier, type InsVerifier, type VerifyOptions } from "@segur-sdk/insi";

import type { Command } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { insiArguments, insiOptions, writeIdentity } from "./insi-options.js";
import { openConfiguredInsi } from "./open-insi.js";
import { readIdirContract } from "./read-idir-contract.js";
import { type PatientFile, readPatientFile } from "./read-subject.js";

const texts = { fr: { written: "Identité écrite." }, en: { written: "Identity written." } } as const;

/** `segur ins verify`: does INSi confirm this INS and these traits? Exit code 1 when it does not, or cannot say. */
export const insVerifyCommand: Command = {
  name: "verify",
  usage: "segur ins verify <identity.json> --config segur.config.json [--contract idir.json] [--out FILE] [--by ID]",
  summary: {
    fr: "fait vérifier par INSi un INS et ses traits",
    en: "has INSi verify an INS and its traits",
  },
  async run(args, io) {
    const options = readOptions(args, { ...insiOptions, contract: { type: "string" } });
    const { file, config, out, actor } = insiArguments(io, options);
    const contractFile = options.text("contract");
    const patient = await readPatientFile(io, file);
    const contract = contractFile === undefined ? {} : { contract: await readIdirContract(io, contractFile) };
    const insi = await openConfiguredInsi(io, config);
    try {
      const { clock, environment } = insi.options;
      const port = createIdirPort({ ...insi.options, ...contract });
      const verdict = await verified(createInsVerifier({ port, environment, clock }), patient, { actor });
      const written = out !== undefined && "identity" in verdict;
      if (written) await writeIdentity(io, out, verdict.identity);
      io.out(options.json ? `${JSON.stringify(verdict, null, 2)}\n` : described(verdict, written, options.language));
      return verdict.outcome === "OK" ? 0 : 1;
    } finally {
      await insi.close();
    }
  },
};

type Verified = Awaited<ReturnType<InsVerifier["verify"]>> | Awaited<ReturnType<InsVerifier["verifyReceived"]>>;

async function verified(verifier: InsVerifier, patient: PatientFile, options: VerifyOptions): Promise<Verified> {
  if (patient.kind === "identity") return verifier.verify(patient.identity, options);
  if (patient.kind === "ins") return verifier.verifyReceived(patient.received, options);
  throw new SegurError("ERR_INSI_NOTHING_TO_VERIFY", { details: { field: "ins", rule: "a matricule and its OID" } });
}

function described(verdict: Verified, written: boolean, language: Language): string {
  return [
    `${verdict.outcome}${"identity" in verdict ? ` ${verdict.identity.status}` : ""}\n`,
    `${verdict.nextAction[language]}\n`,
    ...("error" in verdict ? [`  ${verdict.error.code}: ${verdict.error.userMessage[language]}\n`] : []),
    ...("messageId" in verdict ? [`  WS_INS3 ${verdict.messageId}\n`] : []),
    ...(written ? [`${texts[language].written}\n`] : []),
  ].join("");
}
