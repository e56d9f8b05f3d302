import { createPrivateKey, generateKeyPair, randomUUID, type KeyObject } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Kinds of key: the first is that of the authentic leaves, the others are defects. */
export type KeyKind = "rsa-2048" | "rsa-1024" | "rsa-exponent-3" | "ec-p256";

/** Makes the keys of a throw-away PKI, one per role, each on first demand. */
export interface KeySource {
  /** The key of a role; the same object each time. */
  key(role: string, kind?: KeyKind): Promise<KeyObject>;
}

const generate = promisify(generateKeyPair);

// 2048 bits, exponent 65537: the key of the authentic leaves. Authorities have 4096 bits there, which takes seconds.
const makers: Readonly<Record<KeyKind, () => Promise<{ readonly privateKey: KeyObject }>>> = {
  "rsa-2048": () => generate("rsa", { modulusLength: 2048, publicExponent: 65_537 }),
  "rsa-1024": () => generate("rsa", { modulusLength: 1024, publicExponent: 65_537 }),
  "rsa-exponent-3": () => generate("rsa", { modulusLength: 2048, publicExponent: 3 }),
  "ec-p256": () => generate("ec", { namedCurve: "P-256" }),
};

/**
 * Keys made in the thread pool, several at once; kept in a directory when one is named.
 *
 * A kept key is a file `<role>.key.pem` of mode 0600. Such a directory belongs in a cache, never in a repository.
 */
export function createKeySource(cacheDirectory?: string): KeySource {
  const keys = new Map<string, Promise<KeyObject>>();
  return {
    key(role, kind = "rsa-2048") {
      let key = keys.get(role);
      if (key === undefined) {
        key = cacheDirectory === undefined ? newKey(kind) : cachedKey(cacheDirectory, role, kind);
        keys.set(role, key);
      }
      return key;
    },
  };
}

async function newKey(kind: KeyKind): Promise<KeyObject> {
  return (await makers[kind]()).privateKey;
}

async function cachedKey(directory: string, role: string, kind: KeyKind): Promise<KeyObject> {
  const file = join(directory, `${role.replace(/[^A-Za-z0-9-]/g, "_")}.key.pem`);
  try {
    return createPrivateKey(await readFile(file));
  } catch {
    // Absent or unreadable: a throw-away key is simply made again.
    const key = await newKey(kind);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    // Written aside, then renamed: another process never reads half a key.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, key.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    await rename(draft, file);
    return key;
  }
}
