import type { Language } from "@segur-sdk/core";
import type { Identity, Traits, TraitsComparison } from "@segur-sdk/ins";
import { createInsiClient, type InsiResolution, type ResolveOptions } from "@segur-sdk/insi";

import type { Command } from "../../command.js";
import { readOptions } from "../../common-options.js";
import { insiArguments, insiOptions, writeIdentity } from "./insi-options.js";
import { openConfiguredInsi } from "./open-insi.js";
import { readPatientFile } from "./read-subject.js";

const texts = {
  fr: { typed: "saisi", received: "INSi", none: "(absent)", calls: "Appels", written: "Identité écrite." },
  en: { typed: "typed", received: "INSi", none: "(absent)", calls: "Calls", written: "Identity written." },
} as const;
const marks = { automatic: "✓", "one-click": "!", human: "✗" } as const;

/** `segur ins resolve`: searches for the INS of a person; exit code 1 when nothing was retrieved. */
export const insResolveCommand: Command = {
  name: "resolve",
  usage:
    "segur ins resolve <identity.json> --config segur.config.json [--out FILE] [--by ID] [--used-name] [--compound-given-names]",
  summary: {
    fr: "recherche l'INS d'une personne par ses traits et dit quoi faire ensuite",
    en: "searches for the INS of a person by traits and says what to do next",
  },
  async run(args, io) {
    const options = readOptions(args, {
      ...insiOptions,
      "used-name": { type: "boolean" },
      "compound-given-names": { type: "boolean" },
    });
    const { file, config, out, actor } = insiArguments(io, options);
    const patient = await readPatientFile(io, file);
    const subject =
      patient.kind === "identity"
        ? patient.identity
        : patient.kind === "ins"
          ? patient.received.traits
          : patient.traits;
    const insi = await openConfiguredInsi(io, config);
    try {
      const client = createInsiClient({
        ...insi.options,
        search: { usedName: options.has("used-name"), compoundGivenNames: options.has("compound-given-names") },
      });
      const resolution = await resolved(client, subject, { actor });
      const written = out !== undefined && resolution.outcome === "found";
      if (written) await writeIdentity(io, out, resolution.identity);
      io.out(
        options.json ? `${JSON.stringify(resolution, null, 2)}\n` : described(resolution, written, options.language),
      );
      return resolution.outcome === "found" ? 0 : 1;
    } finally {
      await insi.close();
    }
  },
};

function resolved(
  client: ReturnType<typeof createInsiClient>,
  subject: Traits | Identity,
  options: ResolveOptions,
): Promise<InsiResolution<Traits | Identity>> {
  return "traits" in subject ? client.resolve(subject, options) : client.resolve(subject, options);
}

function described(resolution: InsiResolution<Traits | Identity>, written: boolean, language: Language): string {
  const text = texts[language];
  return [
    `${resolution.outcome}${"identity" in resolution ? ` ${resolution.identity.status}` : ""}\n`,
    `${resolution.nextAction[language]}\n`,
    ...("comparison" in resolution ? comparisonLines(resolution, resolution.comparison, language) : []),
    ...("reasons" in resolution
      ? resolution.reasons.map(({ code, field, rule }) => `  ✗ ${field}: ${rule} [${code}]\n`)
      : []),
    ...("error" in resolution ? [`  ${resolution.error.code}: ${resolution.error.userMessage[language]}\n`] : []),
    `${text.calls}\n`,
    ...resolution.calls.map(
      ({ operation, reason, code, durationMs, messageId }) =>
        `  ${operation} ${reason} ${code} ${durationMs} ms ${messageId}\n`,
    ),
    ...(written ? [`${text.written}\n`] : []),
  ].join("");
}

/** The values are shown only where a person has to compare them. */
function comparisonLines(
  { outcome }: { readonly outcome: string },
  { traits }: TraitsComparison,
  language: Language,
): readonly string[] {
  const text = texts[language];
  const asked = traits.filter(({ trait, level }) => !(trait === "matricule" && level === "absent"));
  return asked.flatMap(({ decision, explanation, level, local, received }) => {
    const line = `  ${marks[decision]} ${explanation[language]}\n`;
    if (outcome === "found" || level === "identical") return [line];
    return [line, `      ${text.typed}: ${local ?? text.none}\n      ${text.received}: ${received ?? text.none}\n`];
  });
}
