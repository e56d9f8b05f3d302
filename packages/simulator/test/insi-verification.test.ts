import { createFixedClock } from "@segur-sdk/core";
import { attributeOf } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { createInsiService, type InsiService } from "../src/insi/insi-service.js";
import { post } from "./insi-exchange.js";
import { soapHeaders, traitsEnvelope } from "./insi-messages.js";

const service = "urn:ServiceIdentiteCertifiee:1.0.1";
const base = "http://www.cnamts.fr/INSiLot2";

interface Supplied {
  readonly number?: string;
  readonly key?: string;
  readonly oid?: string;
  readonly name?: string;
  readonly list?: string;
  readonly sex?: string;
  readonly date?: string;
  readonly place?: string;
}

function individual(supplied: Supplied = {}): string {
  const { number = "2770763220829", key = "10", oid = "1.2.250.1.213.1.4.8", name = "NESSI" } = supplied;
  const { list = "RUTH ISABELLE", sex = "F", date = "1977-07-14", place = "63220" } = supplied;
  return [
    `<IndividuVerifie><INSFourni><IdIndividu><NumIdentifiant>${number}</NumIdentifiant><Cle>${key}</Cle></IdIndividu>`,
    `<OID>${oid}</OID></INSFourni><TraitsIdentiteIndividu><NomNaissance>${name}</NomNaissance>`,
    `<ListePrenom>${list}</ListePrenom><Sexe>${sex}</Sexe><DateNaissance>${date}</DateNaissance>`,
    `<LieuNaissance>${place}</LieuNaissance></TraitsIdentiteIndividu></IndividuVerifie>`,
  ].join("");
}

function ask(insi: InsiService, operation: string, body: string) {
  const action = `${service}:${operation}`;
  return post(insi, traitsEnvelope({ action, body }), { headers: soapHeaders(action) });
}

const unit = (insi: InsiService, supplied?: Supplied) =>
  ask(insi, "verifierIns", `<VERIFICATION xmlns="${base}/VERUnitaire">${individual(supplied)}</VERIFICATION>`);
const deposit = (insi: InsiService, ...lines: readonly (Supplied | undefined)[]) => {
  const content = lines.map(
    (line, index) => `<Ligne><Reference>r${String(index)}</Reference>${individual(line)}</Ligne>`,
  );
  return ask(insi, "deposerLotIns", `<LOT xmlns="${base}/DEPLot">${content.join("")}</LOT>`);
};
const result = (insi: InsiService, lotId: string) =>
  ask(insi, "recupererLotIns", `<DEMANDE xmlns="${base}/RECLot"><IdLot>${lotId}</IdLot></DEMANDE>`);

describe("verification of one INS, as modelled", () => {
  it.each<[string, Supplied, string]>([
    ["what the registers hold", {}, "00"],
    ["a wrong first name on a right number", { list: "NATHALIE" }, "01"],
    ["a wrong key", { key: "11" }, "01"],
    ["another OID", { oid: "1.2.250.1.213.1.4.9" }, "01"],
    ["another date", { date: "1977-07-15" }, "01"],
    [
      "a Corsican place by its old code",
      {
        number: "160012B020777",
        key: "13",
        name: "ADRTROIS",
        list: "TOUSSAINT",
        sex: "M",
        date: "1960-01-01",
        place: "20020",
      },
      "00",
    ],
  ])("%s", async (_, supplied, code) => {
    const { status, texts } = await unit(createInsiService(), supplied);
    expect([status, texts["CodeCR"]]).toEqual([200, [code]]);
    expect(texts["NumIdentifiant"]).toBeUndefined();
  });

  it("follows the field rules of the searches", async () => {
    expect(attributeOf((await unit(createInsiService(), { sex: "X" })).error, "code")).toBe("insi_24");
    expect(attributeOf((await unit(createInsiService(), { name: "" })).error, "code")).toBe("insi_28");
    expect((await unit(createInsiService(), { number: "12" })).texts["Value"]).toHaveLength(1);
  });
});

describe("verification of lots, as modelled", () => {
  it("announces its delays one after the other, and how long is left to who asks too soon", async () => {
    const clock = createFixedClock("2026-01-15T08:30:00Z");
    const insi = createInsiService({ clock, lotDelaysSeconds: [60, 180] });
    const taken = await deposit(insi, undefined, { list: "NATHALIE" });
    expect(taken.texts).toMatchObject({ CodeCR: ["00"], IdLot: ["LOT-000001"], Delai: ["PT60S"] });
    clock.advance(20_000);
    expect((await result(insi, "LOT-000001")).texts).toMatchObject({ CodeCR: ["02"], Delai: ["PT40S"] });
    clock.advance(40_000);
    expect((await result(insi, "LOT-000001")).texts).toMatchObject({ CodeCR: ["02"], Delai: ["PT180S"] });
    clock.advance(180_000);
    expect((await result(insi, "LOT-000001")).texts).toMatchObject({
      CodeCR: ["00", "00", "01"],
      Reference: ["r0", "r1"],
    });
    expect((await result(insi, "LOT-000002")).texts["CodeCR"]).toEqual(["03"]);
  });

  it("takes 1 to 100 lines, and a deposit made twice is two lots (4.06)", async () => {
    const insi = createInsiService();
    expect(attributeOf((await deposit(insi)).error, "code")).toBe("insi_20");
    const hundred = Array.from({ length: 100 }, () => undefined);
    expect((await deposit(insi, ...hundred)).status).toBe(200);
    expect(attributeOf((await deposit(insi, ...hundred, undefined)).error, "code")).toBe("insi_20");
    await deposit(insi, undefined);
    expect(insi.lots.map(({ lines }) => lines.length)).toEqual([100, 1]);
    expect(attributeOf((await deposit(insi, undefined, { date: "1977" })).error, "code")).toBe("insi_20");
  });

  it("plays faults by operation", async () => {
    const insi = createInsiService({ faults: [{ on: "WS_INS5", fault: { kind: "soap-fault", code: "insi_102" } }] });
    await deposit(insi, undefined);
    expect(attributeOf((await result(insi, "LOT-000001")).error, "code")).toBe("insi_102");
    expect(insi.requests.map(({ operation }) => operation)).toEqual(["WS_INS4", "WS_INS5"]);
  });
});

describe("card mode", () => {
  const onCardPath = (insi: InsiService, envelope: string) =>
    insi.handle({
      method: "POST",
      path: "/cpx/lps",
      headers: soapHeaders(),
      body: Buffer.from(envelope),
      clientCertificate: undefined,
    });

  it.each([
    ["no assertion", undefined],
    ["an unsigned assertion", '<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0"/>'],
  ])("refuses %s (desir_620)", async (_, assertion) => {
    const insi = createInsiService();
    const wsse = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    const security = assertion === undefined ? "" : `<s:Security xmlns:s="${wsse}">${assertion}</s:Security>`;
    const { status, body } = await onCardPath(insi, traitsEnvelope({ security }));
    expect(status).toBe(500);
    expect(Buffer.from(body).toString()).toContain('code="desir_620"');
    expect(insi.requests.at(-1)?.answer).toBe("desir_620");
  });
});
