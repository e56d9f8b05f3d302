// /work/main/packages/core/README.md
import { inspectStructIdNat, isSegurError, parseMatriculeIns, rppsOf, parsePsIdNat } from "@segur-sdk/core";

console.log(rppsOf(parsePsIdNat("810002813839"))); // 10002813839

const site = inspectStructIdNat("330780321");
if (!site.valid) console.log(site.problem, site.proposal); // PREFIX 1330780321

try {
  parseMatriculeIns("2 79 03 51 215 189 88", { authority: "1.2.250.1.213.1.4.8" });
} catch (error) {
  if (isSegurError(error, "ERR_CORE_MATRICULE_KEY")) console.log(error.userMessage.fr);
}

export {};
