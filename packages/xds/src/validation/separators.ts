import { hasSeparator } from "../wire/components.js";
import { locatedAuthors, locatedCxs, locatedXcns, locatedXons } from "./located-values.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

/** `^`, `&` and `|` structure the HL7 v2 types: inside a value they are sent as spaces. */
export const separatorsRule: SubmissionRule = {
  rule: "SDK-XDS-SEPARATOR",
  severity: "warning",
  source: "dmp.md B.6.1: no HL7 v2 escaping inside XDS values",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Un nom contient le caractère ^, & ou | : il est remplacé par une espace dans l'envoi.",
    en: "A name holds the character ^, & or |: it is sent as a space.",
  },
  *violations(submission) {
    for (const { path, value } of locatedXons(submission)) yield* offending(path, value);
    for (const { path, value } of locatedXcns(submission)) yield* offending(path, value);
    for (const { path, value } of locatedCxs(submission)) yield* offending(path, value);
    for (const { path, value } of locatedAuthors(submission)) {
      for (const [index, one] of value.specialties.entries()) {
        yield* offending(`${path}.specialties[${String(index)}]`, one);
      }
    }
    for (const { path, entry } of locatedEntries(submission)) {
      const { birthName, usedName } = entry.sourcePatientInfo ?? {};
      if (birthName !== undefined) yield* offending(`${path}.sourcePatientInfo.birthName`, birthName);
      if (usedName !== undefined) yield* offending(`${path}.sourcePatientInfo.usedName`, usedName);
    }
  },
};

const none: readonly string[] = [];

function offending(path: string, fields: object): readonly string[] {
  // Nearly no value has any: paths are made only then.
  if (!hasOffending(fields)) return none;
  return Object.entries(fields).flatMap(([name, value]) => (isOffending(value) ? [`${path}.${name}`] : none));
}

function hasOffending(fields: object): boolean {
  for (const name in fields) if (isOffending((fields as Readonly<Record<string, unknown>>)[name])) return true;
  return false;
}

function isOffending(value: unknown): boolean {
  return typeof value === "string" && hasSeparator(value);
}
