// /work/main/packages/core/src/identifiers/ps-id-nat.ts
import { parsePsIdNat, rppsOf } from "@segur-sdk/core";

const id = parsePsIdNat("810002813839");
console.log(rppsOf(id)); // 10002813839

export {};
