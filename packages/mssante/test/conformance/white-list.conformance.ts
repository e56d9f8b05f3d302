import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

import { readTrust } from "@segur-sdk/certificates";
import { isSegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { readWhiteList } from "../../src/index.js";
import {
  listContent,
  listTemplate,
  type ListSigner,
  makeSigner,
  signWithXmlsec,
  xmlsecAccepts,
} from "../white-list/signed-list.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "accepted";
  } catch (error) {
    if (!isSegurError(error)) throw error;
    return error.code;
  }
}

describeShared("white lists of the reference", () => {
  const file = (name: string) => readFileSync(sharedPath(`reference/mssante/liste-blanche/${name}`));
  const authority = () => file("ac-de-test.pem").toString();
  const options = () => ({ trust: readTrust([authority()]), signer: "alb.demo.test.mssante.fr" });

  it("accepts the signed extract, as xmlsec1 does, and reads its domains", async () => {
    const signed = file("extrait-signe-cle-de-test.xml");
    expect(xmlsecAccepts(signed, authority())).toBe(true);
    const list = await readWhiteList(signed, options());
    expect(list).toMatchObject({
      generatedAt: "2025-03-13T14:54:10Z",
      entries: 182,
      signer: "alb.demo.test.mssante.fr",
    });
    expect(list.domains.size).toBe(153);
    expect(list.domains.has("pro.mssante.fr")).toBe(true);
  });

  it("refuses the altered one as xmlsec1 does, and the one that nobody signed", async () => {
    const altered = file("extrait-altere-signature-invalide.xml");
    expect(xmlsecAccepts(altered, authority())).toBe(false);
    expect(await codeOf(readWhiteList(altered, options()))).toBe("ERR_XML_SIGNATURE_INVALID");
    expect(await codeOf(readWhiteList(file("exemple-non-signe.xml"), options()))).toBe("ERR_XML_SIGNATURE_MISSING");
  });

  it("refuses the name that is not expected, another authority, and what is older than the list in service", async () => {
    const signed = file("extrait-signe-cle-de-test.xml");
    const { trust } = options();
    expect(await codeOf(readWhiteList(signed, { trust }))).toBe("ERR_MSS_WHITE_LIST");
    expect(await codeOf(readWhiteList(signed, { ...options(), trust: readTrust([makeSigner("x").authority]) }))).toBe(
      "ERR_MSS_WHITE_LIST",
    );
    const installed = { generatedAt: "2025-03-13T14:54:11Z" };
    expect(await codeOf(readWhiteList(signed, { ...options(), installed }))).toBe("ERR_MSS_WHITE_LIST");
  });

  it("notices every byte that changes, in content and signature", async () => {
    const signed = file("extrait-signe-cle-de-test.xml");
    for (let turn = 0; turn < 60; turn += 1) {
      const altered = Buffer.from(signed);
      const at = (turn * 7919 + 613) % altered.length;
      altered[at] = (altered[at] ?? 0) ^ 1;
      const code = await codeOf(readWhiteList(altered, options()));
      const same = code === "accepted";
      // White space inside a tag and the claimed certificate's base64 line ends are no content: xmlsec1 is the judge.
      if (same) expect(xmlsecAccepts(altered, authority()), `byte ${at.toString()}`).toBe(true);
    }
  });
});

describe("white lists signed by xmlsec1", () => {
  let signer: ListSigner;
  let content: string;
  const options = () => ({ trust: readTrust([signer.authority]) });
  beforeAll(() => {
    signer = makeSigner("alb.mssante.fr");
    // After the certificate: a list made before it was valid is refused.
    const names = ["A.mssante.example", " b.mssante.example\u00A0", "a.mssante.example"];
    content = listContent(new Date(Date.now() + 60_000).toISOString(), names);
  });

  it("folds the names", async () => {
    const list = await readWhiteList(bytesOf(signWithXmlsec(listTemplate(content), signer)), options());
    expect([...list.domains]).toEqual(["a.mssante.example", "b.mssante.example"]);
    expect(list.entries).toBe(3);
  });

  it("keeps out a name that is no domain, and it alone", async () => {
    const names = [
      "a.mssante.example",
      "",
      "h\u00f4pital.mssante.example",
      "c_d.mssante.example",
      "e.mssante.example.",
    ];
    const made = (all: readonly string[]) =>
      bytesOf(signWithXmlsec(listTemplate(listContent(new Date(Date.now() + 60_000).toISOString(), all)), signer));
    const list = await readWhiteList(made(names), options());
    expect([[...list.domains], list.entries]).toEqual([["a.mssante.example"], 5]);
    expect(await codeOf(readWhiteList(made(names.slice(1)), options()))).toBe("ERR_MSS_WHITE_LIST");
  });

  it("reads any spelling of the same content: prefixes, CDATA, references, comments, quotes", async () => {
    const spelt = `<!-- c --><p:DateDeGeneration xmlns:p="https://listeblanche.mssante.fr/schema" xmlns:unused="urn:u" b='"&#9;' a="&lt;">${new Date().toISOString()}</p:DateDeGeneration>
<ListeDomaines><Domaine><Nom><![CDATA[a.mssante]]>.<!-- in -->ex&#97;mple</Nom></Domaine></ListeDomaines>`;
    const signed = signWithXmlsec(listTemplate(spelt), signer);
    expect(xmlsecAccepts(signed, signer.authority)).toBe(true);
    expect([...(await readWhiteList(bytesOf(signed), options())).domains]).toEqual(["a.mssante.example"]);
  });

  it("reads the certificates of the signature in any order, as xmlsec1 does, and trusts none for being there", async () => {
    const chained = makeSigner("alb.mssante.fr", { isChained: true });
    const stranger = makeSigner("alb.mssante.fr");
    const shown = (pem: string) => `<X509Certificate>${pem.replace(/-----[^-]+-----|\s/gu, "")}</X509Certificate>`;
    const signed = signWithXmlsec(listTemplate(content), chained);
    const own = /<X509Data>[\s\S]*<\/X509Data>/u.exec(signed)?.[0] ?? "";
    const [leaf, between, authority] = [chained.certificate, chained.between, chained.authority].map(shown) as [
      string,
      string,
      string,
    ];
    const data = (...certificates: readonly string[]) => `<X509Data>${certificates.join("\n")}</X509Data>`;
    const trust = readTrust([chained.authority]);
    for (const [expected, keyInfo] of [
      [true, data(leaf, between)],
      [true, data(between, leaf)],
      [true, data(authority, between, leaf)],
      [false, data(between) + data(leaf)],
      [false, data(leaf)],
      [false, data(leaf, shown(stranger.authority))],
      [false, data(between)],
    ] as const) {
      const list = signed.replace(own, keyInfo);
      expect(xmlsecAccepts(list, chained.authority), keyInfo).toBe(expected);
      const reading = readWhiteList(bytesOf(list), { trust });
      if (expected) expect((await reading).signer).toBe("alb.mssante.fr");
      else expect(await codeOf(reading), keyInfo).toBe("ERR_MSS_WHITE_LIST");
    }
    expect(
      await codeOf(
        readWhiteList(bytesOf(signed.replace(own, data(leaf, between))), { trust: readTrust([stranger.authority]) }),
      ),
    ).toBe("ERR_MSS_WHITE_LIST");
    expect(
      await codeOf(readWhiteList(bytesOf(signed.replace(own, data(...Array<string>(9).fill(leaf)))), { trust })),
    ).toBe("ERR_XML_SIGNATURE_INVALID");
  });

  it("refuses wrapped, doubled and displaced signatures", async () => {
    const good = signWithXmlsec(listTemplate(content), signer);
    const signature = /<Signature[\s\S]*<\/Signature>/u.exec(good)?.[0] ?? "";
    const evil = listContent("2040-01-01T00:00:00Z", ["evil.example"]);
    const root = (inside: string) =>
      `<ListeBlancheMSSante xmlns="https://listeblanche.mssante.fr/schema">${inside}</ListeBlancheMSSante>`;
    const inner = good.replace(/^<\?xml[^>]*\?>/u, "");
    const shapes = [
      root(`${evil}${inner}`),
      root(`${evil}<Wrapped>${inner}</Wrapped>${signature}`),
      root(`${evil}${signature}`),
      good.replace("</ListeBlancheMSSante>", `${evil}</ListeBlancheMSSante>`),
      good.replace(signature, `${signature}${signature}`),
      good.replace(signature, `<Wrapped xmlns="">${signature}</Wrapped>`),
      good.replace('<Reference URI="">', '<Reference URI="#x">'),
      good.replace(
        "</SignedInfo>",
        `<Object xmlns="http://www.w3.org/2000/09/xmldsig#">${inner}</Object></SignedInfo>`,
      ),
      good.replace(/<Transform Algorithm="[^"]*enveloped-signature"\/>/u, ""),
      good.replace("rsa-sha256", "rsa-sha1"),
      good.replace(/^<\?xml[^>]*\?>/u, "<!DOCTYPE x [<!ENTITY e 'x'>]>"),
      good.trimEnd().slice(0, -1),
      "",
    ];
    for (const [nth, shape] of shapes.entries()) {
      expect(await codeOf(readWhiteList(bytesOf(shape), options())), `shape ${nth.toString()}`).toMatch(
        /^ERR_(XML|MSS)_/u,
      );
    }
  });

  it("verifies a list of the real size and lets the loop run", async () => {
    const names = Array.from({ length: 8_655 }, (_, at) => `domaine-${at.toString()}.mssante.example`);
    const entry = (name: string) =>
      `<Domaine>\n<Nom>${name}</Nom>\n<Description>${"Établissement fictif ".repeat(6)}</Description>\n<DNCertificatOperateur>CN=operateur.example,OU=318000000000000,O=OPERATEUR FICTIF,ST=Paris (75),C=FR</DNCertificatOperateur>\n<ResponsableContact>contact@exemple.invalid</ResponsableContact>\n<SupportContact>support@exemple.invalid</SupportContact>\n<DateMAJ>2025-01-02T10:00:00Z</DateMAJ>\n</Domaine>`;
    const large = `<DateDeGeneration>${new Date().toISOString()}</DateDeGeneration><ListeDomaines>${names.map(entry).join("\n")}</ListeDomaines>`;
    const bytes = bytesOf(signWithXmlsec(listTemplate(large), signer));
    expect(bytes.length).toBeGreaterThan(3_600_000);
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const list = await readWhiteList(bytes, options());
    loop.disable();
    expect(list.domains.size).toBe(8_655);
    // The loop turned many times: a reading in one go would leave a single sample.
    expect(loop.count).toBeGreaterThan(10);
  });
});
