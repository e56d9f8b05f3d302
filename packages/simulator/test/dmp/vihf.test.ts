import { beforeAll, describe, expect, it } from "vitest";

import type { DmpServiceOptions } from "../../src/dmp/index.js";
import { createDmpWorld, type DmpWorld, escaped, newDmp, post, ruth, structureId, swap } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { nameOf } from "./signature-template.js";
import {
  confidentialityAttribute,
  hl7Code,
  insCx,
  normalAccess,
  physician,
  purposeAttribute,
  radiologist,
  radiology,
  resourceIdAttribute,
  roleAttribute,
  subjectIdAttribute,
  type VihfPlan,
} from "./vihf-template.js";

describe("the VIHF", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  interface Attempt {
    readonly vihf?: Partial<VihfPlan>;
    readonly attributes?: VihfPlan["attributes"];
    readonly options?: Partial<DmpServiceOptions>;
  }

  /** Reason of the fault; undefined when the message is accepted. */
  const reasonOf = async ({ options, ...changes }: Attempt): Promise<string | undefined> => {
    const dmp = newDmp(world, options);
    const response = await post(dmp, existenceTest(world, changes), world.tls.certificate);
    expect(response.status).toBe(dmp.calls[0]?.answer === "fault" ? 500 : 200);
    return dmp.calls[0]?.refusals[0]?.text;
  };

  const secretary = hl7Code("Role", "SECRETARIAT_MEDICAL", "1.2.250.1.213.1.1.4.6", "Secrétariat médical");
  const automate = hl7Code("Role", "AUTOMATE", "1.2.250.1.213.1.1.4.6", "Automate");

  it.each<[string, Attempt]>([
    ["of a physician", {}],
    [
      "of a secretary of the structure",
      { vihf: { nameId: `3${structureId.slice(1)}/SEC-042` }, attributes: { [roleAttribute]: [secretary] } },
    ],
    [
      "of an automatic processing",
      {
        vihf: { contextClass: "urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified" },
        attributes: { [roleAttribute]: [automate] },
      },
    ],
    [
      "of another professional",
      { attributes: { [roleAttribute]: [hl7Code("Role", "98", "1.2.250.1.71.1.2.7", "Manipulateur ERM")] } },
    ],
    ["of version 3.0", { attributes: { VIHF_Version: ["3.0"] } }],
    [
      "with the other spelling of the mode",
      { attributes: { Authentification_mode: [], Authentification_Mode: ["INDIRECTE"] } },
    ],
    ["without LPS_ID", { attributes: { LPS_ID: [] } }],
    ["with an effective date after the INS", { attributes: { [resourceIdAttribute]: [`${insCx(ruth)}^^20100907`] } }],
    [
      "with conditions that hold",
      {
        vihf: {
          conditions:
            '<saml2:Conditions NotBefore="2026-03-09T11:20:00Z" NotOnOrAfter="2026-03-09T11:25:00Z"></saml2:Conditions>',
        },
      },
    ],
    ["of four minutes ago", { vihf: { issueInstant: "2026-03-09T11:16:10.000Z" } }],
  ])("is accepted %s", async (_, attempt) => {
    expect(await reasonOf(attempt)).toBeUndefined();
  });

  it("is accepted when its issuer is written with a blank after each comma", async () => {
    const issuer = escaped(nameOf(world.seal.certificate.subject, ", "));
    expect(await reasonOf({ vihf: { issuer } })).toBeUndefined();
  });

  const incorrect = (field: string): string => `Le champ ${field} est incorrect`;
  const compulsory = (field: string): string => `Le champ ${field} est obligatoire`;
  const expired = "Le VIHF est périmé";

  it.each<[string, string, Attempt]>([
    ["no structure", compulsory("Identifiant_Structure"), { attributes: { Identifiant_Structure: [] } }],
    [
      "a structure without prefix",
      incorrect("Identifiant_Structure"),
      { attributes: { Identifiant_Structure: ["440000008"] } },
    ],
    [
      "two structures",
      incorrect("Identifiant_Structure"),
      { attributes: { Identifiant_Structure: [structureId, structureId] } },
    ],
    [
      "an unknown sector",
      incorrect("Secteur_Activite"),
      { attributes: { Secteur_Activite: ["SA99^1.2.250.1.71.4.2.4"] } },
    ],
    ["no subject-id", compulsory("subject-id"), { attributes: { [subjectIdAttribute]: [] } }],
    ["version 2.0", incorrect("VIHF_Version"), { attributes: { VIHF_Version: ["2.0"] } }],
    ["no mode", compulsory("Authentification_mode"), { attributes: { Authentification_mode: [] } }],
    ["the direct mode", incorrect("Authentification_mode"), { attributes: { Authentification_mode: ["DIRECTE"] } }],
    [
      "the reinforced indirect mode without how the user was authenticated",
      compulsory("AuthnContextDecl"),
      { attributes: { Authentification_mode: ["INDIRECTE_RENFORCEE"] } },
    ],
    [
      "both spellings of the mode",
      incorrect("Authentification_mode"),
      { attributes: { Authentification_Mode: ["INDIRECTE"] } },
    ],
    ["another resource", incorrect("Ressource_URN"), { attributes: { Ressource_URN: ["urn:mss"] } }],
    ["no purpose", incorrect("purposeofuse"), { attributes: { [purposeAttribute]: [] } }],
    [
      "a purpose of regulation",
      incorrect("purposeofuse"),
      { attributes: { [purposeAttribute]: [normalAccess.replace('code="normal"', 'code="centre_15"')] } },
    ],
    ["a purpose that is a text", incorrect("purposeofuse"), { attributes: { [purposeAttribute]: ["normal"] } }],
    [
      "a wrong confidentiality",
      incorrect("confidentiality-code"),
      { attributes: { [confidentialityAttribute]: ["MASQUE_PS^1.2.250.1.213.1.1.4.13"] } },
    ],
    ["an LPS_ID that is no OID", incorrect("LPS_ID"), { attributes: { LPS_ID: ["RIS"] } }],
    ["no software name", compulsory("LPS_Nom"), { attributes: { LPS_Nom: [] } }],
    ["an empty software version", incorrect("LPS_Version"), { attributes: { LPS_Version: [""] } }],
    [
      "an unknown homologation number",
      incorrect("LPS_ID_HOMOLOGATION_DMP"),
      { attributes: { LPS_ID_HOMOLOGATION_DMP: ["SIM-000000-dmp2"] } },
    ],
    ["no resource-id", compulsory("Resource_id"), { attributes: { [resourceIdAttribute]: [] } }],
    ["a malformed INS", incorrect("Resource_id"), { attributes: { [resourceIdAttribute]: [ruth] } }],
    [
      "a NIA",
      incorrect("Resource_id"),
      { attributes: { [resourceIdAttribute]: [insCx(ruth, "1.2.250.1.213.1.4.9")] } },
    ],
    [
      "a NIR of production",
      incorrect("Resource_id"),
      { attributes: { [resourceIdAttribute]: [insCx(ruth, "1.2.250.1.213.1.4.8")] } },
    ],
    ["no role", compulsory("subject:role"), { attributes: { [roleAttribute]: [] } }],
    [
      "a physician without savoir-faire",
      "Aucune spécialité dans le vihf",
      { attributes: { [roleAttribute]: [physician] } },
    ],
    [
      "a pharmacist without section",
      "Aucune spécialité dans le vihf",
      { attributes: { [roleAttribute]: [hl7Code("Role", "21", "1.2.250.1.71.1.2.7", "Pharmacien")] } },
    ],
    [
      "a savoir-faire of another system",
      "Le rôle SM44 ne fait pas partie du domaine d'affinité",
      { attributes: { [roleAttribute]: [physician, radiology.replace("4.2.5", "4.2.6")] } },
    ],
    [
      "an unknown role",
      "Le rôle CHEF ne fait pas partie du domaine d'affinité",
      { attributes: { [roleAttribute]: [hl7Code("Role", "CHEF", "1.2.250.1.213.1.1.4.6", "Chef")] } },
    ],
    ["a role that is a text", compulsory("subject:role"), { attributes: { [roleAttribute]: ["10"] } }],
    [
      "a role without label",
      incorrect("subject:role"),
      { attributes: { [roleAttribute]: [physician.replace("Médecin", ""), radiology] } },
    ],
    [
      "a role that is not CE",
      compulsory("subject:role"),
      { attributes: { [roleAttribute]: [physician.replace('"CE"', '"CD"')] } },
    ],
    [
      "a secretary with a savoir-faire",
      incorrect("subject:role"),
      { attributes: { [roleAttribute]: [secretary, radiology] } },
    ],
    ["three roles", incorrect("subject:role"), { attributes: { [roleAttribute]: [physician, radiology, radiology] } }],
    ["another version of SAML", "Le VIHF n'est pas une assertion SAML 2.0", { vihf: { samlVersion: "1.1" } }],
    [
      "an identifier that begins with a digit",
      "Le VIHF n'est pas une assertion SAML 2.0",
      { vihf: { id: "5f0d1c2e" } },
    ],
    ["a malformed NameID", incorrect("NameID"), { vihf: { nameId: "10100001014" } }],
    [
      "a subject confirmation",
      "SubjectConfirmation et Audience ne sont pas attendus",
      { vihf: { afterNameId: '<saml2:SubjectConfirmation Method="x"></saml2:SubjectConfirmation>' } },
    ],
    [
      "an audience",
      "SubjectConfirmation et Audience ne sont pas attendus",
      {
        vihf: {
          conditions: "<saml2:Conditions><saml2:AudienceRestriction></saml2:AudienceRestriction></saml2:Conditions>",
        },
      },
    ],
    [
      "an unknown authentication",
      incorrect("AuthnContextClassRef"),
      { vihf: { contextClass: "urn:oasis:names:tc:SAML:2.0:ac:classes:Telephony" } },
    ],
    ["an authentication of later", incorrect("AuthnInstant"), { vihf: { authnInstant: "2026-03-09T11:40:00Z" } }],
    ["a date without zone", "Une date du VIHF est incorrecte", { vihf: { issueInstant: "2026-03-09T11:20:10" } }],
    ["a date of six minutes ago", expired, { vihf: { issueInstant: "2026-03-09T11:14:09.000Z" } }],
    ["a date of six minutes later", expired, { vihf: { issueInstant: "2026-03-09T11:26:11.000Z" } }],
    [
      "conditions that are over",
      expired,
      { vihf: { conditions: '<saml2:Conditions NotOnOrAfter="2026-03-09T11:20:00Z"></saml2:Conditions>' } },
    ],
    [
      "an issuer that did not sign",
      "L'émetteur du VIHF n'est pas le titulaire du certificat de signature",
      { vihf: { issuer: "CN=AUTRE,C=FR" } },
    ],
    [
      "another structure than the certificates",
      "Erreur d'authentification de la personne morale",
      { attributes: { Identifiant_Structure: ["1330780321"] } },
    ],
  ])("is refused with %s", async (_, reason, attempt) => {
    expect(await reasonOf(attempt)).toBe(reason);
  });

  it("is refused when its issuer is written from country to common name", async () => {
    const issuer = escaped(world.seal.certificate.subject.split("\n").join(","));
    expect(await reasonOf({ vihf: { issuer } })).toContain("L'émetteur du VIHF");
  });

  describe("its signature", () => {
    it.each<[string, (assertion: string) => string]>([
      ["one character of an attribute", swap("SA08^", "SA07^")],
      [
        "the SignatureValue",
        (assertion) =>
          assertion.replace(
            /(<ds:SignatureValue>)(.)/,
            (_, tag: string, first: string) => tag + (first === "A" ? "B" : "A"),
          ),
      ],
      [
        "the DigestValue",
        (assertion) =>
          assertion.replace(
            /(<ds:DigestValue>)(.)/,
            (_, tag: string, first: string) => tag + (first === "A" ? "B" : "A"),
          ),
      ],
      ["the algorithm", swap("rsa-sha256", "rsa-sha1")],
    ])("is refused when %s changes", async (_, tamper) => {
      expect(await reasonOf({ vihf: { tamper } })).toBe("La signature du VIHF est invalide");
    });

    it("is compulsory", async () => {
      const tamper = (assertion: string): string => assertion.replace(/<ds:Signature .*<\/ds:Signature>/s, "");
      expect(await reasonOf({ vihf: { tamper } })).toBe("La signature du VIHF est absente");
    });

    it("does not cover a second assertion put before the first", async () => {
      const tamper = (assertion: string): string => assertion.replace("SA08^", "SA07^") + assertion;
      expect(await reasonOf({ vihf: { tamper } })).toBe("VIHF absent ou multiple dans l'en-tête de sécurité");
    });

    it("does not cover an assertion around the one that is signed", async () => {
      const tamper = (assertion: string): string => {
        const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(assertion)?.[0] ?? "";
        const evil = assertion.replace(signature, "").replace("SA08^", "SA07^");
        return evil.replace(
          "<saml2:Subject>",
          `${signature.replace("</ds:Signature>", `<ds:Object>${assertion}</ds:Object></ds:Signature>`)}<saml2:Subject>`,
        );
      };
      expect(await reasonOf({ vihf: { tamper } })).toBe("La signature du VIHF est invalide");
    });

    it("is a fault of certificate when the TLS certificate made it", async () => {
      const dmp = newDmp(world);
      const issuer = escaped(nameOf(world.tls.certificate.subject));
      await post(dmp, existenceTest(world, { vihf: { signer: world.tls, issuer } }), world.tls.certificate);
      expect(dmp.calls[0]?.refusals).toEqual([
        { code: "DMPInvalidCertificate", text: "Not a valid signature certificate" },
      ]);
    });

    it("is refused when nobody known issued the certificate, or when it is over", async () => {
      const stranger = await world.pki.issue({ profile: "org-sign", commonName: "DMP-SIGN", authority: "unknown" });
      const over = await world.pki.defective("expired", "org-sign");
      for (const signer of [stranger, over]) {
        expect(await reasonOf({ vihf: { signer } })).toBe("Le certificat de signature du VIHF n'est pas reconnu");
      }
    });
  });

  describe("the structures", () => {
    const legalEntity = "1330780321";
    const site = { id: structureId, active: true };

    it("must be known and active when there is a directory", async () => {
      const refused = "Structure introuvable ou Inactive";
      expect(await reasonOf({ options: { directory: { structures: [] } } })).toBe(refused);
      expect(await reasonOf({ options: { directory: { structures: [{ ...site, active: false }] } } })).toBe(refused);
      expect(await reasonOf({ options: { directory: { structures: [site] } } })).toBeUndefined();
    });

    it("may use the certificates of their legal entity, save for SA17 (2.1-210)", async () => {
      const sub = { id: legalEntity, legalEntity: structureId, facilityType: "SA08" };
      const attributes = { Identifiant_Structure: [legalEntity] };
      expect(await reasonOf({ attributes, options: { directory: { structures: [sub] } } })).toBeUndefined();
      const home = { ...sub, facilityType: "SA17" };
      expect(await reasonOf({ attributes, options: { directory: { structures: [home] } } })).toBe(
        "Erreur d'authentification de la personne morale",
      );
    });

    it("are those of the professional", async () => {
      const professionals = [{ id: radiologist, structures: [structureId] }];
      expect(await reasonOf({ options: { directory: { professionals } } })).toBeUndefined();
      expect(await reasonOf({ options: { directory: { professionals: [] } } })).toBe("PS et Structure non liés");
      const ineligible = professionals.map((one) => ({ ...one, eligible: false }));
      expect(await reasonOf({ options: { directory: { professionals: ineligible } } })).toBe("PS NON_ELLIGIBLE");
    });
  });
});
