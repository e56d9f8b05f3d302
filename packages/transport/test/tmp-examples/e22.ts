// /work/main/packages/core/src/identifiers/oid.ts
import { parseOid } from "@segur-sdk/core";

const accessionNumberIssuer = parseOid("1.2.250.1.999.1.1.1");

export {};
