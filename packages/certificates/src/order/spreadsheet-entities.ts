import { defined } from "./defined.js";
import type { LegalForm } from "./legal-forms.js";
import type { OrderFinding } from "./order-finding.js";
import type { OrderEntity, OrderPractitioner, OrderSite } from "./order-input.js";
import type { OrderUse } from "./order-uses.js";
import { spreadsheetColumns, type ColumnName } from "./spreadsheet-columns.js";
import type { EntityDraft, PractitionerDraft, SpreadsheetDraft } from "./spreadsheet-drafts.js";
import { cellFinding } from "./spreadsheet-row.js";
import { legalFormOf, usesOf } from "./spreadsheet-values.js";

/** What holds when the lines do not say it. */
export interface SpreadsheetDefaults {
  readonly legalForm?: LegalForm;
  readonly uses?: readonly OrderUse[];
}

/** Where the line of each value and what is wrong in it are noted. */
export interface SpreadsheetNotes {
  readonly lines: Record<string, number>;
  readonly findings: OrderFinding[];
}

/** Reads one value of a record and remembers its line. */
type Take = (column: ColumnName, field: string) => string | undefined;

/** The entities of the order, made of what the lines gave. */
export function finishEntities(
  drafts: readonly EntityDraft[],
  defaults: SpreadsheetDefaults,
  notes: SpreadsheetNotes,
): readonly OrderEntity[] {
  return drafts.map((draft, index) => finishEntity(draft, `entities[${index}]`, { defaults, notes }));
}

function finishEntity(
  draft: EntityDraft,
  path: string,
  { defaults, notes }: { readonly defaults: SpreadsheetDefaults; readonly notes: SpreadsheetNotes },
): OrderEntity {
  const take = taker(draft, path, notes);
  const legalForm = listed(draft, "legalForm", { read: legalFormOf, notes }) ?? defaults.legalForm;
  if (legalForm === undefined && !draft.values.has("legalForm")) {
    notes.findings.push(cellFinding("LEGAL_FORM_MISSING", spreadsheetColumns.legalForm.header, draft.line));
  }
  const surname = take("representativeSurname", "legalRepresentative");
  const psc = take("pscClientId", "commonNames.psc");
  return {
    ref: draft.ref,
    // The absence is an error of the spreadsheet; the other lines are read all the same.
    legalForm: legalForm ?? "OTHER",
    name: take("entityName", "name") ?? take("entityRef", "ref") ?? draft.ref,
    ...defined({
      siren: take("siren", "siren"),
      finessEj: take("finessEj", "finessEj"),
      contractNumber: take("contractNumber", "contractNumber"),
      legalRepresentative:
        surname === undefined
          ? undefined
          : {
              surname,
              ...defined({
                givenName: take("representativeGivenName", "legalRepresentative.givenName"),
                role: take("representativeRole", "legalRepresentative.role"),
              }),
            },
      commonNames: psc === undefined ? undefined : { psc },
    }),
    proxies: [],
    sites: draft.sites.map((site, index) => finishSite(site, taker(site, `${path}.sites[${index}]`, notes))),
    practitioners: draft.practitioners.map((one, index) =>
      finishPractitioner(one, taker(one, `${path}.practitioners[${index}]`, notes)),
    ),
    uses: listed(draft, "uses", { read: usesOf, notes }) ?? defaults.uses ?? [],
  };
}

function finishSite({ ref }: SpreadsheetDraft, take: Take): OrderSite {
  return {
    ref,
    name: take("siteName", "name") ?? take("siteRef", "ref") ?? ref,
    ...defined({
      address: take("address", "address"),
      postalCode: take("postalCode", "postalCode"),
      city: take("city", "city"),
      departmentName: take("department", "departmentName"),
      finessEg: take("finessEg", "finessEg"),
      siret: take("siret", "siret"),
    }),
  };
}

function finishPractitioner({ ref, siteRefs }: PractitionerDraft, take: Take): OrderPractitioner {
  return {
    ref,
    ...defined({
      surname: take("surname", "surname"),
      givenName: take("givenName", "givenName"),
      rpps: take("rpps", "rpps"),
      structureId: take("structureId", "structureId"),
    }),
    ...(siteRefs.size === 0 ? {} : { sites: [...siteRefs] }),
  };
}

function taker(from: SpreadsheetDraft, path: string, { lines }: SpreadsheetNotes): Take {
  lines[path] = from.line;
  return (column, field) => {
    const value = from.values.get(column);
    if (value !== undefined) lines[`${path}.${field}`] = value.line;
    return value?.text;
  };
}

/** A value out of a list; one that is not in it is reported. */
function listed<T>(
  from: SpreadsheetDraft,
  column: "legalForm" | "uses",
  { read, notes }: { readonly read: (text: string) => T | undefined; readonly notes: SpreadsheetNotes },
): T | undefined {
  const value = from.values.get(column);
  if (value === undefined) return undefined;
  const found = read(value.text);
  if (found === undefined) {
    notes.findings.push(cellFinding("CELL_UNKNOWN_VALUE", spreadsheetColumns[column].header, value.line));
  }
  return found;
}
