// /work/main/packages/core/src/identifiers/siren.ts
import { parseSiren } from "@segur-sdk/core";

const company = parseSiren("187 512 751", { strict: true });

export {};
