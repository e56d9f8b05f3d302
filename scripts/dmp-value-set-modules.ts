// The source of packages/xds/src/codes/generated, from the value sets of the DMP in the official reference material, which
// stands beside the checkout. Facts only: codes, labels, code systems.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { format } from "prettier";

import { sharedPath } from "../conformance/shared.js";

interface DmpValueSet {
  readonly file: string;
  readonly module: string;
  readonly constant: string;
  readonly about: string;
  readonly oid: string;
  readonly name: string;
  /** Version of the set, as the terminology package names it. */
  readonly version: string;
  /** Version of the terminology package of ANS that holds it. */
  readonly release: string;
}

/** Sets that the DMP has of its own; the others are those of the CI-SIS (`@segur-sdk/cda/value-sets`). */
const tables: readonly DmpValueSet[] = [
  {
    file: "JDV_J57_ClassCode_DMP",
    module: "dmp-class",
    constant: "dmpClasses",
    about: "Classes of document of the DMP (`classCode`).",
    oid: "1.2.250.1.213.1.1.5.6",
    name: "JDV_J57-ClassCode-DMP",
    version: "20230922120000",
    release: "1.12.0",
  },
  {
    file: "JDV_J58_ConfidentialityCode_DMP",
    module: "dmp-confidentiality",
    constant: "dmpConfidentialities",
    about: "Confidentialities and visibilities of the DMP (`confidentialityCode`).",
    oid: "1.2.250.1.213.1.1.5.9",
    name: "JDV_J58-ConfidentialityCode-DMP",
    version: "20200424120000",
    release: "1.10.0",
  },
  {
    file: "JDV_J60_FormatCode_DMP",
    module: "dmp-format",
    constant: "dmpFormats",
    about: "Formats of document of the DMP (`formatCode`).",
    oid: "1.2.250.1.213.1.1.5.8",
    name: "JDV_J60-FormatCode-DMP",
    version: "20240927120000",
    release: "1.12.0",
  },
];

/** Name and content of each generated file. */
export async function dmpValueSetModules(): Promise<ReadonlyMap<string, string>> {
  const formatted = tables.map(
    async (table) =>
      [`${table.module}.ts`, await format(moduleOf(table), { parser: "typescript", printWidth: 120 })] as const,
  );
  return new Map(await Promise.all(formatted));
}

function moduleOf({ file, constant, about, oid, name, version, release }: DmpValueSet): string {
  const bytes = readFileSync(sharedPath(`reference/dmp/valuesets/${file}.csv`));
  const [, ...rows] = rowsOf(bytes.toString("utf8"));
  const system = mostFrequent(rows.map(([, one = ""]) => one));
  const lines = rows.map(([code = "", own = "", label = ""]) => `${code}|${label}${own === system ? "" : `|${own}`}`);
  if (rows.some((row) => row.length !== 3 || row.some((cell) => /[|`\\\n]/u.test(cell)))) throw new Error(file);
  const revision = version.replace(/^(\d{4})(\d\d)(\d\d).*$/u, "$1-$2-$3");
  const source = {
    origin: `ans.fr.terminologies@${release}`,
    file: `${file}.csv`,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
  return `// Written by scripts/write-dmp-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "@segur-sdk/cda";

/**
 * ${about}
 *
 * Source: ${name} (${oid}), Agence du Numérique en Santé, version ${version}; ${rows.length} codes.
 */
export const ${constant}: ValueSet = /* @__PURE__ */ defineValueSet({
  oid: "${oid}",
  name: "${name}",
  revision: "${revision}",
  source: ${JSON.stringify(source)},
  system: "${system}",
  lines: \`${lines.join("\n")}\`,
});
`;
}

/** Rows of a CSV file; a cell between quotes may hold commas. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/\r?\n/u)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
        ([, quoted, bare = ""]) => quoted?.replaceAll('""', '"') ?? bare,
      ),
    );
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
