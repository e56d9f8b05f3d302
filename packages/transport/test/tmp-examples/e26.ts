// /work/main/packages/core/src/identifiers/matricule-ins.ts
import { matriculeKey } from "@segur-sdk/core";

console.log(matriculeKey("297022A020778")); // 78

export {};
