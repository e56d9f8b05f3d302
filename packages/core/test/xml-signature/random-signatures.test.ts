import fc from "fast-check";
import { expect, it } from "vitest";

import { isSegurError } from "../../src/errors/segur-error.js";
import { element, serializeXml, xmlNamespace, type XmlElement, type XmlName } from "../../src/xml/index.js";
import { signEnveloped, verifyEnveloped } from "../../src/xml-signature/index.js";
import { createRandom } from "../xml/random.js";
import { randomTree } from "../xml/random-tree.js";
import { createTestSigner } from "./test-signer.js";

/**
 * The same tree without what xml-crypto canonicalizes wrongly, and no assertion holds: an instruction (taken for text),
 * an ampersand in a namespace (left unescaped).
 */
function withinXmlCrypto({ name, attributes, children, ...rest }: XmlElement): XmlElement {
  const plain = (of: XmlName): XmlName => ({ ...of, namespace: of.namespace.replaceAll("&", "-") });
  return {
    ...rest,
    name: plain(name),
    attributes: attributes.map((attribute) => ({ ...attribute, name: plain(attribute.name) })),
    children: children
      .filter((child) => typeof child === "string" || child.kind !== "instruction")
      .map((child) => (typeof child !== "string" && child.kind === "element" ? withinXmlCrypto(child) : child)),
  };
}

const signer = createTestSigner();
const rootName = xmlNamespace("urn:root", "r")("Root");

it("signs any tree so that xml-crypto finds it signed, and refuses it once a character has changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const random = createRandom(seed);
      const root = element(rootName, { ID: "_1" }, "marque", withinXmlCrypto(randomTree(random, { everything: true })));
      const signed = await signEnveloped(root, { signer, idAttribute: "ID", position: random.int(3) });
      const text = serializeXml(signed);
      const options = { trusted: [signer.certificate], rootName };
      expect(verifyEnveloped(text, options).name).toEqual(rootName);
      expect(() => verifyEnveloped(text.replace("marque", "masque"), options)).toThrow(
        expect.toSatisfy((error) => isSegurError(error, "ERR_XML_SIGNATURE_INVALID")),
      );
    }),
    { numRuns: 150, seed: 20260919 },
  );
}, 120_000);
