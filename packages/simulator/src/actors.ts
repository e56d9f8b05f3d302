import {
  parseRpps,
  parseStructIdNat,
  psIdNatOfRpps,
  type ActingProfessional,
  type Actor,
  type Clock,
  type Professional,
  type Site,
} from "@segur-sdk/core";

import { defaultHolder } from "./pki/structures.js";

/** Mail addresses of the simulated trust space. */
export const simulatorAddresses = {
  /** Applicative mailbox that reports leave from. */
  reports: "comptes-rendus@imagerie-fictive.test.mssante.fr",
  /** Mailbox where people answer: an applicative mailbox must name one. */
  contact: "secretariat@imagerie-fictive.test.mssante.fr",
  radiologist: "camille.radiologue@imagerie-fictive.test.mssante.fr",
  generalPractitioner: "nora.haddad@medecin.test.mssante.fr",
} as const;

/** Domains of the simulated trust space. */
export const simulatorDomains = {
  professional: ["imagerie-fictive.test.mssante.fr", "medecin.test.mssante.fr"],
  patient: "patient.mssante.fr",
} as const;

/** Site of the sample reports. Its FINESS is fictional, of the right department and key. */
export const simulatorSite: Site = {
  id: parseStructIdNat(defaultHolder.id),
  name: "Centre d'imagerie fictif",
  facilityType: "SA08",
  practiceSetting: "AMBULATOIRE",
  address: { street: "12 rue des Exemples", postalCode: "44000", city: "NANTES" },
  phone: "+33240000000",
};

/** People of the sample reports. */
export interface SimulatorActors {
  readonly secretary: Actor;
  /** Dr Camille RADIOLOGUE, who validates; logged in ten minutes before the simulator started. */
  readonly radiologist: ActingProfessional;
  /** Dr Nora HADDAD, who prescribed. */
  readonly generalPractitioner: Professional;
}

/** The cast of the sample reports. */
export function createActors(clock: Clock): SimulatorActors {
  const login = new Date(clock.now().getTime() - 600_000).toISOString();
  return {
    secretary: { id: "sec-042", role: "secretary" },
    radiologist: {
      // RPPS printed on the sample reports.
      id: psIdNatOfRpps(parseRpps("10100001014")),
      familyName: "RADIOLOGUE",
      givenName: "Camille",
      professionCode: "10",
      specialityCode: "SM44",
      title: "DR",
      mssanteAddress: simulatorAddresses.radiologist,
      login: { at: login, method: "password-protected-transport" },
    },
    generalPractitioner: {
      id: psIdNatOfRpps(parseRpps("10100001022")),
      familyName: "HADDAD",
      givenName: "Nora",
      professionCode: "10",
      specialityCode: "SM54",
      title: "DR",
      mssanteAddress: simulatorAddresses.generalPractitioner,
    },
  };
}
