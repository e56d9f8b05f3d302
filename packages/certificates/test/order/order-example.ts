import type { OrderInput } from "../../src/order/order-input.js";

/** Day the orders of the tests are planned. */
export const at = new Date("2026-11-22T10:00:00Z");

/** A group: an SCM of two radiologists and a SELARL with a FINESS. All numbers have a right key. */
export const group: OrderInput = {
  environment: "production",
  channel: "f413",
  applicant: { kind: "software-vendor", name: "EDITEUR FICTIF", structureId: "399999999800019" },
  technicalAdministrators: [
    {
      surname: "DEMO",
      givenName: "CLAUDE",
      email: "claude.demo@editeur.test",
      phone: "0100000000",
      card: { type: "CPA", personId: "599999999800019/CPAT0001", notAfter: "2028-06-30" },
    },
  ],
  entities: [
    {
      ref: "scm",
      legalForm: "SCM",
      name: "SCM IMAGERIE FICTIVE",
      siren: "999999998",
      legalRepresentative: { surname: "RADIOLOGUE", givenName: "Camille", role: "gérante" },
      proxies: [],
      sites: [
        {
          ref: "a",
          name: "SITE A",
          address: "1 rue du Test",
          postalCode: "44000",
          city: "NANTES",
          siret: "99999999800019",
        },
      ],
      practitioners: [
        {
          ref: "camille",
          rpps: "10100001014",
          surname: "RADIOLOGUE",
          givenName: "Camille",
          structureId: "410100001014001",
        },
        { ref: "nora", rpps: "10002813839", surname: "HADDAD", givenName: "Nora", structureId: "410002813839002" },
      ],
      uses: ["INSI_AUTO", "DMP_FEED"],
    },
    {
      ref: "selarl",
      legalForm: "SELARL",
      name: "SELARL D'IMAGERIE FICTIVE",
      siren: "187512751",
      legalRepresentative: { surname: "RADIOLOGUE", givenName: "Camille", role: "gérante" },
      proxies: [],
      sites: [
        {
          ref: "b",
          name: "SITE B",
          address: "2 rue du Test",
          postalCode: "69001",
          city: "LYON",
          finessEg: "440000008",
          siret: "18751275100020",
        },
      ],
      practitioners: [],
      uses: ["INSI_AUTO", "INSI_MANU", "DMP_FEED", "MSS_APPLICATION_MAILBOX"],
    },
  ],
};

/** The group with one entity changed. */
export function withEntity(index: number, change: Partial<OrderInput["entities"][number]>): OrderInput {
  return { ...group, entities: group.entities.map((entity, at) => (at === index ? { ...entity, ...change } : entity)) };
}
