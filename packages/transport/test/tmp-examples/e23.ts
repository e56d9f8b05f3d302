// /work/main/packages/core/src/identifiers/oid.ts
import { oidOfUuid } from "@segur-sdk/core";

console.log(oidOfUuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")); // 2.25.329800735698586629295641978511506172918

export {};
