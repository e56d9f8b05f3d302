/** Values of PKCS#11 v2.20 (`pkcs11t.h`) that a signature needs; own copies, so that no native code is loaded to know them. */
export const objectClass = { data: 0, certificate: 1, privateKey: 3 } as const;

/** Attributes (`CKA_…`). */
export const attribute = { class: 0x0, label: 0x3, value: 0x11, id: 0x102 } as const;

/** Mechanisms (`CKM_…`): the only two of a CPS3 that a service accepts (certificates.md §8.1). */
export const mechanism = { rsaPkcs: 0x1, sha256RsaPkcs: 0x40 } as const;

/** `CKU_USER`. */
export const normalUser = 1;

/** `CKF_SERIAL_SESSION`: a read-only session is enough to sign. */
export const serialSession = 0x4;

/** `CKF_OS_LOCKING_OK`. */
export const osLocking = 0x2;

/** Session states in which the holder is logged in: `CKS_RO_USER_FUNCTIONS`, `CKS_RW_USER_FUNCTIONS`. */
export const loggedInStates: readonly number[] = [1, 3];

/** Flags of a token (`CKF_…`). */
export const tokenFlag = {
  loginRequired: 0x4,
  protectedAuthenticationPath: 0x100,
  tokenInitialized: 0x400,
  pinCountLow: 0x10000,
  pinFinalTry: 0x20000,
  pinLocked: 0x40000,
} as const;

/** Return codes (`CKR_…`) that change what is done next. */
export const returnCode = {
  slotIdInvalid: 0x3,
  cannotLock: 0xa,
  deviceRemoved: 0x32,
  functionCanceled: 0x50,
  keyHandleInvalid: 0x60,
  mechanismInvalid: 0x70,
  objectHandleInvalid: 0x82,
  pinIncorrect: 0xa0,
  pinInvalid: 0xa1,
  pinLenRange: 0xa2,
  pinExpired: 0xa3,
  pinLocked: 0xa4,
  sessionClosed: 0xb0,
  sessionHandleInvalid: 0xb3,
  tokenNotPresent: 0xe0,
  tokenNotRecognized: 0xe1,
  userAlreadyLoggedIn: 0x100,
  userNotLoggedIn: 0x101,
  userPinNotInitialized: 0x102,
  cryptokiAlreadyInitialized: 0x191,
} as const;
