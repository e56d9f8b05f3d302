import { present } from "../../present.js";
import type { AnatomicalSite, Examination, ImagingTechnique } from "../../structured-body/examination.js";
import { sectionKinds, type SectionKind } from "../../structured-body/section-kinds.js";
import { codeSystems } from "../../code-systems.js";
import type { ReadCode } from "../coded.js";
import type { ReadSection } from "../section.js";
import type { ReadStatement } from "../statement.js";
import { restoreCatalog } from "./restore-object-catalog.js";
import { restoreProductAdministration } from "./restore-product.js";
import { restoreRadiationExposure } from "./restore-radiation-exposure.js";
import { hasTemplate, restoreEntrySection, restoreTextSection, statementsOf, tellRest } from "./restore-sections.js";
import { isKind } from "./section-of-kind.js";
import {
  restoreCode,
  restoreCodedText,
  restoreComment,
  restoreId,
  restoreMoment,
  restoreSite,
  restoreText,
  tellOthers,
} from "./restore-values.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** FR-DICOM-Acte-imagerie; `undefined` without its catalogue of objects. */
export function restoreExamination(section: ReadSection, leftovers: Leftovers): Examination | undefined {
  const ofKind = (kind: SectionKind) => section.sections.find((below) => isKind(below, kind));
  const complications = ofKind(sectionKinds.complications);
  const exposure = ofKind(sectionKinds.radiationExposure);
  const catalog = ofKind(sectionKinds.objectCatalog);
  const statements = statementsOf(section);
  const techniques = restoreEach(
    statements.filter(({ kind }) => kind === "procedure"),
    leftovers.at("techniques"),
    restoreTechnique,
  );
  const products = restoreEach(
    statements.filter((statement) => hasTemplate(statement, "1.2.250.1.213.1.1.3.151")),
    leftovers.at("products"),
    restoreProductAdministration,
  );
  const placed = [complications, exposure, catalog].filter((below) => below !== undefined).length;
  tellRest(section, leftovers, { entries: techniques.length + products.length, sections: placed });
  if (catalog === undefined) return undefined;
  const radiationExposure = exposure && restoreRadiationExposure(exposure, leftovers.at("radiationExposure"));
  if (exposure !== undefined && radiationExposure === undefined) leftovers.at("radiationExposure").add("section");
  return present<Examination>({
    ...restoreEntrySection(section, leftovers),
    techniques,
    products: products.length === 0 ? undefined : products,
    complications: complications && restoreTextSection(complications, leftovers.at("complications")),
    radiationExposure,
    objectCatalog: restoreCatalog(catalog, leftovers.at("objectCatalog")),
  });
}

/** FR-DICOM-Technique-imagerie. */
function restoreTechnique(statement: ReadStatement, leftovers: Leftovers): ImagingTechnique | undefined {
  const code = restoreCodedText(statement.code);
  const site = restoreLocation(statement.targetSites, leftovers);
  if (code === undefined || site === undefined) return undefined;
  const translations = statement.code?.translations ?? [];
  const ccam = translations.find(({ system }) => system === codeSystems.ccam || system === codeSystems.ccamBefore2025);
  if (translations.length > (ccam === undefined ? 0 : 1)) leftovers.add("code/translation");
  const parameters = restoreComment(statement);
  tellOthers(statement, leftovers, { relations: parameters === undefined ? 0 : 1, parts: ["methods"] });
  return present<ImagingTechnique>({
    id: restoreId(statement, leftovers),
    code,
    ccam: restoreCode(ccam),
    description: restoreText(statement.text),
    at: restoreMoment(statement, leftovers),
    modalities: restoreEach(statement.methods ?? [], leftovers.at("modalities"), restoreCodedText),
    site,
    parameters,
  });
}

function restoreLocation(sites: readonly ReadCode[] | undefined, leftovers: Leftovers): AnatomicalSite | undefined {
  const site = restoreSite(sites, leftovers);
  const [qualifier, ...others] = sites?.[0]?.qualifiers ?? [];
  if (others.length > 0) leftovers.add("targetSiteCode/qualifier");
  return site && present<AnatomicalSite>({ ...site, laterality: restoreCodedText(qualifier?.value) });
}
