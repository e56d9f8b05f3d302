/**
 * Import of an extraction as large as the published one (535 928 rows, August 2026), and lookups in its index, each in a
 * process of its own that runs plain Node on a bundle of the package: what is resident is then the index and Node.
 * The floor is a pass that only reads the file and cuts its lines; the peer is a Map of rows by address.
 *
 *     pnpm run bench directory-index
 *
 * Fails over 5 s, 120 MB resident, or 50 µs for the 99th lookup in a hundred.
 */
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";

import { build } from "tsup";

const rowCount = 535_928;
const folder = mkdtempSync(join(tmpdir(), "segur-bench-directory-"));

/** One row in the shape of the published ones, about 165 bytes; seven in eight are of persons. */
function rowOf(at: number): string {
  const name = names[(at * 7919) % names.length] ?? "";
  const given = givenNames[(at * 104_729) % givenNames.length] ?? "";
  const town = towns[(at * 31) % towns.length] ?? "";
  const postal = town.slice(0, 5);
  const structure = `${(10_000_000 + ((at * 17) % 90_000)).toString()}5`;
  const person =
    at % 8 === 0 ? ["", "", ""] : ["8", (10_000_000_000 + at).toString(), `8${(10_000_000_000 + at).toString()}`];
  const isPerson = at % 8 !== 0;
  return [
    isPerson ? "PER" : "ORG",
    `${given.toLowerCase()}.${name.toLowerCase()}${at.toString()}@medecin.mssante.example`,
    ...person,
    "1",
    structure,
    isPerson ? "" : "Secrétariat",
    isPerson ? "Docteur" : "",
    isPerson ? name : "",
    isPerson ? given : "",
    ...(isPerson ? ["C", "Civil", "10", "Médecin", "SM54", "Médecine générale (SM)"] : ["", "", "", "", "", ""]),
    at % 3 === 0 ? "N" : "O",
    "CABINET FICTIF",
    "",
    "",
    "",
    "12",
    "",
    "RUE",
    "DES ESSAIS",
    "",
    town,
    postal,
    "",
    "France",
  ].join("|");
}

const names = Array.from({ length: 40_000 }, (_, at) => `NOM${at.toString(36).toUpperCase()}`);
const givenNames = Array.from({ length: 900 }, (_, at) => `PRENOM${at.toString(36).toUpperCase()}`);
const towns = Array.from({ length: 6_000 }, (_, at) => `${(10_000 + at * 14).toString()} VILLE${at.toString(36)}`);

async function writeExtraction(path: string, header: readonly string[]): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${header.join("|")}\n`);
  for (let at = 0; at < rowCount; at += 1000) {
    const lines = Array.from({ length: Math.min(1000, rowCount - at) }, (_, more) => `${rowOf(at + more)}\n`).join("");
    if (!out.write(lines)) await once(out, "drain");
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

const child = `
import { createReadStream } from "node:fs";
import { memoryUsage, resourceUsage } from "node:process";
const [, , what, source, folder] = process.argv;
const began = performance.now();
const said = { startMegabytes: memoryUsage.rss() / 1048576 };
if (what === "read") {
  let lines = 0;
  for await (const chunk of createReadStream(source)) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  said.rows = lines - 1;
} else if (what === "map") {
  const rows = new Map();
  let rest = "";
  for await (const chunk of createReadStream(source, "utf8")) {
    const lines = (rest + chunk).split("\\n");
    rest = lines.pop();
    for (const line of lines) { const fields = line.split("|"); rows.set(fields[1], fields); }
  }
  said.rows = rows.size;
} else {
  const { importExtraction, mailboxExtraction, openDirectory } = await import("./directory.js");
  if (what === "import") {
    const clock = { now: () => new Date(), sleep: async () => {} };
    said.rows = (await importExtraction({ kind: mailboxExtraction, source, folder, clock })).generation.rows;
  } else {
    const directory = await openDirectory({ kind: mailboxExtraction, folder });
    said.openMs = performance.now() - began;
    const times = [];
    let seed = 7;
    for (let turn = 0; turn < 60000; turn += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const at = seed % ${rowCount.toString()};
      const from = performance.now();
      const found = directory.ofPerson(String(10000000000 + at));
      const took = performance.now() - from;
      if (found.length !== (at % 8 === 0 ? 0 : 1)) throw new Error("lookup of " + at);
      if (turn >= 10000) times.push(took * 1000);
    }
    times.sort((a, b) => a - b);
    said.medianMicroseconds = times[Math.floor(times.length / 2)];
    said.p99Microseconds = times[Math.floor(times.length * 0.99)];
  }
}
said.ms = performance.now() - began;
said.residentMegabytes = resourceUsage().maxRSS / 1024;
console.log(JSON.stringify(said));
`;

type Said = Readonly<Record<string, number>>;

function run(what: string, source: string): Said {
  const text = execFileSync(execPath, [join(folder, "child.mjs"), what, source, join(folder, "index")], {
    encoding: "utf8",
  });
  return JSON.parse(text) as Said;
}

try {
  await build({
    entry: { directory: fileURLToPath(new URL("../packages/directory/src/index.ts", import.meta.url)) },
    outDir: folder,
    format: "esm",
    platform: "node",
    target: "node20",
    noExternal: [/.*/u],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    esbuildOptions(options) {
      options.conditions = ["@segur-sdk/source"];
    },
    dts: false,
    clean: false,
    silent: true,
    config: false,
  });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "child.mjs"), child);
  const { mailboxHeader } = await import("../packages/directory/test/fixtures/mailbox-text.js");
  const source = join(folder, "Extraction_Correspondance_MSSante_202608010813.txt");
  await writeExtraction(source, mailboxHeader);
  const read = run("read", source);
  const map = run("map", source);
  const imported = run("import", source);
  const lookups = run("lookup", source);
  const line = (name: string, { ms = 0, residentMegabytes = 0, startMegabytes = 0 }: Said): void => {
    console.log(
      `  ${name.padEnd(34)} ${(ms / 1000).toFixed(2).padStart(6)} s  ${residentMegabytes.toFixed(0).padStart(4)} MB resident at most (${startMegabytes.toFixed(0)} at start)`,
    );
  };
  console.log(`\nDirectory of ${rowCount.toString()} rows`);
  line("floor: read the file, cut the lines", read);
  line("peer: a Map of the rows by address", map);
  line("import into the index", imported);
  line("open, 60 000 lookups", lookups);
  const seconds = (imported["ms"] ?? 0) / 1000;
  const resident = Math.max(imported["residentMegabytes"] ?? 0, lookups["residentMegabytes"] ?? 0);
  const p99 = lookups["p99Microseconds"] ?? 0;
  console.log(
    `  a lookup: median ${(lookups["medianMicroseconds"] ?? 0).toFixed(1)} µs, p99 ${p99.toFixed(1)} µs; opened in ${(lookups["openMs"] ?? 0).toFixed(0)} ms`,
  );
  console.log(
    `  import against the floor ${(seconds / ((read["ms"] ?? 1) / 1000)).toFixed(1)} times, against the Map ${(seconds / ((map["ms"] ?? 1) / 1000)).toFixed(2)} times in time, ${(resident / (map["residentMegabytes"] ?? 1)).toFixed(2)} in memory`,
  );
  for (const [what, value, bound] of [
    ["import under 5 s", seconds, 5],
    ["at most 120 MB resident", resident, 120],
    ["p99 of a lookup under 50 µs", p99, 50],
  ] as const) {
    const holds = value < bound;
    console.log(`  ${holds ? "holds" : "MISSED"}: ${what} (${value.toFixed(1)})`);
    if (!holds) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
