import type { QualifiedIdentity } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { provisionalPatient, qualifiedPatient } from "../../test/fixtures.js";
import { webPsEndpoints, webPsForm, webPsFormPage, webPsPages, webPsReinforcedForm, webPsUrl } from "./web-ps.js";

const base = webPsEndpoints.homologation.card;
const patient = qualifiedPatient();
const environment = "simulator";
const refused = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe("Web-PS with a card (TD0.9)", () => {
  it("opens the dashboard (RIS.DMP.05, test 0.9-010)", () => {
    expect(webPsUrl({ base, page: "TableauDeBord" })).toBe(
      "https://wps-cps.dev1.dmp.gouv.fr/AccesDirect/TableauDeBord",
    );
  });

  it("opens the record of the patient, under the OID of the environment (RIS.DMP.04, test 0.9-040)", () => {
    expect(webPsUrl({ base: `${base}/`, page: "DossierPatient", patient, environment })).toBe(
      "https://wps-cps.dev1.dmp.gouv.fr/AccesDirect/DossierPatient/277076322082910/1.2.250.1.213.1.4.10",
    );
  });

  it("knows the nine pages", () => {
    expect(webPsPages).toHaveLength(9);
    expect(new Set(webPsPages.map((page) => webPsUrl({ base, page }))).size).toBe(9);
  });

  it("is refused for an identity that is not qualified, a NIA, or without environment", () => {
    const open = (of: QualifiedIdentity) => () => webPsUrl({ base, page: "DossierPatient", patient: of, environment });
    expect(open(provisionalPatient() as QualifiedIdentity)).toThrow(refused("ERR_INS_NOT_QUALIFIED"));
    expect(open(qualifiedPatient({ oid: "1.2.250.1.213.1.4.9" }))).toThrow(refused("ERR_DMP_NIA"));
    expect(() => webPsUrl({ base, page: "DossierPatient", patient })).toThrow(refused("ERR_DMP_WEB_PS"));
  });

  it.each(["http://wps", "wps", "https://wps?x=1", "https://a@wps"])("refuses %s", (address) => {
    expect(() => webPsUrl({ base: address, page: "TableauDeBord" })).toThrow(refused("ERR_DMP_WEB_PS"));
  });
});

describe("Web-PS with Pro Santé Connect (test 0.9-070)", () => {
  it("keeps the INS out of the address", () => {
    const form = webPsForm({
      base: webPsEndpoints.production.proSanteConnect,
      page: "DossierPatient",
      patient,
      environment,
    });
    expect(form).toEqual({
      action: "https://wps-psc.dmp.monespacesante.fr/AccesDirect/DossierPatient",
      method: "POST",
      fields: { INS: "277076322082910", typeINS: "1.2.250.1.213.1.4.10" },
    });
  });

  it("posts by itself, everything escaped", () => {
    const page = webPsFormPage(
      { action: 'https://x/"><script>', method: "POST", fields: { INS: '"><b>' } },
      { nonce: "abc" },
    );
    expect(page).toContain('<form action="https://x/&quot;&gt;&lt;script&gt;" method="post">');
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(page).toContain('<script nonce="abc">');
    expect(page).toContain("document.forms[0].submit();");
  });
});

describe("Web-PS in reinforced mode (TD0.10)", () => {
  it("posts the SAML response to the dashboard through the proxy", () => {
    expect(webPsReinforcedForm({ base: "https://proxy.example/dmp", samlResponse: "PHNhbWw+" })).toEqual({
      action: "https://proxy.example/dmp/AccesIndirecteRenforcee/TableauDeBord",
      method: "POST",
      fields: { SAMLResponse: "PHNhbWw+" },
    });
    expect(() => webPsReinforcedForm({ base: "https://p", samlResponse: "<saml>" })).toThrow(refused("ERR_DMP_WEB_PS"));
  });
});
