// The source of packages/cda/src/value-sets/generated, from the value sets and terminologies of the ANS test kit, which
// stands beside the checkout. Facts only: codes, labels, code systems.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { format } from "prettier";

import { sharedPath } from "../conformance/shared.js";
import { fold } from "../packages/cda/src/value-sets/folded-text.js";
import { readValueSet } from "../packages/cda/src/value-sets/read-value-set.js";
import type { ValueSetSource } from "../packages/cda/src/value-sets/value-set.js";
import { codeListTables, kitDay, kitOrigin, valueSetTables } from "./value-set-tables.js";

const kit = sharedPath("reference/cda/TestContenuCDA-3-0/");

/** Above this number of codes a literal union costs the compiler more than it gives. */
const unionLimit = 60;
/** Above this number of codes the labels are folded. */
const foldLimit = 1000;

const written = "// Written by scripts/write-value-sets.ts: do not edit.\n";

function readKit(file: string): { readonly bytes: Buffer; readonly source: ValueSetSource } {
  const bytes = readFileSync(kit + file);
  return { bytes, source: { origin: kitOrigin, file, sha256: createHash("sha256").update(bytes).digest("hex") } };
}

/** A text as a template literal holds it, spaces of other kinds made visible. */
function literal(text: string): string {
  const escaped = text.replaceAll(/[\\`]|\$\{/gu, "\\$&");
  const visible = escaped.replaceAll(
    /[^\S\n ]/gu,
    (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `\`${visible}\``;
}

function valueSetModule({ file, constant, about }: (typeof valueSetTables)[number]): string {
  const { bytes, source } = readKit(`jeuxDeValeurs/${file}.xml`);
  const { oid, name, revision, size, concepts } = readValueSet(bytes);
  const counts = new Map<string, number>();
  for (const { system } of concepts) counts.set(system, (counts.get(system) ?? 0) + 1);
  const [system = ""] = [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
  if (concepts.some(({ code, label }) => /[|\n]/u.test(code + label))) throw new Error(`${file}: separator in a text`);
  const folded = size > foldLimit;
  if (folded && counts.size > 1) throw new Error(`${file}: folded labels leave no room for a code system`);
  const lines = (folded ? foldedLines : plainLines)(concepts, system);
  const type = size > unionLimit ? "ValueSet" : `ValueSet<${concepts.map(({ code }) => `"${code}"`).join(" | ")}>`;
  return `${written}${folded ? 'import { unfoldLabels } from "../folded-text.js";\n' : ""}import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * ${about}
 *
 * Source: ${name} (${oid}), Agence du Numérique en Santé, revision of ${revision}; ${size} codes.
 */
export const ${constant}: ${type} = /* @__PURE__ */ defineValueSet({
  oid: "${oid}",
  name: "${name}",
  revision: "${revision}",
  source: ${JSON.stringify(source)},
  system: "${system}",
  lines: ${folded ? `() => unfoldLabels(${literal(lines)})` : literal(lines)},
});
`;
}

type Concepts = ReturnType<typeof readValueSet>["concepts"];

function plainLines(concepts: Concepts, common: string): string {
  return concepts
    .map(({ code, label, system }) => `${code}|${label}${system === common ? "" : `|${system}`}`)
    .join("\n");
}

function foldedLines(concepts: Concepts): string {
  const sorted = concepts.toSorted((a, b) => compare(a.label, b.label) || compare(a.code, b.code));
  const labels = fold(sorted.map(({ label }) => label));
  return sorted.map(({ code }, index) => `${code}|${labels[index] ?? ""}`).join("\n");
}

function codeListModule({ system, extension, name, constant, about }: (typeof codeListTables)[number]): string {
  const { bytes, source } = readKit(`schematrons/profils/terminologies/terminologie/${system}.${extension}`);
  const element = extension === "rdf" ? /<skos:notation>([^<]*)<\/skos:notation>/gu : /<code>([^<]*)<\/code>/gu;
  const texts = [...bytes.toString("utf8").matchAll(element)].map(([, code = ""]) => unescaped(code));
  const codes = [...new Set(texts)].toSorted(compare);
  if (codes.some((code) => /[,\n]/u.test(code) || code === "")) throw new Error(`${system}: separator in a code`);
  // A new line where the first two characters change: a new revision then changes few lines.
  const groups = new Map<string, string[]>();
  for (const code of codes) groups.set(code.slice(0, 2), [...(groups.get(code.slice(0, 2)) ?? []), code]);
  const lines = [...groups.values()].map((group) => fold(group).join(",")).join("\n");
  return `${written}import { type CodeList, defineCodeList } from "../code-list.js";

/**
 * ${about}
 *
 * Source: list of codes of the ANS test kit, state of ${kitDay}; ${codes.length} codes.
 */
export const ${constant}: CodeList = /* @__PURE__ */ defineCodeList({
  system: "${system}",
  name: "${name}",
  revision: "${kitDay}",
  source: ${JSON.stringify(source)},
  codes: ${literal(lines)},
});
`;
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", apos: "'", quot: '"' };
  return text.replaceAll(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Name and content of each generated file. */
export async function valueSetModules(): Promise<ReadonlyMap<string, string>> {
  const modules = [
    ...valueSetTables.map((table) => [`${table.module}.ts`, valueSetModule(table)] as const),
    ...codeListTables.map((table) => [`${table.module}.ts`, codeListModule(table)] as const),
  ];
  const formatted = modules.map(
    async ([name, source]) => [name, await format(source, { parser: "typescript", printWidth: 120 })] as const,
  );
  return new Map(await Promise.all(formatted));
}
