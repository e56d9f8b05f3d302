import { isOid, parseOid } from "@segur-sdk/core";
import { assertQualified } from "@segur-sdk/ins";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readPatientFile } from "../ins/read-subject.js";
import { actorOf, withDmp } from "./open-dmp.js";
import { refusalText } from "./print-outcome.js";

const texts = {
  fr: { deleted: "supprimé", absent: "n'est pas, ou n'est plus, dans le DMP" },
  en: { deleted: "deleted", absent: "is not, or is no longer, in the DMP" },
} as const;

/** `segur dmp delete`: deletes a document for ever; the person who confirms is named in the arguments. */
export const dmpDeleteCommand: Command = {
  name: "delete",
  usage:
    "segur dmp delete <uniqueId> --patient identity.json --confirmed-by ID --config segur.config.json [--by ID] [--by-name NAME]",
  summary: {
    fr: "supprime définitivement un document du DMP (TD3.3c)",
    en: "deletes a document from the DMP for ever (TD3.3c)",
  },
  async run(args, io) {
    const read = readOptions(args, {
      config: { type: "string" },
      patient: { type: "string" },
      "confirmed-by": { type: "string" },
      by: { type: "string" },
      "by-name": { type: "string" },
    });
    const [uniqueId, ...others] = read.positionals;
    const file = read.text("patient");
    if (uniqueId === undefined || !isOid(uniqueId) || others.length > 0 || file === undefined) throw new UsageError("");
    const subject = await readPatientFile(io, file);
    if (subject.kind !== "identity") throw new UsageError("--patient: a stored identity");
    const { identity: patient } = subject;
    assertQualified(patient);
    const confirmedBy = read.text("confirmed-by") ?? "";
    const sender = actorOf(io, read);
    const outcome = await withDmp(io, read, ({ dmp }) =>
      dmp.delete({ uniqueId: parseOid(uniqueId), patient, sender, confirmedBy }),
    );
    const what =
      outcome.outcome === "refused"
        ? refusalText(outcome.reason, read.language)
        : texts[read.language][outcome.outcome];
    io.out(read.json ? `${JSON.stringify({ uniqueId, ...outcome }, null, 2)}\n` : `${uniqueId}: ${what}\n`);
    return outcome.outcome === "deleted" ? 0 : 1;
  },
};
