import type { StructIdNat } from "../identifiers/struct-id-nat.js";
import type { LegalEntity, OrganisationGroup, Site } from "./organisation.js";

/** A site and the legal entity that runs it. */
export interface SiteOfGroup {
  readonly site: Site;
  readonly legalEntity: LegalEntity;
}

/**
 * Finds a site of a group by its identifier; absent when no legal entity of the group runs it.
 *
 * The legal entity matters: certificates and contracts are its own, even when a group shares one software
 * (certificates.md §9.3).
 */
export function findSite(group: OrganisationGroup, id: StructIdNat): SiteOfGroup | undefined {
  for (const legalEntity of group.legalEntities) {
    const site = legalEntity.sites.find((candidate) => candidate.id === id);
    if (site !== undefined) return { site, legalEntity };
  }
  return undefined;
}
