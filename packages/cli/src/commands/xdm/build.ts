import { type Organisation, parseOid, parseStructIdNat, systemIds } from "@segur-sdk/core";
import { buildXdmArchive } from "@segur-sdk/xds";
import { parseSegurConfig, type SegurConfig } from "segur-sdk";

import { type Command, UsageError } from "../../command.js";
import { oneOf, readOptions } from "../../common-options.js";
import { writeOut } from "../ins/insi-options.js";
import { readPatientBytes } from "../ins/read-subject.js";
import { readJson } from "../read-json.js";
import { timeZoneOf } from "../time-zone-option.js";
import { submissionOfDocuments } from "./submission-of-documents.js";

/** `segur xdm build`: the archive of documents of one patient. Exit code 1 when a rule is broken: nothing is written. */
export const xdmBuildCommand: Command = {
  name: "build",
  usage: "segur xdm build <cda…> --config FILE --out FILE [--action C|D] [--time-zone Europe/Paris]",
  summary: {
    fr: "met des documents CDA d'un même patient dans une archive IHE_XDM.ZIP",
    en: "puts CDA documents of one patient in an IHE_XDM.ZIP archive",
  },
  async run(args, io) {
    const options = readOptions(args, {
      config: { type: "string" },
      out: { type: "string" },
      action: { type: "string" },
      "time-zone": { type: "string" },
    });
    const [config, out] = [options.text("config"), options.text("out")];
    const action = oneOf(options, "action", ["C", "D"]);
    if (options.positionals.length === 0 || config === undefined || out === undefined) throw new UsageError("");
    const zone = timeZoneOf(options);
    const { software, site } = parseSegurConfig(await readJson(io, config));
    const documents = await Promise.all(options.positionals.map((path) => readPatientBytes(io, path, "<cda>")));
    const submission = submissionOfDocuments(documents, {
      software: { oid: parseOid(software.oid) },
      submittedAt: io.clock.now(),
      ids: systemIds,
      ...zone,
    });
    const archive = await buildXdmArchive({
      submission,
      issuer: { organisation: organisationOf(site) },
      application: software,
      ...(action === undefined ? {} : { action }),
    });
    await writeOut(io, out, archive);
    const written = { file: out, bytes: archive.byteLength, documents: documents.length };
    if (options.json) io.out(`${JSON.stringify(written, null, 2)}\n`);
    else io.out(`${out}: ${documents.length} document(s), ${archive.byteLength} o\n`);
    return 0;
  },
};

function organisationOf({ id, name, address, phone }: SegurConfig["site"]): Organisation {
  return {
    id: parseStructIdNat(id),
    name,
    ...(address === undefined ? {} : { address }),
    ...(phone === undefined ? {} : { phone }),
  };
}
