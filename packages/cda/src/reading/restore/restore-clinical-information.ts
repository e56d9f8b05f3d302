import { present } from "../../present.js";
import type {
  ClinicalInformation,
  Contraindication,
  HistoryItem,
  MedicalHistory,
} from "../../structured-body/clinical-information.js";
import { sectionKinds } from "../../structured-body/section-kinds.js";
import type { ReadSection } from "../section.js";
import type { ReadStatement } from "../statement.js";
import { restoreEntrySection, restoreTextSection, statementsOf, tellRest } from "./restore-sections.js";
import { isKind } from "./section-of-kind.js";
import { restoreId, restoreMoment, restoreSite, restoreText, restoreValue, tellOthers } from "./restore-values.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** FR-DICOM-informations-cliniques; `undefined` without its two sub-sections. */
export function restoreClinicalInformation(
  section: ReadSection,
  leftovers: Leftovers,
): ClinicalInformation | undefined {
  const request = section.sections.find((below) => isKind(below, sectionKinds.request));
  const history = section.sections.find((below) => isKind(below, sectionKinds.history));
  tellRest(section, leftovers, { entries: 0, sections: 2 });
  if (request === undefined || history === undefined) return undefined;
  return {
    ...restoreEntrySection(section, leftovers),
    request: restoreTextSection(request, leftovers.at("request")),
    history: restoreHistory(history, leftovers.at("history")),
  };
}

function restoreHistory(section: ReadSection, leftovers: Leftovers): MedicalHistory {
  const statements = statementsOf(section);
  const ofCode = (code: string) => statements.filter((statement) => statement.code?.code === code);
  const medical = restoreEach(ofCode("11348-0"), leftovers.at("medical"), restoreItem);
  const surgical = restoreEach(ofCode("47519-4"), leftovers.at("surgical"), restoreItem);
  const contraindications = restoreEach(ofCode("64100-1"), leftovers.at("contraindications"), restoreContraindication);
  tellRest(section, leftovers, {
    entries: medical.length + surgical.length + contraindications.length,
    sections: 0,
  });
  return { ...restoreEntrySection(section, leftovers), medical, surgical, contraindications };
}

function restoreItem(statement: ReadStatement, leftovers: Leftovers): HistoryItem | undefined {
  const value = restoreValue(statement, leftovers);
  if (value === undefined) return undefined;
  tellOthers(statement, leftovers);
  return present<HistoryItem>({
    id: restoreId(statement, leftovers),
    value,
    text: restoreText(statement.text),
    at: restoreMoment(statement, leftovers),
    site: restoreSite(statement.targetSites, leftovers),
  });
}

function restoreContraindication(statement: ReadStatement, leftovers: Leftovers): Contraindication | undefined {
  const item = restoreItem(statement, leftovers);
  if (item === undefined || !("code" in item.value)) return undefined;
  return { ...item, value: item.value };
}
