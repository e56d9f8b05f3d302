// /work/main/packages/core/src/audit/audit-line.ts
import { createPatientPseudonym } from "@segur-sdk/core";

const pseudonym = createPatientPseudonym({ key: "a secret of the site" });
console.log(pseudonym("local patient id 777")); // p:…

export {};
