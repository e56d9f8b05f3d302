import { readdirSync, readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, it } from "vitest";

import { applyMutation, readMutations } from "../../../../conformance/schematron/mutation-corpus.js";
import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import { createSchemaJudge, type SchemaJudge } from "../../src/xsd/index.js";

const kit = "reference/cda/TestContenuCDA-3-0";

const mutations = sharedIsPresent ? readMutations() : [];
const examples = sharedIsPresent ? readdirSync(sharedPath(`${kit}/ExemplesCDA`)) : [];

describeShared("The schema of ANS, by libxml2", () => {
  let schema: SchemaJudge;
  beforeAll(async () => {
    schema = await createSchemaJudge({ folder: sharedPath(kit) });
  });
  afterAll(() => {
    schema.close();
  });

  it("is that of the kit", () => {
    expect(schema.file).toBe("infrastructure/cda/CDA_extended.xsd");
    expect(examples.length).toBeGreaterThan(20);
    expect(mutations).toHaveLength(91);
  });

  it.each(examples)("accepts %s", (file) => {
    expect(schema.judge(readFileSync(sharedPath(`${kit}/ExemplesCDA/${file}`)))).toEqual({ valid: true, findings: [] });
  });

  it.each(mutations.map((one) => [one.id, one] as const))("judges %s as it was measured", (_id, mutation) => {
    const { valid, findings } = schema.judge(applyMutation(mutation));
    expect(valid).toBe(mutation.expected.xsdValid);
    for (const { path, line, assertion } of findings) {
      expect(path).toMatch(/^\/ClinicalDocument\//u);
      expect(line).toBeGreaterThan(1);
      expect(assertion).not.toMatch(/refused by the schema/u);
    }
  });

  it("finds what is wrong inside a style sheet that carries the document", () => {
    const file = sharedPath(`${kit}/ExemplesCDA/CANCER-PPS_2022.01_Autopresentable.xml`);
    const text = readFileSync(file, "utf8").replace("<c:templateId", "<c:unknown/><c:templateId");
    expect(schema.judge(text).findings).toMatchObject([{ path: "/ClinicalDocument/unknown" }]);
  });
});
