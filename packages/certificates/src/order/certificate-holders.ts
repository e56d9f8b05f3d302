import type { StructIdNat } from "@segur-sdk/core";

import type { CheckedEntity } from "./check-entities.js";
import type { CheckedSite } from "./check-sites.js";
import { legalForms, practisingCompanies, type CertificateScope } from "./legal-forms.js";
import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";

/** Who carries one set of certificates: a radiologist, a site or the entity. */
interface CertificateHolder {
  readonly structureId: StructIdNat;
  readonly place: OrderPlace;
  readonly site?: string;
  readonly practitioner?: string;
  readonly department?: string;
}

/** The holders found, and what prevents the others. */
export interface HoldersResult {
  readonly holders: readonly CertificateHolder[];
  readonly findings: readonly OrderFinding[];
}

/** Who carries the certificates of an entity, by its legal form (certificates.md §9.3, §9.4 "fan-out"). */
export function certificateHolders(checked: CheckedEntity): HoldersResult {
  const scope = scopeOf(checked);
  const result = { practitioner: ofPractitioners, site: ofSites, entity: ofEntity, none: ofNobody }[scope](checked);
  return { ...result, findings: [...result.findings, ...doubts(checked, result.holders)] };
}

function scopeOf({ entity }: CheckedEntity): CertificateScope {
  const { scope } = legalForms[entity.legalForm];
  return scope === "site" || scope === "entity" ? (entity.certificateScope ?? scope) : scope;
}

function ofNobody({ place }: CheckedEntity): HoldersResult {
  return { holders: [], findings: [orderFinding("NO_CERTIFICATE_FOR_FORM", fieldOf(place, "legalForm"))] };
}

function ofPractitioners(checked: CheckedEntity): HoldersResult {
  const { entity, place, practitioners, sites } = checked;
  if (practitioners.length === 0) {
    return { holders: [], findings: [orderFinding("PRACTITIONER_NONE", fieldOf(place, "practitioners"))] };
  }
  const findings: OrderFinding[] = [];
  if (entity.legalForm === "EI" && practitioners.length > 1) {
    findings.push(orderFinding("PRACTITIONER_SEVERAL", fieldOf(place, "practitioners")));
  }
  const holders = practitioners.flatMap(({ practitioner, place: of, structureId }) => {
    if (structureId === undefined) {
      // A refused value has its own finding.
      if (practitioner.structureId === undefined) {
        findings.push(orderFinding("PRACTITIONER_STRUCTURE_MISSING", fieldOf(of, "structureId")));
      }
      return [];
    }
    const first = practitioner.sites?.[0];
    const site = first === undefined ? sites[0] : sites.find((one) => one.site.ref === first);
    return [{ structureId, place: of, practitioner: practitioner.ref, ...departmentOf(site) }];
  });
  return { holders, findings };
}

function ofSites(checked: CheckedEntity): HoldersResult {
  const { sites, place, finessEj } = checked;
  const found = sites.map((site) => ({ site, structureId: siteStructure(checked, site) }));
  if (found.every(({ structureId }) => structureId === undefined) && finessEj !== undefined) {
    return { holders: [entityHolder(checked, `1${finessEj}`)], findings: [] };
  }
  if (found.length === 0 || isUsuallyWithout(checked, found)) {
    const code = isEquipmentGroup(checked) ? "NO_CERTIFICATE_FOR_FORM" : "IDENTIFIER_MISSING";
    return { holders: [], findings: [orderFinding(code, place)] };
  }
  const findings: OrderFinding[] = [];
  const holders = found.flatMap(({ site, structureId }) => {
    if (structureId !== undefined) return [siteHolder(site, structureId)];
    findings.push(orderFinding("IDENTIFIER_MISSING", site.place));
    return [];
  });
  return { holders, findings };
}

function ofEntity(checked: CheckedEntity): HoldersResult {
  const { finessEj } = checked;
  return finessEj === undefined ? ofSites(checked) : { holders: [entityHolder(checked, `1${finessEj}`)], findings: [] };
}

function isEquipmentGroup({ entity }: CheckedEntity): boolean {
  return entity.legalForm === "GIE" || entity.legalForm === "GCS";
}

/** A group of equipment without FINESS: the certificates are those of the members (certificates.md §9.3). */
function isUsuallyWithout(
  checked: CheckedEntity,
  found: readonly { readonly structureId: StructIdNat | undefined }[],
): boolean {
  return isEquipmentGroup(checked) && found.every(({ structureId }) => structureId === undefined);
}

function siteStructure({ entity }: CheckedEntity, site: CheckedSite): StructIdNat | undefined {
  for (const kind of legalForms[entity.legalForm].siteIdentifiers) {
    const number = site[kind];
    if (number !== undefined) return `${kind === "siret" ? "3" : "1"}${number}` as StructIdNat;
  }
  return undefined;
}

function siteHolder(site: CheckedSite, structureId: StructIdNat): CertificateHolder {
  return { structureId, place: site.place, site: site.site.ref, ...departmentOf(site) };
}

function entityHolder({ place, sites }: CheckedEntity, id: string): CertificateHolder {
  return { structureId: id as StructIdNat, place, ...departmentOf(sites[0]) };
}

function departmentOf(site: CheckedSite | undefined): { readonly department?: string } {
  return site?.department === undefined ? {} : { department: site.department };
}

/** What to have confirmed, or to know, of the holders chosen (certificates.md §9.4, §14). */
function doubts(checked: CheckedEntity, holders: readonly CertificateHolder[]): readonly OrderFinding[] {
  const { entity, place, sites, finessEj } = checked;
  const findings: OrderFinding[] = [];
  const withFiness = sites.filter(({ finessEg }) => finessEg !== undefined).length;
  const isOpen = practisingCompanies.has(entity.legalForm) && withFiness > 1;
  if (holders.length > 0 && (isOpen || legalForms[entity.legalForm].confidence === "inferred")) {
    findings.push(orderFinding("LEGAL_FORM_CONFIRM", fieldOf(place, "legalForm")));
  }
  if (finessEj !== undefined && withFiness > 0 && holders.length > 0) {
    const about = holders.some(({ site }) => site !== undefined) ? "EG" : "EJ";
    if (holders.every(({ practitioner }) => practitioner === undefined)) {
      findings.push(orderFinding("EJ_AND_EG", fieldOf(place, "finessEj"), { about }));
    }
  }
  return findings;
}
