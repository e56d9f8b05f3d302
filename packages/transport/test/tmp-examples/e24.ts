// /work/main/packages/core/src/identifiers/siret.ts
import { parseSiret } from "@segur-sdk/core";

const establishment = parseSiret("187 512 751 00020", { strict: true });

export {};
