import { describe, expect, it } from "vitest";
import { html } from "@segur-sdk/core/html";

import { imagingReport, provisionalPatient, requester, site } from "../../test/fixtures/imaging-report.js";
import { buildImagingReport, type ImagingReport, renderCdaHtml } from "../index.js";

const page = (fields: Partial<ImagingReport> = {}, language: "fr" | "en" = "fr") =>
  renderCdaHtml(buildImagingReport(imagingReport(fields)), { language });

describe("The view of a document", () => {
  it("identifies the patient: names, birth date, sex, matricule and its nature (RIS.INS.52)", () => {
    const text = page();
    for (const shown of [
      "NESSI",
      "RUTH ISABELLE",
      "14/07/1977",
      "Féminin",
      "2 77 07 63 220 829 10 (NIR, identité de test)",
    ]) {
      expect(text).toContain(shown);
    }
  });

  it("says when there is no INS", () => {
    expect(page({ patient: provisionalPatient() })).toContain("Identité non qualifiée");
  });

  it("tells who validated, when, and for whom", () => {
    const text = page();
    for (const shown of [
      "Dr Camille RADIOLOGUE",
      "07/03/2026 à 11:20 (UTC+01:00)",
      "Dr Nora HADDAD",
      requester.mssanteAddress,
    ]) {
      expect(text).toContain(shown);
    }
  });

  it("speaks English too", () => {
    const text = page({}, "en");
    for (const shown of ['<html lang="en">', "Birth name", "2026-03-07, 11:20 (UTC+01:00)", "Female"]) {
      expect(text).toContain(shown);
    }
  });

  it("says that a new version replaces another", () => {
    const text = page({ version: 2, replaces: { id: imagingReport().setId } });
    expect(text).toContain("2 (remplace la version précédente)");
  });

  it("holds the PDF, and needs nothing from elsewhere", () => {
    const text = page();
    const pdf = Buffer.from(imagingReport().body.pdf).toString("base64");
    expect(text).toContain(`<object type="application/pdf" data="data:application/pdf;base64,${pdf}"`);
    expect(text).not.toMatch(/https?:\/\/|<script|<link|<img|<iframe|@import|url\(/u);
    expect(text).toContain("default-src 'none'");
  });

  it("escapes everything that comes from the document", () => {
    const attack = `"><script>alert('x')</script>&amp;`;
    const text = page({
      title: attack,
      site: { ...site, name: attack },
      recipients: [{ ...requester, familyName: attack, givenName: attack }],
    });
    expect(text).not.toContain("<script");
    expect(text).toContain("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
  });

  it("shows documents of others, bytes in hand", () => {
    const text = renderCdaHtml(
      new TextEncoder().encode('<ClinicalDocument xmlns="urn:hl7-org:v3"><title>Lettre</title></ClinicalDocument>'),
    );
    expect(text).toContain('<h1 lang="fr-FR">Lettre</h1>');
    expect(text).toMatch(/pas de contenu/u);
  });
});

it("escapes text in a template, but not what is HTML already", () => {
  const inner = html`<b>${"<&>\"'"}</b>`;
  expect(html`<p title="${'"'}">${[inner, 1, undefined]}</p>`.markup).toBe(
    '<p title="&quot;"><b>&lt;&amp;&gt;&quot;&#39;</b>1</p>',
  );
});
