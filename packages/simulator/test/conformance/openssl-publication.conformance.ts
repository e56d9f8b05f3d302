import { beforeAll, describe, expect, it } from "vitest";

import { runTool, type ToolResult } from "../../../../conformance/tools.js";
import {
  createSimulatorPki,
  simulatorCardHolders,
  startPublicationServer,
  type CertificateDefect,
  type CertificateProfile,
  type ListMode,
  type OcspPlan,
  type Pkcs12LayoutName,
  type SimulatorCredential,
  type SimulatorPki,
} from "../../src/index.js";

let pki: SimulatorPki;
let authorities: Record<"root.pem" | "org.pem", string>;

beforeAll(async () => {
  pki = await createSimulatorPki();
  authorities = { "root.pem": pki.root.toString(), "org.pem": pki.organisations.toString() };
});

/** `openssl verify`, strictly, with the chain that came with the certificate. */
function verify({ certificate, chain }: SimulatorCredential, ...options: readonly string[]): ToolResult {
  const chainPem = chain.map(String).join("");
  return runTool(
    "openssl",
    ["verify", "-auth_level", "2", "-CAfile", "{root.pem}", "-untrusted", "{chain.pem}", ...options, "{leaf.pem}"],
    { ...authorities, "chain.pem": chainPem, "leaf.pem": certificate.toString() },
  );
}

describe("openssl names each defect it can see", () => {
  it.each<[CertificateDefect, CertificateProfile, string, string]>([
    ["weak-key", "org-auth-cli", "sslclient", "EE certificate key too weak"],
    ["sha1-signature", "org-sign", "any", "CA signature digest algorithm too weak"],
    ["wrong-key-usage", "org-auth-cli", "sslclient", "unsuitable certificate purpose"],
    ["wrong-extended-key-usage", "serv-ssl", "sslserver", "unsuitable certificate purpose"],
    ["unknown-critical-extension", "org-auth-cli", "sslclient", "unhandled critical extension"],
    ["unknown-authority", "org-auth-cli", "any", "unable to get local issuer certificate"],
    ["homonym-issuer", "org-auth-cli", "any", "self-signed certificate in certificate chain"],
    ["forged-issuer", "org-auth-cli", "any", "certificate signature failure"],
    ["expired-intermediate", "org-sign", "any", "at 1 depth lookup: certificate has expired"],
    ["path-length-exceeded", "org-auth-cli", "any", "path length constraint exceeded"],
    ["issuer-not-authority", "org-auth-cli", "any", "invalid CA certificate"],
    ["issuer-without-cert-sign", "org-auth-cli", "any", "invalid CA certificate"],
  ])("%s (%s), for %s", async (defect, profile, purpose, reason) => {
    const { status, output } = verify(await pki.defective(defect, profile), "-x509_strict", "-purpose", purpose);
    expect([status, output]).toEqual([2, expect.stringContaining(reason)]);
  });

  it.each<CertificateDefect>([
    "without-structure",
    "several-structures",
    "ec-key",
    "small-exponent",
    "test-mark-conflict",
  ])("and finds nothing wrong with %s, which is for the client to see", async (defect) => {
    expect(verify(await pki.defective(defect), "-x509_strict", "-purpose", "sslclient").status).toBe(0);
  });
});

describe("cards", () => {
  it.each(["CPS", "CPE", "CPA"] as const)("%s: openssl verifies both pairs", async (kind) => {
    const { authentication, signature } = await pki.card(simulatorCardHolders[kind]);
    expect(verify(authentication, "-x509_strict", "-purpose", "sslclient").status).toBe(0);
    expect(verify(signature, "-x509_strict").status).toBe(0);
  });

  it("the name of a CPS is that of the samples: one multi-valued RDN", async () => {
    const { certificate } = (await pki.card(simulatorCardHolders.CPS)).signature;
    const files = { "card.pem": certificate.toString() };
    const args = ["x509", "-in", "{card.pem}", "-noout", "-subject", "-nameopt", "RFC2253,-esc_msb,utf8"];
    expect(runTool("openssl", args, files).output.trim()).toBe(
      "subject=CN=810100001014+SN=RADIOLOGUE+GN=CAMILLE,title=Médecin,C=FR",
    );
  });
});

describe("openssl judges the revocation lists", () => {
  it.each<[ListMode, string]>([
    ["fresh", "{leaf.pem}: OK"],
    ["stale", "CRL has expired"],
    ["future", "CRL is not yet valid"],
    ["wrong-signer", "CRL signature failure"],
    ["unknown-critical", "unhandled critical CRL extension"],
  ])("%s: %s", async (mode, verdict) => {
    const publication = await startPublicationServer();
    try {
      publication.publish(pki);
      publication.setLists(mode);
      const response = await fetch(`${publication.url}/CRL/ACI-EL-ORG-SIMU.crl`);
      const list = new Uint8Array(await response.arrayBuffer());
      const pem = runTool("openssl", ["crl", "-inform", "DER", "-in", "{list}"], { list }).output;
      const { certificate } = await pki.credential("MSS-AUTH");
      const { output } = runTool(
        "openssl",
        [
          "verify",
          "-crl_check",
          "-CRLfile",
          "{list.pem}",
          "-CAfile",
          "{root.pem}",
          "-untrusted",
          "{org.pem}",
          "{leaf.pem}",
        ],
        { ...authorities, "list.pem": pem, "leaf.pem": certificate.toString() },
      );
      expect(output).toContain(verdict.replace("{leaf.pem}", "leaf.pem"));
    } finally {
      await publication.close();
    }
  });
});

describe("openssl asks and reads OCSP", () => {
  async function ask(credential: SimulatorCredential, plan: OcspPlan, ...options: readonly string[]): Promise<string> {
    const files = { ...authorities, "leaf.pem": credential.certificate.toString() };
    const about = ["-issuer", "{org.pem}", "-cert", "{leaf.pem}", ...options];
    // The tool writes the request to a file: by the standard output here, so that nothing stays behind.
    const request = runTool("sh", ["-c", `openssl ocsp -sha1 ${about.join(" ")} -reqout /dev/stdout | base64`], files);
    const asked = Buffer.from(request.output, "base64");
    const response = await pki.ocsp(asked, plan);
    const reading = ["ocsp", "-no_nonce", "-respin", "{answer}", "-CAfile", "{root.pem}", "-verify_other", "{org.pem}"];
    // Given both, the tool makes a request of its own for the certificate, and forgets the nonce it sent.
    const question = options.includes("-no_nonce") ? ["-sha1", ...about] : ["-reqin", "{request}"];
    return runTool("openssl", [...reading, ...question], {
      ...files,
      answer: response,
      request: asked,
    }).output;
  }

  it("good, signed by a delegated responder or by the issuer", async () => {
    const sound = await pki.credential("DMP-AUTH");
    for (const plan of [{}, { signer: "issuer" }] as const) {
      const output = await ask(sound, plan, "-no_nonce");
      expect(output).toContain("Response verify OK");
      expect(output).toContain("leaf.pem: good");
    }
  });

  it("the nonce of the request, another, or none", async () => {
    const sound = await pki.credential("DMP-AUTH");
    expect(await ask(sound, {})).toBe("Response verify OK\n");
    expect(await ask(sound, { nonce: "none" })).toContain("WARNING: no nonce in response");
    expect(await ask(sound, { nonce: "other" })).toContain("Nonce Verify error");
  });

  it("revoked, since when and why", async () => {
    const output = await ask(await pki.defective("revoked"), {}, "-no_nonce");
    expect(output).toContain("Response verify OK");
    expect(output).toMatch(/leaf\.pem: revoked\n(?:\t.*\n)*\tReason: superseded/);
  });

  it.each<[OcspPlan, string]>([
    [{ signer: "stranger" }, "Response Verify Failure"],
    [{ signer: "without-purpose" }, "Response Verify Failure"],
    [{ span: "past" }, "status expired"],
    [{ span: "future" }, "status not yet valid"],
    [{ knowsNobody: true }, "leaf.pem: unknown"],
    [{ otherSerial: true }, "leaf.pem: ERROR: No Status found"],
  ])("%j: %s", async (plan, verdict) => {
    expect(await ask(await pki.credential("DMP-AUTH"), plan, "-no_nonce")).toContain(verdict);
  });
});

describe("openssl opens the layouts", () => {
  it.each<[Pkcs12LayoutName, string]>([
    ["openssl-3", "PBES2, PBKDF2, AES-256-CBC, Iteration 2048, PRF hmacWithSHA256"],
    ["aes-128", "MAC: sha512, Iteration 2048"],
    ["triple-des", "PKCS7 Encrypted data: pbeWithSHA1And3-KeyTripleDES-CBC"],
    ["rc2-40", "PKCS7 Encrypted data: pbeWithSHA1And40BitRC2-CBC"],
    ["rc2-128", "PKCS7 Encrypted data: pbeWithSHA1And128BitRC2-CBC"],
    ["rc4-128", "Shrouded Keybag: pbeWithSHA1And128BitRC4"],
    ["clear-key", "Key bag"],
    ["ber", "MAC: sha1, Iteration 2048"],
    ["leaf-last", "MAC: sha1, Iteration 2048"],
  ])("%s: %s", async (layout, said) => {
    const { pkcs12, keyPem, certificate } = await pki.credential("DMP-SIGN");
    const files = { "file.p12": pkcs12("secret", layout) };
    const open = ["pkcs12", "-legacy", "-in", "{file.p12}", "-passin", "pass:secret", "-nodes"];
    const { status, output } = runTool("openssl", [...open, "-info"], files);
    expect(status).toBe(0);
    expect(output).toContain(said);
    expect(output).toContain(keyPem);
    expect(output).toContain(certificate.toString());
  });

  it("and the bundle of the chain", async () => {
    const publication = await startPublicationServer();
    try {
      publication.publish(pki);
      const response = await fetch(`${publication.url}/AC/Chaine_de_certification-SIMU.p7b`);
      const bundle = new Uint8Array(await response.arrayBuffer());
      const args = ["pkcs7", "-inform", "DER", "-in", "{bundle}", "-print_certs"];
      const { output } = runTool("openssl", args, { bundle });
      expect(output).toContain(pki.root.toString());
      expect(output).toContain(pki.organisations.toString());
    } finally {
      await publication.close();
    }
  });
});
