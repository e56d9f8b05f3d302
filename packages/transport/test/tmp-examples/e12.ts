// /work/main/packages/core/src/errors/segur-error.ts
import { isSegurError } from "@segur-sdk/core";

const retryLater = (error: unknown) => isSegurError(error) && error.retryable && !error.outcomeUnknown;

export {};
