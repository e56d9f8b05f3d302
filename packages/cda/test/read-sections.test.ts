import { describe, expect, it } from "vitest";

import { attachmentsOf, decodeMedia, readCda, type ReadSection, type ReadStatement } from "../src/index.js";
import { base64Of, documentWith, mediaEntry } from "./hostile-document.js";

function sectionOf(narrative: string, entries = ""): ReadSection {
  const { body } = readCda(documentWith(narrative, entries));
  const section = body.kind === "structured" ? body.sections[0] : undefined;
  if (section === undefined) throw new Error("no section");
  return section;
}

function statementOf(statement: string): ReadStatement {
  const found = sectionOf("", `<entry typeCode="DRIV">${statement}</entry>`).entries[0];
  if (found === undefined) throw new Error("no statement");
  return found.statement;
}

const valueOf = (value: string) => statementOf(`<observation>${value}</observation>`).values[0];

describe("The sections of level 3 are a tree", () => {
  it("with identifiers, code, title on one line, sub-sections, authors, and what has no name", () => {
    const section = sectionOf(
      "",
      `<templateId root="1.2" extension="2027.01"/><id root="1.2.3"/><code code="59776-5" codeSystem="2.16.840.1.113883.6.1"/>` +
        `<languageCode code="en-GB"/><subject/><component><section ID="below"><title> Sous-\n section </title></section></component><component/>`,
    );
    expect(section).toMatchObject({
      templateIds: [{ root: "1.2", extension: "2027.01" }],
      id: { root: "1.2.3" },
      code: { code: "59776-5" },
      title: "Résultats",
      languageCode: "en-GB",
      sections: [{ anchor: "below", title: "Sous- section" }],
    });
    expect(section.unknown.map(({ name }) => name.local)).toEqual(["subject", "component"]);
  });

  it("made on demand, once, and seen by who copies or writes them as JSON", () => {
    const section = sectionOf("<paragraph>a</paragraph>", "<entry><act/></entry>");
    expect(section.entries).toBe(section.entries);
    expect({ ...section }).toMatchObject({ narrative: { text: "a" }, entries: [{ statement: { kind: "act" } }] });
    expect(JSON.parse(JSON.stringify(section))).toMatchObject({ narrative: { text: "a" } });
  });
});

describe("The plain text of a narrative", () => {
  it.each([
    ["  a \n b<br/>c ", "a b\nc"],
    ["<paragraph>a</paragraph><paragraph>b</paragraph>", "a\nb"],
    ["<list><item>a</item><item>b <content>c</content></item></list>", "a\nb c"],
    [
      "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td/></tr><tr><td>2</td><td>3</td></tr></tbody></table>",
      "A\tB\n1\n2\t3",
    ],
    ["a<sub>2</sub><footnoteRef IDREF='x'/>", "a2"],
    ["<!-- a --><unknown>b</unknown>", "b"],
    ["", ""],
  ])("%s", (narrative, text) => {
    expect(sectionOf(narrative).narrative?.text).toBe(text);
  });
});

describe("Clinical statements are typed", () => {
  it.each([
    [
      '<value xsi:type="CD" code="a" codeSystem="1.2" displayName="A"><originalText><reference value="#x"/></originalText><translation code="b"/><qualifier><name code="n"/><value code="v"/></qualifier></value>',
      {
        kind: "code",
        code: {
          code: "a",
          label: "A",
          originalText: { reference: "#x" },
          translations: [{ code: "b" }],
          qualifiers: [{ name: { code: "n" }, value: { code: "v" } }],
        },
      },
    ],
    [
      '<value xsi:type="PQ" value="0012.50" unit="mGy"/>',
      { kind: "quantity", quantity: { value: "0012.50", unit: "mGy" } },
    ],
    [
      '<value xsi:type="IVL_PQ"><low value="1" unit="g"/><high nullFlavor="PINF"/></value>',
      { kind: "range", range: { low: { value: "1" }, high: { nullFlavor: "PINF" } } },
    ],
    [
      '<value xsi:type="RTO_PQ_PQ"><numerator value="1"/><denominator value="2"/></value>',
      { kind: "ratio", numerator: { value: "1" }, denominator: { value: "2" } },
    ],
    ['<value xsi:type="ST">texte</value>', { kind: "text", text: { text: "texte" } }],
    ['<value xsi:type="BL" value="false"/>', { kind: "boolean", value: false }],
    ['<value xsi:type="INT" value="007"/>', { kind: "quantity", quantity: { value: "007" } }],
    ['<value xsi:type="TS" value="20260307"/>', { kind: "moment", moment: { at: "2026-03-07" } }],
    ['<value xsi:type="IVL_TS"><low value="2026"/></value>', { kind: "moment", moment: { start: "2026" } }],
    ['<value xsi:type="II" root="1.2" extension="x"/>', { kind: "identifier", id: { root: "1.2", extension: "x" } }],
    [
      '<value xsi:type="ED" mediaType="image/png" representation="B64">QQ==</value>',
      { kind: "media", media: { mediaType: "image/png", encoded: "QQ==" } },
    ],
    ['<value xsi:type="CD" nullFlavor="UNK"/>', { kind: "absent", nullFlavor: "UNK" }],
    ['<value xsi:type="BL" value="peut-être"/>', { kind: "other", datatype: "BL" }],
    ['<value xsi:type="GLIST_PQ"/>', { kind: "other", datatype: "GLIST_PQ" }],
    ['<value code="a" codeSystem="1.2"/>', { kind: "code", datatype: "CD" }],
  ])("%s", (value, expected) => {
    expect(valueOf(value)).toMatchObject(expected);
  });

  it("an administration: dose, rate, route, product, relations", () => {
    expect(
      statementOf(
        `<substanceAdministration classCode="SBADM" moodCode="INT" negationInd="true"><statusCode code="completed"/><effectiveTime xsi:type="PIVL_TS"><period value="8" unit="h"/></effectiveTime>` +
          `<routeCode code="20045000"/><doseQuantity><low value="1" unit="mL"/></doseQuantity><rateQuantity value="3" unit="mL/s"/><consumable><manufacturedProduct>` +
          `<id root="1.2"/><manufacturedMaterial><code code="c"/><name>Produit</name><lotNumberText>L1</lotNumberText><expirationTime/></manufacturedMaterial>` +
          `<manufacturerOrganization><name>Fabricant</name></manufacturerOrganization></manufacturedProduct></consumable>` +
          `<entryRelationship typeCode="SUBJ" inversionInd="true"><sequenceNumber value="1"/><act><text><reference value="#c"/></text></act></entryRelationship><precondition/></substanceAdministration>`,
      ),
    ).toMatchObject({
      kind: "substanceAdministration",
      mood: "INT",
      negated: true,
      status: "completed",
      times: [{ datatype: "PIVL_TS", period: { value: "8", unit: "h" } }],
      route: { code: "20045000" },
      dose: { low: { value: "1", unit: "mL" } },
      rate: { value: "3", unit: "mL/s" },
      product: {
        ids: [{ root: "1.2" }],
        code: { code: "c" },
        name: "Produit",
        lot: "L1",
        manufacturer: "Fabricant",
        unknown: [{}],
      },
      relations: [{ via: "entryRelationship", type: "SUBJ", inverted: true, statement: { text: { reference: "#c" } } }],
      unknown: [{ name: { local: "sequenceNumber" } }, { name: { local: "precondition" } }],
    });
  });

  it("a device, a performer, a reference range", () => {
    expect(
      statementOf(
        `<observation><performer typeCode="PRF"><assignedEntity><id root="1.2" extension="x"/></assignedEntity></performer>` +
          `<participant typeCode="DEV"><participantRole classCode="MANU"><id root="1.3" extension="udi"/><playingDevice><code code="Z11"/><manufacturerModelName>Injecteur</manufacturerModelName></playingDevice>` +
          `<scopingEntity><desc>Fabricant</desc></scopingEntity></participantRole></participant>` +
          `<referenceRange><observationRange><text>usuel</text><value xsi:type="IVL_PQ"><high value="5"/></value></observationRange></referenceRange></observation>`,
      ),
    ).toMatchObject({
      people: [{ as: "performer", type: "PRF", id: { extension: "x" } }],
      participants: [
        {
          type: "DEV",
          classCode: "MANU",
          ids: [{ extension: "udi" }],
          playing: { kind: "device", code: { code: "Z11" }, name: "Injecteur" },
          scoping: { name: "Fabricant" },
        },
      ],
      referenceRanges: [{ text: { text: "usuel" }, value: { kind: "range" } }],
    });
  });
});

describe("Files inside level 3", () => {
  const attached = (entries: string) => attachmentsOf(readCda(documentWith("", entries)));

  it("are found wherever they are, and decoded on demand, white space aside", () => {
    const nested = `<entry><organizer><component>${mediaEntry("b", "image/png", "QUJD").replace(/<\/?entry>/gu, "")}</component></organizer></entry>`;
    const found = attached(mediaEntry("a", "application/pdf", "QU\r\n JD ") + nested);
    expect(found.map(({ anchor, media }) => [anchor, media.mediaType])).toEqual([
      ["a", "application/pdf"],
      ["b", "image/png"],
    ]);
    expect(found.map(({ media }) => new TextDecoder().decode(decodeMedia(media)))).toEqual(["ABC", "ABC"]);
  });

  it.each([
    ["lenient base64", { encoded: "QUJ" }, "ERR_CDA_BODY"],
    ["nothing", { encoded: " " }, "ERR_CDA_BODY"],
    ["a text", { encoded: "QUJD", representation: "TXT" }, "ERR_CDA_BODY"],
    ["a compressed file", { encoded: "QUJD", compression: "DF" }, "ERR_CDA_BODY"],
    ["a large file", { encoded: base64Of("x".repeat(200)) }, "ERR_CDA_TOO_LARGE"],
  ])("%s is refused", (_what, media, code) => {
    expect(() => decodeMedia({ representation: "B64", ...media }, { maxBytes: 100 })).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});
