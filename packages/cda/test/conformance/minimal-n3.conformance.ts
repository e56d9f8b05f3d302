import { readFileSync } from "node:fs";

import { parseOid } from "@segur-sdk/core";
import { parseXml } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  buildImagingReport,
  type ImagingReport,
  type NarrativeAnchor,
  type NarrativeContent,
  type StructuredBody,
} from "../../src/index.js";
import { expectedOutline, minimalHeader, outline } from "./minimal-documents.js";

const id = (end: string) => ({ root: `6F6D0C1E-0001-4A11-9C11-0000000000${end}` });
const place = (anchor: string): NarrativeAnchor => ({ anchor });
const said = (anchor: string, ...children: NarrativeContent["children"]): NarrativeContent => ({
  kind: "content",
  anchor,
  children,
});
const ct = { code: "CT", label: "Tomodensitométrie", system: "1.2.840.10008.2.16.4" };
const viewingUrl =
  "https://drimbox.example.org/IHEInvokeImageDisplay?requestType=STUDY&studyUID=1.2.250.1.999.5.20240312.1";

/** The data of the body of `minimal-N3.xml`: a narrative of one's own, which every entry points to. */
const body: StructuredBody = {
  level: 3,
  clinicalInformation: {
    id: id("A1"),
    request: { id: id("A2"), narrative: "Céphalées inhabituelles depuis deux semaines." },
    history: {
      id: id("A3"),
      narrative: [
        { kind: "paragraph", children: ["Antécédents médicaux : ", said("atcd-med", "aucun signalé")] },
        { kind: "paragraph", children: ["Antécédents chirurgicaux : ", said("atcd-chir", "aucun signalé")] },
        {
          kind: "paragraph",
          children: [
            "Contre-indications : ",
            said("ci-1", "Autre contre-indication connue"),
            " ",
            said("ci-1-com", "à préciser"),
          ],
        },
      ],
      medical: [{ id: id("B0"), value: { text: place("atcd-med") } }],
      surgical: [{ id: id("B1"), value: { text: place("atcd-chir") } }],
      contraindications: [
        {
          id: id("B2"),
          value: {
            code: "GEN-092.01.20",
            label: "Autre contre-indication connue",
            system: "1.2.250.1.213.1.1.4.322",
            text: place("ci-1"),
          },
          text: place("ci-1-com"),
        },
      ],
    },
  },
  examinations: [
    {
      id: id("C1"),
      narrative: [
        {
          kind: "paragraph",
          children: [
            said("acte-1", "Scanner de la tête avec injection"),
            ", modalité ",
            said("acte-1-mod", "Tomodensitométrie"),
            ", ",
            said("acte-1-loc", "tête entière"),
          ],
        },
      ],
      techniques: [
        {
          id: id("C2"),
          code: {
            code: "24727-0",
            label: "CT tête avec contraste IV",
            system: "2.16.840.1.113883.6.1",
            text: place("acte-1"),
          },
          ccam: minimalHeader.acts[0]!.ccam!,
          at: "2024-03-12T09:30:00+01:00",
          modalities: [{ ...ct, text: place("acte-1-mod") }],
          site: {
            code: "302548004",
            label: "tête entière",
            system: "2.16.840.1.113883.6.96",
            text: place("acte-1-loc"),
          },
        },
      ],
      objectCatalog: {
        id: id("D1"),
        narrative: [
          {
            kind: "paragraph",
            children: [
              said("ex-1-mod", "Tomodensitométrie"),
              " - ",
              said("ex-1-sop", { kind: "link", href: viewingUrl, text: "Voir les images" }),
            ],
          },
        ],
        studies: [
          {
            uid: parseOid("1.2.250.1.999.5.20240312.1"),
            at: "2024-03-12T09:30:00+01:00",
            series: {
              uid: parseOid("1.2.250.1.999.5.20240312.1.1"),
              modality: ct,
              object: {
                uid: parseOid("1.2.250.1.999.5.20240312.1.1.1"),
                sopClass: {
                  code: "1.2.840.10008.5.1.4.1.1.2",
                  label: "CT Image Storage",
                  system: "1.2.840.10008.2.6.1",
                },
                viewingUrl,
              },
            },
          },
        ],
      },
    },
  ],
  results: { id: id("E1"), narrative: "Pas d'anomalie de densité du parenchyme cérébral." },
  conclusion: { id: id("F1"), narrative: "Scanner cérébral sans anomalie décelable." },
};

const report: ImagingReport = {
  ...minimalHeader,
  id: parseOid("1.2.250.1.999.1.1.30.1"),
  setId: parseOid("1.2.250.1.999.1.1.30"),
  body,
};

describeShared("The minimal level 3 document", () => {
  /** The reference with what the SDK writes on purpose otherwise, and nothing else. */
  function expected(): readonly string[] {
    const reference = readFileSync(sharedPath("reference/cda/minimal/minimal-N3.xml"));
    return expectedOutline(parseXml(reference).root).map((line) =>
      line
        // OID without extension, the only form the DMP takes.
        .replace(
          "/ClinicalDocument/id [extension=CR-2024-000123-1 root=1.2.250.1.999.1.1.30]",
          "/ClinicalDocument/id [root=1.2.250.1.999.1.1.30.1]",
        )
        .replace("/ClinicalDocument/setId [extension=CR-2024-000123 root", "/ClinicalDocument/setId [root")
        // An hour is never written without its zone.
        .replace("effectiveTime [value=20240312093000]", "effectiveTime [value=20240312093000+0100]"),
    );
  }

  it("is reproduced from its data: same elements, same order, same attributes, same texts, same identifiers", () => {
    expect(outline(parseXml(buildImagingReport(report).bytes).root)).toEqual(expected());
  });
});
