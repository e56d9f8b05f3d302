import { childElements, childNamed, serializeXml, textOf } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { buildRecVitale } from "./wire/build-insi-request.js";
import { recVit } from "./wire/namespaces.js";
import { traitsOfCard, vitaleQueryOf, type VitaleData } from "./vitale-data.js";
import { nextVitaleMove, planVitaleSearch } from "./vitale-strategy.js";

/** Card "INSi 01" of the CNDA, test 1.01. */
const card: VitaleData = { insuredNir: "277076322082910", birthDate: "14071977", birthRank: 1, birthName: "DE VINCI" };

describe("data of a carte Vitale (WS_INS1, RIS.INS.50)", () => {
  it("sends the date as read, and that of the card when the century is unknown", () => {
    expect(vitaleQueryOf(card)).toEqual({
      insured: { number: "2770763220829", key: "10" },
      birthName: "DE VINCI",
      birthDate: "14071977",
      isoBirthDate: "1977-07-14",
      birthRank: 1,
    });
    const { birthDate, ...undated } = card;
    expect(vitaleQueryOf({ ...undated, birthDateOnCard: "770714" })).toMatchObject({ birthDate: "770714" });
    expect(vitaleQueryOf({ ...undated, birthDateOnCard: "770714" })).not.toHaveProperty("isoBirthDate");
    expect(vitaleQueryOf({ ...card, birthDateOnCard: "770714" })).toMatchObject({ birthDate: "770714" });
    // A lunar date of somebody born abroad.
    expect(vitaleQueryOf({ ...card, birthDate: "31421955" })).toMatchObject({ isoBirthDate: "1955-42-31" });
    expect(birthDate).toBe("14071977");
  });

  it("computes the key that a NIR lacks, Corsica included", () => {
    expect(vitaleQueryOf({ ...card, insuredNir: "2770763220829" }).insured?.key).toBe("10");
    expect(vitaleQueryOf({ ...card, individualNir: "160012B020777" }).individual?.key).toBe("13");
  });

  it.each([
    [{ insuredNir: "" }, "insuredNir"],
    [{ insuredNir: "277076322082911" }, "insuredNir"],
    [{ insuredNir: "27707632208" }, "insuredNir"],
    [{ individualNir: "277076C220829" }, "individualNir"],
    [{ birthDate: "1977-7-14" }, "birthDate"],
    [{ birthDateOnCard: "14071977" }, "birthDateOnCard"],
    [{ birthRank: 0 }, "birthRank"],
    [{ birthRank: 1.5 }, "birthRank"],
    [{ birthName: "DE VINCI 2" }, "birthName"],
  ] as const)("refuses %j before any network, naming the field and never its value", (change, field) => {
    const refused = (): unknown => vitaleQueryOf({ ...card, ...change });
    expect(refused).toThrow(expect.objectContaining({ code: "ERR_INSI_VITALE_DATA" }));
    try {
      refused();
    } catch (error) {
      expect((error as { details: unknown }).details).toMatchObject({ field });
      expect(JSON.stringify(error)).not.toMatch(/27707|DE VINCI 2/u);
    }
  });

  it("takes the empty texts of reading software for data that the card does not hold", () => {
    const blank = { birthDateOnCard: "", individualNir: "", usedName: " ", scheme: "", fund: "", centre: " " };
    expect(vitaleQueryOf({ ...card, ...blank })).toEqual(vitaleQueryOf(card));
    expect(vitaleQueryOf({ ...card, birthDate: "", birthDateOnCard: "770714" }).birthDate).toBe("770714");
    expect(() => vitaleQueryOf({ ...card, birthDate: "", birthDateOnCard: "" })).toThrow(
      expect.objectContaining({ code: "ERR_INSI_VITALE_DATA" }),
    );
  });

  it("refuses a card without a date", () => {
    expect(() => vitaleQueryOf({ insuredNir: "277076322082910" })).toThrow(
      expect.objectContaining({ code: "ERR_INSI_VITALE_DATA" }),
    );
  });

  it("is written in the order of the schema", () => {
    const full = { ...card, individualNir: "277076322082910" };
    const body = buildRecVitale(vitaleQueryOf(full));
    expect(childElements(body).map(({ name }) => name.local)).toEqual([
      "MatriculeIndividu",
      "MatriculeOD",
      "NomNaissance",
      "DateNaissance",
      "RangNaissance",
    ]);
    expect(textOf(childNamed(body, recVit("MatriculeOD"), recVit("Cle")))).toBe("10");
    expect(serializeXml(body)).not.toContain("TypeMatricule");
  });

  it("leaves blank the traits that it does not know", () => {
    expect(traitsOfCard({ ...card, givenName: "Ruth" }, vitaleQueryOf(card))).toEqual({
      birthName: "DE VINCI",
      givenNames: ["RUTH"],
      birthDate: "1977-07-14",
      sex: "",
    });
  });
});

describe("search strategy of a carte Vitale", () => {
  const named = { ...card, birthName: "NESSI", usedName: "De Vinci" };

  it("makes one request, and one under the used name when asked to (1.07)", () => {
    expect(planVitaleSearch(named).map(({ reason }) => reason)).toEqual(["vitale-card"]);
    const plan = planVitaleSearch(named, { usedName: true });
    expect(plan.map(({ reason, query }) => [reason, query.birthName])).toEqual([
      ["vitale-card", "NESSI"],
      ["vitale-used-name", "DE VINCI"],
    ]);
    expect(planVitaleSearch({ ...named, usedName: "NESSI" }, { usedName: true })).toHaveLength(1);
  });

  it("stops at a 02 and at a code it does not know", () => {
    const plan = planVitaleSearch(named, { usedName: true });
    expect(nextVitaleMove(plan, [])).toBe(plan[0]);
    expect(nextVitaleMove(plan, ["01"])).toBe(plan[1]);
    expect(nextVitaleMove(plan, ["01", "01"])).toEqual({ stop: "none" });
    expect(nextVitaleMove(plan, ["02"])).toEqual({ stop: "several" });
    expect(nextVitaleMove(plan, ["unknown"])).toEqual({ stop: "unknown" });
  });
});
