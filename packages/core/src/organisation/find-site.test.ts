import { expect, it } from "vitest";

import { parseStructIdNat } from "../identifiers/struct-id-nat.js";
import { findSite } from "./find-site.js";
import type { OrganisationGroup, Site } from "./organisation.js";

const site = (id: string): Site => ({
  id: parseStructIdNat(id),
  name: "Centre d'imagerie fictif",
  facilityType: "SA08",
  practiceSetting: "AMBULATOIRE",
});

const group: OrganisationGroup = {
  name: "Groupe fictif",
  legalEntities: [
    { id: parseStructIdNat("2999999998"), name: "SELARL fictive A", sites: [site("10B0999999")] },
    { id: parseStructIdNat("2187512751"), name: "SELARL fictive B", sites: [site("1440000008")] },
  ],
};

it("finds a site and the legal entity that runs it", () => {
  const found = findSite(group, parseStructIdNat("1440000008"));
  expect(found?.site.id).toBe("1440000008");
  expect(found?.legalEntity.name).toBe("SELARL fictive B");
});

it("finds nothing for a site of another group", () => {
  expect(findSite(group, parseStructIdNat("1330780321"))).toBeUndefined();
});
