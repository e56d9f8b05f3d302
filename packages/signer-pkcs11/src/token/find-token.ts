import { SegurError } from "@segur-sdk/core";

import { cryptokiFailure } from "../cryptoki/cryptoki-failure.js";
import { tokenFlag } from "../cryptoki/cryptoki-values.js";
import type { Pkcs11Handle, Pkcs11Library, Pkcs11TokenInfo } from "../cryptoki/pkcs11-binding.js";

/** Which token to open, when several are there; every given criterion must match. */
export interface TokenSelection {
  readonly label?: string;
  readonly serial?: string;
  /** Rank among the slots that hold a token, from 0. */
  readonly slot?: number;
}

/** What a token is called. */
export interface TokenIdentity {
  readonly label: string;
  readonly serial: string;
}

/** A token and the slot it is in. */
export interface FoundToken extends TokenIdentity {
  readonly slot: Pkcs11Handle;
}

const refusal = (rule: string): SegurError =>
  new SegurError("ERR_CERT_CARD_ABSENT", { details: { field: "token", rule, source: "PKCS#11 v2.20 §11.5" } });

/** The one token that matches. A token that is not initialised (SoftHSM always shows one) holds nothing and is left out. */
export function findToken(library: Pkcs11Library, selection: TokenSelection): FoundToken {
  const tokens = presentTokens(library);
  const matching = tokens.filter(
    ({ label, serial, rank }) =>
      label === (selection.label ?? label) &&
      serial === (selection.serial ?? serial) &&
      rank === (selection.slot ?? rank),
  );
  const [token, other] = matching;
  if (token === undefined) throw refusal(tokens.length === 0 ? "a token in a reader" : "the token that is wanted");
  if (other !== undefined) throw refusal("one token, or a label, serial or slot that tells which");
  return { label: token.label, serial: token.serial, slot: token.slot };
}

function presentTokens(library: Pkcs11Library): readonly (FoundToken & { readonly rank: number })[] {
  let slots: readonly Pkcs11Handle[];
  try {
    slots = library.C_GetSlotList(true);
  } catch (error) {
    throw cryptokiFailure(error, "ERR_CERT_PKCS11_MODULE");
  }
  return slots.flatMap((slot, rank) => {
    const info = tokenInfo(library, slot);
    if (info === undefined || (info.flags & tokenFlag.tokenInitialized) === 0) return [];
    return [{ slot, rank, label: unpadded(info.label), serial: unpadded(info.serialNumber) }];
  });
}

/** A reader may hold a card that the module does not know: it does not hide the others. */
function tokenInfo(library: Pkcs11Library, slot: Pkcs11Handle): Pkcs11TokenInfo | undefined {
  try {
    return library.C_GetTokenInfo(slot);
  } catch {
    return undefined;
  }
}

function unpadded(text: string): string {
  return text.replace(/[\s\0]+$/, "");
}
