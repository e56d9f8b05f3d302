import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { planOrder } from "../../src/order/plan-order.js";
import { orderSpreadsheetTemplate, readOrderSpreadsheet } from "../../src/order/read-order-spreadsheet.js";
import { at, group } from "./order-example.js";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const read = (...lines: readonly string[]) => readOrderSpreadsheet(bytes(lines.join("\r\n")));
const found = (...lines: readonly string[]) =>
  read(...lines).findings.map(({ line, code, path }) => `${line ?? "-"} ${code} ${path}`);

const header =
  "Entité;Forme juridique;SIREN;Nom du représentant légal;Usages;Site;Adresse;Code postal;Ville;FINESS EG;SIRET;Nom du médecin;Prénom du médecin;RPPS;RPPS-rang";
const scm = "SCM Fictive;SCM;999 999 998;RADIOLOGUE;INSi auto, DMP;A;1 rue du Test;44000;NANTES;;999 999 998 00019";
const camille = ";RADIOLOGUE;Camille;10100001014;410100001014001";
const nora = ";;;;;A;;;;;;HADDAD;Nora;10002813839;410002813839002";

describe("readOrderSpreadsheet", () => {
  it("takes two surnames with one RPPS for two people, and orders for neither", () => {
    const other = ";;;;;A;;;;;;HADDAD;Nora;10100001014;410100001014001";
    const sheet = read(header, `${scm}${camille}`, other);
    expect(sheet.entities[0]?.practitioners).toHaveLength(2);
    const plan = planOrder({ ...group, entities: sheet.entities }, { at, spreadsheet: sheet });
    expect(plan.findings.filter(({ severity, subject }) => severity === "error" && subject.includes("/"))).not.toEqual(
      [],
    );
  });

  it.each([
    ["Nom de la structure", "entityName", "name", "CABINET"],
    ["Statut juridique *", "legalForm", "legalForm", "SCM"],
    ["N° SIREN (9 chiffres)", "siren", "siren", "999999998"],
    ["Numéro de FINESS juridique", "finessEj", "finessEj", "330780321"],
  ])("knows the header %j of offices", (column, _name, field, value) => {
    const [entity] = read(`Entité;Nom du site;${column}`, `SCM Fictive;A;${value}`).entities;
    expect(entity).toMatchObject({ [field]: value });
  });

  it("knows the headers of numbers with N° in front, and names in one column", () => {
    const head =
      "Entité;Cabinet;N° FINESS géographique;N° SIRET du site;Nom et prénom du radiologue;N° RPPS;N° RPPS-rang";
    const line = "SELARL Fictive;Nord;330780321;18751275100020;HADDAD Nora;10002813839;410002813839002";
    expect(read(head, line).entities[0]).toMatchObject({
      sites: [{ name: "Nord", finessEg: "330780321", siret: "18751275100020" }],
      practitioners: [{ surname: "HADDAD Nora", rpps: "10002813839", structureId: "410002813839002" }],
    });
  });

  it.each([
    ["S.C.M.", "SCM"],
    ["société civile de moyens (SCM)", "SCM"],
    ["SELARL de radiologie", "SELARL"],
    ["SELARL (unipersonnelle)", "SELARL"],
    ["SELEURL", "SELARL"],
    ["Société d'exercice libéral par actions simplifiée", "SELAS"],
    ["Entreprise individuelle (EI)", "EI"],
    ["Clinique privée", "CLINIC"],
    ["C.H.U.", "PUBLIC_HOSPITAL"],
    ["GIE d'équipement", "GIE"],
  ])("knows the legal form %j", (text, legalForm) => {
    const sheet = read("Entité;Forme juridique;Nom du site", `Fictive;${text};A`);
    expect(sheet.entities[0]?.legalForm).toBe(legalForm);
    expect(sheet.findings.map(({ code }) => code)).not.toContain("CELL_UNKNOWN_VALUE");
  });

  it("does not take an unknown legal form for one that it begins like", () => {
    const { findings } = read("Entité;Forme juridique;Nom du site", "Fictive;SCMA;A");
    expect(findings.map(({ code }) => code)).toContain("CELL_UNKNOWN_VALUE");
  });

  it("reads the code page of a Macintosh, with its line ends", () => {
    const text = bytes("Entit\x8e;Forme juridique;Nom du m\x8edecin\r\x83t\x8e;SCM;No\x91l\r", "latin1");
    const [entity] = readOrderSpreadsheet(text).entities;
    expect(entity).toMatchObject({ name: "Été", practitioners: [{ surname: "Noël" }] });
  });

  it("reads entities, sites and radiologists of the same lines, in any encoding and with any separator", () => {
    const text = [header, scm + camille, nora].join("\r\n");
    const sheet = readOrderSpreadsheet(bytes(text));
    expect(sheet.findings).toEqual([]);
    expect(sheet.entities).toEqual([
      {
        ref: "scm-fictive",
        legalForm: "SCM",
        name: "SCM Fictive",
        siren: "999999998",
        legalRepresentative: { surname: "RADIOLOGUE" },
        proxies: [],
        uses: ["INSI_AUTO", "DMP_FEED"],
        sites: [
          {
            ref: "a",
            name: "A",
            address: "1 rue du Test",
            postalCode: "44000",
            city: "NANTES",
            siret: "99999999800019",
          },
        ],
        practitioners: [
          {
            ref: "camille-radiologue",
            surname: "RADIOLOGUE",
            givenName: "Camille",
            rpps: "10100001014",
            structureId: "410100001014001",
            sites: ["a"],
          },
          {
            ref: "nora-haddad",
            surname: "HADDAD",
            givenName: "Nora",
            rpps: "10002813839",
            structureId: "410002813839002",
            sites: ["a"],
          },
        ],
      },
    ]);
    const same = (input: Uint8Array) => {
      expect(readOrderSpreadsheet(input).entities).toEqual(sheet.entities);
    };
    same(bytes(`\uFEFF${text}`));
    same(bytes(text, "latin1"));
    same(bytes(`\uFEFF${text}`, "utf16le"));
    same(bytes(`\uFEFF${text}`, "utf16le").swap16());
    same(bytes(text.replaceAll("INSi auto, DMP", "INSi auto/DMP").replaceAll(";", "\t")));
    same(bytes(text.replaceAll("INSi auto, DMP", '"INSi auto; DMP"').replaceAll("\r\n", "\n")));
    same(bytes(text.replaceAll("INSi auto, DMP", '"INSi auto, DMP"').replace(/;/g, ",")));
    same(bytes(`sep=;\r\n${text}`));
    same(bytes(text.replaceAll("\r\n", "\r")));
    same(bytes(`Liste des sites;;\r\n\r\n${text}\r\n;;;\r\n`));
  });

  it("tells the line of every finding", () => {
    expect(
      found(
        header,
        scm + ";RADIOLOGUE;Camille;10100001015;410100001015001",
        ";;;;;B;2 rue du Test;44000;NANTES;440000009;18751275100020;HADDAD;Nora;10002813839;",
        nora,
        nora,
        "Autre;SELARL;187512752;RADIOLOGUE;DMP;C;3 rue du Test;69001;LYON;;;;;;",
      ),
    ).toEqual([
      "2 RPPS_KEY entities[0].practitioners[0].rpps",
      "3 FINESS_KEY entities[0].sites[1].finessEg",
      "3 SIRET_OTHER_SIREN entities[0].sites[1].siret",
      "5 LINE_DOUBLE scm-fictive",
      "6 SIREN_KEY entities[1].siren",
      "6 IDENTIFIER_MISSING entities[1].sites[0]",
    ]);
    expect(found(header, scm + ";;;10100001014;", "x;x")).toEqual(
      expect.arrayContaining([
        "2 PRACTITIONER_NAME_MISSING entities[0].practitioners[0].surname",
        "2 PRACTITIONER_STRUCTURE_MISSING entities[0].practitioners[0].structureId",
        "3 CELL_UNKNOWN_VALUE Forme juridique",
      ]),
    );
  });

  it("reports what a spreadsheet does to numbers, and repairs what can be", () => {
    const lines = [
      "Entité;Forme;Site;CP;FINESS;SIRET;SIREN",
      'E;CLINIC;A;1000;="440000008";9,9999999800019E+13;999999998.0',
    ];
    const sheet = read(...lines);
    expect(sheet.findings.map(({ line, code, path }) => `${line ?? "-"} ${code} ${path}`)).toEqual(
      expect.arrayContaining(["2 CELL_LEADING_ZERO Code postal", "2 CELL_NUMBER SIRET"]),
    );
    expect(sheet.entities[0]?.sites[0]).toEqual({ ref: "a", name: "A", postalCode: "01000", finessEg: "440000008" });
    expect(sheet.entities[0]?.siren).toBe("999999998");
    const lost = read("Entité;Forme;Site;FINESS", "E;CLINIC;A;10780054").entities[0]?.sites[0]?.finessEg;
    expect(lost).toBe("010780054");
  });

  it("reports conflicts, unknown columns, lines of nobody and national health numbers", () => {
    expect(
      found("Site;Entité;SIREN;Fax;SIREN", "A;;;;", "A;E;999999998;0100000000;1", ";E;187512751;;", ";E;;;").filter(
        (one) => /COLUMN|CELL|LINE|FORM_M/.test(one),
      ),
    ).toEqual([
      "1 COLUMN_UNKNOWN Fax",
      "1 COLUMN_DOUBLE SIREN",
      "2 LINE_ENTITY_MISSING Entité",
      "3 LEGAL_FORM_MISSING Forme juridique",
      "4 CELL_CONFLICT SIREN",
      "5 LINE_DOUBLE e",
    ]);
    const sheet = read("Entité;Forme;Nom;Prénom;RPPS", "E;SCM;HADDAD;Nora;2 77 07 63 220 829 68");
    expect(sheet.findings.map(({ code }) => code)).toContain("CELL_HEALTH_NUMBER");
    expect(JSON.stringify(sheet)).not.toContain("2770763220829");
  });

  it("keeps two practices of one radiologist apart, and merges the lines of one", () => {
    const head = "Entité;Forme;Site;Nom;Prénom;RPPS;RPPS-rang";
    const two = read(
      head,
      "E;SCM;A;HADDAD;Nora;10002813839;410002813839001",
      "E;SCM;B;HADDAD;Nora;10002813839;410002813839002",
      "E;SCM;C;HADDAD;Nora;10002813839;",
    );
    expect(two.entities[0]?.practitioners.map(({ ref, structureId, sites }) => [ref, structureId, sites])).toEqual([
      ["nora-haddad", "410002813839001", ["a", "c"]],
      ["nora-haddad-3", "410002813839002", ["b"]],
    ]);
    expect(two.findings.map(({ code }) => code)).toContain("PRACTITIONER_DOUBLE");
  });

  it("takes defaults for what the columns do not say, and feeds the plan with lines", () => {
    const text = ["Raison sociale;Site;SIRET", "SELARL Fictive;A;18751275100021"].join("\n");
    const defaults = { legalForm: "SELARL", uses: ["DMP_FEED"] } as const;
    const spreadsheet = readOrderSpreadsheet(bytes(text), defaults);
    const plan = planOrder({ ...group, entities: spreadsheet.entities }, { at, spreadsheet });
    expect(plan.items.map(({ commonName }) => commonName)).toEqual(["DMP-AUTH", "DMP-SIGN"]);
    expect(plan.findings.map(({ code, line }) => [code, line])).toEqual([
      ["REPRESENTATIVE_MISSING", 2],
      ["SIRET_KEY", 2],
      ["SIREN_MISSING", 2],
      ["ADDRESS_INCOMPLETE", 2],
    ]);
  });

  it("gives a template that it reads back", () => {
    const template = Buffer.from(orderSpreadsheetTemplate()).toString("utf8");
    expect(template).toMatch(/^\uFEFFEntité;Raison sociale;.*;RPPS-rang\r\n$/);
    const { entities, findings } = readOrderSpreadsheet(orderSpreadsheetTemplate());
    expect(entities).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(["ENTITY_NONE"]);
  });

  it.each<[string, Uint8Array]>([
    ["a workbook", Buffer.from("PK\u0003\u0004rest")],
    ["a binary file", Buffer.from([0x30, 0x82, 0, 0, 1])],
    ["no known header", bytes("a;b\r\n1;2")],
    ["nothing", bytes("")],
    ["a quote never closed", bytes('Entité;Site\r\n"E;A')],
    ["too many lines", bytes(`Entité;Site\r\n${"E;A\r\n".repeat(5000)}`)],
    ["too many bytes", Buffer.alloc(5 * 1024 * 1024 + 1, "a")],
  ])("refuses %s", (_, input) => {
    expect(() => readOrderSpreadsheet(input)).toThrow(expect.objectContaining({ code: "ERR_CERT_ORDER_INVALID" }));
  });

  it("never throws anything but a SegurError, whatever is put into the file", () => {
    const sample = bytes([header, scm + camille, nora].join("\r\n"));
    const mutation = fc.record({ at: fc.nat(sample.length - 1), byte: fc.nat(255), cut: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
        const input = Buffer.from(sample);
        for (const { at: where, byte } of mutations) input[where] = byte;
        const cut = input.subarray(0, input.length - (mutations[0]?.cut ?? 0));
        try {
          const { entities } = readOrderSpreadsheet(cut);
          planOrder({ ...group, entities }, { at });
        } catch (error) {
          if (!isSegurError(error, "ERR_CERT_ORDER_INVALID")) throw error;
        }
      }),
      { numRuns: 400 },
    );
  });
});
