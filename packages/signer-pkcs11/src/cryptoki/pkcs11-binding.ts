/** Handle of a slot, a session or an object. */
export type Pkcs11Handle = Buffer;

/** An attribute asked for, or its value. */
export interface Pkcs11Attribute {
  readonly type: number;
  readonly value?: number | boolean | string | Buffer;
}

/** What a token says of itself; texts are padded with spaces. */
export interface Pkcs11TokenInfo {
  readonly label: string;
  readonly manufacturerID: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly flags: number;
  readonly minPinLen: number;
  readonly maxPinLen: number;
}

/**
 * The functions of PKCS#11 that are called, as `pkcs11js` gives them. Nothing else of the native module is used: the
 * Cryptolib CPS implements them all (certificates.md §8.1).
 *
 * A failing function throws an error whose numeric `code` is the CK_RV, or whose message holds `CKR_NAME:number`.
 */
export interface Pkcs11Library {
  /** Loads the dynamic library. */
  load(path: string): void;
  /** Initialises the module. */
  C_Initialize(options?: { flags?: number }): void;
  /** Ends the use of the module. */
  C_Finalize(): void;
  /** Slots, with a token in them when asked. */
  C_GetSlotList(tokenPresent?: boolean): Pkcs11Handle[];
  /** Label, serial number, flags. */
  C_GetTokenInfo(slot: Pkcs11Handle): Pkcs11TokenInfo;
  /** Mechanisms of the token. */
  C_GetMechanismList(slot: Pkcs11Handle): number[];
  /** Opens a session. */
  C_OpenSession(slot: Pkcs11Handle, flags: number): Pkcs11Handle;
  /** Closes a session. */
  C_CloseSession(session: Pkcs11Handle): void;
  /** State of a session: tells whether the holder is logged in. */
  C_GetSessionInfo(session: Pkcs11Handle): { readonly state: number };
  /** Presents the PIN; without one, the reader's keypad asks for it. */
  C_Login(session: Pkcs11Handle, userType: number, pin?: string): void;
  /** Starts a search. */
  C_FindObjectsInit(session: Pkcs11Handle, template: Pkcs11Attribute[]): void;
  /** Next objects of the search. */
  C_FindObjects(session: Pkcs11Handle, maximum: number): Pkcs11Handle[];
  /** Ends a search. */
  C_FindObjectsFinal(session: Pkcs11Handle): void;
  /** Values of attributes. */
  C_GetAttributeValue(
    session: Pkcs11Handle,
    object: Pkcs11Handle,
    template: Pkcs11Attribute[],
  ): { readonly type: number; readonly value: Buffer }[];
  /** Starts a signature. */
  C_SignInit(session: Pkcs11Handle, mechanism: { mechanism: number }, key: Pkcs11Handle): void;
  /** Signs in a thread of the pool; `output` receives the signature. */
  C_SignAsync(session: Pkcs11Handle, data: Buffer, output: Buffer): Promise<Buffer>;
}

/** The native binding: the module `pkcs11js`, or anything of its shape. */
export interface Pkcs11Binding {
  readonly PKCS11: new () => Pkcs11Library;
}
