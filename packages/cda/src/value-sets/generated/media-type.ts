// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Media types of a file within a structured document.
 *
 * Source: JDV_MediaType_ObservationMedia-CISIS (1.2.250.1.213.1.1.5.503), Agence du Numérique en Santé, revision of 2020-06-26; 14 codes.
 */
export const mediaTypes: ValueSet<
  | "application/dicom"
  | "application/msword"
  | "application/pdf"
  | "audio/basic"
  | "audio/k32adpcm"
  | "audio/mpeg"
  | "image/gif"
  | "image/jpeg"
  | "image/png"
  | "image/tiff"
  | "text/html"
  | "text/plain"
  | "text/rtf"
  | "text/xml"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.503",
  name: "JDV_MediaType_ObservationMedia-CISIS",
  revision: "2020-06-26",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_MediaType_ObservationMedia_CISIS.xml",
    sha256: "f93141e3b5c75f7a99529b6f6129d40af08396b5afc369920fbfe04cf9ed6c0b",
  },
  system: "2.16.840.1.113883.5.79",
  lines: `application/dicom|DICOM
application/msword|MSWORD
application/pdf|PDF
audio/basic|Basic Audio
audio/k32adpcm|K32ADPCM Audio
audio/mpeg|MPEG audio layer 3 MP3 Audio
image/gif|GIF Image
image/jpeg|JPEG Image
image/png|PNG Image
image/tiff|TIFF Image
text/html|HTML Text
text/plain|Plain Text
text/rtf|RTF Text
text/xml|XML Text`,
});
