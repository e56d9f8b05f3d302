import { isSegurError, type Oid } from "@segur-sdk/core";
import { element, xmlNamespace } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { imagingReport } from "../test/fixtures/imaging-report.js";
import { smallPdf } from "../test/fixtures/small-pdf.js";
import { codeOf, completeBody, smallestBody, structuredReport } from "../test/fixtures/structured-report.js";
import {
  buildImagingReport,
  type CdaRuleId,
  type Examination,
  type ImagingReport,
  type MedicalHistory,
  type Narrative,
  type NarrativeAnchor,
  type RadiationExposure,
  type StructuredBody,
  validateImagingReport,
} from "./index.js";
import { structuredRules } from "./rules/structured-rule-catalogue.js";
import { modalities } from "./value-sets/index.js";

type Case = readonly [rule: CdaRuleId, field: string, body: Partial<StructuredBody>];

const whole = completeBody();
const [exam] = whole.examinations;
const [technique] = exam!.techniques;
const exposure = exam!.radiationExposure!;
const [study] = exam!.objectCatalog.studies;
const { history } = whole.clinicalInformation;
const hl7 = xmlNamespace("urn:hl7-org:v3");
const elsewhere = { code: "1", label: "x", system: "1.2.3" };

const exams = (fields: Partial<Examination>) => ({ examinations: [{ ...exam!, ...fields }] });
const techniques = (fields: object) => exams({ techniques: [{ ...technique!, ...fields }] });
const exposures = (fields: Partial<RadiationExposure>) => exams({ radiationExposure: { ...exposure, ...fields } });
const histories = (fields: Partial<MedicalHistory>) => ({
  clinicalInformation: { ...whole.clinicalInformation, history: { ...history, ...fields } },
});
const catalogs = (fields: object) => exams({ objectCatalog: { studies: [{ ...study!, ...fields }] } });
const objects = (fields: object) =>
  catalogs({ series: { ...study!.series, object: { ...study!.series.object, ...fields } } });
const results = (narrative: Narrative) => ({ results: { narrative } });
const product = { name: "PRODUIT FICTIF" };
const products = (fields: object) => exams({ products: [{ product, ...fields }] });
const devices = (fields: object) => ({ devices: { devices: [{ ...whole.devices!.devices[0]!, ...fields }] } });
const nowhere: NarrativeAnchor = { anchor: "nowhere" };
const dose = exposure.doses![0]!;

/** One breach per rule at least; the report is right but for the fields given. */
const cases: readonly Case[] = [
  ["SDK-ENTRY-ID", "body.conclusion.id", { conclusion: { ...whole.conclusion, id: { root: "abc" } } }],
  [
    "SDK-ENTRY-ID",
    "body.examinations[0].techniques[0].id",
    techniques({ id: { root: "6f6d0c1e-0001-4a11-9c11-0000000000a1" } }),
  ],
  ["SDK-ENTRY-ID", "body.devices.devices[0].udi", devices({ udi: { root: "1.2.3", extension: "x".repeat(65) } })],
  ["SDK-SECTION-TITLE", "body.conclusion.title", { conclusion: { ...whole.conclusion, title: " " } }],
  ["SDK-SECTION-TITLE", "body.pdfCopy.title", { pdfCopy: { ...whole.pdfCopy!, title: "Copie" } }],
  ["SDK-NARR-TEXT", "body.conclusion.narrative", { conclusion: { narrative: " \n " } }],
  [
    "SDK-NARR-TEXT",
    "body.clinicalInformation.request.narrative",
    {
      clinicalInformation: {
        ...whole.clinicalInformation,
        request: { narrative: [{ kind: "table", rows: [{ cells: [{ children: [{ kind: "lineBreak" }] }] }] }] },
      },
    },
  ],
  ["SDK-NARR-FORM", "body.results.narrative", results(["x", { kind: "list", items: [] }])],
  ["SDK-NARR-FORM", "body.results.narrative", results(["x", { kind: "table", rows: [] }])],
  ["SDK-NARR-FORM", "body.results.narrative", results(["x", { kind: "table", rows: [{ cells: [] }] }])],
  [
    "SDK-NARR-FORM",
    "body.results.narrative",
    results([
      { kind: "table", rows: [{ cells: [{ heading: true, children: [{ kind: "paragraph", children: ["x"] }] }] }] },
    ]),
  ],
  [
    "SDK-NARR-FORM",
    "body.results.narrative",
    results([{ kind: "table", rows: [{ cells: [{ columns: 1.5, children: ["x"] }] }] }]),
  ],
  ["SDK-NARR-FORM", "body.results.narrative", results([{ kind: "paragraph", style: "Bold;Red", children: ["x"] }])],
  ["SDK-NARR-LINK", "body.results.narrative", results([{ kind: "link", href: "javascript:alert(1)", text: "x" }])],
  ["SDK-NARR-LINK", "body.results.narrative", results([{ kind: "link", href: "images.html", text: "x" }])],
  ["SDK-NARR-ANCHOR", "body.results.narrative", results([{ kind: "content", anchor: "1 x", children: ["x"] }])],
  [
    "SDK-NARR-ANCHOR",
    "body.conclusion.narrative",
    {
      results: { narrative: [{ kind: "content", anchor: "same", children: ["x"] }] },
      conclusion: { narrative: [{ kind: "content", anchor: "same", children: ["x"] }] },
    },
  ],
  [
    "SDK-NARR-ANCHOR",
    "body.customSections[0]",
    {
      results: { narrative: [{ kind: "content", anchor: "same", children: ["x"] }] },
      customSections: [element(hl7("section"), {}, element(hl7("text"), { ID: "same" }, "x"))],
    },
  ],
  [
    "SDK-NARR-REF",
    "body.clinicalInformation.history.medical[0].value.text",
    histories({ medical: [{ value: { text: nowhere } }] }),
  ],
  ["SDK-NARR-REF", "body.results.narrative", results([{ kind: "link", href: "#nowhere", text: "x" }])],
  ["SDK-NARR-REF", "body.results.narrative", results(["x", { kind: "footnoteReference", footnote: "nowhere" }])],
  ["SDK-NARR-REF", "body.results.narrative", results([{ kind: "media", media: "nowhere" }])],
  [
    "SDK-NARR-REF",
    "body.customSections[0]",
    { customSections: [element(hl7("section"), {}, element(hl7("reference"), { value: "#nowhere" }))] },
  ],
  ["SDK-EXAMINATIONS", "body.examinations", { examinations: [] }],
  ["SDK-EXAMINATIONS", "body.examinations[0].techniques", exams({ techniques: [] })],
  ["SDK-EXAMINATIONS", "body.examinations[0].techniques[0].modalities", techniques({ modalities: [] })],
  ["SDK-ACT-CODE", "body.examinations[0].techniques[0].code", techniques({ code: elsewhere })],
  ["SDK-ACT-CCAM", "body.examinations[0].techniques[0].ccam", techniques({ ccam: elsewhere })],
  ["SDK-MODALITY", "body.examinations[0].techniques[0].modalities[0]", techniques({ modalities: [elsewhere] })],
  ["SDK-TS-DAY", "body.examinations[0].techniques[0].at", techniques({ at: "2026-03-07T09:15" })],
  ["SDK-SITE", "body.examinations[0].techniques[0].site", techniques({ site: elsewhere })],
  [
    "SDK-SITE",
    "body.examinations[0].radiationExposure.doses[0].site",
    exposures({ doses: [{ ...dose, site: elsewhere }] }),
  ],
  [
    "SDK-LATERALITY",
    "body.examinations[0].techniques[0].site.laterality",
    // Right: only unilateral and bilateral pass the official rules.
    techniques({ site: { ...technique!.site, laterality: { ...technique!.site, code: "24028007", label: "droit" } } }),
  ],
  ["SDK-HISTORY", "body.clinicalInformation.history.medical", histories({ medical: [] })],
  ["SDK-HISTORY", "body.clinicalInformation.history.surgical", histories({ surgical: [] })],
  ["SDK-HISTORY", "body.clinicalInformation.history.contraindications", histories({ contraindications: [] })],
  [
    "SDK-CONTRAINDICATION",
    "body.clinicalInformation.history.contraindications[0].value",
    histories({ contraindications: [{ value: elsewhere }] }),
  ],
  [
    "SDK-CODED",
    "body.clinicalInformation.history.medical[0].value",
    histories({ medical: [{ value: { code: "I 10", label: "x", system: "1.2.3" } }] }),
  ],
  [
    "SDK-PREGNANCY",
    "body.examinations[0].radiationExposure.pregnancy.status",
    exposures({ pregnancy: { status: elsewhere } }),
  ],
  [
    "SDK-RADIATION-QUANTITY",
    "body.examinations[0].radiationExposure.doses[0].code",
    exposures({ doses: [{ ...dose, code: elsewhere }] }),
  ],
  [
    "SDK-QUANTITY",
    "body.examinations[0].radiationExposure.doses[0].quantity",
    exposures({ doses: [{ ...dose, quantity: { value: "1,5", unit: "mGy" } }] }),
  ],
  ["SDK-QUANTITY", "body.examinations[0].products[0].dose", products({ dose: {} })],
  ["SDK-QUANTITY", "body.examinations[0].products[0].rate", products({ rate: { value: "3", unit: "" } })],
  [
    "SDK-UNIT",
    "body.examinations[0].radiationExposure.doses[0].quantity",
    exposures({ doses: [{ ...dose, quantity: { value: "1.5", unit: "Gy.cm2" } }] }),
  ],
  ["SDK-UNIT", "body.examinations[0].products[0].dose.low", products({ dose: { low: { value: "1", unit: "MBq" } } })],
  ["SDK-ROUTE", "body.examinations[0].products[0].route", products({ route: elsewhere })],
  ["SDK-PRODUCT", "body.examinations[0].products[0].product", products({ product: {} })],
  [
    "SDK-PRODUCT",
    "body.examinations[0].products[0].product.cis",
    products({ product: { ...product, cis: elsewhere } }),
  ],
  ["SDK-CATALOG-UID", "body.examinations[0].objectCatalog.studies[0].series.object.uid", objects({ uid: "1.02" })],
  ["SDK-CATALOG-STUDY", "body.examinations[0].objectCatalog.studies[0].uid", catalogs({ uid: "1.2.3" })],
  ["SDK-TS-ZONE", "body.examinations[0].objectCatalog.studies[0].at", catalogs({ at: "2026-03-07" })],
  [
    "SDK-SOP-CLASS",
    "body.examinations[0].objectCatalog.studies[0].series.object.sopClass",
    objects({ sopClass: elsewhere }),
  ],
  [
    "SDK-VIEWING-URL",
    "body.examinations[0].objectCatalog.studies[0].series.object.viewingUrl",
    objects({ viewingUrl: "ftp://x" }),
  ],
  ["SDK-DEVICE", "body.devices.devices", { devices: { devices: [] } }],
  ["SDK-DEVICE", "body.devices.devices[0].category", devices({ category: elsewhere })],
  ["SDK-DEVICE", "body.devices.devices[0].to", devices({ to: "2026-03-07T09:00:00+01:00" })],
  ["SDK-ATTACHMENT", "body.attachments.documents", { attachments: { documents: [] } }],
  [
    "SDK-ATTACHMENT",
    "body.attachments.documents[0].pdf",
    { attachments: { documents: [{ title: "x", pdf: new Uint8Array(3) }] } },
  ],
  ["SDK-CUSTOM-SECTION", "body.customSections[0]", { customSections: [element(hl7("component"), {})] }],
  ["SDK-SM-TIME", "body.addendum.at", { addendum: { ...whole.addendum!, at: "2026-03-07T11:19+01:00" } }],
  [
    "SDK-PERSON-ID",
    "body.addendum.author.id",
    { addendum: { ...whole.addendum!, author: { ...whole.addendum!.author, id: "x" as never } } },
  ],
  [
    "SDK-PERSON-NAME",
    "body.examinations[0].radiationExposure.authorization.professional.familyName",
    exposures({ authorization: { professional: { ...exposure.authorization.professional, familyName: "" } } }),
  ],
  ["SDK-TEXT", "body.conclusion.narrative[0]", { conclusion: { narrative: "a\u0007b" } }],
  [
    "SDK-TEXT",
    "body.examinations[0].products[0].product.lotNumber",
    products({ product: { ...product, lotNumber: "\u0000" } }),
  ],
];

const withBody = (body: Partial<StructuredBody>): ImagingReport => structuredReport({ body: { ...whole, ...body } });

describe("Each rule on a body in sections is told by its field, and nothing is built", () => {
  it.each(cases)("%s at %s", (rule, field, body) => {
    const report = withBody(body);
    const found = validateImagingReport(report).filter(({ severity }) => severity === "error");
    expect(found.map((one) => [one.rule, one.field])).toContainEqual([rule, field]);
    try {
      buildImagingReport(report);
      expect.unreachable();
    } catch (error) {
      expect(isSegurError(error, "ERR_CDA_INVALID")).toBe(true);
    }
  });

  it("every rule of the catalogue has a case", () => {
    const warnings: readonly CdaRuleId[] = ["SDK-EXAMINATION-ACTS", "SDK-PDF-COPY-PDFA"];
    const covered = new Set([...cases.map(([rule]) => rule), ...warnings]);
    expect(Object.keys(structuredRules).filter((rule) => !covered.has(rule as CdaRuleId))).toEqual([]);
  });
});

describe("What is not refused", () => {
  it("complete and smallest bodies have nothing to say", () => {
    expect(validateImagingReport(structuredReport())).toEqual([]);
    expect(validateImagingReport(structuredReport({ body: smallestBody() }))).toEqual([]);
  });

  it("warns of an exam that no act announces, and of a PDF copy that is no PDF/A-1", () => {
    const report = withBody({
      examinations: [exam!, { ...exam!, objectCatalog: { studies: [] } }],
      pdfCopy: { document: { title: "Copie", pdf: smallPdf({ xmp: null }) } },
    });
    expect(validateImagingReport(report).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["SDK-EXAMINATION-ACTS", "warning"],
      ["SDK-PDF-COPY-PDFA", "warning"],
    ]);
    expect(buildImagingReport(report).level).toBe(3);
  });

  it("takes annotations as units, and any unit where the official rules do not look", () => {
    const report = withBody({
      ...exams({
        products: [{ product, dose: { value: "200", unit: "MBq" } }],
        radiationExposure: { ...exposure, doses: [{ ...dose, quantity: { value: "3", unit: "{images}" } }] },
      }),
    });
    expect(validateImagingReport(report)).toEqual([]);
  });

  it("tells a label that is not the official one", () => {
    const ct = { ...codeOf(modalities, "CT"), label: "Scanner" };
    expect(validateImagingReport(withBody(techniques({ modalities: [ct] })))).toMatchObject([
      { rule: "SDK-DISPLAY", severity: "info" },
    ]);
  });
});

it("the header of a report in sections is judged as any other", () => {
  const found = validateImagingReport({ ...structuredReport(), id: "x" as Oid, acts: imagingReport().acts });
  expect(found.map(({ rule }) => rule)).toEqual(["SDK-SM-ID"]);
});
