// /work/main/packages/core/src/privacy/sensitive.ts
import { createSensitive } from "@segur-sdk/core";

const passphrase = createSensitive("correct horse");
console.log(`${passphrase}`, JSON.stringify({ passphrase })); // [masqué] {"passphrase":"[masqué]"}
console.log(passphrase.reveal().length); // 13

export {};
