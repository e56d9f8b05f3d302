import { createHash, createSign, type KeyObject, type X509Certificate } from "node:crypto";

/** One domain of the trust space. */
export interface WhiteListDomain {
  readonly name: string;
  readonly description: string;
  /** Subject of the certificate of the operator that serves it. */
  readonly operator: string;
}

/** What a white list says. */
export interface WhiteListContent {
  readonly generatedAt: Date;
  readonly domains: readonly WhiteListDomain[];
}

const schema = "https://listeblanche.mssante.fr/schema";
const xmldsig = "http://www.w3.org/2000/09/xmldsig#";
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** The root with its content, `signature` last. As written, it is its own canonical form: no prefix, no empty tag, no attribute. */
export function buildWhiteListRoot({ generatedAt, domains }: WhiteListContent, signature = ""): string {
  const date = instant(generatedAt);
  const entries = domains.map(({ name, description, operator }) =>
    [
      "        <Domaine>",
      `            <Nom>${escaped(name)}</Nom>`,
      `            <Description>${escaped(description)}</Description>`,
      `            <DNCertificatOperateur>${escaped(operator)}</DNCertificatOperateur>`,
      "            <ResponsableContact>00 00 00 00 00, contact@exemple.test</ResponsableContact>",
      "            <SupportContact>00 00 00 00 00, support@exemple.test</SupportContact>",
      `            <DateMAJ>${date}</DateMAJ>`,
      "        </Domaine>",
      "",
    ].join("\n"),
  );
  return (
    `<ListeBlancheMSSante xmlns="${schema}">\n    <DateDeGeneration>${date}</DateDeGeneration>\n` +
    `    <ListeDomaines>\n${entries.join("")}    </ListeDomaines>\n${signature}</ListeBlancheMSSante>`
  );
}

/**
 * The enveloped signature of a root (mssante.md D5): exclusive canonicalisation, RSA and SHA-256, one reference to the whole
 * document, line breaks of the base64 written `&#13;`.
 */
export function buildWhiteListSignature(
  root: string,
  signer: { readonly certificate: X509Certificate; readonly privateKey: KeyObject },
): string {
  const digest = createHash("sha256").update(root, "utf8").digest("base64");
  const algorithm = (name: string, uri: string) => `<${name} Algorithm="${uri}"></${name}>`;
  const content =
    algorithm("CanonicalizationMethod", exclusive) +
    algorithm("SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256") +
    `<Reference URI=""><Transforms>${algorithm("Transform", `${xmldsig}enveloped-signature`)}` +
    `${algorithm("Transform", exclusive)}</Transforms>` +
    algorithm("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256") +
    `<DigestValue>${digest}</DigestValue></Reference>`;
  // Canonical alone, the element says its namespace itself; in its place it takes that of the Signature.
  const signed = `<SignedInfo xmlns="${xmldsig}">${content}</SignedInfo>`;
  const value = createSign("RSA-SHA256").update(signed, "utf8").sign(signer.privateKey);
  return (
    `<Signature xmlns="${xmldsig}"><SignedInfo>${content}</SignedInfo>` +
    `<SignatureValue>${folded(value)}</SignatureValue><KeyInfo><X509Data>` +
    `<X509Certificate>${folded(signer.certificate.raw)}</X509Certificate></X509Data></KeyInfo></Signature>`
  );
}

/** With its declaration. */
export function whiteListDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${root}`;
}

/** To the second, as the list writes it. */
function instant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function folded(bytes: Buffer): string {
  return (bytes.toString("base64").match(/.{1,76}/gu) ?? []).join("&#13;\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
