import { attributeOf, textOf } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { createInsiService } from "../src/insi/insi-service.js";
import type { SimulatorCredential } from "../src/pki/credential.js";
import { dmp, pki, post } from "./insi-exchange.js";
import { ruth, soapHeaders, traitsEnvelope, vitaleAction, type TraitsMessage } from "./insi-messages.js";

describe("refusals by a fault with its code", () => {
  const code = async (message: TraitsMessage, credential?: SimulatorCredential) => {
    const answer = await post(
      createInsiService(),
      traitsEnvelope(message),
      credential === undefined ? {} : { credential },
    );
    return { status: answer.status, code: attributeOf(answer.error, "code"), roles: answer.texts["Value"] };
  };

  it("desir_560: the certificate is neither INSI-AUTO nor INSI-MANU", async () => {
    expect(await code({}, dmp)).toMatchObject({ status: 500, code: "desir_560" });
  });

  it("desir_560: lower case is another name", async () => {
    expect(await code({}, await pki.defective("wrong-common-name"))).toMatchObject({ code: "desir_560" });
  });

  it("desir_550: unknown software, in the words of the live service, MessageID echoed", async () => {
    const { error, texts } = await post(createInsiService(), traitsEnvelope({ idam: "AAA11BB22CC3" }));
    expect(attributeOf(error, "code")).toBe("desir_550");
    expect(attributeOf(error, "severite")).toBe("erreur");
    expect(attributeOf(error, "messageID")).toBe("uuid:7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55");
    expect(textOf(error)).toBe("Numéro d'autorisation du logiciel inconnu.");
    expect(texts["Value"]).toEqual(["S:Sender", "S:siram_100"]);
  });

  it("desir_620: the assertion of a card belongs on the other host", async () => {
    const security =
      '<wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"><saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"/></wsse:Security>';
    expect(await code({ security })).toMatchObject({ code: "desir_620" });
  });

  it.each([
    ["insi_28 birth name absent", "insi_28", ruth.replace(/<NomNaissance>.*<\/NomNaissance>/, "")],
    ["insi_28 birth name empty", "insi_28", ruth.replace("NESSI", " ")],
    ["insi_24 sex absent", "insi_24", ruth.replace(/<Sexe>.*<\/Sexe>/, "")],
    ["insi_24 sex empty", "insi_24", ruth.replace("<Sexe>F", "<Sexe>")],
    ["insi_24 sex I", "insi_24", ruth.replace("<Sexe>F", "<Sexe>I")],
    ["insi_20 first name absent", "insi_20", ruth.replace(/<Prenom>.*<\/Prenom>/, "")],
    ["insi_20 date absent", "insi_20", ruth.replace(/<DateNaissance>.*<\/DateNaissance>/, "")],
    ["insi_20 date as on a card", "insi_20", ruth.replace("1977-07-14", "14071977")],
    ["insi_20 lower case", "insi_20", ruth.replace("NESSI", "Nessi")],
    ["insi_20 diacritic", "insi_20", ruth.replace("RUTH", "RÛTH")],
    ["insi_20 digit", "insi_20", ruth.replace("NESSI", "NESSI2")],
    ["insi_20 typographic apostrophe (2.03-3)", "insi_20", ruth.replace("NESSI", "D’AEION")],
    ["insi_20 ligature (2.03-3)", "insi_20", ruth.replace("RUTH", "CŒUR")],
    ["insi_20 leading hyphen", "insi_20", ruth.replace("NESSI", "-NESSI")],
    ["insi_20 two spaces", "insi_20", ruth.replace("NESSI", "NES  SI")],
    ["insi_20 space beside apostrophe", "insi_20", ruth.replace("NESSI", "D' NESSI")],
    ["insi_20 double hyphen in a first name", "insi_20", ruth.replace("RUTH", "RUTH--ANNE")],
    ["insi_20 first name ends with an apostrophe", "insi_20", ruth.replace("RUTH", "RUTH'")],
    ["insi_20 postal code that is no COG", "insi_20", `${ruth}<LieuNaissance>6322</LieuNaissance>`],
  ])("%s", async (_, expected, traitsXml) => {
    expect(await code({ traits: traitsXml })).toMatchObject({ status: 500, code: expected });
  });

  it.each([
    ["apostrophe first in a birth name", ruth.replace("NESSI", "'T HOOFT")],
    ["double hyphen in a birth name", ruth.replace("NESSI", "LE GOFF--MARTIN")],
    ["country of birth", `${ruth}<LieuNaissance>99109</LieuNaissance>`],
  ])("lets pass: %s", async (_, traitsXml) => {
    expect(await code({ traits: traitsXml })).toMatchObject({ status: 200, code: undefined });
  });
});

describe("messages out of contract", () => {
  const refusal = async (envelope: string, headers = soapHeaders()) => {
    const insi = createInsiService();
    const { status, texts, error } = await post(insi, envelope, { headers });
    return { status, value: texts["Value"], error, rule: insi.requests[0]?.refusal };
  };

  it.each([
    ["not XML", "<a", "ERR_XML_MALFORMED"],
    ["DOCTYPE", `<!DOCTYPE a []>${traitsEnvelope().replace(/^<\?xml.*?\?>/, "")}`, "ERR_XML_DOCTYPE"],
    [
      "SOAP 1.1",
      traitsEnvelope().replace("http://www.w3.org/2003/05/soap-envelope", "http://schemas.xmlsoap.org/soap/envelope/"),
      "Envelope",
    ],
    ["no header", traitsEnvelope().replace(/<soap:Header>.*<\/soap:Header>/, ""), "ContexteBAM: missing"],
    ["two bodies", traitsEnvelope().replace("</RECSANSVITALE>", "</RECSANSVITALE><other/>"), "Body"],
    ["no body element", traitsEnvelope({ body: "" }), "Body"],
    ["other operation", traitsEnvelope({ body: '<verifier xmlns="http://www.cnamts.fr/INSiLot2"/>' }), "no operation"],
    [
      "traits out of order",
      traitsEnvelope({ traits: "<Prenom>RUTH</Prenom><NomNaissance>NESSI</NomNaissance>" }),
      "NomNaissance: not expected here",
    ],
    ["unknown trait", traitsEnvelope({ traits: `${ruth}<Nom/>` }), "Nom: not expected here"],
    ["no Version", traitsEnvelope().replace(' Version="01_02"', ""), "@Version: required"],
    ["wrong Nature", traitsEnvelope().replace('CTXBAM"', 'CTX"'), "@Nature: value refused"],
    ["no COUVERTURE", traitsEnvelope().replace("<bam:COUVERTURE/>", ""), "COUVERTURE: missing"],
    [
      "Temps that is no instant",
      traitsEnvelope().replace("2026-01-15T08:30:00.000Z", "15/01/2026"),
      "Temps: value refused",
    ],
    [
      "empty Security",
      traitsEnvelope({
        security:
          '<s:Security xmlns:s="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"/>',
      }),
      "Security",
    ],
    ["no MessageID", traitsEnvelope().replace(/<wsa:MessageID>.*<\/wsa:MessageID>/, ""), "MessageID: missing"],
    ["two Actions", traitsEnvelope({ extraHeader: `<wsa:Action>${vitaleAction}</wsa:Action>` }), "Action: once"],
    ["Action of the other operation", traitsEnvelope({ action: vitaleAction }), "Action"],
  ])("bare Sender fault: %s", async (_, envelope, rule) => {
    const answer = await refusal(envelope);
    expect(answer).toMatchObject({ status: 500, value: ["S:Sender"], error: undefined });
    expect(answer.rule).toContain(rule);
  });

  it("bare Sender fault: SOAP 1.1 media type", async () => {
    expect(await refusal(traitsEnvelope(), { "content-type": "text/xml; charset=utf-8" })).toMatchObject({
      status: 500,
      value: ["S:Sender"],
    });
  });

  it("bare Sender fault: Content-Type names another action", async () => {
    expect((await refusal(traitsEnvelope(), soapHeaders(vitaleAction))).rule).toContain("Action");
  });

  it("MustUnderstand fault: unknown compulsory header", async () => {
    const extraHeader = '<x:Ticket xmlns:x="urn:x" soap:mustUnderstand="true"/>';
    expect((await refusal(traitsEnvelope({ extraHeader }))).value).toEqual(["S:MustUnderstand"]);
  });

  it("lets pass an unknown header that is not compulsory", async () => {
    expect((await refusal(traitsEnvelope({ extraHeader: '<x:Ticket xmlns:x="urn:x"/>' }))).status).toBe(200);
  });

  it("404 elsewhere, 405 for GET", async () => {
    const insi = createInsiService();
    const request = { headers: {}, body: new Uint8Array(), clientCertificate: undefined };
    expect((await insi.handle({ ...request, method: "POST", path: "/autre" })).status).toBe(404);
    expect((await insi.handle({ ...request, method: "GET", path: "/lps?wsdl" })).status).toBe(405);
  });
});
