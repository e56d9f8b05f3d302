import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Ins, MatriculeIns, PsIdNat, Signer } from "@segur-sdk/core";
import { childElements, childNamed, parseXml, textOf, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";

import { sharedPath } from "../../../../conformance/shared.js";
import type { Authorities } from "../../../../conformance/tools.js";

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");
export const ds = xmlNamespace("http://www.w3.org/2000/09/xmldsig#");

export const readBytes = (name: string): Buffer => readFileSync(sharedPath(`reference/dmp/messages/${name}`));
export const readXml = (name: string): XmlElement => parseXml(readBytes(name)).root;

/** First child of the SOAP body of a sample. */
export function bodyOf(name: string): XmlElement {
  const body = childNamed(readXml(name), soap("Body"));
  const [content] = body === undefined ? [] : childElements(body);
  if (content === undefined) throw new Error(`${name} has no body`);
  return content;
}

/** The fictitious patient of the samples; the key of the matricule is wrong, as the samples' README says. */
export const samplePatient: Ins = { matricule: "299039900099959" as MatriculeIns, oid: "1.2.250.1.213.1.4.10" };
export const sampleProfessional = "899700009999" as PsIdNat;

/**
 * The signer of the samples, whose key was thrown away: it gives the signature that a sample holds, which verifies only if
 * what is signed is, byte for byte, what the sample signed.
 */
export function sampleSigner(sample: XmlElement): Signer {
  const certificate = (name: string) =>
    new X509Certificate(readFileSync(sharedPath(`reference/dmp/certs/${name}.pem`)));
  const signature = sample.name.local === "Signature" ? sample : childNamed(sample, ds("Signature"));
  const value = textOf(childNamed(signature, ds("SignatureValue"))) ?? "";
  return {
    certificate: certificate("org-sign-fictif"),
    chain: [certificate("ac-organisations-fictive"), certificate("ac-racine-fictive")],
    sign: () => Promise.resolve(Buffer.from(value, "base64")),
  };
}

/** Authorities of the samples. */
export function sampleAuthorities(): Authorities {
  const pem = (name: string) => readFileSync(sharedPath(`reference/dmp/certs/${name}.pem`), "utf8");
  return { rootPem: pem("ac-racine-fictive"), intermediatePem: pem("ac-organisations-fictive") };
}

/** Authorities of a credential made at run time: its chain is intermediate, then root. */
export function authoritiesOf({ chain }: Pick<Signer, "chain">): Authorities {
  const [intermediate, root] = chain;
  return { rootPem: String(root), intermediatePem: String(intermediate) };
}
