import { readFileSync } from "node:fs";

import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { type CdaRuleSet, generalRuleSets, officialRuleSet } from "../../../../conformance/schematron/cda-rule-sets.js";
import { applyMutation, type Mutation, readMutations } from "../../../../conformance/schematron/mutation-corpus.js";
import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import { parseXml } from "@segur-sdk/core/xml";

import { createSchematronEngine, type SchematronEngine } from "../../src/schematron/index.js";
import { type CdaRuleSource, type CdaVerdict, cdaValidationRules, validateCda } from "../../src/validation/index.js";
import { mutateStructure, seededRandom } from "../fixtures/structural-mutation.js";
import { type CdaSchema, openCdaSchema } from "./cda-schema.js";

// The first run of the official rule sets compiles thousands of expressions.
vi.setConfig({ testTimeout: 600_000 });

const official = (document: Uint8Array | string): CdaVerdict => validateCda(document, { profile: "official" });
const errorIds = ({ findings }: CdaVerdict): readonly string[] => [
  ...new Set(findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId)),
];

/** The rules that each invalid case of the corpus must be refused by, and no other. */
const expectedRules: Readonly<Record<string, readonly string[]>> = {
  "hdr-realm-absent": ["SM-REALMCODE-REQUIRED"],
  "hdr-realm-us": ["SM-REALMCODE-REQUIRED"],
  "hdr-tpl-hl7fr-absent": ["SM-TEMPLATEID-UNSTRUCTURED", "SM-TEMPLATEID-HL7FR-REQUIRED"],
  "hdr-tpl-cisis-absent": ["SM-TEMPLATEID-UNSTRUCTURED", "SM-TEMPLATEID-CISIS-REQUIRED"],
  "n1-tpl-extra-volet": ["SM-TEMPLATEID-UNSTRUCTURED"],
  "n3-tpl-volet-absent": ["VOLET-DOCUMENT-TEMPLATEID-MODEL"],
  "hdr-id-not-oid": ["XSD-ATTRIBUTE-VALUE", "DT-II-ROOT-FORM"],
  "hdr-id-leading-zero": ["XSD-ATTRIBUTE-VALUE", "DT-II-ROOT-FORM"],
  "hdr-code-unknown": ["SM-CODE-CODE-VALUESET"],
  "n3-code-other-type": ["VOLET-DOCUMENT-CODE"],
  "hdr-title-absent": ["SM-TITLE-REQUIRED"],
  "hdr-efftime-iso": ["XSD-ATTRIBUTE-VALUE", "DT-TS-INSTANT"],
  "hdr-efftime-feb30": ["DT-TS-INSTANT"],
  "hdr-lang-lower": ["SM-LANGUAGECODE-CODE-LANGUAGE"],
  "hdr-setid-absent": ["SM-SETID-REQUIRED"],
  "hdr-version-absent": ["SM-VERSIONNUMBER-REQUIRED"],
  "hdr-order-swapped": ["XSD-CHILD-UNEXPECTED"],
  "pat-id-absent": ["XSD-CHILD-UNEXPECTED", "SM-RECORDTARGET-PATIENTROLE-ID-REQUIRED"],
  "pat-id-no-ext": ["SM-RECORDTARGET-PATIENTROLE-ID-EXTENSION-REQUIRED"],
  "pat-ins-no-county": ["SM-INS-TRAITS"],
  "pat-ins-no-given-list": ["SM-INS-TRAITS"],
  "pat-no-family-br": ["SM-INS-TRAITS"],
  "pat-family-noq": ["SM-RECORDTARGET-PATIENTROLE-PATIENT-NAME-FAMILY-QUALIFIER-REQUIRED"],
  "pat-given-other": ["SM-RECORDTARGET-PATIENTROLE-PATIENT-NAME-GIVEN-QUALIFIER"],
  "pat-birthtime-absent": ["SM-INS-TRAITS", "SM-RECORDTARGET-PATIENTROLE-PATIENT-BIRTHTIME-REQUIRED"],
  "pat-telecom-https": ["SM-TELECOM-VALUE"],
  "pat-telecom-noscheme": ["SM-TELECOM-VALUE"],
  "pat-telecom-null-ni": ["SM-TELECOM-VALUE"],
  "pat-addr-sal8": ["SM-ADDR-STREETADDRESSLINE-REPEATED"],
  "pat-two-recordtargets": ["SM-RECORDTARGET-REPEATED"],
  "aut-absent": ["XSD-CHILD-UNEXPECTED", "SM-AUTHOR-REQUIRED"],
  "aut-function-unknown": ["SM-AUTHOR-FUNCTIONCODE-CODE-VALUESET"],
  "aut-suffix-unknown": [
    "SM-AUTHOR-SUFFIX",
    "SM-LEGALAUTHENTICATOR-SUFFIX",
    "SM-PARTICIPANT-SUFFIX",
    "SM-DOCUMENTATIONOF-SUFFIX",
  ],
  "aut-id-nullflavor": ["SM-AUTHOR-ASSIGNEDAUTHOR-ID-EXTENSION-REQUIRED", "SM-AUTHOR-ASSIGNEDAUTHOR-ID-ROOT-REQUIRED"],
  "cus-id-root": ["SM-CUSTODIAN-ASSIGNEDCUSTODIAN-REPRESENTEDCUSTODIANORGANIZATION-ID-ROOT-VALUE"],
  "leg-absent": ["SM-LEGALAUTHENTICATOR-REQUIRED"],
  "leg-time-absent": ["XSD-CHILD-UNEXPECTED", "SM-LEGALAUTHENTICATOR-TIME-REQUIRED"],
  "auth-adeli": ["SM-AUTHENTICATOR-ASSIGNEDENTITY-REQUIRED"],
  "par-classcode": [
    "SM-PARTICIPANT-ASSOCIATEDENTITY-CLASSCODE-VALUESET",
    "SM-PARTICIPANT-ASSOCIATEDENTITY-CLASSCODE-VALUE",
  ],
  "par-time-absent": ["SM-PARTICIPANT-TIME-REQUIRED"],
  "act-no-time": ["SM-PRINCIPAL-EFFECTIVETIME", "SM-DOCUMENTATIONOF-EFFECTIVETIME"],
  "act-no-modality": ["VOLET-ACT-MODALITY"],
  "rel-two-rplc": ["SM-RELATEDDOCUMENT-REPEATED"],
  "enc-absent": ["SM-COMPONENTOF-REQUIRED"],
  "enc-no-facility-code": ["SM-COMPONENTOF-ENCOMPASSINGENCOUNTER-LOCATION-HEALTHCAREFACILITY-CODE-REQUIRED"],
  "enc-code-unknown": ["SM-COMPONENTOF-ENCOMPASSINGENCOUNTER-CODE-CODE-VALUESET"],
  "n3-no-conclusion": ["VOLET-BODY-CONCLUSION"],
  "n3-conclusion-code": ["IHE-CONCLUSION-CODE", "VOLET-CONCLUSION-CODE"],
  "n3-conclusion-no-text": ["IHE-CONCLUSION-TEXT", "VOLET-CONCLUSION-TEXT"],
  "n3-two-series": ["VOLET-STUDY-HAS-SERIES"],
  "n3-sop-classcode": ["IHE-OBJECT-STATEMENT", "MCC-OBJECT-STATEMENT", "VOLET-OBJECT-CLASSCODE"],
  "n3-sop-no-mediatype": ["VOLET-OBJECT-MEDIATYPE"],
  "n3-no-targetsite": [
    "IHE-TECHNIQUE-TARGETSITECODE",
    "MCC-TECHNIQUE-TARGETSITECODE",
    "VOLET-TECHNIQUE-TARGETSITECODE",
  ],
  "n3-two-targetsites": ["IHE-TECHNIQUE-TARGETSITECODE", "MCC-TECHNIQUE-TARGETSITECODE"],
  "n3-series-modality-unknown": ["VOLET-SERIES-MODALITY-VALUESET"],
  "n3-no-atcd-med": ["VOLET-HISTORY-HAS-MEDICAL"],
  "n3-contraind-unknown": ["VOLET-CONTRAINDICATION-VALUE-VALUESET"],
  "n3-dup-id": ["XSD-ID-DUPLICATE"],
  "n3-radiation-no-radiopharm": ["IHE-RADIATION-HAS-FR-DICOM-OBSERVATION"],
  "n3-radiation-no-resp": [
    "IHE-RADIATION-HAS-FR-DICOM-EXPOSITION-PATIENT",
    "IHE-RADIATION-HAS-FR-DICOM-OBSERVATION",
    "MCC-MATERIAL-NAME",
    "VOLET-RADIATION-EXPOSURE",
  ],
  "n3-radiation-pregnancy-unknown-code": ["VOLET-PREGNANCY-VALUE-VALUESET"],
  "n3-radiation-quantity-unknown2": ["VOLET-QUANTITY-CODE-VALUESET"],
};

const mutations: readonly Mutation[] = sharedIsPresent ? readMutations() : [];

describeShared("The native rules give the official verdict on the mutation corpus", () => {
  it.each(mutations)("$id: $description", (mutation) => {
    const verdict = official(applyMutation(mutation));
    expect(verdict.valid).toBe(mutation.expected.overallValid);
    expect([...errorIds(verdict)].sort()).toEqual([...(expectedRules[mutation.id] ?? [])].sort());
  });

  it("names a rule for every invalid case, and only rules of the catalogue", () => {
    const invalid = mutations.filter(({ expected }) => !expected.overallValid).map(({ id }) => id);
    expect(Object.keys(expectedRules).sort()).toEqual(invalid.sort());
    const known = new Set(cdaValidationRules().map(({ id }) => id));
    expect(
      Object.values(expectedRules)
        .flat()
        .filter((id) => !known.has(id)),
    ).toEqual([]);
  });
});

/** Source of our findings that stands for each official rule set. */
const sources: Readonly<Record<CdaRuleSet, CdaRuleSource>> = {
  ihe: "ihe",
  terminologie: "term",
  "modeles-contenus": "mcc",
  strucmin: "strucmin",
  "modeles-ans": "ans",
  "volet-img-cr-img-2024.01": "volet",
  "volet-img-da-img-2024.01": "volet",
};

describeShared("The native rules find an error where each official rule set does", () => {
  it.each(mutations)("$id", (mutation) => {
    const { findings } = official(applyMutation(mutation));
    const found = new Set(findings.filter(({ severity }) => severity === "error").map(({ source }) => source));
    expect(found.has("schema")).toBe(!mutation.expected.xsdValid);
    for (const [ruleSet, { errors }] of Object.entries(mutation.expected.schematron)) {
      expect([ruleSet, found.has(sources[ruleSet as CdaRuleSet])]).toEqual([ruleSet, errors > 0]);
    }
  });
});

type Steps = Readonly<Record<string, { readonly errors: number; readonly warnings: number }>>;
const examples: Readonly<Record<string, Steps>> = sharedIsPresent
  ? (JSON.parse(readFileSync(sharedPath("reference/cda/expected-examples.json"), "utf8")) as Record<string, Steps>)
  : {};

describeShared("The native rules give the official verdict on the official examples", () => {
  it.each(Object.entries(examples))("%s", (name, steps) => {
    const { valid, findings } = official(
      readFileSync(sharedPath(`reference/cda/TestContenuCDA-3-0/ExemplesCDA/${name}`)),
    );
    expect(valid).toBe(Object.values(steps).every(({ errors }) => errors === 0));
    const warnings = findings.filter(({ severity, source }) => severity === "warning" && source !== "sdk");
    expect(warnings.map(({ path }) => path)).toHaveLength(
      Object.values(steps).reduce((sum, step) => sum + step.warnings, 0),
    );
  });

  it("warns of the smallest documents only where their identifiers would trouble the DMP", () => {
    const warnings = ["minimal-N1", "minimal-N3"].map((name) =>
      official(readFileSync(sharedPath(`reference/cda/minimal/${name}.xml`)))
        .findings.filter(({ severity }) => severity === "warning")
        .map(({ ruleId }) => ruleId),
    );
    expect(warnings).toMatchInlineSnapshot(`
      [
        [
          "SDK-SM-ID",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-N1-PDFA",
        ],
        [
          "SDK-TS-ZONE",
          "SDK-SM-ID",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
          "SDK-PERSON-ID-KEY",
        ],
      ]
    `);
  });
});

/** How many damaged documents, of which base, drawn from which seed. */
const differential = [
  { base: "minimal/minimal-N1.xml", seed: 20_261_123, count: 60 },
  { base: "minimal/minimal-N3.xml", seed: 31_415_926, count: 60 },
] as const;

describeShared("The native rules agree with the official ones on documents damaged at random", () => {
  let schema: CdaSchema;
  let engine: SchematronEngine;

  beforeAll(async () => {
    schema = openCdaSchema();
    engine = await createSchematronEngine();
  });

  afterAll(() => {
    schema.dispose();
  });

  it.each(differential)("$count of $base", ({ base, seed, count }) => {
    const { root } = parseXml(readFileSync(sharedPath(`reference/cda/${base}`)));
    const random = seededRandom(seed);
    const disagreements: string[] = [];
    for (let number = 0; number < count; number++) {
      const { xml, what } = mutateStructure(root, random);
      const { findings, level, documentType } = official(xml);
      const errors = findings.filter(({ severity }) => severity === "error");
      const xsdValid = schema.errorsOf(new TextEncoder().encode(xml)).length === 0;
      if (errors.some(({ source }) => source === "schema") === xsdValid) disagreements.push(`${what}: schema`);
      // What the schema refuses is refused, whatever the Schematron says: only the others take the time of both.
      if (!xsdValid) continue;
      const document = engine.readDocument(xml);
      const volet = level === 3 && documentType === "imaging-report" ? (["volet-img-cr-img-2024.01"] as const) : [];
      for (const name of [...generalRuleSets, ...volet]) {
        const refused = officialRuleSet(name).run(document).errors > 0;
        if (errors.some(({ source }) => source === sources[name]) !== refused) disagreements.push(`${what}: ${name}`);
      }
    }
    expect(disagreements).toEqual([]);
  });

  it("on the schema alone, for some hundreds more, of every kind of document", () => {
    const random = seededRandom(27_182_818);
    const names = [...Object.keys(examples)].filter((name) => !/auto/iu.test(name));
    const disagreements: string[] = [];
    for (const name of names) {
      const bytes = readFileSync(sharedPath(`reference/cda/TestContenuCDA-3-0/ExemplesCDA/${name}`));
      if (bytes.byteLength > 150_000) continue;
      const { root } = parseXml(bytes);
      for (let number = 0; number < 30; number++) {
        const { xml, what } = mutateStructure(root, random);
        const refused = official(xml).findings.some(({ source }) => source === "schema");
        if (refused === (schema.errorsOf(new TextEncoder().encode(xml)).length === 0)) {
          disagreements.push(`${name}: ${what}`);
        }
      }
    }
    expect(disagreements).toEqual([]);
  });
});
