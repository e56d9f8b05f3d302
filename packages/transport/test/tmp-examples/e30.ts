// /work/main/packages/core/src/privacy/redaction.ts
import { redactText } from "@segur-sdk/core";

console.log(redactText("to 279035121518989@patient.mssante.fr")); // to [masqué]

export {};
