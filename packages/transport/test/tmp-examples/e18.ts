// /work/main/packages/core/src/identifiers/ins-authority.ts
import { insNature, parseInsAuthority } from "@segur-sdk/core";

console.log(insNature(parseInsAuthority("1.2.250.1.213.1.4.9"))); // NIA

export {};
