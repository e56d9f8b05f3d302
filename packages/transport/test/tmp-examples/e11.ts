// /work/main/packages/core/src/errors/segur-error.ts
import { isSegurError, parseOid } from "@segur-sdk/core";

try {
  parseOid("1.02.3");
} catch (error) {
  if (isSegurError(error, "ERR_CORE_IDENTIFIER_INVALID")) console.log(error.userMessage.fr);
}

export {};
