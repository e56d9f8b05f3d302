import type { SecureContextOptions } from "node:tls";

/** What a mutual-TLS server presents and whom it lets in. */
export interface SimulatorServerTls {
  /** Leaf and intermediates, PEM. */
  readonly certificate: string;
  /** Private key, PEM. */
  readonly key: string;
  /** Authorities a client must chain to, PEM. */
  readonly clientAuthorities: readonly string[];
  /** One revocation list, DER, for each authority; absent: revocation is not looked at. */
  readonly revocationLists?: readonly Uint8Array[];
}

/** The same in the words of `node:tls`. */
export function secureContextOptions(tls: SimulatorServerTls): SecureContextOptions {
  const { certificate, key, clientAuthorities, revocationLists } = tls;
  return {
    cert: certificate,
    key,
    ca: [...clientAuthorities],
    ...(revocationLists === undefined ? {} : { crl: revocationLists.map(pemOfList) }),
  };
}

// Node hands lists to OpenSSL as PEM only.
function pemOfList(list: Uint8Array): string {
  const lines =
    Buffer.from(list)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN X509 CRL-----", ...lines, "-----END X509 CRL-----", ""].join("\n");
}
