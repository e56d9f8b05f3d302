import { execFileSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  attributeOf,
  canonicalize,
  childNamed,
  childrenNamed,
  inheritedContext,
  parseXml,
  textOf,
  xmlNamespace,
  type XmlElement,
} from "../../src/xml/index.js";
import { sha256Base64, xmldsig } from "../../src/xml-signature/index.js";

const messages = (path: string): string => sharedPath(`reference/dmp/messages/${path}`);
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const withComments = (bytes: Uint8Array): string => canonicalize(parseXml(bytes), { method: "c14n-with-comments" });

describeShared("canonical forms of the DMP reference (dmp.md C.1, I.3)", () => {
  it("gives each hash vector byte for byte, and its digest", () => {
    const expected = readJson(messages("hash-vectors/expected.json")) as Readonly<
      Record<string, { readonly sha256B64OfC14NWithComments: string }>
    >;
    expect(Object.keys(expected)).toHaveLength(6);
    for (const [name, { sha256B64OfC14NWithComments }] of Object.entries(expected)) {
      const form = withComments(readFileSync(messages(`hash-vectors/${name}`)));
      expect(Buffer.from(form), name).toEqual(readFileSync(messages(`hash-vectors/${name}.c14n`)));
      expect(sha256Base64(form), name).toBe(sha256B64OfC14NWithComments);
    }
  });

  it("gives the digests of the manifests", () => {
    const sets = readJson(messages("td2.1/expected.json")) as readonly {
      readonly message: string;
      readonly documents: readonly {
        readonly manifestDigestSha256B64: string;
        readonly manifestTransform: string | null;
      }[];
    }[];
    let xml = 0;
    for (const { message, documents } of sets) {
      documents.forEach(({ manifestDigestSha256B64, manifestTransform }, i) => {
        if (manifestTransform === null) return;
        xml++;
        const bytes = readFileSync(messages(`td2.1/${message}.doc${String(i + 1)}.xml`));
        expect(sha256Base64(withComments(bytes)), message).toBe(manifestDigestSha256B64);
      });
    }
    expect(xml).toBe(3);
  });

  it("finds what the set signatures sign: SignedInfo, Manifest and SignedProperties in their document", () => {
    const pem = readFileSync(sharedPath("reference/dmp/certs/org-sign-fictif.pem"));
    const ds = xmldsig("");
    const xades = xmlNamespace("http://uri.etsi.org/01903/v1.1.1#");
    const files = readdirSync(messages("td2.1")).filter((name) => name.endsWith(".xades.xml"));
    expect(files).toHaveLength(3);
    for (const file of files) {
      const { root } = parseXml(readFileSync(messages(`td2.1/${file}`)));
      const signedInfo = childNamed(root, ds("SignedInfo"))!;
      const value = Buffer.from(textOf(childNamed(root, ds("SignatureValue")))!, "base64");
      const form = canonicalize(signedInfo, { method: "c14n-with-comments", inherited: inheritedContext([root]) });
      expect(verify("sha256", Buffer.from(form), createPublicKey(pem), value), file).toBe(true);

      const digests = childrenNamed(signedInfo, ds("Reference")).map((one) =>
        textOf(childNamed(one, ds("DigestValue"))),
      );
      const objects = childrenNamed(root, ds("Object"));
      const digestOf = (path: readonly XmlElement[]): string =>
        sha256Base64(canonicalize(path.at(-1)!, { method: "c14n", inherited: inheritedContext(path.slice(0, -1)) }));
      const manifest = objects.map((object) => [root, object, childNamed(object, ds("Manifest"))]);
      const properties = objects.map((object) => {
        const qualifying = childNamed(object, xades("QualifyingProperties"));
        return [root, object, qualifying, childNamed(qualifying, xades("SignedProperties"))];
      });
      const found = [...manifest, ...properties].filter((path): path is XmlElement[] => !path.includes(undefined));
      expect(found.map((path) => attributeOf(path.at(-1), "Id"))).toEqual(["IHEManifest", "S0-SignedProperties"]);
      expect(found.map(digestOf), file).toEqual(digests);
    }
  });
});

/** Every XML file of the reference below a folder, by its path in the reference. */
function xmlFiles(folder: string): readonly string[] {
  return readdirSync(sharedPath(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .map((name) => `${folder}/${name}`);
}

describeShared("canonical forms of xmllint, on every reference document without DOCTYPE", () => {
  const xmllint = (form: string, file: string): string =>
    execFileSync("xmllint", ["--huge", "--nonet", form, sharedPath(file)], {
      encoding: "utf8",
      maxBuffer: 1e8,
      stdio: ["ignore", "pipe", "ignore"],
    });
  const files = [...xmlFiles("reference/cda"), ...xmlFiles("reference/dmp/messages")].filter(
    (file) => !readFileSync(sharedPath(file), "latin1").includes("<!DOCTYPE"),
  );

  it("has documents to compare", () => {
    expect(files.length).toBeGreaterThan(80);
  });

  it.each(files)("%s", (file) => {
    const document = parseXml(readFileSync(sharedPath(file)));
    expect(canonicalize(document, { method: "c14n-with-comments" })).toBe(xmllint("--c14n", file));
    expect(canonicalize(document, { method: "exc-c14n-with-comments" })).toBe(xmllint("--exc-c14n", file));
  });
});
