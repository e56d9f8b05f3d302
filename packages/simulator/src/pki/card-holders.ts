import type { CardRequest } from "./card.js";
import { defaultHolder, simulatorScm } from "./structures.js";

/** Fictitious holders, one for each kind of card: the radiologist of the samples, a secretary, a vendor's administrator. */
export const simulatorCardHolders: Readonly<Record<CardRequest["kind"], CardRequest>> = {
  CPS: {
    kind: "CPS",
    personId: "810100001014",
    familyName: "RADIOLOGUE",
    givenName: "CAMILLE",
    profession: { title: "Médecin", code: "10" },
    speciality: "SM44",
    activities: [
      { name: defaultHolder.name, structureId: defaultHolder.id, sector: "SA08" },
      // Indexes may have gaps: the second activity is number 3.
      { name: simulatorScm[0].name, structureId: simulatorScm[0].id, sector: "SA07", index: 3 },
    ],
  },
  CPE: {
    kind: "CPE",
    personId: "3440000008/000000042",
    familyName: "SECRÉTAIRE",
    givenName: "LOU",
    structure: defaultHolder,
    activities: [{ name: defaultHolder.name, structureId: defaultHolder.id, sector: "SA08" }],
  },
  CPA: {
    kind: "CPA",
    personId: "599999999800019/CPAT0001",
    familyName: "ADMINISTRATEUR",
    givenName: "MAËL",
    structure: { id: "399999999800019", name: "EDITEUR SIMULE", department: "Paris (75)" },
  },
};
