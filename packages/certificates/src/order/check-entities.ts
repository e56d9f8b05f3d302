import type { Finess } from "@segur-sdk/core";

import { checkIdentifier } from "./check-identifier.js";
import { checkPractitioner, doublePractitioners, type CheckedPractitioner } from "./check-practitioners.js";
import { checkSite, type CheckedSite } from "./check-sites.js";
import { legalForms } from "./legal-forms.js";
import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";
import type { OrderEntity } from "./order-input.js";

/** An entity whose identifiers were read; those that are refused are absent. */
export interface CheckedEntity {
  readonly entity: OrderEntity;
  readonly place: OrderPlace;
  readonly siren?: string;
  readonly finessEj?: Finess;
  readonly sites: readonly CheckedSite[];
  readonly practitioners: readonly CheckedPractitioner[];
  readonly findings: readonly OrderFinding[];
}

/** Reads the identifiers of an entity, its sites and its radiologists, and says what is wrong in each. */
export function checkEntity(entity: OrderEntity, index: number, environment: "production" | "test"): CheckedEntity {
  const place = { path: `entities[${index}]`, subject: entity.ref };
  const siren = checkIdentifier("siren", entity.siren, { place, field: "siren", environment });
  const ej = checkIdentifier("finess", entity.finessEj, { place, field: "finessEj", environment });
  const below = (list: string, one: { readonly ref: string }, position: number): OrderPlace => ({
    path: `${place.path}.${list}[${position}]`,
    subject: `${entity.ref}/${one.ref}`,
  });
  const sites = entity.sites.map((site, position) =>
    checkSite(site, { place: below("sites", site, position), environment, siren: siren.value }),
  );
  const practitioners = entity.practitioners.map((practitioner, position) =>
    checkPractitioner(practitioner, { place: below("practitioners", practitioner, position), environment, entity }),
  );
  return {
    entity,
    place,
    ...(siren.value === undefined ? {} : { siren: siren.value }),
    ...(ej.value === undefined ? {} : { finessEj: ej.value as Finess }),
    sites,
    practitioners,
    findings: [
      ...checkEntityItself(entity, place),
      ...siren.findings,
      ...ej.findings,
      ...sites.flatMap((site) => site.findings),
      ...practitioners.flatMap((practitioner) => practitioner.findings),
      ...doublePractitioners(practitioners),
      ...doubleReferences([...sites.map((site) => site.place), ...practitioners.map(({ place: of }) => of)]),
    ],
  };
}

function checkEntityItself(entity: OrderEntity, place: OrderPlace): readonly OrderFinding[] {
  const findings: OrderFinding[] = [];
  // In an individual practice the doctor is the representative.
  const signsAlone = entity.legalForm === "EI" && entity.practitioners.length > 0;
  if (entity.legalRepresentative === undefined && !signsAlone) {
    findings.push(orderFinding("REPRESENTATIVE_MISSING", fieldOf(place, "legalRepresentative")));
  }
  if (entity.siren === undefined && entity.legalForm !== "EI") {
    findings.push(orderFinding("SIREN_MISSING", fieldOf(place, "siren")));
  }
  if (entity.uses.length === 0 && legalForms[entity.legalForm].scope !== "none") {
    findings.push(orderFinding("USE_NONE", fieldOf(place, "uses")));
  }
  return findings;
}

/** What two entities may not share without a word: a reference, a SIREN, an address with several FINESS. */
export function checkAcrossEntities(entities: readonly CheckedEntity[]): readonly OrderFinding[] {
  return [
    ...doubleReferences(entities.map(({ place }) => place)),
    ...sharedSirens(entities),
    ...sharedAddresses(entities.flatMap(({ sites }) => sites)),
  ];
}

function doubleReferences(places: readonly OrderPlace[]): readonly OrderFinding[] {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    if (seen.has(place.subject)) return [orderFinding("REFERENCE_DOUBLE", fieldOf(place, "ref"))];
    seen.add(place.subject);
    return [];
  });
}

function sharedSirens(entities: readonly CheckedEntity[]): readonly OrderFinding[] {
  const owners = new Map<string, string>();
  return entities.flatMap(({ entity, place, siren }) => {
    if (siren === undefined) return [];
    const owner = owners.get(siren);
    if (owner !== undefined) return [orderFinding("SIREN_SHARED", fieldOf(place, "siren"), { about: owner })];
    owners.set(siren, entity.ref);
    return [];
  });
}

function sharedAddresses(sites: readonly CheckedSite[]): readonly OrderFinding[] {
  const holders = new Map<string, { readonly subject: string; readonly finess: string }>();
  return sites.flatMap(({ site, place, finessEg }) => {
    const address = addressKey(site.address, site.postalCode);
    if (address === undefined || finessEg === undefined) return [];
    const first = holders.get(address);
    if (first !== undefined && first.finess !== finessEg) {
      return [orderFinding("ADDRESS_SEVERAL_FINESS", fieldOf(place, "finessEg"), { about: first.subject })];
    }
    holders.set(address, { subject: place.subject, finess: finessEg });
    return [];
  });
}

/** An address without what changes from one keyboard to another. */
function addressKey(address: string | undefined, postalCode: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const folded = address
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return `${folded}@${postalCode ?? ""}`;
}
