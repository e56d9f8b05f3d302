// /work/main/packages/core/src/identifiers/struct-id-nat.ts
import { parseStructIdNat } from "@segur-sdk/core";

const site = parseStructIdNat("1330780321");

export {};
