import type { DmpRecord } from "@segur-sdk/dmp";
import { assertQualified } from "@segur-sdk/ins";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { readPatientFile } from "../ins/read-subject.js";
import { actorOf, withDmp } from "./open-dmp.js";

const texts = {
  fr: {
    active: "DMP ouvert : il peut être alimenté",
    closed: "DMP fermé : ne rien envoyer",
    absent: "pas de DMP : ne rien envoyer",
    authorisation: "autorisation de consulter",
  },
  en: {
    active: "DMP open: it may be fed",
    closed: "DMP closed: send nothing",
    absent: "no DMP: send nothing",
    authorisation: "authorisation to consult",
  },
} as const;

/** `segur dmp status`: TD0.2; exit code 1 when the record cannot be fed. */
export const dmpStatusCommand: Command = {
  name: "status",
  usage: "segur dmp status <identity.json> --config segur.config.json [--by ID] [--by-name NAME]",
  summary: {
    fr: "le patient a-t-il un DMP ouvert (TD0.2)",
    en: "has the patient an open DMP (TD0.2)",
  },
  async run(args, io) {
    const read = readOptions(args, {
      config: { type: "string" },
      by: { type: "string" },
      "by-name": { type: "string" },
    });
    const [file, ...others] = read.positionals;
    if (file === undefined || others.length > 0) throw new UsageError("");
    const subject = await readPatientFile(io, file);
    if (subject.kind !== "identity") throw new UsageError("<identity.json>: a stored identity");
    const { identity } = subject;
    assertQualified(identity);
    const record = await withDmp(io, read, ({ dmp }) => dmp.findRecord(identity, { actor: actorOf(io, read) }));
    io.out(read.json ? `${JSON.stringify(record, null, 2)}\n` : described(record, read.language));
    return record.outcome === "active" ? 0 : 1;
  },
};

function described(record: DmpRecord, language: "fr" | "en"): string {
  const text = texts[language];
  const closedOn = record.outcome !== "absent" && record.closedOn !== undefined ? ` (${record.closedOn})` : "";
  const authorisation =
    record.outcome === "absent" || record.authorisation === undefined
      ? ""
      : `  ${text.authorisation}: ${record.authorisation}\n`;
  return `${text[record.outcome]}${closedOn}\n${authorisation}`;
}
