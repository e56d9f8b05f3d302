import type { X509Certificate } from "node:crypto";

import type { Signer } from "@segur-sdk/core";

import { readCardActivity, type CardActivity } from "./card/card-activity.js";
import { readCardSpecialty } from "./card/card-specialty.js";
import { isProtectedLabel, readActivityObjects, readDataObject } from "./card/data-objects.js";
import { issuingChain } from "./card/issuing-chain.js";
import {
  readCertificates,
  selectCertificate,
  type PairSelection,
  type TokenCertificate,
} from "./card/token-certificates.js";
import { cryptolibModules } from "./cryptoki/cryptolib-modules.js";
import { loadBinding } from "./cryptoki/load-binding.js";
import { openModule } from "./cryptoki/open-module.js";
import type { Pkcs11Binding } from "./cryptoki/pkcs11-binding.js";
import { createTokenSigner, type TokenMechanism } from "./token-signer.js";
import type { TokenIdentity, TokenSelection } from "./token/find-token.js";
import { createLogin, type PinAttempts, type PinProvider } from "./token/pin-login.js";
import { processRefusedPins, type RefusedPins } from "./token/refused-pins.js";
import { openTokenSession } from "./token/token-session.js";

/** Which token, and how to reach it; everything has a default but the PIN. */
export interface OpenTokenOptions {
  /** Path of the PKCS#11 library, or several to try in turn. Default: where the Cryptolib CPS is installed. */
  readonly module?: string | readonly string[];
  /** The native binding. Default: `pkcs11js`, imported when it is needed. */
  readonly binding?: Pkcs11Binding;
  /** Default: the only token present. */
  readonly token?: TokenSelection;
  /** Without it, only what is free of PIN can be read, unless the reader has a keypad. */
  readonly pin?: PinProvider;
  /**
   * Worst state of the PIN counter in which a PIN is still presented. Default `full`: once a PIN was refused, by this
   * software or another, no PIN is presented until one is accepted elsewhere or this is raised, with the holder's consent.
   */
  readonly presentPinUntil?: PinAttempts;
  /** Default: `sha256-rsa-pkcs`, else `rsa-pkcs`, as the token can. */
  readonly mechanism?: TokenMechanism;
  /** Issuing certificates that the token does not hold, for `Signer.chain`. */
  readonly authorities?: readonly X509Certificate[];
  /** Memory of refused PINs. Default: one for the whole process. */
  readonly refusedPins?: RefusedPins;
}

/** What a CPx card says of its holder beside the certificates, which hold the name and the PS_IdNat. */
export interface CardHolder {
  /** Code of table R01, e.g. `SM26`. */
  readonly specialty: string | undefined;
  /** Places of practice, by number. */
  readonly activities: readonly CardActivity[];
}

/** An open token: one session, one queue; the private keys never leave it. */
export interface Pkcs11Token extends TokenIdentity {
  /** Path of the library in use. */
  readonly module: string;
  /** Every certificate, free of PIN. */
  certificates(): Promise<readonly TokenCertificate[]>;
  /** A signer for one pair; the PIN is asked for at the first signature. */
  signer(selection: PairSelection): Promise<Signer>;
  /**
   * Bytes of a data object, undefined when there is none. The PIN is asked for when the label is that of a protected object
   * of a CPx card, or when told.
   */
  readDataObject(label: string, options?: { readonly isProtected?: boolean }): Promise<Uint8Array | undefined>;
  /** Specialty and places of practice of a CPx card; asks for the PIN. */
  cardHolder(): Promise<CardHolder>;
  /** Closes the session, which ends the login. */
  close(): Promise<void>;
}

/**
 * Opens a token: a CPx card through the Cryptolib CPS, an HSM, SoftHSM.
 *
 * A card that is removed makes calls fail by `ERR_CERT_CARD_REMOVED`; once the same card is back, the next call opens it
 * again and asks for the PIN. Do not fork the process after login.
 *
 * @throws SegurError `ERR_CERT_PKCS11_MODULE` when the binding or the library cannot be loaded; `ERR_CERT_CARD_ABSENT` when
 * the token is not there. Later calls: `ERR_CERT_CARD_REMOVED`; `ERR_CERT_CARD_PIN_REQUIRED`, `_PIN_INCORRECT`,
 * `_PIN_LAST_TRIES`, `_PIN_LOCKED`; `ERR_CERT_NO_CREDENTIAL`, `ERR_CERT_AMBIGUOUS` when no pair, or several, fit;
 * `ERR_CERT_NO_KEY`, `ERR_CERT_KEY_MISMATCH`, `ERR_CERT_WEAK`, `ERR_CERT_SIGN_FAILED`; `ERR_CERT_PARSE` for a card object.
 * @see PKCS#11 v2.20; certificates.md §8
 * @example
 * ```ts
 * import { createSensitive } from "@segur-sdk/core";
 * import { openToken } from "@segur-sdk/signer-pkcs11";
 *
 * const signWithCard = async (askPin: (question: string) => Promise<string>, data: Uint8Array) => {
 *   const card = await openToken({ pin: async ({ label }) => createSensitive(await askPin(`PIN of ${label}`)) });
 *   try {
 *     const signer = await card.signer("signature");
 *     return await signer.sign("RS256", data);
 *   } finally {
 *     await card.close();
 *   }
 * };
 * ```
 */
export async function openToken(options: OpenTokenOptions = {}): Promise<Pkcs11Token> {
  const binding = options.binding ?? (await loadBinding());
  const module = openModule(binding, [options.module ?? cryptolibModules()].flat());
  const session = await openTokenSession(module, options.token ?? {}).catch((error: unknown) => {
    module.release();
    throw error;
  });
  const login = createLogin(session, {
    pin: options.pin,
    presentPinUntil: options.presentPinUntil ?? "full",
    refusedPins: options.refusedPins ?? processRefusedPins,
  });
  return {
    ...session.token,
    module: module.path,
    certificates: () => session.use(readCertificates),
    signer: async (selection) => {
      const certificates = await session.use(readCertificates);
      const pair = selectCertificate(certificates, selection);
      const candidates = [...certificates.map(({ certificate }) => certificate), ...(options.authorities ?? [])];
      const chain = issuingChain(pair.certificate, candidates);
      return createTokenSigner({ session, login, pair, chain, mechanism: options.mechanism });
    },
    readDataObject: async (label, { isProtected = isProtectedLabel(label) } = {}) => {
      if (isProtected) await login();
      return session.use((context) => readDataObject(context, label));
    },
    cardHolder: async () => {
      await login();
      const info = await session.use((context) => readDataObject(context, "CPS_INFO_PS"));
      const activities = await session.use(readActivityObjects);
      return {
        specialty: info === undefined ? undefined : readCardSpecialty(info),
        activities: activities.map(([index, bytes]) => readCardActivity(index, bytes)),
      };
    },
    close: () => session.close(),
  };
}
