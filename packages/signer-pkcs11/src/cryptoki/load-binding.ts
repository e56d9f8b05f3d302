import { SegurError } from "@segur-sdk/core";

import type { Pkcs11Binding } from "./pkcs11-binding.js";

const bindingName = "pkcs11js";

/**
 * Loads `pkcs11js`, an optional peer: it is native and compiles at installation, so it comes only with those who ask for it.
 *
 * @throws SegurError `ERR_CERT_PKCS11_MODULE` when it is not installed or not compiled for this Node.
 */
export async function loadBinding(
  // By a variable, so that no bundler draws native code in.
  importModule: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<Pkcs11Binding> {
  let loaded: unknown;
  try {
    loaded = await importModule(bindingName);
  } catch (cause) {
    throw unusable(cause);
  }
  // A CommonJS module: its exports are the default of the ESM namespace.
  for (const candidate of [loaded, defaultOf(loaded)]) if (isBinding(candidate)) return candidate;
  throw unusable(undefined);
}

function unusable(cause: unknown): SegurError {
  return new SegurError("ERR_CERT_PKCS11_MODULE", {
    details: {
      field: "binding",
      rule: `npm install ${bindingName} (needs g++, make and python3), or give \`binding\``,
    },
    cause,
  });
}

function defaultOf(loaded: unknown): unknown {
  return typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : undefined;
}

function isBinding(value: unknown): value is Pkcs11Binding {
  return typeof value === "object" && value !== null && "PKCS11" in value && typeof value.PKCS11 === "function";
}
