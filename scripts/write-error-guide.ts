// Writes docs/guides/errors.md from the catalogue of codes; with --check, fails when the file is not up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

import { errorCatalogue } from "@segur-sdk/core";
import { format } from "prettier";

const file = fileURLToPath(new URL("../docs/guides/errors.md", import.meta.url));

const entries = Object.entries(errorCatalogue).sort(([a], [b]) => (a < b ? -1 : 1));
const areas = [...new Set(entries.map(([code]) => code.split("_")[1] ?? ""))];

const section = ([code, entry]: (typeof entries)[number]) => `### ${code}

${entry.userMessage.en}

> ${entry.userMessage.fr}

- ${entry.message}
- kind \`${entry.kind}\`; ${entry.retryable === true ? "the same call may succeed later" : "the same call will fail again"}${
  entry.outcomeUnknown === true ? "; the request **may have been processed**: reconcile, never resend blindly" : ""
}; fixed by: ${entry.fixedBy}
`;

const text = `---
title: Error codes
group: Guides
---

# Error codes

Every failure is a \`SegurError\`. Its \`code\` is stable: switch on it, search your logs for it. \`details\` name the field, the rule and its source; \`userMessage\` is for the screen, in French and English; \`segur explain <CODE>\` prints this page's entry.

${areas
  .map(
    (area) =>
      `## ${area}\n\n${entries
        .filter(([code]) => code.startsWith(`ERR_${area}_`))
        .map(section)
        .join("\n")}`,
  )
  .join("\n")}`;

const formatted = await format(text, { parser: "markdown", printWidth: 120 });
if (argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== formatted) {
    console.error("docs/guides/errors.md is not up to date: run `pnpm run errors:write`.");
    process.exit(1);
  }
} else {
  writeFileSync(file, formatted);
}
console.log(`${entries.length} error codes documented.`);
