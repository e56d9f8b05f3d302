import type { KeyObject, X509Certificate } from "node:crypto";

import { pkcs12Layouts, type Pkcs12Layout, type Pkcs12LayoutName } from "./pkcs12-layouts.js";
import { writePkcs12 } from "./pkcs12.js";

/** A certificate, its key and its chain, in every form a client may want to load. */
export interface SimulatorCredential {
  readonly certificate: X509Certificate;
  /** Issuing certificates: intermediate, then root. */
  readonly chain: readonly X509Certificate[];
  readonly privateKey: KeyObject;
  /** Leaf then intermediate, PEM; the root is left out, as on the wire. */
  readonly certificatePem: string;
  /** Private key, PKCS#8 PEM in clear: a throw-away key. */
  readonly keyPem: string;
  /** PKCS#12 file. Default layout: that of the IGC-Santé platform. */
  readonly pkcs12: (passphrase: string, layout?: Pkcs12LayoutName | Partial<Pkcs12Layout>) => Uint8Array;
}

/** Puts a credential together. */
export function createCredential(
  certificate: X509Certificate,
  privateKey: KeyObject,
  chain: readonly X509Certificate[],
): SimulatorCredential {
  const withoutRoot = [certificate, ...chain.filter((issuer) => issuer.issuer !== issuer.subject)];
  return {
    certificate,
    chain,
    privateKey,
    certificatePem: withoutRoot.map(pemOf).join(""),
    keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    pkcs12: (passphrase, layout = "igc-sante") =>
      writePkcs12(
        { privateKey, certificate, chain, friendlyName: commonNameOf(certificate) },
        passphrase,
        typeof layout === "string" ? pkcs12Layouts[layout] : { ...pkcs12Layouts["igc-sante"], ...layout },
      ),
  };
}

/** PEM of one certificate, newline at the end. */
export function pemOf(certificate: X509Certificate): string {
  return certificate.toString();
}

/** Common name of a certificate of this PKI, whose names hold no special character. */
export function commonNameOf(certificate: X509Certificate): string {
  return /^CN=(.*)$/m.exec(certificate.subject)?.[1] ?? "";
}

/** Struct_IdNat of a leaf's subject: its OU. */
export function structureOf(certificate: X509Certificate): string {
  return /^OU=(.*)$/m.exec(certificate.subject)?.[1] ?? "";
}
