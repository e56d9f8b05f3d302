import { generateKeyPairSync } from "node:crypto";

import { SignedXml } from "xml-crypto";
import { describe, expect, it } from "vitest";

import { textOf, xmlNamespace } from "../xml/index.js";
import { verifyLargeDocument, type VerifyLargeDocumentOptions } from "./verify-large-document.js";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
const list = xmlNamespace("urn:list");

/** Signed by xml-crypto, which shares no code with what is tested. */
function signed(content: string, reference: { readonly uri?: string; readonly digest?: string } = {}): string {
  const signature = new SignedXml({
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  });
  signature.addReference({
    xpath: "/*",
    uri: reference.uri ?? "",
    isEmptyUri: reference.uri === undefined,
    digestAlgorithm: reference.digest ?? "http://www.w3.org/2001/04/xmlenc#sha256",
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
  });
  signature.computeSignature(content, { location: { reference: "/*", action: "append" } });
  return signature.getSignedXml();
}

const content =
  '<List xmlns="urn:list" xmlns:p="urn:p"><Made at="2026-03-01">now</Made>\n' +
  "<All><One>a &amp; b</One><One p:k='1' a=\"&lt;é&#9;\">c<p:In>d</p:In></One></All></List>";

async function piecesOf(
  input: string | AsyncIterable<Uint8Array>,
  options: Partial<VerifyLargeDocumentOptions> = {},
): Promise<string[]> {
  const pieces: string[] = [];
  await verifyLargeDocument(typeof input === "string" ? Buffer.from(input) : input, {
    rootName: list("List"),
    keyOf: () => publicKey,
    onPiece: (piece) => pieces.push(`${piece.name.local}:${textOf(piece)?.trim() ?? ""}`),
    ...options,
  });
  return pieces;
}

describe("a large document verified in one pass", () => {
  it("hands on the elements of the second and third level, whatever the size of the chunks", async () => {
    const expected = ["Made:now", "One:a & b", "One:cd", "All:"];
    const text = signed(content);
    expect(await piecesOf(text)).toEqual(expected);
    const bytes = Buffer.from(text);
    for (const size of [1, 7, 1000]) {
      const chunks = async function* () {
        for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
      };
      expect(await piecesOf(chunks())).toEqual(expected);
    }
  });

  it("passes over comments, which are no content", async () => {
    await expect(piecesOf(signed(content).replace("<All>", "<All><!-- x -->"))).resolves.toHaveLength(4);
  });

  const altered: readonly (readonly [string, (text: string) => string, string])[] = [
    ["a character of the text", (text) => text.replace("now", "nox"), "ERR_XML_SIGNATURE_INVALID"],
    ["an attribute", (text) => text.replace("2026-03-01", "2026-03-02"), "ERR_XML_SIGNATURE_INVALID"],
    ["white space between elements", (text) => text.replace("</Made>\n", "</Made>"), "ERR_XML_SIGNATURE_INVALID"],
    ["an element more", (text) => text.replace("<All>", "<All><One>e</One>"), "ERR_XML_SIGNATURE_INVALID"],
    ["the signed information", (text) => text.replace(/(<DigestValue>)./, "$1A"), "ERR_XML_SIGNATURE_INVALID"],
    ["no signature", () => content, "ERR_XML_SIGNATURE_MISSING"],
    [
      "a second signature",
      (text) => text.replace(/(<Signature .*<\/Signature>)/s, "$1$1"),
      "ERR_XML_SIGNATURE_MISSING",
    ],
    [
      "something after the signature",
      (text) => text.replace("</List>", "<Made/></List>"),
      "ERR_XML_SIGNATURE_REFERENCE",
    ],
    ["another root around it", (text) => `<Other xmlns="urn:list">${text}</Other>`, "ERR_XML_SIGNATURE_REFERENCE"],
    [
      "the signed list below a list that is not",
      (text) => `<List xmlns="urn:list"><All><One>evil</One></All>${text}</List>`,
      "ERR_XML_SIGNATURE_MISSING",
    ],
    [
      "another digest method",
      (text) => text.replace("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"),
      "ERR_XML_SIGNATURE_ALGORITHM",
    ],
  ];
  it.each(altered)("refuses %s", async (_, change, code) => {
    await expect(piecesOf(change(signed(content)))).rejects.toMatchObject({ code });
  });

  it("refuses a reference to a part of the document, and another key", async () => {
    const part = signed(content.replace("<List ", '<List Id="all" '), { uri: "#all" });
    await expect(piecesOf(part)).rejects.toMatchObject({ code: "ERR_XML_SIGNATURE_REFERENCE" });
    const other = piecesOf(signed(content), { keyOf: () => stranger });
    await expect(other).rejects.toMatchObject({ code: "ERR_XML_SIGNATURE_INVALID" });
  });

  it("throws what the judge of the certificate throws, and stops at the limit of size", async () => {
    const keyOf = (): never => {
      throw new RangeError("not trusted");
    };
    await expect(piecesOf(signed(content), { keyOf })).rejects.toThrow("not trusted");
    await expect(piecesOf(signed(content), { maxBytes: 100 })).rejects.toMatchObject({ code: "ERR_XML_LIMIT" });
  });
});
