import { revealText, SegurError, type SegurErrorCode, type SegurErrorDetails, type Sensitive } from "@segur-sdk/core";

import { cryptokiFailure, returnCodeOf } from "../cryptoki/cryptoki-failure.js";
import { normalUser, returnCode, tokenFlag } from "../cryptoki/cryptoki-values.js";
import type { Pkcs11TokenInfo } from "../cryptoki/pkcs11-binding.js";
import type { TokenIdentity } from "./find-token.js";
import type { RefusedPins } from "./refused-pins.js";
import { isLoggedIn, type SessionContext, type TokenSession } from "./token-session.js";

/** How close a token says it is to being locked: no PIN was refused since the last good one, some were, one try is left. */
export type PinAttempts = "full" | "low" | "final";

/** What the person asked for a PIN should be shown. */
export interface PinRequest extends TokenIdentity {
  readonly attempts: PinAttempts;
}

/**
 * Gives the PIN when the token needs it, e.g. by asking the holder; `undefined` when the holder declines. It must not use
 * the token meanwhile. The PIN is presented at most once for each call.
 */
export type PinProvider = (
  request: PinRequest,
) => Promise<Sensitive<string> | string | undefined> | Sensitive<string> | string | undefined;

/** Choices about the PIN. */
export interface PinPolicy {
  readonly pin?: PinProvider | undefined;
  /** Worst state in which a PIN is still presented. Default `full`: after one refusal, wherever it was, none is. */
  readonly presentPinUntil: PinAttempts;
  readonly refusedPins: RefusedPins;
}

/** Logs the holder in when that is needed; calls made at the same time share one PIN and one refusal. */
export type Login = () => Promise<void>;

// PKCS#11 v2.20 §9.2: no token tells how many tries are left, only these three flags.
const risks: readonly PinAttempts[] = ["full", "low", "final"];

/** Failures of a login in which the card compared no PIN: it was not there, or the holder gave up at the keypad. */
const costsNothing: readonly SegurErrorCode[] = ["ERR_CERT_CARD_REMOVED", "ERR_CERT_CARD_PIN_REQUIRED"];

export function createLogin(session: TokenSession, policy: PinPolicy): Login {
  const { label, serial } = session.token;

  const logIn = async (): Promise<void> => {
    const info = await session.use((context) => (needsLogin(context) ? infoOf(context) : undefined));
    if (info === undefined) return;
    const attempts = acceptedAttempts(info, policy);
    const pin = await askPin({ label, serial, attempts }, info);
    await session.use((context) => {
      // The PIN may have been asked for minutes: another software may have used the card since.
      if (!needsLogin(context)) return;
      acceptedAttempts(infoOf(context), policy);
      present(context, pin);
    });
  };

  const askPin = async (request: PinRequest, info: Pkcs11TokenInfo): Promise<string | undefined> => {
    // Asked for on the keypad of the reader: the PIN never comes into the computer.
    if (policy.pin === undefined && has(info, tokenFlag.protectedAuthenticationPath)) return undefined;
    const answer = await policy.pin?.(request);
    const pin = answer === undefined ? "" : revealText(answer);
    if (pin === "") throw new SegurError("ERR_CERT_CARD_PIN_REQUIRED");
    const length = Buffer.byteLength(pin, "utf8");
    if (length < info.minPinLen || (info.maxPinLen > 0 && length > info.maxPinLen)) {
      throw incorrect({ rule: `PIN of ${info.minPinLen} to ${info.maxPinLen} characters`, presented: false });
    }
    if (policy.refusedPins.has(serial, pin)) {
      throw incorrect({ rule: "a PIN whose presentation failed is not presented again", presented: false });
    }
    return pin;
  };

  const present = (context: SessionContext, pin: string | undefined): void => {
    // Another token object of this process may have had it refused while this one was asking.
    if (pin !== undefined && policy.refusedPins.has(serial, pin)) throw incorrect({ presented: false });
    try {
      context.library.C_Login(context.session, normalUser, ...(pin === undefined ? [] : [pin]));
    } catch (error) {
      if (returnCodeOf(error) === returnCode.userAlreadyLoggedIn) return;
      const failure = cryptokiFailure(error, "ERR_CERT_PKCS11_MODULE");
      // A middleware may count a try and say something else of it.
      if (pin !== undefined && !costsNothing.includes(failure.code)) policy.refusedPins.add(serial, pin);
      if (failure.code !== "ERR_CERT_CARD_PIN_INCORRECT") throw failure;
      throw incorrect({ ...failure.details, presented: true, ...attemptsAfter(context) }, error);
    }
    policy.refusedPins.forget(serial);
  };

  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= logIn().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

function needsLogin(context: SessionContext): boolean {
  return !isLoggedIn(context) && has(infoOf(context), tokenFlag.loginRequired);
}

function infoOf({ library, slot }: SessionContext): Pkcs11TokenInfo {
  return library.C_GetTokenInfo(slot);
}

function has(info: Pkcs11TokenInfo, flag: number): boolean {
  return (info.flags & flag) !== 0;
}

function attemptsOf(info: Pkcs11TokenInfo): PinAttempts | "locked" {
  if (has(info, tokenFlag.pinLocked)) return "locked";
  if (has(info, tokenFlag.pinFinalTry)) return "final";
  return has(info, tokenFlag.pinCountLow) ? "low" : "full";
}

/** Throws rather than let a PIN be presented to a token that is locked, or closer to it than was admitted. */
function acceptedAttempts(info: Pkcs11TokenInfo, policy: PinPolicy): PinAttempts {
  const attempts = attemptsOf(info);
  if (attempts === "locked") throw new SegurError("ERR_CERT_CARD_PIN_LOCKED");
  if (risks.indexOf(attempts) > risks.indexOf(policy.presentPinUntil)) {
    throw new SegurError("ERR_CERT_CARD_PIN_LAST_TRIES", {
      details: { field: "presentPinUntil", rule: `admits ${policy.presentPinUntil}`, attempts },
    });
  }
  return attempts;
}

/** What the refusal cost, as far as the token tells. */
function attemptsAfter(context: SessionContext): SegurErrorDetails {
  try {
    return { attempts: attemptsOf(infoOf(context)) };
  } catch {
    return {};
  }
}

function incorrect(details: SegurErrorDetails, cause?: unknown): SegurError {
  return new SegurError("ERR_CERT_CARD_PIN_INCORRECT", { details, cause });
}
