import { attributeOf } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { createInsiService } from "../src/insi/insi-service.js";
import { outcome, post, traits } from "./insi-exchange.js";
import { ruth, soapHeaders, traitsEnvelope, vitaleAction, vitaleEnvelope } from "./insi-messages.js";

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
