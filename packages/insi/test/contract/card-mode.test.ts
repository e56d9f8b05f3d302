import { createSoftwareSigner } from "@segur-sdk/certificates";
import type { Signer } from "@segur-sdk/core";
import {
  attributeOf,
  childElements,
  childNamed,
  parseXml,
  serializeExclusive,
  textOf,
  type XmlElement,
} from "@segur-sdk/core/xml";
import { verifyEnveloped } from "@segur-sdk/core/xml-signature";
import { describe, expect, it } from "vitest";

import { createInsiCardClient, psCardHolder } from "../../src/index.js";
import { saml } from "../../src/wire/namespaces.js";
import { searched, secretary } from "../fixtures/client.js";
import { simulatedInsi } from "./simulated-insi.js";

const insi = simulatedInsi();

/** Assertions of the last request that the service received. */
function lastAssertions(): readonly XmlElement[] {
  const { root } = parseXml(insi.sim().insi.requests.at(-1)?.request ?? new Uint8Array());
  const header = childElements(root)[0];
  const security =
    header === undefined ? undefined : childElements(header).find(({ name }) => name.local === "Security");
  return security === undefined ? [] : childElements(security);
}

describe("INSi by the card of a professional (RIS.INS.49)", () => {
  it("finds a person, Emetteur being the holder of the card", async () => {
    const answer = await createInsiCardClient(insi.cardOptions()).resolve(searched, { actor: secretary });
    expect(answer.outcome).toBe("found");
    expect(insi.audited()).toMatchObject([{ type: "insi.call", mode: "card", op: "traits", code: "00" }]);
    const [assertion] = lastAssertions();
    const nameId = childNamed(assertion, saml("Subject"), saml("NameID"));
    expect([textOf(nameId), attributeOf(nameId, "NameQualifier")]).toEqual(["810100001014", "CPS"]);
    const { insi: service } = insi.sim();
    expect(new TextDecoder().decode(service.requests.at(-1)?.request)).toContain(
      "<bam:Emetteur>810100001014</bam:Emetteur>",
    );
  });

  it("signs a new assertion for each request: contexts, message and assertion are never used twice", async () => {
    const client = createInsiCardClient(insi.cardOptions());
    insi.sim().insi.faults.add({ fault: { kind: "http", status: 503 } });
    const before = insi.sim().insi.requests.length;
    const answer = await client.resolve({ ...searched, givenNames: ["ISABELLE", "RUTH"] }, { actor: secretary });
    expect(answer.calls.map(({ code }) => code)).toEqual(["ERR_HTTP_STATUS_UNAVAILABLE", "01", "00"]);
    const identifiers = insi
      .sim()
      .insi.requests.slice(before)
      .flatMap(({ request }) =>
        [
          ...new TextDecoder()
            .decode(request)
            .matchAll(/(?:<(?:bam:Id|lps:Id|wsa:MessageID)[^>]*>(?:uuid:)?| ID="_)([^<"]+)/gu),
        ].map(([, id]) => id),
      );
    expect(identifiers).toHaveLength(12);
    expect(new Set(identifiers).size).toBe(12);
  });

  it("asks, at each request, for the card of the person who calls", async () => {
    const asked: string[] = [];
    const options = insi.cardOptions();
    const { card } = options;
    const client = createInsiCardClient({
      ...options,
      card: (actor) => {
        asked.push(actor.id);
        return typeof card === "function" ? card(actor) : card;
      },
    });
    await client.resolve(searched, { actor: secretary });
    expect(asked).toEqual(["sec-042"]);
  });

  it("makes an assertion that one flipped byte breaks", async () => {
    await createInsiCardClient(insi.cardOptions()).resolve(searched, { actor: secretary });
    const [assertion] = lastAssertions();
    if (assertion === undefined) throw new Error("no assertion");
    const text = serializeExclusive(assertion);
    const trusted = [insi.card().signature.certificate];
    const verify = (xml: string): XmlElement => verifyEnveloped(xml, { trusted, rootName: saml("Assertion") });
    expect(textOf(childNamed(verify(text), saml("Subject"), saml("NameID")))).toBe("810100001014");
    for (const [from, to] of [
      ["810100001014</", "810100001015</"],
      ["0B0999999", "0B0999998"],
      ["SM44", "SM45"],
    ] as const) {
      expect(text).toContain(from);
      expect(() => verify(text.replace(from, to))).toThrow(
        expect.objectContaining({ code: "ERR_XML_SIGNATURE_INVALID" }),
      );
    }
  });

  it("adds the assertion of the carte Vitale to a search by carte Vitale", async () => {
    const card = { insuredNir: "277076322082910", birthDate: "14071977", serialNumber: "468929507" };
    const answer = await createInsiCardClient(insi.cardOptions()).resolveByVitale(card, { actor: secretary });
    expect(answer.outcome).toBe("to-confirm");
    const [, vitale] = lastAssertions();
    const nameId = childNamed(vitale, saml("Subject"), saml("NameID"));
    expect([textOf(nameId), attributeOf(nameId, "NameQualifier")]).toEqual(["468929507", "VITALE"]);
    expect(textOf(childNamed(vitale, saml("Issuer")))).toBe("810100001014");
  });

  it("adds no assertion for a carte Vitale whose serial number was not read", async () => {
    const card = { insuredNir: "277076322082910", birthDate: "14071977", serialNumber: "" };
    await createInsiCardClient(insi.cardOptions()).resolveByVitale(card, { actor: secretary });
    expect(lastAssertions()).toHaveLength(1);
  });

  it("does not send a speciality for a card of staff", async () => {
    const staff = await insi
      .sim()
      .pki.card({ kind: "CPE", personId: "3440000008/000000042", familyName: "ACCUEIL", givenName: "SASHA" });
    expect(psCardHolder(staff.signature.certificate)).toMatchObject({
      nationalId: "3440000008/000000042",
      cardType: "CDE-CPE",
    });
    const options = insi.cardOptions({ signer: createSoftwareSigner(staff.signature) });
    expect((await createInsiCardClient(options).resolve(searched, { actor: secretary })).outcome).toBe("found");
    expect(
      lastAssertions()
        .map((assertion) => serializeExclusive(assertion))
        .join(""),
    ).toContain("secteurActivite");
    expect(
      lastAssertions()
        .map((assertion) => serializeExclusive(assertion))
        .join(""),
    ).not.toContain("codeSpecialite");
  });

  it("is refused when the assertion does not name the holder of the certificate (desir_620)", async () => {
    const client = createInsiCardClient(insi.cardOptions({ holder: { nationalId: "810002813839" } }));
    const before = insi.sim().insi.requests.length;
    await expect(client.resolve(searched, { actor: secretary })).rejects.toMatchObject({
      code: "ERR_INSI_CREDENTIAL_ENVIRONMENT",
      details: { class: "configuration" },
    });
    expect(
      insi
        .sim()
        .insi.requests.slice(before)
        .map(({ answer }) => answer),
    ).toEqual(["desir_620"]);
  });

  it("says that the card cannot sign, without a request", async () => {
    const before = insi.sim().insi.requests.length;
    const { signer } = { signer: createSoftwareSigner(insi.card().signature) };
    const removed: Signer = { ...signer, sign: () => Promise.reject(new Error("card removed")) };
    const client = createInsiCardClient(insi.cardOptions({ signer: removed }));
    await expect(client.resolve(searched, { actor: secretary })).rejects.toMatchObject({ code: "ERR_INSI_CARD" });
    const unbilled = createInsiCardClient(insi.cardOptions({ activity: { billingId: " " } }));
    await expect(unbilled.resolve(searched, { actor: secretary })).rejects.toMatchObject({ code: "ERR_INSI_CARD" });
    expect(insi.sim().insi.requests).toHaveLength(before);
    expect(insi.audited()).toMatchObject([{ code: "ERR_INSI_CARD" }, { code: "ERR_INSI_CARD" }]);
  });
});
