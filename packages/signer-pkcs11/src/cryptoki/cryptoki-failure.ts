import { isSegurError, SegurError, type SegurErrorCode, type SegurErrorDetails } from "@segur-sdk/core";

import { returnCode } from "./cryptoki-values.js";

/** CK_RV of a failed function, when the error is one of PKCS#11. */
export function returnCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "number" && error.code > 0) return error.code;
  // Some functions of pkcs11js throw the text of the native side as it is.
  const found = /CKR_\w+:(\d+)/.exec(error.message)?.[1];
  return found === undefined ? undefined : Number(found);
}

const removed: SegurErrorCode = "ERR_CERT_CARD_REMOVED";

/** certificates.md §8.2: what each return code means for the person in front of the reader. */
const meanings: Readonly<Record<number, SegurErrorCode>> = {
  [returnCode.slotIdInvalid]: removed,
  [returnCode.deviceRemoved]: removed,
  [returnCode.sessionClosed]: removed,
  [returnCode.sessionHandleInvalid]: removed,
  [returnCode.tokenNotPresent]: removed,
  [returnCode.tokenNotRecognized]: removed,
  // The holder gave up at the keypad of the reader.
  [returnCode.functionCanceled]: "ERR_CERT_CARD_PIN_REQUIRED",
  [returnCode.mechanismInvalid]: "ERR_CERT_PKCS11_MODULE",
  [returnCode.pinIncorrect]: "ERR_CERT_CARD_PIN_INCORRECT",
  [returnCode.pinInvalid]: "ERR_CERT_CARD_PIN_INCORRECT",
  [returnCode.pinLenRange]: "ERR_CERT_CARD_PIN_INCORRECT",
  [returnCode.pinExpired]: "ERR_CERT_CARD_PIN_LOCKED",
  [returnCode.pinLocked]: "ERR_CERT_CARD_PIN_LOCKED",
  [returnCode.userNotLoggedIn]: "ERR_CERT_CARD_PIN_REQUIRED",
  [returnCode.userPinNotInitialized]: "ERR_CERT_CARD_PIN_LOCKED",
};

/** The error to throw for a failed function; one that is already typed stays as it is. */
export function cryptokiFailure(
  error: unknown,
  otherwise: "ERR_CERT_PKCS11_MODULE" | "ERR_CERT_SIGN_FAILED",
  details: SegurErrorDetails = {},
): SegurError {
  if (isSegurError(error)) return error;
  const code = returnCodeOf(error);
  const found = code === undefined ? undefined : meanings[code];
  return new SegurError(found ?? otherwise, {
    details: { ...details, ...(code === undefined ? {} : { returnCode: `0x${code.toString(16)}` }) },
    cause: error,
  });
}
