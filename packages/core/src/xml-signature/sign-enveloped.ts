import { SegurError } from "../errors/segur-error.js";
import type { Signer } from "../security/signer.js";
import { canonicalize } from "../xml/c14n.js";
import { isNcName } from "../xml/xml-characters.js";
import { attributeOf, childNamed } from "../xml/xml-navigation.js";
import { element, type XmlElement } from "../xml/xml-tree.js";
import { countIds } from "./element-ids.js";
import { sha256Base64 } from "./sha256.js";
import { buildKeyInfo, buildSignedInfo, signSignedInfo, xmldsig } from "./signed-info.js";

/** Options of {@link signEnveloped}. */
export interface SignEnvelopedOptions {
  readonly signer: Signer;
  /** Attribute of the root, without namespace, that holds its identifier. `ID` in SAML. */
  readonly idAttribute: string;
  /** Place of `ds:Signature` among the children of the root: 1 is directly after the first child. */
  readonly position: number;
}

/**
 * The same element with an enveloped signature of itself: exclusive C14N, RSA-SHA256, SHA-256, signer's certificate.
 *
 * The tree is written canonically from the start, so that nothing is parsed again: one digest, one signature.
 * It may then be written inside any message by `serializeXml`, never pretty-printed.
 *
 * Throws `ERR_XML_SIGNATURE_INPUT` when the identifier is missing, not an NCName or not unique, when the element bears
 * a signature, or when `position` is outside; otherwise as `serializeXml` and as the signer.
 *
 * @see dmp.md D.1 (VIHF); SAML 2.0 Core, section 5.4; XML Signature Syntax and Processing.
 * @example
 * ```ts
 * import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
 * import { signEnveloped } from "@segur-sdk/core/xml-signature";
 * import type { Signer } from "@segur-sdk/core";
 *
 * const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
 * async function signAssertion(signer: Signer): Promise<string> {
 *   const issuer = element(saml2("Issuer"), {}, "CN=sign.example,C=FR");
 *   const assertion = element(saml2("Assertion"), { ID: "_1", Version: "2.0" }, issuer);
 *   return serializeXml(await signEnveloped(assertion, { signer, idAttribute: "ID", position: 1 }));
 * }
 * ```
 */
export async function signEnveloped(root: XmlElement, options: SignEnvelopedOptions): Promise<XmlElement> {
  const { signer, idAttribute, position } = options;
  const id = attributeOf(root, idAttribute);
  if (id === undefined || !isNcName(id)) throw refused("an identifier that is an NCName", idAttribute);
  if (countIds(root, id, idAttribute) !== 1) throw refused("an identifier borne by one element", idAttribute);
  if (childNamed(root, xmldsig("ds")("Signature")) !== undefined) throw refused("no signature yet", "ds:Signature");
  if (!Number.isInteger(position) || position < 0 || position > root.children.length) {
    throw refused("a place among the children", "position");
  }
  const ds = xmldsig("ds");
  const digestValue = sha256Base64(canonicalize(root, { method: "exc-c14n" }));
  const { signedInfo, signatureValue } = await signSignedInfo(
    buildSignedInfo({
      canonicalization: "exc-c14n",
      references: [{ uri: `#${id}`, transforms: ["enveloped-signature", "exc-c14n"], digestValue }],
    }),
    { signer },
  );
  const signature = element(
    ds("Signature"),
    {},
    signedInfo,
    element(ds("SignatureValue"), {}, signatureValue),
    buildKeyInfo(signer.certificate),
  );
  return { ...root, children: root.children.toSpliced(position, 0, signature) };
}

function refused(rule: string, field: string): SegurError {
  return new SegurError("ERR_XML_SIGNATURE_INPUT", { details: { rule, field } });
}
