import { isOid, type Oid } from "@segur-sdk/core";

import { present } from "../../present.js";
import type {
  CatalogObject,
  CatalogSeries,
  CatalogStudy,
  ObjectCatalog,
} from "../../structured-body/object-catalog.js";
import type { ReadSection } from "../section.js";
import type { ReadStatement } from "../statement.js";
import { restoreEntrySection, statementsOf, tellRest } from "./restore-sections.js";
import { restoreCodedText, restoreMoment, tellOthers } from "./restore-values.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** FR-DICOM-Object-Catalog. */
export function restoreCatalog(section: ReadSection, leftovers: Leftovers): ObjectCatalog {
  const studies = restoreEach(statementsOf(section), leftovers.at("studies"), restoreStudy);
  tellRest(section, leftovers, { entries: studies.length, sections: 0 });
  return { ...restoreEntrySection(section, leftovers), studies };
}

function restoreStudy(statement: ReadStatement, leftovers: Leftovers): CatalogStudy | undefined {
  const uid = uidOf(statement);
  const at = restoreMoment(statement, leftovers);
  const [relation] = statement.relations;
  const series = relation && restoreSeries(relation.statement, leftovers.at("series"));
  if (uid === undefined || at === undefined || series === undefined) return undefined;
  tellOthers(statement, leftovers, { relations: 1 });
  return { uid, at, series };
}

function restoreSeries(statement: ReadStatement, leftovers: Leftovers): CatalogSeries | undefined {
  const uid = uidOf(statement);
  const modality = restoreCodedText(statement.code?.qualifiers?.[0]?.value);
  const [relation] = statement.relations;
  const object = relation && restoreObject(relation.statement, leftovers.at("object"));
  if (uid === undefined || modality === undefined || object === undefined) return undefined;
  tellOthers(statement, leftovers, { relations: 1 });
  return present<CatalogSeries>({ uid, modality, at: restoreMoment(statement, leftovers), object });
}

function restoreObject(statement: ReadStatement, leftovers: Leftovers): CatalogObject | undefined {
  const uid = uidOf(statement);
  const sopClass = restoreCodedText(statement.code);
  if (uid === undefined || sopClass === undefined) return undefined;
  tellOthers(statement, leftovers);
  return present<CatalogObject>({
    uid,
    sopClass,
    viewingUrl: statement.text?.reference,
    at: restoreMoment(statement, leftovers),
  });
}

function uidOf({ ids }: ReadStatement): Oid | undefined {
  const root = ids[0]?.root ?? "";
  return isOid(root) ? root : undefined;
}
