import { SegurError } from "@segur-sdk/core";

import { cryptokiFailure, returnCodeOf } from "./cryptoki-failure.js";
import { osLocking, returnCode } from "./cryptoki-values.js";
import type { Pkcs11Binding, Pkcs11Library } from "./pkcs11-binding.js";
import { createWorkQueue, type WorkQueue } from "./work-queue.js";

/** A module in use. */
export interface OpenModule {
  readonly library: Pkcs11Library;
  readonly path: string;
  readonly queue: WorkQueue;
  /** The last user ends the use of the module. */
  release(): void;
}

interface SharedModule {
  readonly library: Pkcs11Library;
  readonly queue: WorkQueue;
  users: number;
  isInitialisedHere: boolean;
}

// PKCS#11 counts one initialisation a process, however many tokens are opened. A library once loaded stays loaded: some
// middlewares leave threads behind that would crash when their code is unmapped.
const loaded = new WeakMap<Pkcs11Binding, Map<string, SharedModule>>();

/** Loads and initialises the first of `paths` that loads, or takes one more share in it. */
export function openModule(binding: Pkcs11Binding, paths: readonly string[]): OpenModule {
  const modules = loaded.get(binding) ?? new Map<string, SharedModule>();
  loaded.set(binding, modules);
  const [path, shared] = firstThatLoads(binding, modules, paths);
  if (shared.users === 0) shared.isInitialisedHere = initialise(shared.library, path);
  shared.users += 1;
  let isReleased = false;
  return {
    library: shared.library,
    path,
    queue: shared.queue,
    release: () => {
      if (isReleased) return;
      isReleased = true;
      shared.users -= 1;
      if (shared.users === 0 && shared.isInitialisedHere) shared.library.C_Finalize();
    },
  };
}

function firstThatLoads(
  binding: Pkcs11Binding,
  modules: Map<string, SharedModule>,
  paths: readonly string[],
): readonly [string, SharedModule] {
  let cause: unknown;
  for (const path of paths) {
    const known = modules.get(path);
    if (known !== undefined) return [path, known];
    try {
      const library = new binding.PKCS11();
      library.load(path);
      const shared = { library, queue: createWorkQueue(), users: 0, isInitialisedHere: false };
      modules.set(path, shared);
      return [path, shared];
    } catch (error) {
      cause = error;
    }
  }
  throw new SegurError("ERR_CERT_PKCS11_MODULE", {
    details: { field: "module", rule: "path of a PKCS#11 library of this system", tried: paths },
    cause,
  });
}

/** True when this call initialised the module: another part of the process may have done it, and will end it. */
function initialise(library: Pkcs11Library, path: string): boolean {
  // A module that cannot use the locks of the system is used without: the queue lets one call in at a time.
  for (const flags of [osLocking, 0]) {
    try {
      library.C_Initialize({ flags });
      return true;
    } catch (error) {
      const code = returnCodeOf(error);
      if (code === returnCode.cryptokiAlreadyInitialized) return false;
      if (code !== returnCode.cannotLock || flags === 0) {
        throw cryptokiFailure(error, "ERR_CERT_PKCS11_MODULE", { field: "module", path });
      }
    }
  }
  return false;
}
