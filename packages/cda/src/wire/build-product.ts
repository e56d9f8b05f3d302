import { element, type XmlElement } from "@segur-sdk/core/xml";

import type {
  AdministeredProduct,
  ProductAdministration,
  RadiopharmaceuticalAdministration,
} from "../structured-body/product.js";
import { buildCodedValue, buildFixedCode } from "./build-coded-value.js";
import {
  buildComment,
  buildCompleted,
  buildDose,
  buildEntryText,
  buildId,
  buildInstant,
  buildOriginalText,
  buildQuantity,
  buildTemplates,
  snomed,
} from "./build-entry-values.js";
import { buildEntry } from "./build-section.js";
import { hl7 } from "./cda-names.js";

const productTemplates = buildTemplates(["1.2.840.10008.9.13", "1.2.250.1.213.1.1.3.151"]);
const radiopharmaceuticalTemplates = buildTemplates(["1.2.250.1.213.1.1.3.173"]);
const radiopharmaceuticalCode = buildFixedCode(
  "code",
  snomed("440252007", "administration de produits radiopharmaceutiques"),
);

/** FR-DICOM-Administration-produit-de-sante. Child order: XSD class SubstanceAdministration. */
export function buildProductAdministration(given: ProductAdministration): XmlElement {
  return buildEntry(
    element(
      hl7("substanceAdministration"),
      { classCode: "SBADM", moodCode: "EVN" },
      productTemplates,
      buildId(given.id),
      buildEntryText(given.text),
      buildCompleted(),
      buildInstant(given.at),
      given.route && buildCodedValue("routeCode", given.route),
      buildDose(given.dose),
      given.rate && buildQuantity("rateQuantity", given.rate),
      element(hl7("consumable"), {}, buildProduct(given.product)),
      buildComment(given.comment),
    ),
  );
}

/** FR-DICOM-Administration-radiopharmaceutique. */
export function buildRadiopharmaceutical(given: RadiopharmaceuticalAdministration): XmlElement {
  return buildEntry(
    element(
      hl7("substanceAdministration"),
      { classCode: "SBADM", moodCode: "EVN" },
      radiopharmaceuticalTemplates,
      buildId(given.id),
      radiopharmaceuticalCode,
      buildEntryText(given.text),
      buildInstant(given.at),
      given.route && buildCodedValue("routeCode", given.route),
      buildDose(given.activity),
      element(hl7("consumable"), { typeCode: "CSM" }, buildProduct(given.product)),
      buildComment(given.comment),
    ),
  );
}

function buildProduct(product: AdministeredProduct): XmlElement {
  const { lotNumber, name } = product;
  return element(
    hl7("manufacturedProduct"),
    { classCode: "MANU" },
    element(
      hl7("manufacturedMaterial"),
      {},
      buildProductCode(product),
      name === undefined ? element(hl7("name"), { nullFlavor: "NA" }) : element(hl7("name"), {}, name),
      lotNumber !== undefined && element(hl7("lotNumberText"), {}, lotNumber),
    ),
  );
}

/** The CIS code, if known, is the code itself; CIP, UCD and ATC are translations. */
function buildProductCode({ cis, codes = [], text }: AdministeredProduct): XmlElement {
  const originalText = buildOriginalText(text);
  const translations = codes.map((code) => buildCodedValue("translation", code));
  if (cis !== undefined) return buildCodedValue("code", cis, originalText, translations);
  if (originalText === false && translations.length === 0) return element(hl7("code"), { nullFlavor: "UNK" });
  return element(hl7("code"), {}, originalText, translations);
}
