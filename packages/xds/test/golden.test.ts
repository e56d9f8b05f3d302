import { createHash } from "node:crypto";

import { createSeededIds, parseOid } from "@segur-sdk/core";
import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import {
  addSignatureEntry,
  assertSubmission,
  buildProvideAndRegister,
  buildXdmArchive,
  confidentialityCodesOf,
  contentDigestOf,
  type DocumentEntry,
} from "../src/index.js";
import { readZip } from "../src/xdm/zip-reader.js";
import { cdaDocument, site, software, submissionOf } from "./fixtures/fictitious-report.js";

// Fixed bytes: these files are about the metadata, whatever becomes of the CDA.
const document = { ...cdaDocument(), bytes: new TextEncoder().encode('<ClinicalDocument xmlns="urn:hl7-org:v3"/>\n') };
const visibility = { hiddenFromPatient: true };
const xop = xmlNamespace("http://www.w3.org/2004/08/xop/include", "xop");

describe("golden", () => {
  it("body of a TD2.1b: replacement, hidden from the patient, signed", async () => {
    const replaces = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
    const submission = submissionOf([document], { visibility, replaces });
    const bytes = new TextEncoder().encode("<Signature/>");
    const { sourcePatientInfo, serviceStopTime, ...described } = submission.documents[0]!.entry;
    expect([sourcePatientInfo, serviceStopTime]).not.toContain(undefined);
    const entry: DocumentEntry = {
      ...described,
      ...contentDigestOf(bytes),
      uniqueId: parseOid("1.2.250.1.999.1.1.9001.1.2026030711210001"),
      title: "Source",
      languageCode: "art",
      confidentialityCodes: confidentialityCodesOf({ hiddenFromProfessionals: true, hiddenFromPatient: true }),
      referenceIds: [],
    };
    const signed = addSignatureEntry(submission, { entry, bytes, ids: createSeededIds("signature") });
    assertSubmission(signed, { profile: "dmp" });
    const includes = signed.documents.map((_, index) =>
      element(xop("Include"), { href: `cid:golden-${String(index + 1)}@urn%3Aihe%3Aiti%3Axds-b%3A2007` }),
    );
    const body = serializeXml(buildProvideAndRegister({ submission: signed, includes }));
    await expect(`${body}\n`).toMatchFileSnapshot("golden/td2.1b-body.xml");
  });

  it("archive of a report", async () => {
    const archive = await buildXdmArchive({
      submission: submissionOf([document]),
      issuer: { organisation: site, name: "Dr Camille RADIOLOGUE" },
      application: { ...software, vendor: "Éditeur fictif" },
    });
    const { files } = await readZip(archive);
    const texts = new Map(files.map(({ path, bytes }) => [path.split("/").at(-1), new TextDecoder().decode(bytes)]));
    await expect(`${texts.get("METADATA.XML")!}\n`).toMatchFileSnapshot("golden/metadata.xml");
    await expect(texts.get("INDEX.HTM")).toMatchFileSnapshot("golden/index.htm");
    // Line ends are checked elsewhere: a repository may convert those of a text file.
    await expect(texts.get("README.TXT")?.replaceAll("\r\n", "\n")).toMatchFileSnapshot("golden/readme.txt");
    expect(createHash("sha256").update(archive).digest("hex")).toMatchInlineSnapshot(
      `"689a26f2600a80803aa3c21986697b4f007115591cf95e72917acd14c6553e51"`,
    );
  });
});
