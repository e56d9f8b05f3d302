// Every link and anchor of the built site leads somewhere: typedoc does not check #anchors nor files of guides.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const site = fileURLToPath(new URL("../docs/site", import.meta.url));
const pages = readdirSync(site, { recursive: true }).filter((name) => name.endsWith(".html"));
const ids = new Map();

const idsOf = (file) => {
  if (!ids.has(file)) {
    const html = readFileSync(file, "utf8");
    ids.set(file, new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map((match) => decodeURIComponent(match[1]))));
  }
  return ids.get(file);
};

const broken = [];
for (const page of pages) {
  const file = join(site, page);
  for (const [, href] of readFileSync(file, "utf8").matchAll(/<a\s[^>]*href="([^"]+)"/g)) {
    if (/^[a-z]+:/i.test(href)) continue;
    const [path, anchor] = href.split("#");
    const target = path === "" ? file : resolve(dirname(file), decodeURIComponent(path));
    const isFile = existsSync(target) && statSync(target).isFile();
    if (!isFile) broken.push(`${page}: ${href} (no such file: ${relative(site, target)})`);
    else if (anchor && target.endsWith(".html") && !idsOf(target).has(decodeURIComponent(anchor))) {
      broken.push(`${page}: ${href} (no such anchor)`);
    }
  }
}

if (broken.length > 0) {
  console.error(broken.slice(0, 50).join("\n"));
  process.exit(1);
}
console.log(`${pages.length} pages, every internal link leads somewhere.`);
