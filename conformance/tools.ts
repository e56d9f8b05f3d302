import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sharedPath } from "./shared.js";

/** What an independent tool said: exit code and all it printed. */
export interface ToolResult {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a tool on files written for it alone; `{name}` in an argument stands for the path of that file. */
export function runTool(
  command: string,
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): ToolResult {
  const folder = mkdtempSync(join(tmpdir(), "segur-sdk-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const resolved = args.map((arg) => arg.replace(/\{([^}]+)\}/g, (_, name: string) => join(folder, name)));
    const { status, stdout, stderr } = spawnSync(command, resolved, { encoding: "utf8" });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Authorities for xmlsec1, one certificate each. */
export interface Authorities {
  readonly rootPem: string;
  readonly intermediatePem: string;
}

const verification = [
  "--verify",
  "--enabled-key-data",
  "x509",
  "--trusted-pem",
  "{root.pem}",
  "--untrusted-pem",
  "{ca.pem}",
];
const authorityFiles = ({ rootPem, intermediatePem }: Authorities) => ({
  "root.pem": rootPem,
  "ca.pem": intermediatePem,
});

/** `xmlsec1 --verify` of a set signature, command of dmp.md C.1. */
export function verifySetSignature(xades: string | Uint8Array, authorities: Authorities): ToolResult {
  const manifest = ["--id-attr:Id", "http://www.w3.org/2000/09/xmldsig#:Manifest"];
  const properties = ["--id-attr:Id", "http://uri.etsi.org/01903/v1.1.1#:SignedProperties"];
  const args = [...verification, "--ignore-manifests", ...manifest, ...properties, "{set.xml}"];
  return runTool("xmlsec1", args, { "set.xml": xades, ...authorityFiles(authorities) });
}

/** `xmlsec1 --verify` of a VIHF, alone or inside an envelope. */
export function verifyVihf(xml: string, authorities: Authorities): ToolResult {
  const args = [...verification, "--id-attr:ID", "urn:oasis:names:tc:SAML:2.0:assertion:Assertion", "{vihf.xml}"];
  return runTool("xmlsec1", args, { "vihf.xml": xml, ...authorityFiles(authorities) });
}

/** `xmllint --schema` against an official schema, by its path in the reference material; empty when the document is valid. */
export function schemaErrors(xml: string | Uint8Array, schema: string): string {
  const args = ["--noout", "--nonet", "--huge", "--schema", sharedPath(schema), "{doc.xml}"];
  const { status, output } = runTool("xmllint", args, { "doc.xml": xml });
  return status === 0 ? "" : output;
}

/** `xmllint --huge --c14n | openssl dgst -sha256 -binary | base64` (dmp.md C.1, rule 7). */
export function canonicalDigest(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "segur-sdk-"));
  try {
    const file = join(folder, "doc.xml");
    writeFileSync(file, bytes);
    const canonical = execFileSync("xmllint", ["--huge", "--c14n", file], { maxBuffer: 64 * 1024 * 1024 });
    return execFileSync("openssl", ["dgst", "-sha256", "-binary"], { input: canonical }).toString("base64");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
