import { type CdaEntry, documentEntryOfCda } from "@segur-sdk/xds";

import { type Command, UsageError } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { documentFiles } from "../cda/document-files.js";
import { readPatientBytes } from "../ins/read-subject.js";
import { findingLines } from "../print-findings.js";
import { timeZoneOf } from "../time-zone-option.js";

/**
 * `segur xds metadata`: the sharing metadata that the header of each document gives, as JSON. Exit code 1 when a document
 * does not give all that the DMP wants. It shows patient data: that is what it is for.
 */
export const xdsMetadataCommand: Command = {
  name: "metadata",
  usage: "segur xds metadata <cda…> [--time-zone Europe/Paris]",
  summary: {
    fr: "métadonnées de partage lues dans l'en-tête de documents CDA (JSON) ; affiche des données de patient",
    en: "sharing metadata read in the header of CDA documents (JSON); displays patient data",
  },
  async run(args, io) {
    const options = readOptions(args, { "time-zone": { type: "string" } });
    if (options.positionals.length === 0) throw new UsageError("");
    const entryOptions = timeZoneOf(options);
    const documents: (CdaEntry & { readonly document: string })[] = [];
    for (const document of await documentFiles(io, options.positionals)) {
      const bytes = await readPatientBytes(io, document, "<cda>");
      documents.push({ document, ...documentEntryOfCda(bytes, entryOptions) });
    }
    const described = documents.map(({ document, entry, complete, problems }) => ({
      document,
      complete: complete !== undefined,
      entry,
      problems,
    }));
    io.out(`${JSON.stringify({ documents: described }, null, 2)}\n`);
    if (!options.json) {
      for (const { document, problems } of documents) {
        const findings = problems.map(({ severity, rule, message, field }) => ({
          severity,
          code: rule,
          message,
          about: field,
        }));
        if (findings.length > 0) io.error(`${document}\n${findingLines(findings, options.language)}`);
      }
    }
    return documents.every(({ complete }) => complete !== undefined) ? 0 : 1;
  },
};
