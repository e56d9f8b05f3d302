import { attachmentsOf, type CdaReading, decodeMedia } from "@segur-sdk/cda";

/** Template of the section that holds the report as the patient received it (FR-Document-PDF-copie). */
const pdfCopy = "1.2.250.1.213.1.1.2.243";

/** The PDF of a document: the body of a level 1; in a level 3 the copy of the report, else the first PDF in it. */
export function pdfOf(reading: CdaReading): Uint8Array | undefined {
  if (reading.body.kind === "pdf") return reading.body.pdf;
  const pdfs = attachmentsOf(reading).filter(({ media }) => media.mediaType === "application/pdf");
  const copy = pdfs.find(({ section }) => section.templateIds.some(({ root }) => root === pdfCopy));
  const found = copy ?? pdfs[0];
  return found && decodeMedia(found.media);
}
