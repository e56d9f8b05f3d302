// /work/main/packages/core/src/xml-signature/verify-enveloped.ts
import { xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";
import { verifyEnveloped } from "@segur-sdk/core/xml-signature";
import type { X509Certificate } from "node:crypto";

const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
const readAssertion = (bytes: Uint8Array, signer: X509Certificate): XmlElement =>
  verifyEnveloped(bytes, { trusted: [signer], rootName: saml2("Assertion") });

export {};
