import type { IndexedResource } from "./build-resources.js";
import { type FhirResource, type FhirType, referenceTo } from "./resource.js";

/** A search that the API does not know. */
export interface UnknownParameter {
  readonly unknown: string;
}

/** Result of a search: what matches, then what was asked along with it. */
export interface FoundResources {
  readonly matches: readonly FhirResource[];
  readonly included: readonly FhirResource[];
}

/** Criteria of each type; anything else is refused, and not ignored (mssante.md D3). */
const criteria: Readonly<Record<FhirType, readonly string[]>> = {
  Practitioner: ["identifier", "family", "given", "active", "qualification-code", "mailbox-mss"],
  PractitionerRole: ["practitioner", "practitioner.identifier", "organization", "active", "mailbox-mss"],
  Organization: ["identifier", "name", "active", "address-city", "address-postalcode", "mailbox-mss"],
  HealthcareService: ["organization", "active", "name", "mailbox-mss"],
};

/** Parameters of the result. `_summary` and `_type` are not supported. */
const results: readonly string[] = ["_count", "_total", "_include", "_revinclude", "_elements", "_format", "_id"];

/** Criteria whose texts are compared from their start, without accents nor capitals. */
const texts: readonly string[] = ["family", "given", "name", "address-city"];

/** Searches among the resources of one type. */
export function searchResources(
  all: readonly IndexedResource[],
  type: FhirType,
  parameters: URLSearchParams,
): FoundResources | UnknownParameter {
  let matches = all.filter(({ resource }) => resource.resourceType === type);
  for (const [asked, wanted] of parameters) {
    const [name = "", modifier] = asked.split(":");
    if (name === "_id") matches = matches.filter(({ resource }) => resource.id === wanted);
    if (results.includes(name)) continue;
    if (!criteria[type].includes(name)) return { unknown: name };
    matches = matches.filter(({ values }) => isMatch(values[name] ?? [], wanted, name, modifier));
  }
  return { matches: matches.map(({ resource }) => resource), included: includedWith(all, matches, parameters) };
}

function isMatch(values: readonly string[], wanted: string, name: string, modifier: string | undefined): boolean {
  // Several values are alternatives.
  return wanted.split(",").some((one) => {
    if (name === "mailbox-mss") {
      // `:contains` finds nothing below a domain: an oddity of the real service.
      if (modifier === "contains") return values.some((value) => !one.includes(".") && value.includes(one));
      return values.some((value) => value.toLowerCase() === one.toLowerCase());
    }
    if (!texts.includes(name)) return values.includes(one);
    if (modifier === "exact") return values.includes(one);
    return values.some((value) =>
      modifier === "contains" ? folded(value).includes(folded(one)) : folded(value).startsWith(folded(one)),
    );
  });
}

function includedWith(
  all: readonly IndexedResource[],
  matches: readonly IndexedResource[],
  parameters: URLSearchParams,
): readonly FhirResource[] {
  const found = new Map<string, FhirResource>();
  const references = new Set(matches.map(({ resource }) => referenceTo(resource)));
  for (const asked of parameters.getAll("_include")) {
    const field = asked.split(":")[1] ?? "*";
    for (const { references: links } of matches) {
      for (const [name, reference] of Object.entries(links)) {
        const linked =
          field === "*" || field === name ? all.find((one) => referenceTo(one.resource) === reference) : undefined;
        if (linked !== undefined) found.set(reference, linked.resource);
      }
    }
  }
  for (const asked of parameters.getAll("_revinclude")) {
    const [type, field = ""] = asked.split(":");
    for (const { resource, references: links } of all) {
      if (resource.resourceType === type && references.has(links[field] ?? ""))
        found.set(referenceTo(resource), resource);
    }
  }
  return [...found.values()];
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
