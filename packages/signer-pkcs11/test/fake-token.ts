import { privateEncrypt, sign as signBytes, constants, type KeyObject, type X509Certificate } from "node:crypto";

import type { Pkcs11Attribute, Pkcs11Binding, Pkcs11Handle, Pkcs11Library } from "../src/index.js";

/** An object of the fake token: class, and attributes as bytes. */
export interface FakeObject {
  readonly kind: "data" | "certificate" | "privateKey";
  readonly id?: string;
  readonly label?: string;
  readonly value?: Uint8Array;
  readonly isPrivate?: boolean;
  readonly key?: KeyObject;
}

/** What the tests change while the token is in use. */
export interface FakeState {
  /** Serial number of the card in the reader; undefined when there is none. */
  serial: string | undefined;
  readonly label: string;
  readonly pin: string;
  /** Tries left; three as a card. */
  tries: number;
  isLoggedIn: boolean;
  mechanisms: number[];
  extraFlags: number;
  readonly objects: FakeObject[];
  /** Every call, by name, in order. */
  readonly calls: string[];
  readonly presented: (string | undefined)[];
  /** Return code that the next call of a function throws. */
  readonly failNext: Map<string, number>;
  /** Return code that every call of a function throws. */
  readonly failAlways: Map<string, number>;
  /** Told of every call. */
  onCall: (name: string) => void;
  /** Most signatures seen at one time. */
  concurrent: number;
}

const classes = { data: 0, certificate: 1, privateKey: 3 } as const;
const sha256RsaPkcs = 0x40;

class FakeCryptokiError extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`CKR_FAKE:${String(code)}`);
    this.code = code;
  }
}

/** A PKCS#11 module in memory that behaves as SoftHSM and the CPS3 were seen to: see softhsm.conformance.ts for the real one. */
export function createFakeToken(initial: Partial<FakeState> = {}): {
  readonly state: FakeState;
  readonly binding: Pkcs11Binding;
} {
  const state: FakeState = {
    serial: "0000000012345678",
    label: "CPS3v1-0000000012",
    pin: "1234",
    tries: 3,
    isLoggedIn: false,
    mechanisms: [0x1, sha256RsaPkcs],
    extraFlags: 0,
    objects: [],
    calls: [],
    presented: [],
    failNext: new Map(),
    failAlways: new Map(),
    onCall: () => undefined,
    concurrent: 0,
    ...initial,
  };
  let isInitialized = false;
  let sessions = 0;
  const open = new Map<string, string>();
  let running = 0;

  class FakeLibrary implements Pkcs11Library {
    private search: Pkcs11Handle[] = [];
    private pending: { readonly key: KeyObject; readonly mechanism: number } | undefined;

    private enter(name: string): void {
      state.calls.push(name);
      state.onCall(name);
      const code = state.failNext.get(name) ?? state.failAlways.get(name);
      state.failNext.delete(name);
      if (code !== undefined) throw new FakeCryptokiError(code);
    }
    /** A session ends with the presence of its card, as PKCS#11 has it. */
    private alive(session: Pkcs11Handle): void {
      const name = session.toString();
      if (state.serial === undefined || open.get(name) !== state.serial) {
        open.delete(name);
        state.isLoggedIn = false;
        throw new FakeCryptokiError(state.serial === undefined ? 0x32 : 0xb3);
      }
    }
    load(path: string): void {
      this.enter("load");
      if (!path.startsWith("/fake/")) throw new Error(`${path}: cannot open shared object file`);
    }
    C_Initialize(): void {
      this.enter("C_Initialize");
      if (isInitialized) throw new FakeCryptokiError(0x191);
      isInitialized = true;
    }
    C_Finalize(): void {
      this.enter("C_Finalize");
      isInitialized = false;
    }
    C_GetSlotList(): Pkcs11Handle[] {
      this.enter("C_GetSlotList");
      return state.serial === undefined ? [] : [Buffer.from("blank"), Buffer.from("slot")];
    }
    C_GetTokenInfo(slot: Pkcs11Handle) {
      this.enter("C_GetTokenInfo");
      if (state.serial === undefined) throw new FakeCryptokiError(0xe0);
      const isBlank = slot.toString() === "blank";
      const counter = state.tries >= 3 ? 0 : state.tries === 2 ? 0x10000 : state.tries === 1 ? 0x30000 : 0x40000;
      return {
        label: (isBlank ? "" : state.label).padEnd(32),
        manufacturerID: "FAKE".padEnd(32),
        model: "FAKE".padEnd(16),
        serialNumber: (isBlank ? "" : state.serial).padEnd(16),
        flags: isBlank ? 0x4 : 0x40c | counter | state.extraFlags,
        minPinLen: 4,
        maxPinLen: 4,
      };
    }
    C_GetMechanismList(): number[] {
      this.enter("C_GetMechanismList");
      return state.mechanisms;
    }
    C_OpenSession(): Pkcs11Handle {
      this.enter("C_OpenSession");
      sessions += 1;
      open.set(`session ${String(sessions)}`, state.serial ?? "");
      return Buffer.from(`session ${String(sessions)}`);
    }
    C_CloseSession(session: Pkcs11Handle): void {
      this.enter("C_CloseSession");
      this.alive(session);
      open.delete(session.toString());
      if (open.size === 0) state.isLoggedIn = false;
    }
    C_GetSessionInfo(session: Pkcs11Handle) {
      this.enter("C_GetSessionInfo");
      this.alive(session);
      return { state: state.isLoggedIn ? 1 : 0 };
    }
    C_Login(session: Pkcs11Handle, _userType: number, pin?: string): void {
      this.enter("C_Login");
      this.alive(session);
      if (state.isLoggedIn) throw new FakeCryptokiError(0x100);
      if (state.tries === 0) throw new FakeCryptokiError(0xa4);
      state.presented.push(pin);
      if (pin !== undefined && pin !== state.pin) {
        state.tries -= 1;
        throw new FakeCryptokiError(0xa0);
      }
      state.tries = 3;
      state.isLoggedIn = true;
    }
    C_FindObjectsInit(session: Pkcs11Handle, template: Pkcs11Attribute[]): void {
      this.enter("C_FindObjectsInit");
      this.alive(session);
      this.search = state.objects.flatMap((object, index) => {
        const isHidden = (object.isPrivate ?? object.kind === "privateKey") && !state.isLoggedIn;
        const matches = template.every(({ type, value }) => {
          if (type === 0x0) return classes[object.kind] === value;
          if (type === 0x3) return object.label === value;
          return type === 0x102 && Buffer.isBuffer(value) && value.toString("hex") === object.id;
        });
        return matches && !isHidden ? [Buffer.from([index])] : [];
      });
    }
    C_FindObjects(_session: Pkcs11Handle, maximum: number): Pkcs11Handle[] {
      this.enter("C_FindObjects");
      return this.search.splice(0, maximum);
    }
    C_FindObjectsFinal(): void {
      this.enter("C_FindObjectsFinal");
    }
    C_GetAttributeValue(session: Pkcs11Handle, handle: Pkcs11Handle, template: Pkcs11Attribute[]) {
      this.enter("C_GetAttributeValue");
      this.alive(session);
      const object = state.objects[handle[0] ?? -1];
      return template.map(({ type }) => {
        const value = { 0x3: object?.label, 0x11: object?.value, 0x102: Buffer.from(object?.id ?? "", "hex") }[type];
        if (value === undefined) throw new FakeCryptokiError(0x12);
        return { type, value: Buffer.from(value as Uint8Array) };
      });
    }
    C_SignInit(session: Pkcs11Handle, { mechanism }: { mechanism: number }, handle: Pkcs11Handle): void {
      this.enter("C_SignInit");
      this.alive(session);
      const key = state.objects[handle[0] ?? -1]?.key;
      if (!state.isLoggedIn || key === undefined) throw new FakeCryptokiError(0x101);
      if (!state.mechanisms.includes(mechanism)) throw new FakeCryptokiError(0x70);
      this.pending = { key, mechanism };
    }
    async C_SignAsync(session: Pkcs11Handle, data: Buffer): Promise<Buffer> {
      running += 1;
      state.concurrent = Math.max(state.concurrent, running);
      try {
        await new Promise((resolve) => setImmediate(resolve));
        this.enter("C_SignAsync");
        this.alive(session);
        const { pending } = this;
        this.pending = undefined;
        if (pending === undefined) throw new FakeCryptokiError(0x91);
        return pending.mechanism === sha256RsaPkcs
          ? signBytes("RSA-SHA256", data, pending.key)
          : privateEncrypt({ key: pending.key, padding: constants.RSA_PKCS1_PADDING }, data);
      } finally {
        running -= 1;
      }
    }
  }
  return { state, binding: { PKCS11: FakeLibrary } };
}

/** A pair as a card holds it: certificate free, key behind the PIN, one CKA_ID. */
export function pairObjects(
  id: string,
  label: string,
  { certificate, privateKey }: { readonly certificate: X509Certificate; readonly privateKey: KeyObject },
): FakeObject[] {
  return [
    { kind: "certificate", id, label: `CERT ${label}`, value: certificate.raw },
    { kind: "privateKey", id, label, key: privateKey },
  ];
}
