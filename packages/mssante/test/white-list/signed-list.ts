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

/** A certificate named `commonName` below an authority of its own, with or without one between; days are counted from now. */
export function makeSigner(commonName: string, { isChained = false } = {}): ListSigner & { readonly between: string } {
  const folder = mkdtempSync(join(tmpdir(), "segur-list-"));
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const openssl = (command: string, name: string, ...args: readonly string[]) => {
    const options = ["-subj", `/C=FR/O=FICTIF/CN=${name}`, ...args];
    execFileSync("openssl", [...command.split(" "), ...options], { cwd: folder, stdio: "pipe" });
  };
  const issue = (file: string, issuer: string, extensions: string) => {
    writeFileSync(join(folder, "extensions"), extensions);
    const command = `x509 -req -in ${file}.csr -CA ${issuer}.pem -CAkey ${issuer}.key -CAcreateserial -days 20`;
    execFileSync("openssl", [...command.split(" "), "-extfile", "extensions", "-out", `${file}.pem`], {
      cwd: folder,
      stdio: "pipe",
    });
  };
  openssl("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout ca.key -out ca.pem", "AC FICTIVE");
  openssl("req -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr", commonName);
  if (isChained) {
    openssl("req -newkey rsa:2048 -nodes -keyout between.key -out between.csr", "AC INTERMEDIAIRE FICTIVE");
    issue("between", "ca", "basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n");
  }
  issue("leaf", isChained ? "between" : "ca", "keyUsage=digitalSignature\n");
  return {
    key: join(folder, "leaf.key"),
    certificate: read("leaf.pem"),
    authority: read("ca.pem"),
    between: isChained ? read("between.pem") : "",
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
