// /work/main/packages/core/src/identifiers/finess.ts
import { parseFiness } from "@segur-sdk/core";

const site = parseFiness("2A0000014", { strict: true });

export {};
