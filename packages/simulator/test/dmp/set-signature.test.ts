import { beforeAll, describe, expect, it } from "vitest";

import { reportPlan } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, post, softwareOid, swap } from "./dmp-world.js";
import { feeding } from "./feeding-template.js";
import { base64Of } from "./signature-template.js";
import type { XadesPlan } from "./xades-template.js";

describe("the signature of a set (XAdES)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const refusalsOf = async (xades: Partial<XadesPlan>) => {
    const dmp = newDmp(world);
    await post(dmp, feeding(world, { xades }), world.tls.certificate);
    return dmp.calls[0]?.refusals ?? [];
  };

  it("covers the canonical form of a document: its comments count, its line ends do not", async () => {
    expect(await refusalsOf({})).toEqual([]);
    expect(Buffer.from(reportPlan().bytes).toString()).toContain("\r\n<!--");
  });

  const flipDigest = (text: string): string =>
    text.replace(/(<DigestValue>)(.)/, (_, tag: string, first: string) => tag + (first === "A" ? "B" : "A"));

  it.each<[string, string, Partial<XadesPlan>]>([
    ["a wrong digest of the set", "référence du lot", { editManifest: swap("AA==", "AAA=") }],
    [
      "a wrong digest of the document",
      `empreinte du document ${softwareOid}.4.1`,
      { editManifest: (text) => text.slice(0, 300) + flipDigest(text.slice(300)) },
    ],
    [
      "a document left out",
      "ne couvre pas exactement",
      { editManifest: (text) => text.replace(/<Reference URI="urn:oid:[^"]*\.4\.1">.*<\/Reference>/, "") },
    ],
    ["another document", `document ${softwareOid}.4.1 absent`, { editManifest: swap(".4.1", ".4.2") }],
    [
      "a document covered twice",
      "ne couvre pas exactement",
      {
        editManifest: (text) =>
          text.replace(/<Reference URI="urn:oid:[^"]*\.4\.1">.*<\/Reference>/, (one) => one + one),
      },
    ],
    [
      "no canonicalisation of an XML document",
      `transformation du document ${softwareOid}.4.1`,
      { editManifest: (text) => text.replace(/<Transforms>.*<\/Transforms>/, "") },
    ],
    [
      "a canonicalisation without comments",
      `transformation du document ${softwareOid}.4.1`,
      { editManifest: swap("20010315#WithComments", "20010315") },
    ],
    [
      "two canonicalisations",
      `transformation du document ${softwareOid}.4.1`,
      { editManifest: (text) => text.replace(/<Transform .*<\/Transform>/, (one) => one + one) },
    ],
    [
      "SHA-1 in the Manifest",
      "algorithme d'empreinte",
      {
        editManifest: (text) =>
          text.replace(/(.*)http:\/\/www.w3.org\/2001\/04\/xmlenc#sha256/s, "$1http://www.w3.org/2000/09/xmldsig#sha1"),
      },
    ],
    ["another certificate digest", "SigningCertificate du signataire", { editProperties: flipDigest }],
    [
      "another serial number",
      "SigningCertificate du signataire",
      { editProperties: (text) => text.replace(/(<X509SerialNumber[^>]*>)/, "$11") },
    ],
    ["another issuer", "SigningCertificate du signataire", { editProperties: swap("CN=SIMU AC", "CN=SIMU AB") }],
    [
      "no signing certificate",
      "SigningCertificate du signataire",
      { editProperties: (text) => text.replace(/<Cert>.*<\/Cert>/, "") },
    ],
    [
      "an issuer of somebody else",
      "SigningCertificate de la chaîne",
      { editProperties: (text) => text.replace(/(<\/Cert><Cert>.*?<DigestValue>)(.)/, "$1$2A") },
    ],
    [
      "no policy",
      "SignaturePolicyImplied attendu",
      { editProperties: swap("<SignaturePolicyImplied></SignaturePolicyImplied>", "") },
    ],
    ["a signing time without zone", "SigningTime", { signingTime: "2026-03-09T11:20:10" }],
    ["a signing time of later", "SigningTime", { signingTime: "2026-03-09T11:40:10Z" }],
    [
      "RSA-SHA1",
      "algorithme de signature",
      { editSignedInfo: swap("2001/04/xmldsig-more#rsa-sha256", "2000/09/xmldsig#rsa-sha1") },
    ],
    [
      "a canonicalisation of another kind",
      "algorithme de signature",
      { editSignedInfo: swap("REC-xml-c14n-20010315#WithComments", "REC-xml-c14n11") },
    ],
    [
      "one reference only",
      "références au Manifest",
      { editSignedInfo: (text) => text.replace(/<Reference Type="http:\/\/uri.etsi.org[^>]*>.*<\/Reference>/, "") },
    ],
    [
      "a reference to elsewhere",
      "références au Manifest",
      { editSignedInfo: swap("#IHEManifest", "#S0-SignedProperties") },
    ],
    [
      "a reference of another type",
      "références au Manifest",
      { editSignedInfo: swap("xmldsig#Manifest", "xmldsig#Object") },
    ],
    ["a Manifest that changed", "références au Manifest", { tamper: swap("AA==", "AAA=") }],
    ["properties that changed", "références au Manifest", { tamper: swap("<SigningTime>2026", "<SigningTime>2025") }],
    [
      "a value that changed",
      "SignatureValue",
      {
        tamper: (text) =>
          text.replace(/(<SignatureValue>)(.)/, (_, tag: string, first: string) => tag + (first === "A" ? "B" : "A")),
      },
    ],
    [
      "a second Manifest of the same name",
      "références au Manifest",
      { tamper: (text) => text.replace(/<Object>(<Manifest.*<\/Manifest>)<\/Object>/, "<Object>$1$1</Object>") },
    ],
    [
      "no purpose",
      "purposeOfSignature",
      { tamper: (text) => text.replace(/<SignatureProperties.*<\/SignatureProperties>/, "") },
    ],
    [
      "the purpose of another signature",
      "purposeOfSignature",
      { tamper: swap('Target="#_sig-1">1.2', 'Target="#_sig-2">1.2') },
    ],
    [
      "properties of another signature",
      "QualifyingProperties",
      { tamper: swap('Target="#_sig-1"><Signed', 'Target="#_sig-2"><Signed') },
    ],
    ["no certificate", "KeyInfo", { tamper: (text) => text.replace(/<KeyInfo>.*<\/KeyInfo>/, "") }],
    [
      "two certificates",
      "KeyInfo",
      { tamper: (text) => text.replace(/<X509Certificate>.*<\/X509Certificate>/, (one) => one + one) },
    ],
    [
      "a certificate that is none",
      "KeyInfo",
      {
        tamper: (text) =>
          text.replace(/<X509Certificate>.*<\/X509Certificate>/, "<X509Certificate>AAAA</X509Certificate>"),
      },
    ],
    ["another root", "n'est pas une signature XML", { tamper: () => "<a/>" }],
    ["XML that is not well-formed", "n'est pas une signature XML", { tamper: (text) => text.slice(0, -1) }],
  ])("is refused with %s", async (_, text, xades) => {
    expect(await refusalsOf(xades)).toEqual([
      { code: "XDSInvalidDocumentContent", text: expect.stringContaining(text) as string },
    ]);
  });

  it("is refused when a document or the signature has no canonical form", async () => {
    const relative = reportPlan(undefined, { edit: swap("<component>", '<x xmlns="relative"></x><component>') });
    const dmp = newDmp(world);
    await post(dmp, feeding(world, { documents: [relative] }), world.tls.certificate);
    const noForm = [{ code: "XDSInvalidDocumentContent", text: "La signature du lot est invalide : forme canonique" }];
    expect(dmp.calls[0]?.refusals).toEqual(noForm);
    expect(await refusalsOf({ tamper: swap("<Object><Manifest", '<Object xmlns:x="relative"><Manifest') })).toEqual(
      noForm,
    );
  });

  it("is accepted with the canonicalisation written out, as the kit does", async () => {
    const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    const transforms = `<Transforms><Transform Algorithm="${c14n}"></Transform></Transforms>`;
    const editSignedInfo = (text: string): string =>
      text.replaceAll(/(<Reference [^>]*>)(<DigestMethod)/g, `$1${transforms}$2`);
    expect(await refusalsOf({ editSignedInfo })).toEqual([]);
  });

  it("is accepted with its purpose in the namespace of the signature", async () => {
    expect(await refusalsOf({ tamper: swap('<SignatureProperties xmlns="">', "<SignatureProperties>") })).toEqual([]);
  });

  it("is a fault of certificate when the TLS certificate made it", async () => {
    expect(await refusalsOf({ signer: world.tls })).toEqual([
      { code: "DMPInvalidCertificate", text: "Not a valid signature certificate" },
    ]);
  });

  it("is refused when nobody known issued the certificate", async () => {
    const signer = await world.pki.issue({ profile: "org-sign", commonName: "DMP-SIGN", authority: "unknown" });
    expect(await refusalsOf({ signer })).toEqual([
      { code: "XDSInvalidDocumentContent", text: expect.stringContaining("n'est pas reconnu") as string },
    ]);
  });

  it("is refused when it is that of another structure", async () => {
    const holder = { id: "1330780321", name: "AUTRE CENTRE FICTIF", department: "Gironde (33)" };
    const signer = await world.pki.issue({ profile: "org-sign", commonName: "DMP-SIGN", holder });
    expect(await refusalsOf({ signer })).toEqual([
      { code: "Sender", text: "Erreur d'authentification de la personne morale" },
    ]);
  });

  it("does not vouch for another certificate shown in KeyInfo", async () => {
    const tamper = (text: string): string =>
      text.replace(/(<X509Certificate>).*(<\/X509Certificate>)/, `$1${base64Of(world.seal.certificate)}$2`);
    const refusals = await refusalsOf({ signer: world.tls, tamper });
    expect(refusals).toEqual([
      { code: "XDSInvalidDocumentContent", text: expect.stringContaining("SignatureValue") as string },
    ]);
  });
});
