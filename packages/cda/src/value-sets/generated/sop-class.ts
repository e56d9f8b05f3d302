// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * SOP classes of DICOM objects.
 *
 * Source: JDV_SOPClass-CISIS (1.2.250.1.213.1.1.5.689), Agence du Numérique en Santé, revision of 2022-05-14; 47 codes.
 */
export const sopClasses: ValueSet<
  | "1.2.840.10008.5.1.4.1.1.1"
  | "1.2.840.10008.5.1.4.1.1.1.1"
  | "1.2.840.10008.5.1.4.1.1.1.1.1"
  | "1.2.840.10008.5.1.4.1.1.1.2"
  | "1.2.840.10008.5.1.4.1.1.1.2.1"
  | "1.2.840.10008.5.1.4.1.1.1.3"
  | "1.2.840.10008.5.1.4.1.1.1.3.1"
  | "1.2.840.10008.5.1.4.1.1.2"
  | "1.2.840.10008.5.1.4.1.1.2.1"
  | "1.2.840.10008.5.1.4.1.1.2.2"
  | "1.2.840.10008.5.1.4.1.1.3.1"
  | "1.2.840.10008.5.1.4.1.1.4"
  | "1.2.840.10008.5.1.4.1.1.4.1"
  | "1.2.840.10008.5.1.4.1.1.4.2"
  | "1.2.840.10008.5.1.4.1.1.4.3"
  | "1.2.840.10008.5.1.4.1.1.4.4"
  | "1.2.840.10008.5.1.4.1.1.6.1"
  | "1.2.840.10008.5.1.4.1.1.6.2"
  | "1.2.840.10008.5.1.4.1.1.7"
  | "1.2.840.10008.5.1.4.1.1.7.1"
  | "1.2.840.10008.5.1.4.1.1.7.2"
  | "1.2.840.10008.5.1.4.1.1.7.3"
  | "1.2.840.10008.5.1.4.1.1.7.4"
  | "1.2.840.10008.5.1.4.1.1.11.1"
  | "1.2.840.10008.5.1.4.1.1.11.2"
  | "1.2.840.10008.5.1.4.1.1.11.3"
  | "1.2.840.10008.5.1.4.1.1.11.4"
  | "1.2.840.10008.5.1.4.1.1.11.5"
  | "1.2.840.10008.5.1.4.1.1.12.1"
  | "1.2.840.10008.5.1.4.1.1.12.1.1"
  | "1.2.840.10008.5.1.4.1.1.12.2"
  | "1.2.840.10008.5.1.4.1.1.12.2.1"
  | "1.2.840.10008.5.1.4.1.1.13.1.1"
  | "1.2.840.10008.5.1.4.1.1.13.1.2"
  | "1.2.840.10008.5.1.4.1.1.13.1.3"
  | "1.2.840.10008.5.1.4.1.1.13.1.4"
  | "1.2.840.10008.5.1.4.1.1.13.1.5"
  | "1.2.840.10008.5.1.4.1.1.20"
  | "1.2.840.10008.5.1.4.1.1.66"
  | "1.2.840.10008.5.1.4.1.1.66.1"
  | "1.2.840.10008.5.1.4.1.1.66.2"
  | "1.2.840.10008.5.1.4.1.1.66.3"
  | "1.2.840.10008.5.1.4.1.1.66.4"
  | "1.2.840.10008.5.1.4.1.1.66.5"
  | "1.2.840.10008.5.1.4.1.1.67"
  | "1.2.840.10008.5.1.4.1.1.68.1"
  | "1.2.840.10008.5.1.4.1.1.68.2"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.689",
  name: "JDV_SOPClass-CISIS",
  revision: "2022-05-14",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_SOPClass_CISIS.xml",
    sha256: "73afb2bd451a6edee17a508f9874653f053a9a0dd9682fce008aee755c708a24",
  },
  system: "1.2.840.10008.2.6.1",
  lines: `1.2.840.10008.5.1.4.1.1.1|Computed Radiography Image Storage
1.2.840.10008.5.1.4.1.1.1.1|Digital X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.1.1|Digital X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.1.2|Digital Mammography X-Ray Image Storage- For Presentation
1.2.840.10008.5.1.4.1.1.1.2.1|Digital Mammography X-Ray Image Storage- For Processing
1.2.840.10008.5.1.4.1.1.1.3|Digital Intra-Oral X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.1.3.1|Digital Intra-Oral X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.2|CT Image Storage
1.2.840.10008.5.1.4.1.1.2.1|Enhanced CT Image Storage
1.2.840.10008.5.1.4.1.1.2.2|Legacy Converted Enhanced CT ImageStorage
1.2.840.10008.5.1.4.1.1.3.1|Ultrasound Multi-frame Image Storage
1.2.840.10008.5.1.4.1.1.4|MR Image Storage
1.2.840.10008.5.1.4.1.1.4.1|Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.4.2|MR Spectroscopy Storage
1.2.840.10008.5.1.4.1.1.4.3|Enhanced MR Color Image Storage
1.2.840.10008.5.1.4.1.1.4.4|Legacy Converted Enhanced MR Image Storage
1.2.840.10008.5.1.4.1.1.6.1|Ultrasound Image Storage
1.2.840.10008.5.1.4.1.1.6.2|Enhanced US Volume Storage
1.2.840.10008.5.1.4.1.1.7|Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.1|Multi-frame Single Bit Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.2|Multi-frame Grayscale Byte Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.3|Multi-frame Grayscale Word Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.7.4|Multi-frame True Color Secondary Capture Image Storage
1.2.840.10008.5.1.4.1.1.11.1|Grayscale Softcopy Presentation StateStorage
1.2.840.10008.5.1.4.1.1.11.2|Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.3|Pseudo-Color Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.4|Blending Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.11.5|XA/XRF Grayscale Softcopy Presentation State Storage
1.2.840.10008.5.1.4.1.1.12.1|X-Ray Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.12.1.1|Enhanced XA Image Storage
1.2.840.10008.5.1.4.1.1.12.2|X-Ray Radiofluoroscopic Image Storage
1.2.840.10008.5.1.4.1.1.12.2.1|Enhanced XRF Image Storage
1.2.840.10008.5.1.4.1.1.13.1.1|X-Ray 3D Angiographic Image Storage
1.2.840.10008.5.1.4.1.1.13.1.2|X-Ray 3D Craniofacial Image Storage
1.2.840.10008.5.1.4.1.1.13.1.3|Breast Tomosynthesis Image Storage
1.2.840.10008.5.1.4.1.1.13.1.4|Breast Projection X-Ray Image Storage - For Presentation
1.2.840.10008.5.1.4.1.1.13.1.5|Breast Projection X-Ray Image Storage - For Processing
1.2.840.10008.5.1.4.1.1.20|Nuclear Medicine Image Storage
1.2.840.10008.5.1.4.1.1.66|Raw Data Storage
1.2.840.10008.5.1.4.1.1.66.1|Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.2|Spatial Fiducials Storage
1.2.840.10008.5.1.4.1.1.66.3|Deformable Spatial Registration Storage
1.2.840.10008.5.1.4.1.1.66.4|Segmentation Storage
1.2.840.10008.5.1.4.1.1.66.5|Surface Segmentation Storage
1.2.840.10008.5.1.4.1.1.67|Real World Value Mapping Storage
1.2.840.10008.5.1.4.1.1.68.1|Surface Scan Mesh Storage
1.2.840.10008.5.1.4.1.1.68.2|Surface Scan Point Cloud Storage`,
});
