import { SegurError } from "@segur-sdk/core";

import { cryptokiFailure } from "../cryptoki/cryptoki-failure.js";
import { loggedInStates, serialSession } from "../cryptoki/cryptoki-values.js";
import type { OpenModule } from "../cryptoki/open-module.js";
import type { Pkcs11Handle, Pkcs11Library } from "../cryptoki/pkcs11-binding.js";
import { findToken, type TokenIdentity, type TokenSelection } from "./find-token.js";

/** An open session, valid until the card is removed. */
export interface SessionContext {
  readonly library: Pkcs11Library;
  readonly slot: Pkcs11Handle;
  readonly session: Pkcs11Handle;
  readonly mechanisms: readonly number[];
  /** Private keys found in this session, by CKA_ID in hexadecimal. */
  readonly keys: Map<string, Pkcs11Handle>;
}

/** What failed when a function fails in an unforeseen way: a signature, or the module. */
type OtherwiseCode = "ERR_CERT_PKCS11_MODULE" | "ERR_CERT_SIGN_FAILED";

/** One session on one token, opened again after a removal, and the queue in front of it. */
export interface TokenSession {
  readonly token: TokenIdentity;
  /** Runs `work` alone on the token. Errors of PKCS#11 become typed; a session that is lost is forgotten. */
  use<T>(work: (context: SessionContext) => Promise<T> | T, otherwise?: OtherwiseCode): Promise<T>;
  /** Closes the session; later calls are refused. */
  close(): Promise<void>;
}

/** True when the holder's PIN was accepted and is still in force. */
export function isLoggedIn({ library, session }: SessionContext): boolean {
  return loggedInStates.includes(library.C_GetSessionInfo(session).state);
}

/** Opens a session on the selected token and keeps to that token, by its serial number, from then on. */
export async function openTokenSession(module: OpenModule, selection: TokenSelection): Promise<TokenSession> {
  const { library, queue } = module;
  const wanted = await queue(() => findToken(library, selection));
  const identity: TokenIdentity = { label: wanted.label, serial: wanted.serial };
  let context: SessionContext | undefined;
  let isClosed = false;

  const open = (): SessionContext => {
    const { slot } = findToken(library, identity);
    const mechanisms = library.C_GetMechanismList(slot);
    return { library, slot, session: library.C_OpenSession(slot, serialSession), mechanisms, keys: new Map() };
  };
  const forget = (): void => {
    const { session } = context ?? {};
    context = undefined;
    try {
      if (session !== undefined) library.C_CloseSession(session);
    } catch {
      // The session went with the card.
    }
  };
  const isPresent = (): boolean => {
    try {
      findToken(library, identity);
      return true;
    } catch {
      return false;
    }
  };

  const use: TokenSession["use"] = (work, otherwise = "ERR_CERT_PKCS11_MODULE") =>
    queue(async () => {
      if (isClosed) throw removed("the token was closed");
      try {
        context ??= open();
        return await work(context);
      } catch (error) {
        const failure = cryptokiFailure(error, otherwise);
        if (failure.code === "ERR_CERT_CARD_REMOVED") forget();
        // Middlewares answer a removal by all sorts of codes: what matters is whether the card is there.
        else if (failure.code === otherwise && context !== undefined && !isPresent()) {
          forget();
          throw removed("the card left the reader", error);
        }
        throw failure;
      }
    });

  return {
    token: identity,
    use,
    close: () =>
      queue(() => {
        if (isClosed) return;
        isClosed = true;
        forget();
        module.release();
      }),
  };
}

function removed(rule: string, cause?: unknown): SegurError {
  return new SegurError("ERR_CERT_CARD_REMOVED", { details: { rule }, cause });
}
