import type { KeyObject, X509Certificate } from "node:crypto";

import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { readContainer, type Container } from "./container.js";
import { assembleCredential, type Credential } from "./credential.js";
import { runStepsApart, type DerivationSteps } from "./internal/key-derivation.js";
import { readPkcs12 } from "./internal/pkcs12-bags.js";
import { readPkcs12Key } from "./load-pkcs12.js";
import { isKeyBlock, readDerKey, readPemKey } from "./private-key.js";
import { certificatesOfPem, certificatesOfPkcs7, parseCertificate } from "./read-certificates.js";

/** How the files of a credential are opened. */
export interface OpenCredentialOptions {
  /**
   * Passphrase of the PKCS#12 file or of the key: the text, or a function that fetches it, called once and only when a
   * file needs it.
   */
  readonly passphrase?: string | Sensitive<string> | (() => Promise<string | Sensitive<string>>);
  /** Open a PKCS#12 file without integrity code (MAC) all the same. Default `false`. */
  readonly allowNoMac?: boolean;
  readonly signal?: AbortSignal;
}

/** What is found in one file. */
interface Found {
  readonly certificates: readonly X509Certificate[];
  readonly keys: readonly KeyObject[];
}

/**
 * Opens whatever the vendor was given: PKCS#12, PEM, DER, PKCS#7, in one file or several (certificate, key, chain), told
 * apart by their bytes. The event loop is never held, however many rounds a file asks for; over a million it is refused.
 *
 * The certificate is the one that has the key: neither the order of a file nor its localKeyID are trusted.
 *
 * @param files - One file or several: their bytes, as read from the disk.
 * @throws SegurError `ERR_CERT_PARSE`, `ERR_CERT_PASSPHRASE`, `ERR_CERT_P12_NO_MAC`, `ERR_CERT_P12_TOO_COSTLY`,
 * `ERR_CERT_UNSUPPORTED` (`details.recipe` holds the commands that convert the file), `ERR_CERT_NO_KEY`,
 * `ERR_CERT_AMBIGUOUS`, `ERR_CERT_KEY_MISMATCH`. The reason of `signal` when it is aborted.
 * @see certificates.md §4
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { openCredential } from "@segur-sdk/certificates";
 *
 * const open = async (path: string, passphrase: string) => openCredential(await readFile(path), { passphrase });
 * const openPair = async (passphrase: string) =>
 *   openCredential([await readFile("dmp-auth.cer"), await readFile("dmp-auth.key"), await readFile("chain.p7b")], { passphrase });
 * ```
 */
export async function openCredential(
  files: Uint8Array | readonly Uint8Array[],
  options: OpenCredentialOptions = {},
): Promise<Credential> {
  options.signal?.throwIfAborted();
  const containers = (files instanceof Uint8Array ? [files] : files).map((file) => readContainer(file));
  const passphrase = containers.some(needsPassphrase) ? await fetchPassphrase(options.passphrase) : undefined;
  const found: Found[] = [];
  for (const container of containers) {
    found.push(await runStepsApart(readFound(container, passphrase, options), options.signal));
  }
  const [key, ...others] = distinctKeys(found.flatMap(({ keys }) => keys));
  if (key === undefined) throw new SegurError("ERR_CERT_NO_KEY");
  if (others.length > 0) throw new SegurError("ERR_CERT_AMBIGUOUS", { details: { keys: others.length + 1 } });
  const certificates = found.flatMap((each) => each.certificates);
  if (certificates.length === 0) {
    throw new SegurError("ERR_CERT_PARSE", { details: { rule: "no certificate was found" } });
  }
  return assembleCredential(certificates, key);
}

function needsPassphrase(container: Container): boolean {
  if (container.kind === "pem")
    return container.blocks.some((block) => isKeyBlock(block) && block.pem.includes("ENCRYPTED"));
  return container.kind === "pkcs12" || container.kind === "key";
}

async function fetchPassphrase(source: OpenCredentialOptions["passphrase"]): Promise<string | undefined> {
  if (source === undefined) return undefined;
  return revealText(typeof source === "function" ? await source() : source);
}

function* readFound(
  of: Container,
  passphrase: string | undefined,
  options: OpenCredentialOptions,
): DerivationSteps<Found> {
  switch (of.kind) {
    case "pem": {
      const keys: KeyObject[] = [];
      for (const block of of.blocks.filter(isKeyBlock)) keys.push(yield* readPemKey(block, passphrase));
      return { certificates: certificatesOfPem(of.blocks), keys };
    }
    case "pkcs12": {
      if (passphrase === undefined) throw new SegurError("ERR_CERT_PASSPHRASE");
      const content = yield* readPkcs12(of.der, passphrase, options);
      const keys: KeyObject[] = [];
      for (const key of content.keys) keys.push(yield* readPkcs12Key(key, passphrase));
      return { certificates: content.certificates.map(parseCertificate), keys };
    }
    case "certificate":
      return { certificates: [parseCertificate(of.der)], keys: [] };
    case "pkcs7":
      return { certificates: certificatesOfPkcs7(of.der), keys: [] };
    case "key":
      return { certificates: [], keys: [yield* readDerKey(of.der, passphrase)] };
  }
}

/** The same key may stand in two files: alone, and in the PKCS#12. */
function distinctKeys(keys: readonly KeyObject[]): readonly KeyObject[] {
  return keys.filter((key, i) => keys.findIndex((other) => other.equals(key)) === i);
}
