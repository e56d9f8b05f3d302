import { readFileSync } from "node:fs";

import { parseXml } from "@segur-sdk/core/xml";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { buildImagingReport, readCda } from "../../src/index.js";
import { expectedOutline, minimalHeader, outline } from "./minimal-documents.js";

describeShared("The minimal level 1 document", () => {
  const reference = () => readFileSync(sharedPath("reference/cda/minimal/minimal-N1.xml"));

  /** The reference with what the SDK writes on purpose otherwise, and nothing else. */
  function expected(): readonly string[] {
    return expectedOutline(parseXml(reference()).root).map((line) =>
      line
        // OID without extension, the only form the DMP takes.
        .replace(
          "/ClinicalDocument/id [extension=CR-2024-000123-1 root=1.2.250.1.999.1.1.10]",
          "/ClinicalDocument/id [root=1.2.250.1.999.1.1.10.1]",
        )
        .replace("/ClinicalDocument/setId [extension=CR-2024-000123 root", "/ClinicalDocument/setId [root"),
    );
  }

  it("is reproduced from its data: same elements, same order, same attributes, same texts", () => {
    const pdf = readFileSync(sharedPath("reference/cda/minimal/tiny.pdf"));
    const { bytes } = buildImagingReport({ ...minimalHeader, body: { level: 1, pdf } }, { strictPdfA: false });
    expect(outline(parseXml(bytes).root)).toEqual(expected());
  });

  it("is read as what it says", () => {
    const reading = readCda(reference());
    expect(reading).toMatchObject({
      title: minimalHeader.title,
      patient: {
        ins: { matricule: "284054410912313", oid: "1.2.250.1.213.1.4.10" },
        birthPlace: "44109",
        birthPlaceName: "NANTES",
      },
      requester: { familyName: "DEMANDEUR", time: "2024-03-01" },
      acts: [{ studyInstanceUid: "1.2.250.1.999.5.20240312.1" }],
    });
    const body = reading.body;
    const tiny = readFileSync(sharedPath("reference/cda/minimal/tiny.pdf"));
    expect(body.kind === "pdf" && Buffer.compare(body.pdf, tiny)).toBe(0);
  });
});
