import { isOid, type Problem } from "@segur-sdk/core";

import { codeSystems } from "../code-systems.js";
import { inspectInstant } from "../instant.js";
import type { Examination, ImagingTechnique } from "../structured-body/examination.js";
import type { CatalogStudy } from "../structured-body/object-catalog.js";
import type {
  AdministeredProduct,
  ProductAdministration,
  RadiopharmaceuticalAdministration,
} from "../structured-body/product.js";
import type { RadiationExposure } from "../structured-body/radiation-exposure.js";
import { modalities } from "../value-sets/generated/modality.js";
import { pregnancyStatuses } from "../value-sets/generated/pregnancy-status.js";
import { radiationQuantities } from "../value-sets/generated/radiation-quantity.js";
import { sopClasses } from "../value-sets/generated/sop-class.js";
import { techniqueLateralities } from "../value-sets/generated/technique-laterality.js";
import { isCcam, isLoincAct } from "./act-rules.js";
import {
  codedProblems,
  doseProblems,
  identifierProblems,
  measureProblems,
  memberProblems,
  momentProblems,
  quantityProblems,
  routeProblems,
  siteProblems,
} from "./entry-rules.js";
import { namedProfessionalProblems } from "./people-rules.js";
import { unless } from "./rule-catalogue.js";

/** The entries of one exam. */
export function examinationProblems(
  { objectCatalog, products = [], radiationExposure, techniques }: Examination,
  field: string,
  studyUids: ReadonlySet<string>,
): readonly Problem[] {
  return [
    ...unless(techniques.length > 0, "SDK-EXAMINATIONS", `${field}.techniques`),
    ...techniques.flatMap((technique, index) => techniqueProblems(technique, `${field}.techniques[${String(index)}]`)),
    ...products.flatMap((given, index) => productProblems(given, `${field}.products[${String(index)}]`)),
    ...(radiationExposure === undefined ? [] : exposureProblems(radiationExposure, `${field}.radiationExposure`)),
    ...objectCatalog.studies.flatMap((study, index) =>
      studyProblems(study, `${field}.objectCatalog.studies[${String(index)}]`, studyUids),
    ),
  ];
}

function techniqueProblems(technique: ImagingTechnique, field: string): readonly Problem[] {
  const { ccam, code, site } = technique;
  return [
    ...identifierProblems(technique.id, `${field}.id`),
    ...unless(isLoincAct(code), "SDK-ACT-CODE", `${field}.code`),
    ...unless(ccam === undefined || isCcam(ccam), "SDK-ACT-CCAM", `${field}.ccam`),
    ...momentProblems(technique.at, `${field}.at`),
    ...unless(technique.modalities.length > 0, "SDK-EXAMINATIONS", `${field}.modalities`),
    ...technique.modalities.flatMap((modality, index) =>
      memberProblems(modality, modalities, "SDK-MODALITY", `${field}.modalities[${String(index)}]`),
    ),
    ...siteProblems(site, `${field}.site`),
    ...(site.laterality === undefined
      ? []
      : memberProblems(site.laterality, techniqueLateralities, "SDK-LATERALITY", `${field}.site.laterality`)),
  ];
}

function productProblems(given: ProductAdministration, field: string): readonly Problem[] {
  return [
    ...administrationProblems(given, field),
    ...doseProblems(given.dose, `${field}.dose`),
    ...(given.rate === undefined ? [] : quantityProblems(given.rate, `${field}.rate`)),
  ];
}

function administrationProblems(
  given: ProductAdministration | RadiopharmaceuticalAdministration,
  field: string,
): readonly Problem[] {
  return [
    ...identifierProblems(given.id, `${field}.id`),
    ...materialProblems(given.product, `${field}.product`),
    ...momentProblems(given.at, `${field}.at`),
    ...routeProblems(given.route, `${field}.route`),
  ];
}

function materialProblems(
  { cis, codes = [], lotNumber, name, text }: AdministeredProduct,
  field: string,
): readonly Problem[] {
  const isNamed = name !== undefined || cis !== undefined || codes.length > 0 || text !== undefined;
  return [
    ...unless(isNamed && name !== "" && lotNumber !== "", "SDK-PRODUCT", field),
    ...unless(cis === undefined || cis.system === codeSystems.cis, "SDK-PRODUCT", `${field}.cis`),
    ...(cis === undefined ? [] : codedProblems(cis, `${field}.cis`)),
    ...codes.flatMap((code, index) => codedProblems(code, `${field}.codes[${String(index)}]`)),
  ];
}

function exposureProblems(section: RadiationExposure, field: string): readonly Problem[] {
  const { authorization, doses = [], pregnancy, radiopharmaceuticals = [] } = section;
  return [
    ...identifierProblems(authorization.id, `${field}.authorization.id`),
    ...namedProfessionalProblems(authorization.professional, `${field}.authorization.professional`),
    ...identifierProblems(pregnancy.id, `${field}.pregnancy.id`),
    ...memberProblems(pregnancy.status, pregnancyStatuses, "SDK-PREGNANCY", `${field}.pregnancy.status`),
    ...momentProblems(pregnancy.at, `${field}.pregnancy.at`),
    ...doses.flatMap((dose, index) => {
      const at = `${field}.doses[${String(index)}]`;
      return [
        ...identifierProblems(dose.id, `${at}.id`),
        ...memberProblems(dose.code, radiationQuantities, "SDK-RADIATION-QUANTITY", `${at}.code`),
        ...measureProblems(dose.quantity, `${at}.quantity`),
        ...siteProblems(dose.site, `${at}.site`),
        ...momentProblems(dose.at, `${at}.at`),
      ];
    }),
    ...radiopharmaceuticals.flatMap((given, index) => {
      const at = `${field}.radiopharmaceuticals[${String(index)}]`;
      return [...administrationProblems(given, at), ...doseProblems(given.activity, `${at}.activity`)];
    }),
  ];
}

function studyProblems(
  { at, series, uid }: CatalogStudy,
  field: string,
  studyUids: ReadonlySet<string>,
): readonly Problem[] {
  const { object } = series;
  return [
    ...unless(isOid(uid), "SDK-CATALOG-UID", `${field}.uid`),
    ...unless(studyUids.has(uid), "SDK-CATALOG-STUDY", `${field}.uid`),
    ...unless(inspectInstant(at) !== undefined, "SDK-TS-ZONE", `${field}.at`),
    ...unless(isOid(series.uid), "SDK-CATALOG-UID", `${field}.series.uid`),
    ...memberProblems(series.modality, modalities, "SDK-MODALITY", `${field}.series.modality`),
    ...momentProblems(series.at, `${field}.series.at`),
    ...unless(isOid(object.uid), "SDK-CATALOG-UID", `${field}.series.object.uid`),
    ...memberProblems(object.sopClass, sopClasses, "SDK-SOP-CLASS", `${field}.series.object.sopClass`),
    ...unless(
      object.viewingUrl === undefined || /^https?:\/\/[^\s/]\S*$/iu.test(object.viewingUrl),
      "SDK-VIEWING-URL",
      `${field}.series.object.viewingUrl`,
    ),
    ...momentProblems(object.at, `${field}.series.object.at`),
  ];
}
