/**
 * XML signatures as the national services use them: enveloped (VIHF), and the pieces of a XAdES (submission set).
 *
 * @module
 */
export { sha256Base64 } from "./sha256.js";
export { signEnveloped } from "./sign-enveloped.js";
export type { SignEnvelopedOptions } from "./sign-enveloped.js";
export { buildKeyInfo, buildReference, buildSignedInfo, signSignedInfo, xmldsig } from "./signed-info.js";
export type { SignatureReference, SignedInfoOptions, SignedSignedInfo, SignSignedInfoOptions } from "./signed-info.js";
export { verifyLargeDocument } from "./verify-large-document.js";
export type { VerifyLargeDocumentOptions } from "./verify-large-document.js";
export { claimedCertificateOf, verifyEnveloped } from "./verify-enveloped.js";
export type { VerifyEnvelopedOptions } from "./verify-enveloped.js";
export { excC14nNamespace, rsaSha256Uri, sha256Uri, transformUris, xmldsigNamespace } from "./xmldsig.js";
export type { SignatureTransform } from "./xmldsig.js";
