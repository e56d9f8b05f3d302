import { describe, expect, it } from "vitest";

import { orderForms } from "../../src/order/order-forms.js";
import type { OrderInput } from "../../src/order/order-input.js";
import { planOrder } from "../../src/order/plan-order.js";
import { renderOrderDossier } from "../../src/order/render-order-dossier.js";
import { writeCsv } from "../../src/order/write-csv.js";
import { writeOrderCsv } from "../../src/order/write-order-csv.js";
import { at, group, withEntity } from "./order-example.js";

const plan = planOrder(group, { at });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

describe("writeOrderCsv", () => {
  it("writes the lines of one dossier: BOM, semicolons, CRLF", () => {
    expect(text(writeOrderCsv(plan, { entity: "selarl" }))).toBe(
      [
        "\uFEFFentity;site;practitioner;struct_id;offer;usage;cn;purpose",
        "selarl;b;;1440000008;ORG;AUTH_CLI;INSI-AUTO;INSi, automatic",
        "selarl;b;;1440000008;ORG;AUTH_CLI;INSI-MANU;INSi, manual",
        "selarl;b;;1440000008;ORG;AUTH_CLI;DMP-AUTH;DMP connection + MSSanté application mailbox",
        "selarl;b;;1440000008;ORG;SIGN;DMP-SIGN;DMP signature",
        "",
      ].join("\r\n"),
    );
    expect(text(writeOrderCsv(plan, { language: "fr" })).split("\r\n")).toHaveLength(12);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+33", "'+33"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\t=1", "'\t=1"],
    ["＝1", "'＝1"],
    ['=HYPERLINK("x";1)', '"\'=HYPERLINK(""x"";1)"'],
    ['a "b"', '"a ""b"""'],
    ["a;b", '"a;b"'],
    ["a\r\nb", '"a\r\nb"'],
    ["INSI-AUTO", "INSI-AUTO"],
  ])("guards the cell %j", (value, expected) => {
    expect(text(writeCsv([[value]]))).toBe(`\uFEFF${expected}\r\n`);
  });
});

describe("renderOrderDossier", () => {
  const attack = `<script>alert("x")</script>&'`;
  const hostile: OrderInput = {
    ...withEntity(1, {
      name: attack,
      contractNumber: attack,
      legalRepresentative: { surname: attack, givenName: attack, role: attack },
      sites: [{ ...group.entities[1]!.sites[0]!, name: attack, address: attack, city: attack }],
    }),
    applicant: { kind: "structure", name: attack },
    technicalAdministrators: [
      { surname: attack, givenName: attack, email: attack, card: { type: "CPS", personId: attack } },
    ],
  };

  it("escapes everything that comes from the order", () => {
    const page = renderOrderDossier(planOrder(hostile, { at }), { language: "fr" });
    expect(page).not.toContain("<script");
    expect(page).not.toContain('alert("x")');
    expect(page.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;&amp;&#39;/g)?.length).toBeGreaterThan(9);
    expect(page).not.toMatch(/undefined|\[object/);
  });

  it("is one page by entity, that fetches nothing and says its language", () => {
    const page = renderOrderDossier(plan, { language: "fr" });
    expect(page).toMatch(/^<!doctype html>\s*<html lang="fr">/);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/src=|https?:|@import|url\(/);
    expect(page.match(/<section class="entity"/g)).toHaveLength(2);
    for (const shown of ["410100001014001", "INSI-MANU", "RADIOLOGUE Camille", "SITE B"]) {
      expect(page).toContain(shown);
    }
    expect(renderOrderDossier(plan, { language: "en", entity: "scm" }).match(/<section class="entity"/g)).toHaveLength(
      1,
    );
  });

  it("leaves a line to write on for what is not known, and says how sure each box is", () => {
    const page = renderOrderDossier(plan, { language: "en", entity: "scm" });
    expect(page).toMatch(/Contract number<\/th>\s*<td><span class="fill">to fill in<\/span><\/td>\s*<td>probable/);
    expect(page).toMatch(/Name of the structure<\/th>\s*<td>SCM IMAGERIE FICTIVE<\/td>\s*<td>known/);
    expect(page.match(/<div class="sign">/g)).toHaveLength(2);
    expect(page).toMatch(/Identifier of the structure<\/th>\s*<td>410100001014001, 410002813839002<\/td>/);
    expect(page).toContain("Boxes marked “probable” or “unknown”");
  });

  it("uses F414 in test, and the form the user corrected", () => {
    const test = planOrder({ ...group, environment: "test", channel: "f414" }, { at });
    const page = renderOrderDossier(test, { language: "fr", entity: "selarl" });
    expect(page).toContain("F414 v1.16");
    expect(page).not.toContain("sont à vérifier");
    expect(page).toMatch(/SIRET, SIREN ou FINESS<\/th>\s*<td>440000008/);
    const form = { ...orderForms.f413, id: "F413 bis", sections: [] };
    expect(renderOrderDossier(plan, { language: "fr", form })).toContain("F413 bis");
  });

  it("shows the findings of the order and of each entity in words", () => {
    const page = renderOrderDossier(planOrder({ ...hostile, entities: group.entities }, { at }), { language: "fr" });
    expect(page).toMatch(/<strong>Erreur<\/strong> – technicalAdministrators\[0\]\.email/);
    const empty = planOrder(withEntity(1, { sites: [] }), { at });
    expect(renderOrderDossier(empty, { language: "en" })).toContain("No certificate to order.");
  });
});
