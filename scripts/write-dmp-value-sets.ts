// Writes packages/xds/src/codes/generated. The official reference material must stand beside the checkout; the conformance
// suite tells when a file is not up to date.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { dmpValueSetModules } from "./dmp-value-set-modules.js";

const folder = fileURLToPath(new URL("../packages/xds/src/codes/generated/", import.meta.url));
const modules = await dmpValueSetModules();
for (const [name, text] of modules) writeFileSync(folder + name, text);
console.log(`${modules.size} tables.`);
