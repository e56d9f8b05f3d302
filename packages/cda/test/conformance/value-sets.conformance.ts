import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import {
  attributeOf,
  childNamed,
  childrenNamed,
  parseXml,
  textOf,
  type XmlElement,
  xmlNamespace,
} from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { valueSetModules } from "../../../../scripts/value-set-modules.js";
import {
  atcCodes,
  ccamCodes,
  cim10Codes,
  diffValueSets,
  edqmCodes,
  emdnCodes,
  imagingValueSets,
  readValueSet,
  ucumUnits,
} from "../../src/value-sets/index.js";

const kit = "reference/cda/TestContenuCDA-3-0/";
const svs = xmlNamespace("urn:ihe:iti:svs:2008");
const skos = xmlNamespace("http://www.w3.org/2004/02/skos/core#");
const plain = xmlNamespace("");

function rootOf(file: string): XmlElement {
  return parseXml(readFileSync(sharedPath(kit + file))).root;
}

function attributesOf(element: XmlElement, ...names: readonly string[]): readonly string[] {
  return names.map((name) => attributeOf(element, name) ?? "");
}

const named = imagingValueSets.map((set) => [set.name, set] as const);

describeShared("The generated value sets", () => {
  it("are what the generator gives", async () => {
    const folder = fileURLToPath(new URL("../../src/value-sets/generated/", import.meta.url));
    const wanted = await valueSetModules();
    expect(readdirSync(folder).toSorted()).toEqual([...wanted.keys()].toSorted());
    for (const [name, text] of wanted) expect(readFileSync(folder + name, "utf8") === text, name).toBe(true);
  });

  it.each(named)("%s: the digest, codes, labels and code systems of the official file", (_name, set) => {
    const file = set.source?.file ?? "";
    const digest = createHash("sha256").update(readFileSync(sharedPath(kit + file)));
    expect(set.source?.sha256).toBe(digest.digest("hex"));
    const official = childNamed(rootOf(file), svs("ValueSet"));
    const concepts = childrenNamed(childNamed(official, svs("ConceptList"))!, svs("Concept"));
    const codes = concepts.map((concept) => attributesOf(concept, "code", "displayName", "codeSystem"));
    expect(attributeOf(official, "id")).toBe(set.oid);
    expect(attributeOf(official, "revisionDate")).toContain(set.revision);
    expect(set.concepts.map(({ code, label, system }) => [code, label, system]).toSorted()).toEqual(codes.toSorted());
    for (const [code = "", label, system] of codes) expect(set.find(code, system)).toEqual({ code, label, system });
  });

  it.each(named)("%s: read again at run time, the same", (_name, set) => {
    const again = readValueSet(readFileSync(sharedPath(kit + (set.source?.file ?? ""))));
    expect(diffValueSets(set, again)).toMatchObject({
      same: true,
      before: { oid: again.oid },
      after: { oid: set.oid },
    });
  });

  it("are those that the header rules look into", () => {
    const folder = "schematrons/profils/structurationMinimale/include/";
    const looked = readdirSync(sharedPath(kit + folder)).filter((name) => /^voc-.*-DYNAMIC\.xml$/u.test(name));
    expect(looked.length).toBeGreaterThan(10);
    for (const name of looked) {
      const valueSet = childNamed(rootOf(folder + name), plain("valueSet"));
      const list = childNamed(valueSet, plain("conceptList"));
      const concepts = childrenNamed(list!, plain("concept")).map((concept) =>
        attributesOf(concept, "code", "codeSystem"),
      );
      const set = imagingValueSets.find(({ oid }) => oid === attributeOf(valueSet, "id"));
      expect(set?.concepts.map(({ code, system }) => [code, system]).toSorted(), name).toEqual(concepts.toSorted());
    }
  });
});

describeShared("The generated code lists", () => {
  it.each([atcCodes, ccamCodes, cim10Codes, edqmCodes, emdnCodes, ucumUnits].map((list) => [list.name, list] as const))(
    "%s: the codes of the official list",
    (_name, list) => {
      const bytes = readFileSync(sharedPath(kit + list.source.file));
      expect(list.source.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
      const { root } = parseXml(bytes);
      const entry = list === ucumUnits ? plain("code") : skos("notation");
      const codes = root.children
        .filter((row) => typeof row !== "string" && row.kind === "element")
        .flatMap((row) => childrenNamed(row, entry))
        .map((code) => textOf(code) ?? "");
      expect(new Set(codes).size).toBe(list.size);
      expect(codes.filter((code) => !list.has(code))).toEqual([]);
    },
  );
});
