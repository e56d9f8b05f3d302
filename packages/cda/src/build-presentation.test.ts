import { parseXml } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import { imagingReport } from "../test/fixtures/imaging-report.js";
import { structuredReport } from "../test/fixtures/structured-report.js";
import { buildImagingReport, readCda } from "./index.js";

const stylesheet = `<?xml version="1.0"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:hl7-org:v3">
  <!-- shows the title -->
  <xsl:template match="/"><html><body><xsl:value-of select="//c:ClinicalDocument/c:title"/></body></html></xsl:template>
</xsl:stylesheet>`;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe("The style sheet is an option (CI-SIS: abandoned in favour of a PDF copy)", () => {
  it("is absent by default", () => {
    expect(text(buildImagingReport(imagingReport()).bytes)).not.toContain("xml-stylesheet");
  });

  it("is named by an instruction, which changes nothing else", () => {
    const plain = text(buildImagingReport(imagingReport()).bytes);
    const { bytes, mimeType } = buildImagingReport(imagingReport(), {
      presentation: { kind: "linked", href: "cda.xsl?a=1&b=2" },
    });
    const instruction = '<?xml-stylesheet href="cda.xsl?a=1&amp;b=2" type="text/xsl"?>\n';
    expect(text(bytes).replace(instruction, "")).toBe(plain);
    expect(text(bytes)).toContain(instruction);
    expect(mimeType).toBe("text/xml");
  });

  it.each([imagingReport(), structuredReport()])("holds the document when it is self-presentable (%#)", (report) => {
    const { bytes, mimeType } = buildImagingReport(report, { presentation: { kind: "self-presentable", stylesheet } });
    const { prolog, root } = parseXml(bytes);
    expect(mimeType).toBe("application/xslt+xml");
    expect(prolog).toEqual([{ kind: "instruction", target: "xml-stylesheet", data: 'href="#" type="text/xsl"' }]);
    expect(root.name).toMatchObject({ namespace: "http://www.w3.org/1999/XSL/Transform", local: "stylesheet" });
    expect(text(bytes)).toContain("<!-- shows the title -->");
    expect(readCda(bytes).title).toBe(report.title);
  });

  it("is refused when it is no style sheet", () => {
    const presentation = { kind: "self-presentable", stylesheet: "<html></html>" } as const;
    expect(() => buildImagingReport(imagingReport(), { presentation })).toThrow(
      expect.objectContaining({ code: "ERR_CDA_INVALID" }),
    );
  });
});
