import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, it } from "vitest";

/** Where distributions put SoftHSM2. */
const libraries = [
  "/usr/lib/softhsm/libsofthsm2.so",
  "/usr/lib64/pkcs11/libsofthsm2.so",
  "/usr/local/lib/softhsm/libsofthsm2.so",
  "/opt/homebrew/lib/softhsm/libsofthsm2.so",
];

const bindingName = "pkcs11js";

/** Folder where the native binding was built apart, by `.ci/run`: the default install compiles nothing. */
const bindingFolder = process.env["SEGUR_PKCS11_BINDING"];

/** A token of SoftHSM2 in a folder of its own, filled with the tools of SoftHSM and OpenSC. */
export interface SoftHsm {
  readonly module: string;
  readonly label: string;
  importKey(options: { readonly id: string; readonly label: string; readonly keyPem: string }): void;
  writeCertificate(options: { readonly id: string; readonly label: string; readonly der: Uint8Array }): void;
  writeData(options: { readonly label: string; readonly bytes: Uint8Array; readonly isPrivate: boolean }): void;
  /** What `pkcs11-tool` says of the token: flags of the PIN counter. */
  describeToken(): string;
  remove(): void;
}

function library(): string | undefined {
  return libraries.find((path) => existsSync(path));
}

/** Where the native module `pkcs11js` is compiled, as an URL to import; undefined when it is nowhere. */
export function nativeBinding(): string | undefined {
  for (const from of [bindingFolder, join(import.meta.dirname, "../packages/signer-pkcs11")]) {
    if (from === undefined) continue;
    const require = createRequire(join(from, "package.json"));
    try {
      require(bindingName);
      return pathToFileURL(require.resolve(bindingName)).href;
    } catch {
      // Installed without its native part, or not at all.
    }
  }
  return undefined;
}

/** A group of tests that needs SoftHSM2, OpenSC and the native binding: skipped aloud without them, a failure in CI. */
export function describeSoftHsm(name: string, body: () => void): void {
  const missing = [
    ...(library() === undefined ? ["softhsm2"] : []),
    ...(spawnSync("pkcs11-tool", ["--help"]).error === undefined ? [] : ["opensc"]),
    ...(nativeBinding() === undefined ? ["the native pkcs11js (SEGUR_PKCS11_BINDING)"] : []),
  ].join(", ");
  if (missing === "") {
    describe(name, body);
  } else if (process.env["CI"] === undefined) {
    describe.skip(`${name} (skipped: ${missing} missing)`, body);
  } else {
    describe(name, () => {
      it("finds SoftHSM2, OpenSC and the native binding", () => {
        throw new Error(`The token cannot be shown to work: ${missing} missing.`);
      });
    });
  }
}

/** Makes an empty token. SoftHSM2 reads its folder from `SOFTHSM2_CONF`: one token store a process. */
export function createSoftHsm({ label, pin }: { readonly label: string; readonly pin: string }): SoftHsm {
  const module = library();
  if (module === undefined) throw new Error("SoftHSM2 is missing");
  const folder = mkdtempSync(join(tmpdir(), "segur-sdk-softhsm-"));
  mkdirSync(join(folder, "tokens"));
  writeFileSync(
    join(folder, "softhsm2.conf"),
    `directories.tokendir = ${join(folder, "tokens")}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  process.env["SOFTHSM2_CONF"] = join(folder, "softhsm2.conf");
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const tool = (...args: readonly string[]): string =>
    run("pkcs11-tool", "--module", module, "--token-label", label, ...args);
  const file = (content: string | Uint8Array): string => {
    const path = join(folder, "object");
    writeFileSync(path, content);
    return path;
  };
  run("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", pin, "--so-pin", "12345678");
  const login = ["--login", "--pin", pin];
  return {
    module,
    label,
    importKey: ({ id, label: name, keyPem }) => {
      run("softhsm2-util", ...["--import", file(keyPem), "--token", label, "--label", name, "--id", id, "--pin", pin]);
    },
    writeCertificate: ({ id, label: name, der }) => {
      tool(...login, "--write-object", file(der), "--type", "cert", "--id", id, "--label", name);
    },
    writeData: ({ label: name, bytes, isPrivate }) => {
      const visibility = isPrivate ? ["--private"] : [];
      tool(...login, "--write-object", file(bytes), "--type", "data", "--label", name, ...visibility);
    },
    describeToken: () => run("pkcs11-tool", "--module", module, "--list-token-slots"),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
