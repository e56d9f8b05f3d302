import { createPrivateKey, generateKeyPair, type KeyObject } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Makes the RSA 2048 keys of a throw-away PKI, one per role, each on first demand. */
export interface KeySource {
  /** The key of a role; the same object each time. */
  key(role: string): Promise<KeyObject>;
}

const generate = promisify(generateKeyPair);

/**
 * Keys made in the thread pool, several at once; kept in a directory when one is named.
 *
 * A kept key is a file `<role>.key.pem` of mode 0600. Such a directory belongs in a cache, never in a repository.
 */
export function createKeySource(cacheDirectory?: string): KeySource {
  const keys = new Map<string, Promise<KeyObject>>();
  return {
    key(role) {
      let key = keys.get(role);
      if (key === undefined) {
        key = cacheDirectory === undefined ? newKey() : cachedKey(cacheDirectory, role);
        keys.set(role, key);
      }
      return key;
    },
  };
}

async function newKey(): Promise<KeyObject> {
  // 2048 bits, exponent 65537: the key of the authentic leaves. Authorities have 4096 bits there, which takes seconds.
  const { privateKey } = await generate("rsa", { modulusLength: 2048, publicExponent: 65_537 });
  return privateKey;
}

async function cachedKey(directory: string, role: string): Promise<KeyObject> {
  const file = join(directory, `${role.replace(/[^A-Za-z0-9-]/g, "_")}.key.pem`);
  try {
    return createPrivateKey(await readFile(file));
  } catch {
    // Absent or unreadable: a throw-away key is simply made again.
    const key = await newKey();
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(file, key.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
    return key;
  }
}
