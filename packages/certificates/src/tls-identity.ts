import { randomBytes } from "node:crypto";
import { createSecureContext, type SecureVersion } from "node:tls";

import { SegurError, type TlsIdentity, type TlsRules } from "@segur-sdk/core";

import { isSelfSigned } from "./certificate-chain.js";
import type { Credential } from "./credential.js";
import { readTrust, type TrustAnchors } from "./trust-anchors.js";

/** What a TLS client trusts, and how. */
export interface TlsIdentityOptions {
  /** The only authorities a server may chain to: Node's public roots are not among them. */
  readonly trust: TrustAnchors;
  /** Lowest TLS version. Default `TLSv1.2`. */
  readonly minVersion?: Extract<SecureVersion, "TLSv1.2" | "TLSv1.3">;
}

/**
 * Makes what a TLS client presents (leaf and intermediates, root left out) and trusts (the given anchors, nothing else).
 *
 * Never through the `pfx` option of Node, which would make any authority inside the file a trusted root for the server
 * (certificates.md §0, fact 5). The key reaches OpenSSL encrypted under a passphrase of chance that lives while a context is made.
 *
 * @throws SegurError `ERR_CERT_TRUST_EMPTY` when no anchor is given, `ERR_CERT_PARSE` when one is unreadable.
 * @example
 * ```ts
 * import { createTlsIdentity, type Credential } from "@segur-sdk/certificates";
 *
 * const identityOf = (credential: Credential, anchorsPem: string) => createTlsIdentity(credential, { trust: [anchorsPem] });
 * ```
 */
export function createTlsIdentity(credential: Credential, options: TlsIdentityOptions): TlsIdentity {
  const { certificate, chain, privateKey } = credential;
  const anchors = readTrust(options.trust);
  if (anchors.length === 0) throw new SegurError("ERR_CERT_TRUST_EMPTY");
  const contextUnder = (rules?: TlsRules) => {
    const passphrase = randomBytes(32).toString("hex");
    return createSecureContext({
      cert: [certificate, ...chain.filter((issuer) => !isSelfSigned(issuer))].map(String).join(""),
      key: privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }),
      passphrase,
      ca: anchors.map(String),
      minVersion: rules?.minVersion ?? options.minVersion ?? "TLSv1.2",
      ...(rules === undefined
        ? {}
        : { maxVersion: rules.maxVersion, ciphers: rules.ciphers, ecdhCurve: rules.groups, honorCipherOrder: true }),
    });
  };
  return { id: certificate.fingerprint256, certificate, secureContext: contextUnder(), restrictedTo: contextUnder };
}
