import { createHash, verify, type X509Certificate } from "node:crypto";

import { SegurError, type Signer } from "@segur-sdk/core";

import type { TokenCertificate } from "./card/token-certificates.js";
import { returnCodeOf } from "./cryptoki/cryptoki-failure.js";
import { attribute, mechanism, returnCode } from "./cryptoki/cryptoki-values.js";
import type { Pkcs11Handle } from "./cryptoki/pkcs11-binding.js";
import type { Login } from "./token/pin-login.js";
import { findObjects } from "./token/token-objects.js";
import { isLoggedIn, type SessionContext, type TokenSession } from "./token/token-session.js";

/** How the token is asked: it hashes the data itself, or it receives the digest. */
export type TokenMechanism = "sha256-rsa-pkcs" | "rsa-pkcs";

/** DigestInfo of SHA-256 before the digest (RFC 8017 §9.2, note 1). */
const digestInfo = Buffer.from("3031300d060960864801650304020105000420", "hex");

const ways: Readonly<Record<TokenMechanism, { readonly type: number; readonly input: (data: Uint8Array) => Buffer }>> =
  {
    // A CPS3 wants the last round of the hash done by the card (certificates.md §8.1): asked for first.
    "sha256-rsa-pkcs": { type: mechanism.sha256RsaPkcs, input: bytesOf },
    "rsa-pkcs": {
      type: mechanism.rsaPkcs,
      input: (data) => Buffer.concat([digestInfo, createHash("sha256").update(data).digest()]),
    },
  };
const inOrder: readonly TokenMechanism[] = ["sha256-rsa-pkcs", "rsa-pkcs"];

/** A copy; never of address zero, which an empty buffer of its own has and modules refuse. */
function bytesOf(data: Uint8Array): Buffer {
  const room = Buffer.alloc(data.length + 1);
  room.set(data);
  return room.subarray(0, data.length);
}

/** What a signature answers when the holder was logged out meanwhile: handles of private keys end with the login. */
const loggedOut: readonly (number | undefined)[] = [
  returnCode.userNotLoggedIn,
  returnCode.keyHandleInvalid,
  returnCode.objectHandleInvalid,
];

/** What a signer over a token is made of. */
export interface TokenSignerParts {
  readonly session: TokenSession;
  readonly login: Login;
  readonly pair: TokenCertificate;
  readonly chain: readonly X509Certificate[];
  readonly mechanism: TokenMechanism | undefined;
}

/** A signer whose RSA runs on the token. Each signature is verified with the certificate before it is given. */
export function createTokenSigner({ session, login, pair, chain, mechanism: wanted }: TokenSignerParts): Signer {
  const { certificate } = pair;
  const modulusLength = certificate.publicKey.asymmetricKeyDetails?.modulusLength;
  if (certificate.publicKey.asymmetricKeyType !== "rsa" || modulusLength === undefined) {
    throw new SegurError("ERR_CERT_WEAK", { details: { rule: "RSA key" } });
  }

  const sign = async (context: SessionContext, data: Uint8Array): Promise<Buffer | "not-logged-in"> => {
    try {
      const key = findKey(context, pair.id);
      if (key === undefined) return "not-logged-in";
      // A CPS3 has no PSS, and TLS 1.3 wants nothing else: this signs messages, not TLS handshakes.
      return await signWith(context, key, data, Math.ceil(modulusLength / 8), mechanismsOf(context, wanted));
    } catch (error) {
      if (!loggedOut.includes(returnCodeOf(error))) throw error;
      context.keys.clear();
      return "not-logged-in";
    }
  };

  return {
    certificate,
    chain,
    sign: async (_algorithm, data) => {
      // Another software that uses the card may drop the PIN state between the login and the signature: once more, then.
      for (let round = 0; round < 2; round += 1) {
        await login();
        const signature = await session.use((context) => sign(context, data), "ERR_CERT_SIGN_FAILED");
        if (signature === "not-logged-in") continue;
        if (!verify("RSA-SHA256", data, certificate.publicKey, signature))
          throw new SegurError("ERR_CERT_KEY_MISMATCH");
        return signature;
      }
      throw new SegurError("ERR_CERT_CARD_PIN_REQUIRED", { details: { rule: "the PIN is kept by the card" } });
    },
  };
}

/** Undefined when it cannot be seen because nobody is logged in: the search says nothing else (certificates.md §8.2). */
function findKey(context: SessionContext, id: string): Pkcs11Handle | undefined {
  const known = context.keys.get(id);
  if (known !== undefined) return known;
  const [key] = findObjects(context, "privateKey", { type: attribute.id, value: Buffer.from(id, "hex") });
  if (key !== undefined) context.keys.set(id, key);
  else if (isLoggedIn(context)) throw new SegurError("ERR_CERT_NO_KEY", { details: { id } });
  return key;
}

function mechanismsOf({ mechanisms }: SessionContext, wanted: TokenMechanism | undefined): readonly TokenMechanism[] {
  return inOrder.filter((name) => mechanisms.includes(ways[name].type) && name === (wanted ?? name));
}

async function signWith(
  { library, session }: SessionContext,
  key: Pkcs11Handle,
  data: Uint8Array,
  length: number,
  mechanisms: readonly TokenMechanism[],
): Promise<Buffer> {
  for (const name of mechanisms) {
    const { type, input } = ways[name];
    try {
      library.C_SignInit(session, { mechanism: type }, key);
    } catch (error) {
      // Listed, but not for this key: the other one may do.
      if (returnCodeOf(error) === returnCode.mechanismInvalid) continue;
      throw error;
    }
    return await library.C_SignAsync(session, input(data), Buffer.alloc(length));
  }
  throw new SegurError("ERR_CERT_PKCS11_MODULE", {
    details: { field: "mechanism", rule: "CKM_SHA256_RSA_PKCS or CKM_RSA_PKCS", source: "certificates.md §8.1" },
  });
}
