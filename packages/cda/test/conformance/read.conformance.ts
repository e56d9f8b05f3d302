import { readdirSync, readFileSync } from "node:fs";

import { attributeOf, childElements, parseXml, serializeXml, textOf, type XmlElement } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import {
  attachmentsOf,
  buildImagingReport,
  type CdaReading,
  completeStructuredBody,
  decodeMedia,
  readCda,
  type ReadSection,
  type ReadStatement,
  readStructuredBody,
  unknownElements,
} from "../../src/index.js";
import { validStructuredReport } from "../fixtures/arbitrary-structured-body.js";

const folder = "reference/cda/TestContenuCDA-3-0/ExemplesCDA";
const examples = sharedIsPresent ? readdirSync(sharedPath(folder)) : [];
const bytesOf = (file: string) => readFileSync(sharedPath(`${folder}/${file}`));

const sectionsOf = ({ body }: CdaReading): readonly ReadSection[] => {
  const below = (section: ReadSection): readonly ReadSection[] => [section, ...section.sections.flatMap(below)];
  return body.kind === "structured" ? body.sections.flatMap(below) : [];
};
const statementsOf = (reading: CdaReading): readonly ReadStatement[] => {
  const below = (statement: ReadStatement): readonly ReadStatement[] => [
    statement,
    ...statement.relations.flatMap((relation) => below(relation.statement)),
  ];
  return sectionsOf(reading).flatMap(({ entries }) => entries.flatMap(({ statement }) => below(statement)));
};
const withoutSpace = (text: string) => text.replace(/\s+/gu, "");

/** What libxml2 counts and reads in the same bytes: it knows nothing of ours. */
function countedByLibxml2(bytes: Uint8Array) {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    const names = { c: "urn:hl7-org:v3" };
    const count = (path: string) => Number(document.eval(`count(${path})`, names));
    const statements = [
      "act",
      "encounter",
      "observation",
      "observationMedia",
      "organizer",
      "procedure",
      "substanceAdministration",
      "supply",
    ];
    return {
      sections: count("//c:structuredBody//c:section"),
      entries: count("//c:section/c:entry"),
      statements: count(
        statements
          .map((kind) => `//c:entry/c:${kind}|//c:entryRelationship/c:${kind}|//c:component/c:${kind}`)
          .join("|"),
      ),
      values: count("//c:section//c:observation/c:value"),
      files: count("//c:observationMedia/c:value"),
      participants: count("//c:ClinicalDocument/c:participant"),
      informants: count("//c:ClinicalDocument/c:informant"),
      acts: count("//c:ClinicalDocument/c:documentationOf"),
      words: document.find("//c:section/c:text", names).map((text) => withoutSpace(text.content)),
    };
  } finally {
    document.dispose();
  }
}

describeShared("Every official example is read whole", () => {
  it.each(examples)(
    "%s: as many sections, entries, statements, values and files as libxml2 counts, and its words",
    (file) => {
      const bytes = bytesOf(file);
      const reading = readCda(bytes);
      const statements = statementsOf(reading);
      expect({
        sections: sectionsOf(reading).length,
        entries: sectionsOf(reading).flatMap(({ entries }) => entries).length,
        statements: statements.length,
        values: statements.flatMap(({ values }) => values).length,
        files: attachmentsOf(reading).length,
        participants: reading.participants.length,
        informants: reading.informants.length,
        acts: reading.acts.length,
        words: sectionsOf(reading).flatMap(({ narrative }) =>
          narrative === undefined ? [] : [withoutSpace(narrative.text)],
        ),
      }).toEqual(countedByLibxml2(bytes));
      for (const { media } of attachmentsOf(reading)) expect(decodeMedia(media).byteLength).toBeGreaterThan(1000);
      for (const value of statements.flatMap(({ values }) => values)) expect(value.kind).not.toBe("other");
    },
  );

  it("PDF come out as PDF, images as JPEG", () => {
    for (const file of examples) {
      for (const { media } of attachmentsOf(readCda(bytesOf(file)))) {
        const start = Buffer.from(decodeMedia(media).subarray(0, 5)).toString("latin1");
        if (media.mediaType === "application/pdf") expect(start).toBe("%PDF-");
        else expect(media.mediaType).toBe("image/jpeg");
      }
    }
  });
});

describeShared("The official structured report is read as the model that builds one", () => {
  const reading = sharedIsPresent ? readStructuredBody(readCda(bytesOf("IMG_CR_IMG_2024.01.xml"))) : undefined;

  it("nothing that the model cannot do without is missing", () => {
    expect(reading?.missing).toEqual([]);
    expect(reading?.body).toMatchObject({
      addendum: {
        author: { familyName: "DUPOIS", professionCode: "10", specialityCode: "SM44" },
        at: "2021-01-10T14:30:00+01:00",
      },
      clinicalInformation: {
        history: {
          medical: [{ value: { text: {} } }],
          surgical: [{ value: { text: {} } }],
          contraindications: [{ value: { code: "77386006" } }],
        },
      },
      examinations: [
        {
          techniques: [{ code: { code: "24727-0" }, ccam: { code: "ACQH004" }, modalities: [{ code: "CT" }] }],
          products: [{ product: { lotNumber: "0002034" }, route: { code: "20045000" } }],
          objectCatalog: {
            studies: [{ uid: "1.2.250.1.925.994044.27.123.1876360", series: { modality: { code: "CT" } } }],
          },
        },
        {},
        {},
      ],
      devices: { devices: [{ category: { code: "Z11039014" } }] },
      attachments: { documents: [{ mediaId: expect.any(String) as string }] },
      patientEducation: { information: {} },
    });
  });

  it("what has no place is told: the authorisations of a person who is not of the national directory, a second identifier", () => {
    expect(reading?.unplaced.map(({ path, what }) => `${path}: ${what}`)).toEqual([
      ...[0, 1, 2].flatMap((index) => [
        `examinations[${String(index)}].radiationExposure.authorization: professional without national identifier or name`,
        `examinations[${String(index)}].radiationExposure: entry`,
        `examinations[${String(index)}].radiationExposure: section`,
      ]),
      "devices.devices[0]: id",
    ]);
  });
});

describeShared("What the reader says it knows, it reads", () => {
  const files = ["IMG_CR_IMG_2024.01.xml", "DOC_NON_STRUCTURE_CDA-R2-N1.xml", "CANCER-FRCP_2022.01_Transversale.xml"];

  /** Fixed by the standard, or labels beside a code that has none in the model. */
  const constant = new Set(["component"]);

  it.each(files)("%s: to change any element of the header that is not unknown changes the reading", (file) => {
    const { root } = parseXml(bytesOf(file));
    const small: XmlElement = {
      ...root,
      children: root.children.filter(
        (node) => typeof node === "string" || node.kind !== "element" || node.name.local !== "component",
      ),
    };
    const readTree = (tree: XmlElement) => {
      const { source: _source, ...reading } = readCda(new TextEncoder().encode(serializeXml(tree)));
      return JSON.stringify(reading);
    };
    const unknown = new Set(
      unknownElements(readCda(new TextEncoder().encode(serializeXml(small)))).map(({ path }) => path),
    );
    const before = readTree(small);
    const unread = new Set<string>();
    for (const { path, tree } of changedTrees(small, "")) {
      if (
        ![...unknown].some((known) => path === known || path.startsWith(`${known}/`)) &&
        !constant.has(path) &&
        readTree(tree) === before
      ) {
        unread.add(path);
      }
    }
    expect([...unread]).toEqual([]);
  });
});

/** The tree with one leaf changed, for each leaf that says something. */
function* changedTrees(of: XmlElement, path: string): Generator<{ path: string; tree: XmlElement }> {
  const changed = changeLeaf(of);
  if (changed !== undefined && path !== "") yield { path, tree: changed };
  for (const [index, child] of of.children.entries()) {
    if (typeof child === "string" || child.kind !== "element") continue;
    const below = path === "" ? child.name.local : `${path}/${child.name.local}`;
    for (const { path: where, tree } of changedTrees(child, below)) {
      yield { path: where, tree: { ...of, children: of.children.with(index, tree) } };
    }
  }
}

/** Another value in the attribute, or the text, that bears what the element says. */
function changeLeaf(of: XmlElement): XmlElement | undefined {
  if (attributeOf(of, "nullFlavor") !== undefined) return undefined;
  for (const name of ["value", "code", "extension", "root"]) {
    const value = attributeOf(of, name);
    if (value === undefined) continue;
    const other = /^\d{8}/u.test(value) && name === "value" ? "19010203" : /^[MF]$/u.test(value) ? "UN" : `${value}9`;
    return {
      ...of,
      attributes: of.attributes.map((attribute) =>
        attribute.name.local === name ? { ...attribute, value: other } : attribute,
      ),
    };
  }
  return childElements(of).length === 0 && (textOf(of) ?? "").trim() !== ""
    ? { ...of, children: [`${textOf(of) ?? ""}9`] }
    : undefined;
}

it("a body gives back itself from its document, 300 random ones", { timeout: 900_000 }, () => {
  const withPlainBytes = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
    if (Array.isArray(value)) return value.map(withPlainBytes);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlainBytes(one)]));
  };
  fc.assert(
    fc.property(validStructuredReport, (report) => {
      const reading = readStructuredBody(readCda(buildImagingReport(report).bytes));
      const completed = completeStructuredBody(report.body, { documentId: report.id });
      expect(withPlainBytes(reading.body)).toEqual(withPlainBytes(completed));
      expect(reading.unplaced).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
