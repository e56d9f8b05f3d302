import type { OrderFinding } from "./order-finding.js";
import { foldText, spreadsheetColumns, type ColumnName } from "./spreadsheet-columns.js";
import { cellFinding, type SpreadsheetRow } from "./spreadsheet-row.js";

/** Values of one record gathered over the lines that name it. */
export interface SpreadsheetDraft {
  readonly ref: string;
  readonly line: number;
  readonly values: Map<ColumnName, { readonly text: string; readonly line: number }>;
}

/** A radiologist and the references of the sites named on the same lines. */
export interface PractitionerDraft extends SpreadsheetDraft {
  readonly siteRefs: Set<string>;
}

/** An entity with its sites and its radiologists. */
export interface EntityDraft extends SpreadsheetDraft {
  readonly sites: SpreadsheetDraft[];
  readonly practitioners: PractitionerDraft[];
}

const entityColumns: readonly ColumnName[] = [
  "entityRef",
  "entityName",
  "legalForm",
  "siren",
  "finessEj",
  "contractNumber",
  "representativeSurname",
  "representativeGivenName",
  "representativeRole",
  "uses",
  "pscClientId",
];
const siteColumns: readonly ColumnName[] = [
  "siteRef",
  "siteName",
  "address",
  "postalCode",
  "city",
  "department",
  "finessEg",
  "siret",
];
const practitionerColumns: readonly ColumnName[] = ["practitionerRef", "surname", "givenName", "rpps", "structureId"];

/** Gathers lines into entities: one line may hold an entity, a site and a radiologist at once. */
export function gatherRows(rows: readonly SpreadsheetRow[]): {
  readonly drafts: readonly EntityDraft[];
  readonly findings: readonly OrderFinding[];
} {
  const drafts: EntityDraft[] = [];
  const findings: OrderFinding[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const entity = entityOf(drafts, row);
    if (entity === undefined) {
      findings.push(cellFinding("LINE_ENTITY_MISSING", spreadsheetColumns.entityRef.header, row.line));
      continue;
    }
    findings.push(...gather(entity, row, entityColumns));
    const site = siteOf(entity, row);
    if (site !== undefined) findings.push(...gather(site, row, siteColumns));
    const practitioner = practitionerOf(entity, row);
    if (practitioner !== undefined) findings.push(...gather(practitioner, row, practitionerColumns));
    if (practitioner !== undefined && site !== undefined) practitioner.siteRefs.add(site.ref);
    const key = JSON.stringify([entity.ref, site?.ref, practitioner?.ref]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.line);
    else findings.push(cellFinding("LINE_DOUBLE", entity.ref, row.line, String(first)));
  }
  return { drafts, findings };
}

/** A line that does not name its entity belongs to the entity of the line above, as in sheets with merged cells. */
function entityOf(drafts: EntityDraft[], { cells, line }: SpreadsheetRow): EntityDraft | undefined {
  const named = cells.entityRef ?? cells.entityName;
  if (named === undefined) return drafts.at(-1);
  const isSame = ({ ref, values }: EntityDraft): boolean =>
    ref === slug(named) || values.get("entityName")?.text === named;
  return drafts.find(isSame) ?? pushed(drafts, { ...draft(named, line), sites: [], practitioners: [] });
}

function siteOf(entity: EntityDraft, { cells, line }: SpreadsheetRow): SpreadsheetDraft | undefined {
  const named = cells.siteRef ?? cells.siteName ?? cells.finessEg ?? cells.siret ?? cells.address;
  if (named === undefined) return undefined;
  return entity.sites.find(({ ref }) => ref === slug(named)) ?? pushed(entity.sites, draft(named, line));
}

/**
 * The same person on two lines is one record, unless each line gives another practice (RPPS-rang), another RPPS or another
 * surname: of two people with one number, one has the number of somebody else, which the plan then refuses.
 */
function practitionerOf(entity: EntityDraft, { cells, line }: SpreadsheetRow): PractitionerDraft | undefined {
  const { practitionerRef, surname, givenName, rpps, structureId } = cells;
  const names = `${givenName ?? ""} ${surname ?? ""}`.trim();
  const named = practitionerRef ?? (names === "" ? (rpps ?? structureId) : names);
  if (named === undefined) return undefined;
  const same = entity.practitioners.find(({ ref, values }) => {
    const otherStructure = values.get("structureId")?.text;
    const otherRpps = values.get("rpps")?.text;
    const otherSurname = values.get("surname")?.text;
    if (surname !== undefined && otherSurname !== undefined && foldText(otherSurname) !== foldText(surname))
      return false;
    if (structureId !== undefined && otherStructure !== undefined) return otherStructure === structureId;
    if (rpps !== undefined && otherRpps !== undefined) return otherRpps === rpps;
    return ref === slug(named);
  });
  if (same !== undefined) return same;
  const isTaken = entity.practitioners.some(({ ref }) => ref === slug(named));
  const fresh = { ...draft(isTaken ? `${named} ${line}` : named, line), siteRefs: new Set<string>() };
  return pushed(entity.practitioners, fresh);
}

/** Keeps the first value of each column and reports another one. */
function gather(
  into: SpreadsheetDraft,
  { cells, line }: SpreadsheetRow,
  columns: readonly ColumnName[],
): readonly OrderFinding[] {
  return columns.flatMap((column) => {
    const text = cells[column];
    const first = into.values.get(column);
    if (text === undefined) return [];
    if (first === undefined) into.values.set(column, { text, line });
    if (first === undefined || foldText(first.text) === foldText(text)) return [];
    return [cellFinding("CELL_CONFLICT", spreadsheetColumns[column].header, line, String(first.line))];
  });
}

function draft(named: string, line: number): SpreadsheetDraft {
  return { ref: slug(named), line, values: new Map() };
}

function pushed<T>(list: T[], value: T): T {
  list.push(value);
  return value;
}

/** A reference made of a name: `SCM Imagerie Ouest` gives `scm-imagerie-ouest`. */
function slug(name: string): string {
  const folded = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return folded === "" ? "x" : folded;
}
