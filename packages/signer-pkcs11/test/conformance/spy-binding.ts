import type { Pkcs11Binding, Pkcs11Handle, Pkcs11Library } from "../../src/index.js";

/** A real library and the last session opened in it. */
interface SeenSession {
  readonly library: Pkcs11Library;
  readonly session: Pkcs11Handle;
}

/** A binding that counts what goes through it. */
export interface Spy {
  readonly binding: Pkcs11Binding;
  /** PINs presented. */
  logins(): number;
  /** Functions called, sorted. */
  functions(): readonly string[];
  /** Mechanisms signed with, sorted. */
  mechanisms(): readonly number[];
  last(): SeenSession;
  /** Private keys that the last session shows. */
  privateKeys(): number;
  /** What a removal does: every session is gone. */
  closeAllSessions(): void;
}

/** certificates.md §8.1: SoftHSM2 has more mechanisms than a CPS3, which is shown as the only ones. */
const cps3Mechanisms = [0x1, 0x6, 0x40, 0x220, 0x250];

/** Wraps a binding so that every call on its libraries is seen. */
export function spyOn({ PKCS11 }: Pkcs11Binding): Spy {
  const functions = new Set<string>();
  const mechanisms = new Set<number>();
  let logins = 0;
  let last: (SeenSession & { readonly slot: Pkcs11Handle }) | undefined;

  const seen = (library: Pkcs11Library, name: string, args: readonly unknown[], result: unknown): unknown => {
    if (name === "C_SignInit") mechanisms.add((args[1] as { mechanism: number }).mechanism);
    if (name === "C_OpenSession") last = { library, slot: args[0] as Buffer, session: result as Buffer };
    if (name !== "C_GetMechanismList") return result;
    return (result as number[]).filter((mechanism) => cps3Mechanisms.includes(mechanism));
  };

  const spied = (library: Pkcs11Library): Pkcs11Library =>
    new Proxy(library, {
      get: (_, name) => {
        const method: unknown = Reflect.get(library, name);
        if (typeof method !== "function" || typeof name !== "string") return method;
        return (...args: unknown[]): unknown => {
          if (!name.startsWith("C_")) return Reflect.apply(method, library, args);
          // Counted before the call: one that fails was made all the same.
          if (name === "C_Login") logins += 1;
          functions.add(name);
          return seen(library, name, args, Reflect.apply(method, library, args));
        };
      },
    });

  const current = () => {
    if (last === undefined) throw new Error("no session was opened");
    return last;
  };
  return {
    binding: { PKCS11: new Proxy(PKCS11, { construct: (native) => spied(new native()) }) },
    logins: () => logins,
    functions: () => [...functions].sort(),
    mechanisms: () => [...mechanisms].sort((a, b) => a - b),
    last: current,
    privateKeys: () => {
      const { library, session } = current();
      library.C_FindObjectsInit(session, [{ type: 0x0, value: 3 }]);
      const keys = library.C_FindObjects(session, 10);
      library.C_FindObjectsFinal(session);
      return keys.length;
    },
    closeAllSessions: () => {
      const { library, slot } = current();
      (library as Pkcs11Library & { C_CloseAllSessions(slot: Pkcs11Handle): void }).C_CloseAllSessions(slot);
    },
  };
}
