// /work/main/packages/core/src/identifiers/rpps.ts
import { parseRpps } from "@segur-sdk/core";

const rpps = parseRpps("10002813839", { strict: true });

export {};
