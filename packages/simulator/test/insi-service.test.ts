import { matriculeKey } from "@segur-sdk/core";
import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";
import { beforeAll, describe, expect, it } from "vitest";

import { createInsiService, type InsiService, type InsiServiceOptions } from "../src/insi/insi-service.js";
import { nationalTestPeople } from "../src/insi/people.js";
import type { SimulatorCredential } from "../src/pki/credential.js";
import { createSimulatorPki, type SimulatorPki } from "../src/pki/simulator-pki.js";
import {
  ruth,
  soapHeaders,
  traitsEnvelope,
  vitaleAction,
  vitaleEnvelope,
  type TraitsMessage,
} from "./insi-messages.js";

let pki: SimulatorPki;
let auto: SimulatorCredential;
let dmp: SimulatorCredential;

beforeAll(async () => {
  pki = await createSimulatorPki();
  auto = await pki.credential("INSI-AUTO");
  dmp = await pki.credential("DMP-AUTH");
});

/** Posts an envelope in process, and flattens the answer by local names. */
async function post(
  insi: InsiService,
  envelope: string,
  options: { headers?: Record<string, string>; credential?: SimulatorCredential } = {},
) {
  const response = await insi.handle({
    method: "POST",
    path: "/lps",
    headers: options.headers ?? soapHeaders(),
    body: Buffer.from(envelope),
    clientCertificate: (options.credential ?? auto).certificate,
  });
  const texts: Record<string, string[]> = {};
  const errors: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name.local === "Erreur") errors.push(element);
    const children = childElements(element);
    if (children.length === 0) (texts[element.name.local] ??= []).push(textOf(element) ?? "");
    children.forEach(visit);
  };
  if (response.body.length > 0) visit(parseXml(response.body).root);
  return { ...response, texts, error: errors[0] };
}

function traits(name: string, first: string, sex: string, date: string, place?: string): TraitsMessage {
  const lieu = place === undefined ? "" : `<LieuNaissance>${place}</LieuNaissance>`;
  return {
    traits: `<NomNaissance>${name}</NomNaissance><Prenom>${first}</Prenom><Sexe>${sex}</Sexe><DateNaissance>${date}</DateNaissance>${lieu}`,
  };
}

async function outcome(message: TraitsMessage, options?: InsiServiceOptions) {
  const answer = await post(createInsiService(options), traitsEnvelope(message));
  return [answer.texts["CodeCR"]?.[0], answer.texts["NumIdentifiant"]?.[0], answer.texts["Cle"]?.[0]];
}

describe("CNDA searches by traits", () => {
  it.each([
    [
      "2.03-1 formats",
      traits("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN", "M", "2001-06-17", "63220"),
      ["00", "1010663220754", "60"],
    ],
    [
      "2.03-1 formats, newer set",
      traits("D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN", "M", "1990-04-14"),
      ["00", "1900463220899", "81"],
    ],
    ["2.03-2 Corsica", traits("ADRTROIS", "TOUSSAINT", "M", "1960-01-01", "2B020"), ["00", "160012B020777", "13"]],
    [
      "2.03-2 Corsica by the old code",
      traits("ADRTROIS", "TOUSSAINT", "M", "1960-01-01", "20020"),
      ["00", "160012B020777", "13"],
    ],
    ["2.06-1 several", traits("DE VINCI", "LEONARDO", "M", "2014-02-01"), ["02", undefined, undefined]],
    [
      "2.06-2 several, with birth place",
      traits("DE VINCI", "LEONARDO", "M", "2014-02-01", "63220"),
      ["00", "1140263220833", "56"],
    ],
    ["2.07-1 first name that is not his", traits("TCHITCHI", "OLA", "F", "1936-06-21"), ["01", undefined, undefined]],
    ["2.07-1 next first name", traits("TCHITCHI", "CATARINA", "F", "1936-06-21"), ["00", "2360663220836", "56"]],
    ["2.07-2 nobody", traits("HOUILLES", "PIERRE PAUL JACQUES", "M", "1993-01-27"), ["01", undefined, undefined]],
    ["found under a used name", traits("DE VINCI", "RUTH", "F", "1977-07-14"), ["00", "2770763220829", "10"]],
    ["other date", traits("NESSI", "RUTH", "F", "1977-07-15"), ["01", undefined, undefined]],
    ["other sex", traits("NESSI", "RUTH", "M", "1977-07-14"), ["01", undefined, undefined]],
    ["other birth place", traits("NESSI", "RUTH", "F", "1977-07-14", "75056"), ["01", undefined, undefined]],
    ["whole list", traits("NESSI", "RUTH ISABELLE", "F", "1977-07-14"), ["00", "2770763220829", "10"]],
    ["second first name alone", traits("NESSI", "ISABELLE", "F", "1977-07-14"), ["01", undefined, undefined]],
    ["part of a compound first name", traits("ECETINSI", "PIERRE", "M", "2009-07-14"), ["01", undefined, undefined]],
    [
      "compound first name without hyphen",
      traits("ECETINSI", "PIERRE ALAIN", "M", "2009-07-14"),
      ["00", "1090763220834", "89"],
    ],
  ] as const)("%s", async (_, message, expected) => {
    expect(await outcome(message)).toEqual(expected);
  });

  it("gives the national test identity: list of first names, no Prenom, birth place", async () => {
    const { texts, status, headers } = await post(createInsiService(), traitsEnvelope());
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/soap+xml; charset=utf-8");
    expect(texts).toEqual({
      CodeCR: ["00"],
      LibelleCR: ["OK"],
      NumIdentifiant: ["2770763220829"],
      Cle: ["10"],
      OID: ["1.2.250.1.213.1.4.8"],
      NomNaissance: ["NESSI"],
      ListePrenom: ["RUTH ISABELLE"],
      Sexe: ["F"],
      DateNaissance: ["1977-07-14"],
      LieuNaissance: ["63220"],
    });
  });

  it("gives history entries, NIA and wrong keys as they are", async () => {
    const insi = createInsiService();
    const history = await post(insi, traitsEnvelope(traits("ECETINSI", "PIERRE-ALAIN", "M", "2009-07-14")));
    expect(history.texts).toMatchObject({
      NumIdentifiant: ["1090763220834", "2090763220834"],
      DateDeb: ["2019-03-01"],
      DateFin: ["2019-02-28"],
    });
    const nia = await post(insi, traitsEnvelope(traits("PROVISOIRE", "MATRICULE", "M", "2009-07-01")));
    expect(nia.texts).toMatchObject({ OID: ["1.2.250.1.213.1.4.9"], Prenom: ["MATRICULE"] });
    const wrongKeys = await post(insi, traitsEnvelope(traits("HERMANN", "GATIEN", "M", "1981-03-24")));
    expect(wrongKeys.texts).toMatchObject({ Cle: ["60", "60", "10"] });
  });

  it("takes several Prenom as one list", async () => {
    const message = { traits: ruth.replace("<Prenom>RUTH</Prenom>", "<Prenom>RUTH</Prenom><Prenom>ISABELLE</Prenom>") };
    expect(await outcome(message)).toEqual(["00", "2770763220829", "10"]);
  });

  it("changes prefixes from one answer to the next", async () => {
    const insi = createInsiService();
    const bodies = [];
    for (let call = 0; call < 3; call += 1)
      bodies.push(Buffer.from((await post(insi, traitsEnvelope())).body).toString());
    expect(bodies.map((body) => /<(\w*:)?RESULTAT/.exec(body)?.[0])).toEqual([
      "<RESULTAT",
      "<RESULTAT",
      "<ns2:RESULTAT",
    ]);
    expect(bodies.map((body) => /<(\w+):Body/.exec(body)?.[1])).toEqual(["env", "S", "env"]);
  });
});

describe("people nobody knows", () => {
  const stranger = traits("PERSONNE", "AUCUNE", "F", "1999-09-09");

  it("are code 01 as in production", async () => {
    expect(await outcome(stranger)).toEqual(["01", undefined, undefined]);
  });

  it("are fault insi_102 as in qualification", async () => {
    const insi = createInsiService({ notFound: "qualification-like" });
    const { status, error, texts } = await post(insi, traitsEnvelope(stranger));
    expect([status, attributeOf(error, "code"), attributeOf(error, "severite")]).toEqual([500, "insi_102", "fatal"]);
    expect(texts["Value"]).toEqual(["S:Receiver", "S:siram_40"]);
  });

  it("are fault insi_101 for a Vitale search in qualification, and the behaviour can change", async () => {
    const insi = createInsiService({ notFound: "qualification-like" });
    const envelope = vitaleEnvelope(
      "<MatriculeOD><NumIdentifiant>2990199999999</NumIdentifiant></MatriculeOD><DateNaissance>01011999</DateNaissance>",
    );
    const headers = soapHeaders(vitaleAction);
    expect(attributeOf((await post(insi, envelope, { headers })).error, "code")).toBe("insi_101");
    insi.setNotFound("production-like");
    expect((await post(insi, envelope, { headers })).texts["CodeCR"]).toEqual(["01"]);
  });

  it("can be entered", async () => {
    const insi = createInsiService();
    insi.addPerson({
      birthName: "PERSONNE",
      givenNames: "AUCUNE",
      sex: "F",
      birthDate: "1999-09-09",
      number: "2990999999999",
      key: "11",
    });
    expect((await post(insi, traitsEnvelope(stranger))).texts["CodeCR"]).toEqual(["00"]);
  });
});

describe("CNDA searches by Vitale card", () => {
  const card = (fields: string) =>
    post(createInsiService(), vitaleEnvelope(fields), { headers: soapHeaders(vitaleAction) });
  const insured = "<MatriculeOD><NumIdentifiant>2770763220829</NumIdentifiant><Cle>10</Cle></MatriculeOD>";

  it.each([
    [
      "1.01 date as read on the card",
      `${insured}<NomNaissance>DE VINCI</NomNaissance><DateNaissance>14071977</DateNaissance><RangNaissance>1</RangNaissance>`,
    ],
    ["date without century", `${insured}<DateNaissance>770714</DateNaissance>`],
    [
      "own number",
      "<MatriculeIndividu><NumIdentifiant>2770763220829</NumIdentifiant></MatriculeIndividu><DateNaissance>1977-07-14</DateNaissance>",
    ],
  ])("%s", async (_, fields) => {
    const { texts } = await card(fields);
    expect(texts).toMatchObject({ CodeCR: ["00"], NomNaissance: ["NESSI"], NumIdentifiant: ["2770763220829"] });
  });

  it.each([
    ["other date", `${insured}<DateNaissance>15071977</DateNaissance>`],
    ["other name", `${insured}<NomNaissance>AUTRE</NomNaissance><DateNaissance>14071977</DateNaissance>`],
  ])("%s is 01", async (_, fields) => {
    expect((await card(fields)).texts["CodeCR"]).toEqual(["01"]);
  });

  it("tells twins apart by their rank", async () => {
    const twin = {
      birthName: "JUMEAU",
      sex: "M",
      birthDate: "2015-05-05",
      birthPlace: "63220",
      insuredNumber: "2770763220829",
    } as const;
    const people = [
      { ...twin, givenNames: "UN", number: "1150563220001", key: "01" },
      { ...twin, givenNames: "DEUX", number: "1150563220002", key: "02" },
    ];
    const envelope = vitaleEnvelope(
      `${insured}<DateNaissance>05052015</DateNaissance><RangNaissance>2</RangNaissance>`,
    );
    const { texts } = await post(createInsiService({ people }), envelope, { headers: soapHeaders(vitaleAction) });
    expect(texts["ListePrenom"]).toEqual(["DEUX"]);
  });

  it("without a number is insi_20", async () => {
    expect(attributeOf((await card("<DateNaissance>14071977</DateNaissance>")).error, "code")).toBe("insi_20");
  });
});

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

describe("the record of requests", () => {
  it("says who asked, what was answered, and has nothing to remark on a sound request", async () => {
    const insi = createInsiService();
    await post(insi, traitsEnvelope());
    expect(insi.requests[0]).toMatchObject({
      operation: "WS_INS2",
      certificateName: "INSI-AUTO",
      answer: "00",
      remarks: [],
    });
  });

  it.each([
    ["Emetteur absent", { sender: undefined }, "Emetteur is given"],
    ["Emetteur of another structure", { sender: "10B0152872" }, "Emetteur is the structure"],
    ["same Id in both contexts", { bamId: "5f4f8a52-7cf5-4a4c-8a7b-1c7a9c0f2b22" }, "each context has a new Id"],
    ["bare MessageID", { messageId: "7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55" }, "MessageID is `uuid:`"],
  ] as const)("remarks: %s", async (_, message, rule) => {
    const insi = createInsiService();
    await post(insi, traitsEnvelope(message));
    expect(insi.requests[0]?.remarks.map((remark) => remark.rule)).toEqual([expect.stringContaining(rule)]);
  });

  it("remarks identifiers used twice", async () => {
    const insi = createInsiService();
    await post(insi, traitsEnvelope());
    await post(insi, traitsEnvelope());
    expect(insi.requests[1]?.remarks.map((remark) => remark.rule)).toEqual([
      "each context has a new Id at each call",
      "each request has a new MessageID",
    ]);
  });
});

describe("scripted faults", () => {
  it("plays an injected answer n times, then the service again", async () => {
    const insi = createInsiService();
    insi.inject("<injected/>", 2);
    const bodies = [];
    for (let call = 0; call < 3; call += 1)
      bodies.push(Buffer.from((await post(insi, traitsEnvelope())).body).toString());
    expect(bodies.map((body) => body === "<injected/>")).toEqual([true, true, false]);
    expect(insi.requests.map(({ answer }) => answer)).toEqual(["injected", "injected", "00"]);
  });

  it("plays a fault by its code, known or not", async () => {
    const insi = createInsiService({
      faults: [
        { fault: { kind: "soap-fault", code: "insi_102" } },
        { fault: { kind: "soap-fault", code: "insi_199" } },
        { fault: { kind: "soap-fault", code: "desir_999" } },
      ],
    });
    const answers = [];
    for (let call = 0; call < 3; call += 1) {
      const { texts, error } = await post(insi, traitsEnvelope());
      answers.push([attributeOf(error, "code"), texts["Value"]?.map((value) => value.split(":")[1])]);
    }
    expect(answers).toEqual([
      ["insi_102", ["Receiver", "siram_40"]],
      ["insi_199", ["Receiver", "siram_40"]],
      ["desir_999", ["Sender", "siram_100"]],
    ]);
  });

  it("plays an outage with Retry-After, and only for the operation named", async () => {
    const insi = createInsiService({
      faults: [{ on: "WS_INS1", fault: { kind: "http", status: 503, retryAfterSeconds: 7 } }],
    });
    expect((await post(insi, traitsEnvelope())).status).toBe(200);
    const envelope = vitaleEnvelope("<DateNaissance>14071977</DateNaissance>");
    const outage = await post(insi, envelope, { headers: soapHeaders(vitaleAction) });
    expect([outage.status, outage.headers["retry-after"], outage.body.length]).toEqual([503, "7", 0]);
  });

  it("keeps the true answer under a connection fault or a delay", async () => {
    const insi = createInsiService({
      faults: [{ fault: { kind: "truncate", bytes: 10 } }, { fault: { kind: "delay", ms: 5 } }],
    });
    const truncated = await post(insi, traitsEnvelope());
    expect([truncated.fault, truncated.texts["CodeCR"]]).toEqual([{ kind: "truncate", bytes: 10 }, ["00"]]);
    expect((await post(insi, traitsEnvelope())).delayMs).toBe(5);
  });
});

describe("the people shipped", () => {
  it("have right keys, save those published wrong", () => {
    const wrong = nationalTestPeople.filter(({ number, key }) => matriculeKey(number) !== key);
    expect(wrong.map(({ birthName }) => birthName)).toEqual(["HERMANN"]);
  });
});
