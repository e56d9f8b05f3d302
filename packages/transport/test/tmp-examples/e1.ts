// /work/main/packages/core/src/deterministic.ts
import { createSeededIds } from "@segur-sdk/core";

const ids = createSeededIds("golden");
console.log(ids.uuid() === createSeededIds("golden").uuid()); // true

export {};
