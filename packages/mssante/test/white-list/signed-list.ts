import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A signing authority made by openssl, which shares no code with what is tested. */
export interface ListSigner {
  readonly key: string;
  readonly certificate: string;
  readonly authority: string;
}

/** A certificate named `commonName` below an authority of its own; days are counted from now. */
export function makeSigner(commonName: string): ListSigner {
  const folder = mkdtempSync(join(tmpdir(), "segur-list-"));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const subject = (name: string) => ["-subj", `/C=FR/O=FICTIF/CN=${name}`];
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "30",
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
    ...subject("AC FICTIVE"),
  );
  openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", ...subject(commonName));
  openssl(
    "x509",
    "-req",
    "-in",
    "leaf.csr",
    "-CA",
    "ca.pem",
    "-CAkey",
    "ca.key",
    "-CAcreateserial",
    "-days",
    "20",
    "-out",
    "leaf.pem",
  );
  return {
    key: file("leaf.key"),
    certificate: readFileSync(file("leaf.pem"), "utf8"),
    authority: readFileSync(file("ca.pem"), "utf8"),
  };
}

/** A list with this content, not signed yet: the signature is a template that xmlsec1 fills. */
export function listTemplate(content: string): string {
  const alg = (name: string, uri: string) => `<${name} Algorithm="${uri}"/>`;
  const exc = "http://www.w3.org/2001/10/xml-exc-c14n#";
  return (
    `<?xml version="1.0" encoding="UTF-8"?><ListeBlancheMSSante xmlns="https://listeblanche.mssante.fr/schema">\n${content}\n` +
    `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>${alg("CanonicalizationMethod", exc)}` +
    `${alg("SignatureMethod", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")}<Reference URI=""><Transforms>` +
    `${alg("Transform", "http://www.w3.org/2000/09/xmldsig#enveloped-signature")}${alg("Transform", exc)}</Transforms>` +
    `${alg("DigestMethod", "http://www.w3.org/2001/04/xmlenc#sha256")}<DigestValue/></Reference></SignedInfo><SignatureValue/>` +
    `<KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo></Signature></ListeBlancheMSSante>`
  );
}

/** The content of a list. */
export function listContent(generatedAt: string, names: readonly string[]): string {
  const domains = names.map(
    (name) =>
      `    <Domaine>\n      <Nom>${name}</Nom>\n      <Description>Hôpital d'essai &amp; Cie</Description>\n    </Domaine>`,
  );
  return `  <DateDeGeneration>${generatedAt}</DateDeGeneration>\n  <ListeDomaines>\n${domains.join("\n")}\n  </ListeDomaines>`;
}

/** Signs with xmlsec1. */
export function signWithXmlsec(template: string, signer: ListSigner): string {
  const folder = mkdtempSync(join(tmpdir(), "segur-list-"));
  const [input, output, certificate] = ["in.xml", "out.xml", "leaf.pem"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(input, template);
  writeFileSync(certificate, signer.certificate);
  execFileSync("xmlsec1", ["--sign", "--privkey-pem", `${signer.key},${certificate}`, "--output", output, input], {
    stdio: "pipe",
  });
  return readFileSync(output, "utf8");
}

/** What xmlsec1 says of a list. */
export function xmlsecAccepts(list: string | Uint8Array, authorityPem: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "segur-list-"));
  writeFileSync(join(folder, "list.xml"), list);
  writeFileSync(join(folder, "ca.pem"), authorityPem);
  try {
    const args = [
      "--verify",

      "--enabled-key-data",
      "x509",
      "--trusted-pem",
      join(folder, "ca.pem"),
      join(folder, "list.xml"),
    ];
    execFileSync("xmlsec1", args, { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
