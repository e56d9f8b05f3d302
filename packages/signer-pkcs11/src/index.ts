/**
 * A `Signer` whose key stays on a PKCS#11 token: CPx card, HSM, SoftHSM. Optional: its binding, `pkcs11js`, is native.
 *
 * @module
 */
export { openToken } from "./open-token.js";
export type { CardHolder, OpenTokenOptions, Pkcs11Token } from "./open-token.js";
export type { TokenMechanism } from "./token-signer.js";

export type { CardActivity } from "./card/card-activity.js";
export type { CertificateRole } from "./card/certificate-role.js";
export type { PairSelection, TokenCertificate } from "./card/token-certificates.js";

export type { TokenIdentity, TokenSelection } from "./token/find-token.js";
export type { PinAttempts, PinProvider, PinRequest } from "./token/pin-login.js";
export { createRefusedPins } from "./token/refused-pins.js";
export type { RefusedPins } from "./token/refused-pins.js";

export { cryptolibModules } from "./cryptoki/cryptolib-modules.js";
export type {
  Pkcs11Attribute,
  Pkcs11Binding,
  Pkcs11Handle,
  Pkcs11Library,
  Pkcs11TokenInfo,
} from "./cryptoki/pkcs11-binding.js";

export { throughTunnel } from "./tunnel.js";
export type { Tunnel, TunnelSpec } from "./tunnel.js";
