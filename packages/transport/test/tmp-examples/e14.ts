// /work/main/packages/core/src/xml-signature/sign-enveloped.ts
import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
import { signEnveloped } from "@segur-sdk/core/xml-signature";
import type { Signer } from "@segur-sdk/core";

const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
async function signAssertion(signer: Signer): Promise<string> {
  const issuer = element(saml2("Issuer"), {}, "CN=sign.example,C=FR");
  const assertion = element(saml2("Assertion"), { ID: "_1", Version: "2.0" }, issuer);
  return serializeXml(await signEnveloped(assertion, { signer, idAttribute: "ID", position: 1 }));
}

export {};
