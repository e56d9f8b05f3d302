import { describe, expect, it } from "vitest";

import type { OrderFindingCode } from "../../src/order/order-finding-texts.js";
import { formatOrderFinding } from "../../src/order/order-finding.js";
import type { OrderEntity, OrderInput } from "../../src/order/order-input.js";
import { planOrder } from "../../src/order/plan-order.js";
import { at, group, withEntity } from "./order-example.js";

const plan = (input: OrderInput) => planOrder(input, { at });
const codes = (input: OrderInput) => plan(input).findings.map(({ code, path }) => `${code} ${path}`);
const lines = (input: OrderInput, entity: string) =>
  plan(input)
    .items.filter((item) => item.entity === entity)
    .map(({ practitioner, site, structureId, usage, commonName }) =>
      [practitioner ?? site ?? "-", structureId, usage, commonName].join(" "),
    );
const [scm, selarl] = group.entities as [OrderEntity, OrderEntity];
const only = (entity: OrderEntity): OrderInput => ({ ...group, entities: [entity] });

describe("planOrder", () => {
  it("plans a set for each radiologist of an SCM and for each site of a SELARL", () => {
    expect(codes(group)).toEqual([]);
    expect(lines(group, "scm")).toEqual([
      "camille 410100001014001 AUTH_CLI INSI-AUTO",
      "camille 410100001014001 AUTH_CLI DMP-AUTH",
      "camille 410100001014001 SIGN DMP-SIGN",
      "nora 410002813839002 AUTH_CLI INSI-AUTO",
      "nora 410002813839002 AUTH_CLI DMP-AUTH",
      "nora 410002813839002 SIGN DMP-SIGN",
    ]);
    expect(lines(group, "selarl")).toEqual([
      "b 1440000008 AUTH_CLI INSI-AUTO",
      "b 1440000008 AUTH_CLI INSI-MANU",
      "b 1440000008 AUTH_CLI DMP-AUTH",
      "b 1440000008 SIGN DMP-SIGN",
    ]);
    expect(plan(group).items[0]).toEqual({
      id: "410100001014001/AUTH_CLI/INSI-AUTO",
      entity: "scm",
      practitioner: "camille",
      structureId: "410100001014001",
      offer: "ORG",
      usage: "AUTH_CLI",
      commonName: "INSI-AUTO",
      purpose: ["insi-automatic"],
      organisation: "SCM IMAGERIE FICTIVE",
      department: "Loire-Atlantique (44)",
    });
  });

  it("shares the DMP certificate with the application mailbox unless asked not to", () => {
    const shared = plan(group).items.find(({ commonName, entity }) => commonName === "DMP-AUTH" && entity === "selarl");
    expect(shared?.purpose).toEqual(["dmp-connection", "mss-mailbox"]);
    expect(lines({ ...group, options: { shareAuthCli: false } }, "selarl")).toContain("b 1440000008 AUTH_CLI MSS-AUTH");
    const uses = ["MSS_APPLICATION_MAILBOX", "PSC", "DMP_AIR", "DMP_FEED"] as const;
    expect(lines(only({ ...selarl, uses, commonNames: { psc: "client-fictif", dmpAuth: "DMP-B" } }), "selarl")).toEqual(
      ["b 1440000008 AUTH_CLI client-fictif", "b 1440000008 AUTH_CLI DMP-B", "b 1440000008 SIGN DMP-SIGN"],
    );
    expect(lines(only({ ...selarl, uses: ["MSS_APPLICATION_MAILBOX"] }), "selarl")).toEqual([
      "b 1440000008 AUTH_CLI MSS-AUTH",
    ]);
  });

  const { siret: _siret, ...finessOnly } = selarl.sites[0]!;
  const { finessEg: _finess, ...siretOnly } = selarl.sites[0]!;
  const eg2 = { ...finessOnly, ref: "c", address: "3 rue du Test", finessEg: "330780321" };
  it.each<[string, OrderEntity, readonly string[], readonly string[]]>([
    ["a company without FINESS carries its SIRET", { ...selarl, sites: [siretOnly] }, ["318751275100020"], []],
    [
      "a company of two sites with FINESS has the rule confirmed",
      { ...selarl, sites: [selarl.sites[0]!, eg2] },
      ["1440000008", "1330780321"],
      ["LEGAL_FORM_CONFIRM"],
    ],
    [
      "a hospital carries its EJ",
      { ...selarl, legalForm: "PUBLIC_HOSPITAL", finessEj: "760021832" },
      ["1760021832"],
      ["EJ_AND_EG"],
    ],
    [
      "a hospital carries its EG when asked",
      { ...selarl, legalForm: "PUBLIC_HOSPITAL", finessEj: "760021832", certificateScope: "site" },
      ["1440000008"],
      ["EJ_AND_EG"],
    ],
    ["a hospital without EJ carries its EG", { ...selarl, legalForm: "ESPIC" }, ["1440000008"], []],
    ["a clinic carries its EG", { ...selarl, legalForm: "CLINIC" }, ["1440000008"], []],
    [
      "a clinic has no certificate by SIRET",
      { ...selarl, legalForm: "CLINIC", sites: [siretOnly] },
      [],
      ["IDENTIFIER_MISSING"],
    ],
    [
      "a clinic falls back on its EJ",
      { ...selarl, legalForm: "CLINIC", sites: [siretOnly], finessEj: "760021832" },
      ["1760021832"],
      [],
    ],
    ["an equipment group with FINESS", { ...selarl, legalForm: "GIE" }, ["1440000008"], ["LEGAL_FORM_CONFIRM"]],
    [
      "an equipment group without FINESS",
      { ...selarl, legalForm: "GCS", sites: [siretOnly] },
      [],
      ["NO_CERTIFICATE_FOR_FORM"],
    ],
    ["a vendor has none of its own", { ...selarl, legalForm: "VENDOR" }, [], ["NO_CERTIFICATE_FOR_FORM"]],
    ["another form is confirmed", { ...selarl, legalForm: "OTHER" }, ["1440000008"], ["LEGAL_FORM_CONFIRM"]],
    ["a SELARL without site", { ...selarl, sites: [] }, [], ["IDENTIFIER_MISSING"]],
  ])("%s", (_, entity, structures, expected) => {
    const { items, findings } = plan(only(entity));
    expect([...new Set(items.map(({ structureId }) => structureId))]).toEqual(structures);
    expect(findings.map(({ code }) => code)).toEqual(expected);
  });

  it("an individual practice is one set by RPPS-rang, signed by the doctor", () => {
    const { legalRepresentative: _, siren: __, ...entity } = scm;
    const alone: OrderEntity = { ...entity, legalForm: "EI", practitioners: [scm.practitioners[0]!] };
    expect(codes(only(alone))).toEqual([]);
    expect(lines(only(alone), "scm")).toHaveLength(3);
    expect(codes(only({ ...alone, practitioners: scm.practitioners }))).toEqual([
      "PRACTITIONER_SEVERAL entities[0].practitioners",
    ]);
  });

  const administrator = group.technicalAdministrators[0]!;
  const withCard = (card: Partial<typeof administrator.card>): OrderInput => ({
    ...group,
    technicalAdministrators: [{ ...administrator, card: { ...administrator.card, ...card } }],
  });
  const { email: _email, ...withoutEmail } = administrator;
  const { personId: _id, ...withoutId } = administrator.card;
  const { notAfter: _end, ...withoutEnd } = administrator.card;
  const { legalRepresentative: _rep, ...unsigned } = selarl;
  const site = selarl.sites[0]!;
  const doctor = scm.practitioners[0]!;
  const { structureId: _practice, ...withoutPractice } = doctor;
  const withDoctor = (change: Partial<typeof doctor>) => withEntity(0, { practitioners: [{ ...doctor, ...change }] });
  it.each<[OrderFindingCode, string, OrderInput]>([
    ["CHANNEL_ENVIRONMENT", "channel", { ...group, channel: "f414" }],
    ["CHANNEL_ENVIRONMENT", "channel", { ...group, environment: "test" }],
    ["APPLICANT_SIRET_MISSING", "applicant.structureId", { ...group, applicant: { kind: "pfi", name: "PFI" } }],
    [
      "APPLICANT_SIRET_MISSING",
      "applicant.structureId",
      { ...group, applicant: { ...group.applicant, structureId: "1440000008" } },
    ],
    ["APPLICANT_STRUCTURE", "applicant.structureId", { ...group, applicant: { ...group.applicant, structureId: "9" } }],
    [
      "APPLICANT_KEY",
      "applicant.structureId",
      { ...group, applicant: { ...group.applicant, kind: "structure", structureId: "399999999800018" } },
    ],
    ["ENTITY_NONE", "entities", { ...group, entities: [] }],
    ["REFERENCE_DOUBLE", "entities[1].ref", { ...group, entities: [scm, { ...selarl, ref: "scm" }] }],
    ["ADMINISTRATOR_NONE", "technicalAdministrators", { ...group, technicalAdministrators: [] }],
    [
      "ADMINISTRATOR_CARD_MISSING",
      "technicalAdministrators[0].card.personId",
      { ...group, technicalAdministrators: [{ ...administrator, card: withoutId }] },
    ],
    ["ADMINISTRATOR_CARD_FORMAT", "technicalAdministrators[0].card.personId", withCard({ personId: "ABC" })],
    [
      "ADMINISTRATOR_CARD_KEY",
      "technicalAdministrators[0].card.personId",
      withCard({ personId: "599999999800018/CPAT0001" }),
    ],
    [
      "ADMINISTRATOR_EMAIL_MISSING",
      "technicalAdministrators[0].email",
      { ...group, technicalAdministrators: [withoutEmail] },
    ],
    [
      "ADMINISTRATOR_EMAIL_FORMAT",
      "technicalAdministrators[0].email",
      { ...group, technicalAdministrators: [{ ...administrator, email: "claude" }] },
    ],
    ["ADMINISTRATOR_CARD_EXPIRED", "technicalAdministrators[0].card.notAfter", withCard({ notAfter: "2026-11-21" })],
    ["ADMINISTRATOR_CARD_ENDS", "technicalAdministrators[0].card.notAfter", withCard({ notAfter: "2026-11-22" })],
    ["ADMINISTRATOR_CARD_ENDS", "technicalAdministrators[0].card.notAfter", withCard({ notAfter: "2027-02-19" })],
    [
      "ADMINISTRATOR_CARD_END_UNKNOWN",
      "technicalAdministrators[0].card.notAfter",
      { ...group, technicalAdministrators: [{ ...administrator, card: withoutEnd }] },
    ],
    ["ADMINISTRATOR_CARD_KIND", "technicalAdministrators[0].card.type", withCard({ type: "CPE" })],
    [
      "ADMINISTRATOR_CARD_OTHER_STRUCTURE",
      "technicalAdministrators[0].card.personId",
      withCard({ personId: "518751275100020/CPAT0001" }),
    ],
    ["REPRESENTATIVE_MISSING", "entities[0].legalRepresentative", only(unsigned)],
    ["SIREN_FORMAT", "entities[1].siren", withEntity(1, { siren: "12" })],
    ["SIREN_KEY", "entities[1].siren", withEntity(1, { siren: "187512752", sites: [finessOnly] })],
    ["SIREN_SHARED", "entities[1].siren", withEntity(1, { siren: "999999998", sites: [finessOnly] })],
    ["FINESS_FORMAT", "entities[1].finessEj", withEntity(1, { finessEj: "1440000008" })],
    ["FINESS_KEY", "entities[1].sites[0].finessEg", withEntity(1, { sites: [{ ...site, finessEg: "440000009" }] })],
    ["USE_NONE", "entities[1].uses", withEntity(1, { uses: [] })],
    ["PERSONAL_MAILBOX", "entities[0].uses", withEntity(0, { uses: ["MSS_APPLICATION_MAILBOX"] })],
    ["PSC_CLIENT_ID_MISSING", "entities[1].commonNames.psc", withEntity(1, { uses: ["PSC"] })],
    ["COMMON_NAME", "entities[1].commonNames.dmpAuth", withEntity(1, { commonNames: { dmpAuth: "Télé" } })],
    [
      "COMMON_NAME_RESERVED",
      "entities[1].commonNames.dmpSign",
      withEntity(1, { commonNames: { dmpSign: "INSI-AUTO" } }),
    ],
    ["SIRET_FORMAT", "entities[1].sites[0].siret", withEntity(1, { sites: [{ ...site, siret: "123" }] })],
    ["SIRET_KEY", "entities[1].sites[0].siret", withEntity(1, { sites: [{ ...site, siret: "18751275100021" }] })],
    [
      "SIRET_OTHER_SIREN",
      "entities[1].sites[0].siret",
      withEntity(1, { sites: [{ ...site, siret: "99999999800019" }] }),
    ],
    [
      "TEST_FINESS_IN_PRODUCTION",
      "entities[1].sites[0].finessEg",
      withEntity(1, { sites: [{ ...site, finessEg: "0B0221636" }] }),
    ],
    [
      "POSTAL_CODE_FORMAT",
      "entities[1].sites[0].postalCode",
      withEntity(1, { sites: [{ ...site, postalCode: "6900" }] }),
    ],
    [
      "DEPARTMENT_MISSING",
      "entities[1].sites[0].departmentName",
      withEntity(1, { sites: [{ ...site, postalCode: "99000" }] }),
    ],
    [
      "ADDRESS_SEVERAL_FINESS",
      "entities[1].sites[1].finessEg",
      withEntity(1, { sites: [site, { ...eg2, address: "2, Rue du test" }] }),
    ],
    ["PRACTITIONER_NONE", "entities[0].practitioners", withEntity(0, { practitioners: [] })],
    [
      "PRACTITIONER_DOUBLE",
      "entities[0].practitioners[1].rpps",
      withEntity(0, { practitioners: [doctor, { ...doctor, ref: "c2", structureId: "410100001014002" }] }),
    ],
    [
      "PRACTITIONER_STRUCTURE_MISSING",
      "entities[0].practitioners[0].structureId",
      withEntity(0, { practitioners: [withoutPractice] }),
    ],
    [
      "PRACTITIONER_STRUCTURE_FORMAT",
      "entities[0].practitioners[0].structureId",
      withDoctor({ structureId: "1440000008" }),
    ],
    [
      "PRACTITIONER_OTHER_RPPS",
      "entities[0].practitioners[0].structureId",
      withDoctor({ structureId: "410002813839002" }),
    ],
    ["PRACTITIONER_SITE_UNKNOWN", "entities[0].practitioners[0].sites", withDoctor({ sites: ["z"] })],
    ["RPPS_FORMAT", "entities[0].practitioners[0].rpps", withDoctor({ rpps: "1" })],
    [
      "RPPS_KEY",
      "entities[0].practitioners[0].rpps",
      withDoctor({ rpps: "10100001015", structureId: "410100001015001" }),
    ],
    [
      "TEST_RPPS_IN_PRODUCTION",
      "entities[0].practitioners[0].rpps",
      withDoctor({ rpps: "99700000013", structureId: "499700000013008" }),
    ],
    [
      "ITEM_DOUBLE",
      "entities[0].practitioners[1]",
      withEntity(0, { practitioners: [doctor, { ...doctor, ref: "c2" }] }),
    ],
  ])("reports %s at %s", (code, path, input) => {
    expect(codes(input)).toContain(`${code} ${path}`);
    expect(codes(group)).not.toContain(`${code} ${path}`);
  });

  it("accepts a card that ends later than 90 days, and numbers of the test registers in test", () => {
    expect(codes(withCard({ notAfter: "2027-02-20" }))).toEqual([]);
    const test = {
      ...withEntity(1, { sites: [{ ...site, finessEg: "0B0221636" }] }),
      environment: "test",
      channel: "f414",
    } as const;
    expect(codes(test)).toEqual([]);
  });

  it("orders a double only once and never puts a refused number in a certificate", () => {
    expect(lines(withEntity(0, { practitioners: [doctor, { ...doctor, ref: "c2" }] }), "scm")).toHaveLength(3);
    expect(lines(withDoctor({ structureId: "410002813839002" }), "scm")).toEqual([]);
  });

  it("says what is done and what is blocked in the procedure", () => {
    const steps = (input: OrderInput) => plan(input).checklist.map(({ code, state }) => `${code}: ${state}`);
    expect(steps(withEntity(0, { contractNumber: "C-1" }))).toEqual([
      "structure-contract: done",
      "structure-contract: to-do",
      "representative-card: to-do",
      "administrator-card: done",
      "declaration: to-do",
      "confirmation: to-do",
      "request: to-do",
      "withdrawal: to-do",
      "reconciliation: to-do",
      "insi-approval: to-do",
      "watch: to-do",
    ]);
    const { channel: _, ...unsaid } = withCard({ notAfter: "2020-01-01" });
    expect(steps(unsaid)).toEqual(
      expect.arrayContaining([
        "third-party: to-do",
        "administrator-card: blocked",
        "declaration: blocked",
        "request: blocked",
      ]),
    );
  });

  it("blocks the dossier of the entity in error only", () => {
    const { checklist } = plan(withEntity(1, { sites: [site, { ref: "z", name: "Z", siret: "12" }] }));
    const declaration = checklist.filter(({ code }) => code === "declaration");
    expect(declaration.map(({ state, entities }) => [state, ...entities])).toEqual([
      ["to-do", "scm"],
      ["blocked", "selarl"],
    ]);
  });

  it("says once that a holder is a double", () => {
    const { findings } = plan(withEntity(1, { sites: [site, { ...site, ref: "b2" }] }));
    expect(findings.filter(({ code }) => code === "ITEM_DOUBLE").map(({ about }) => about)).toEqual([
      "AUTH_CLI INSI-AUTO, AUTH_CLI INSI-MANU, AUTH_CLI DMP-AUTH, SIGN DMP-SIGN",
    ]);
  });

  it("is plain data, and words a finding in both languages", () => {
    const made = plan(withEntity(1, { siren: "999999998", sites: [finessOnly] }));
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    const finding = made.findings[0]!;
    expect(formatOrderFinding(finding, "en")).toBe("selarl: The SIREN is already used by another entity. (scm)");
    expect(formatOrderFinding({ ...finding, line: 4 }, "fr")).toMatch(/^ligne 4, selarl : Le SIREN/);
  });
});
