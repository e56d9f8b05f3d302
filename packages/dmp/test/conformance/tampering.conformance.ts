import { createSoftwareSigner } from "@segur-sdk/certificates";
import { createFixedClock, createSeededIds, isSegurError, type SegurErrorCode } from "@segur-sdk/core";
import { parseXml, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
import { verifyEnveloped } from "@segur-sdk/core/xml-signature";
import { insForEmission } from "@segur-sdk/ins";
import { beforeAll, describe, expect, it } from "vitest";

import { createRandom } from "../../../core/test/xml/random.js";
import { buildVihf, createVihf, signVihf, verifySubmissionSignature, vihfSubjectOf } from "../../src/index.js";
import { freezeSubmission } from "../../src/freeze-submission.js";
import { defaultFormats } from "../../src/guards/feeding.js";
import { canonicalDigest, verifySetSignature } from "../../../../conformance/tools.js";
import {
  imagingReport,
  kosBytes,
  kosEntry,
  now,
  qualifiedPatient,
  radiologist,
  secretary,
  software,
  structure,
} from "../fixtures.js";
import { makeCertificates, type DmpCertificates } from "../pki.js";

const flips = 200;
const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
const decoder = new TextDecoder();

let certificates: DmpCertificates;
let assertion: Uint8Array;
let forgedAssertion: string;
let signature: Uint8Array;
let options: Omit<Parameters<typeof verifySubmissionSignature>[1], "trusted">;

async function signedVihf(actor: Parameters<typeof vihfSubjectOf>[0]): Promise<string> {
  const signer = createSoftwareSigner(certificates.sign);
  const vihf = createVihf({
    signer,
    subject: vihfSubjectOf(actor, structure),
    structure,
    patient: insForEmission(qualifiedPatient()),
    software,
    issuedAt: new Date(now),
    ids: createSeededIds(actor === radiologist ? "genuine" : "forged"),
  });
  return serializeXml(await signVihf(buildVihf(vihf), signer));
}

beforeAll(async () => {
  certificates = await makeCertificates();
  assertion = new TextEncoder().encode(await signedVihf(radiologist));
  forgedAssertion = unsigned(await signedVihf(secretary));
  const { submission } = await freezeSubmission(
    {
      documents: [imagingReport(), { entry: kosEntry(), content: kosBytes }],
      patient: qualifiedPatient(),
      sender: radiologist,
    },
    {
      environment: "simulator",
      signer: createSoftwareSigner(certificates.sign),
      software,
      structure,
      ids: createSeededIds("tampering"),
      now: createFixedClock(now).now(),
      formats: [...defaultFormats, kosEntry().formatCode.code],
    },
  );
  signature = submission.documents.at(-1)?.bytes ?? new Uint8Array();
  options = {
    submissionSetUniqueId: submission.submissionSet.uniqueId,
    documents: submission.documents.slice(0, -1).map(({ entry, bytes }) => ({ ...entry, bytes })),
  };
});

const trusted = () => [certificates.sign.certificate];
const readVihf = (xml: string | Uint8Array) =>
  verifyEnveloped(xml, { trusted: trusted(), rootName: saml2("Assertion") });
const readSet = (xades: Uint8Array, changes: Partial<typeof options> = {}) =>
  verifySubmissionSignature(xades, { ...options, ...changes, trusted: trusted() });

function codeOf(run: () => unknown): SegurErrorCode | "accepted" {
  try {
    run();
    return "accepted";
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
}

/** The bytes with one of them changed: any place, any other value. */
function flipped(bytes: Uint8Array, seed: number): { readonly bytes: Uint8Array; readonly at: number } {
  const random = createRandom(seed);
  const at = random.int(bytes.length);
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 + random.int(255));
  return { bytes: changed, at };
}

function escaped(bytes: Uint8Array, run: (changed: Uint8Array) => unknown): readonly number[] {
  return Array.from({ length: flips }, (_, seed) => flipped(bytes, 20260919 + seed))
    .filter(({ bytes: changed }) => codeOf(() => run(changed)) === "accepted")
    .map(({ at }) => at);
}

describe("what is sent is accepted as it is", () => {
  it("assertion, signature of the set, documents; xmlsec1 and xmllint agree", () => {
    expect(readVihf(assertion).name.local).toBe("Assertion");
    expect(readSet(signature).signer.fingerprint256).toBe(certificates.sign.certificate.fingerprint256);
    const [report] = options.documents;
    expect(decoder.decode(signature)).toContain(`<DigestValue>${canonicalDigest(report?.bytes ?? new Uint8Array())}<`);
    const [intermediate, root] = certificates.sign.chain;
    const authorities = { rootPem: String(root), intermediatePem: String(intermediate) };
    expect(verifySetSignature(signature, authorities)).toMatchObject({ status: 0 });
  });
});

describe("200 random single-byte flips: all detected (dmp.md I, 5)", () => {
  it("in the assertion", () => {
    expect(escaped(assertion, readVihf)).toEqual([]);
  });

  it("in the signature of the set", () => {
    expect(escaped(signature, (changed) => readSet(changed))).toEqual([]);
  });

  it("in the Manifest", () => {
    const text = decoder.decode(signature);
    const [from, to] = [text.indexOf("<Manifest"), text.indexOf("</Manifest>") + "</Manifest>".length];
    const escapes = escaped(signature.subarray(from, to), (changed) => {
      const whole = Uint8Array.from(signature);
      whole.set(changed, from);
      return readSet(whole);
    });
    expect(escapes).toEqual([]);
  });

  it.each([
    ["the report", 0],
    ["the KOS", 1],
  ])("in %s", (_, rank) => {
    const bytes = options.documents[rank]?.bytes ?? new Uint8Array();
    const escapes = escaped(bytes, (changed) => {
      const documents = options.documents.map((each, index) => (index === rank ? { ...each, bytes: changed } : each));
      return readSet(signature, { documents });
    });
    // Where the form alone changes, as a quote for the other, the content is the same: none of these flips does so.
    expect(escapes).toEqual([]);
  });
});

const pieceOf = (pattern: RegExp, text: string): string => pattern.exec(text)?.[0] ?? "";
const dsSignature = /<ds:Signature .*<\/ds:Signature>/s;
function unsigned(text: string): string {
  return text.replace(dsSignature, "");
}

/**
 * The eight shapes of signature wrapping.
 *
 * @see Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", USENIX Security 2012, figure 6
 */
const shapes: readonly (readonly [name: string, wrap: (genuine: string, forged: string) => string])[] = [
  [
    "the original in the signature of the forged one",
    (one, forged) => seal(sameId(forged, one), object(one, unsigned(one))),
  ],
  [
    "the signature beside its original, in the forged one",
    (one, forged) => seal(forged, signatureOf(one) + unsigned(one)),
  ],
  ["the forged one before the original", (one, forged) => forged + one],
  ["the original in the forged one", (one, forged) => seal(forged, one)],
  [
    "the signature in the forged one, the original after it",
    (one, forged) => seal(forged, signatureOf(one)) + unsigned(one),
  ],
  ["the original in the signature moved to the forged one", (one, forged) => seal(forged, object(one, unsigned(one)))],
  [
    "the forged one in an extension, before the original",
    (one, forged) => `<x:E xmlns:x="urn:x">${forged}</x:E>${one}`,
  ],
  ["the forged one in an object of the signature", (one, forged) => seal(unsigned(one), object(one, forged))],
];

const signatureOf = (text: string): string => pieceOf(dsSignature, text);
const seal = (text: string, content: string): string => text.replace("</saml2:Issuer>", `</saml2:Issuer>${content}`);
const object = (text: string, content: string): string =>
  signatureOf(text).replace("</ds:Signature>", `<ds:Object>${content}</ds:Object></ds:Signature>`);
const idOf = (text: string): string => /ID="([^"]+)"/.exec(text)?.[1] ?? "";
const sameId = (text: string, as: string): string => text.replace(idOf(text), idOf(as));

describe("the eight shapes of signature wrapping: refused (dmp.md I, 6)", () => {
  it.each(shapes)("VIHF: %s", (_, wrap) => {
    const wrapped = wrap(decoder.decode(assertion), forgedAssertion);
    // As the message gives it: alone, or inside a header.
    expect(codeOf(() => readVihf(wrapped))).toMatch(/^ERR_XML_/);
    expect(codeOf(() => readVihf(`<w>${wrapped}</w>`))).toMatch(/^ERR_XML_/);
    expect(parseXml(`<w>${wrapped}</w>`).root.name.local).toBe("w");
  });

  const manifestOf = (text: string): string => pieceOf(/<Manifest .*<\/Manifest>/s, text);
  const forgedManifest = (text: string): string =>
    manifestOf(text).replace(/(<DigestValue>)[^<]{44}/, "$1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  const holder = (content: string, name = "Object"): string => `<${name}>${content}</${name}>`;
  const forging = (text: string, put: (genuine: string, forged: string) => string): string =>
    text.replace(holder(manifestOf(text)), put(manifestOf(text), forgedManifest(text)));
  const renamed = (manifest: string): string => manifest.replace("IHEManifest", "Other");

  it.each<readonly [string, (text: string) => string]>([
    [
      "a forged Manifest in its place, the original in another object",
      (text) => forging(text, (genuine, forged) => holder(renamed(forged)) + holder(genuine)),
    ],
    [
      "a forged Manifest with the same identifier, before the original",
      (text) => forging(text, (genuine, forged) => holder(forged) + holder(genuine)),
    ],
    [
      "a forged Manifest with the same identifier, after the original",
      (text) => forging(text, (genuine, forged) => holder(genuine) + holder(forged)),
    ],
    [
      "the original inside the forged one",
      (text) => forging(text, (genuine, forged) => holder(forged.replace("</Manifest>", `${genuine}</Manifest>`))),
    ],
    [
      "the forged one inside the original's object",
      (text) => forging(text, (genuine, forged) => holder(genuine + renamed(forged))),
    ],
    [
      "the original in KeyInfo",
      (text) => forging(text.replace("</KeyInfo>", `${manifestOf(text)}</KeyInfo>`), (_, forged) => holder(forged)),
    ],
    [
      "the whole signature inside a forged one",
      (text) =>
        forging(text, (_, forged) => holder(forged)).replace("</Signature>", `<Object>${text}</Object></Signature>`),
    ],
    ["the signature inside a wrapper", (text) => `<w>${text}</w>`],
  ])("signature of the set: %s", (_, wrap) => {
    const text = decoder.decode(signature);
    const wrapped = wrap(text);
    expect(wrapped).not.toBe(text);
    expect(codeOf(() => readSet(Buffer.from(wrapped)))).toMatch(/^ERR_XML_SIGNATURE_/);
  });

  it("another seal, another set, a document more, less or exchanged", () => {
    const other = { ...options, trusted: [certificates.otherStructure.certificate] };
    expect(codeOf(() => verifySubmissionSignature(signature, other))).toBe("ERR_XML_SIGNATURE_INVALID");
    const [report, kos] = options.documents;
    if (report === undefined || kos === undefined) throw new Error("two documents");
    const another = imagingReport({ title: "Autre" }).bytes;
    for (const changes of [
      { submissionSetUniqueId: report.uniqueId },
      { documents: [report] },
      { documents: [report, kos, { ...kos, uniqueId: options.submissionSetUniqueId }] },
      { documents: [{ ...report, bytes: another }, kos] },
    ]) {
      expect(codeOf(() => readSet(signature, changes))).toMatch(/^ERR_XML_SIGNATURE_/);
    }
  });
});
