import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readOrderForm, orderForms } from "../../src/order/order-forms.js";
import { planOrder } from "../../src/order/plan-order.js";
import { readOrderInput } from "../../src/order/read-order-input.js";
import { at, group } from "./order-example.js";

function problems(value: unknown): unknown {
  try {
    readOrderInput(value);
    return [];
  } catch (error) {
    return isSegurError(error, "ERR_CERT_ORDER_INVALID") ? error.details["fields"] : error;
  }
}

describe("readOrderInput", () => {
  it("keeps the known fields only, and takes null and blanks for absent", () => {
    const json: unknown = JSON.parse(JSON.stringify({ ...group, pin: "1234", comment: "x" }));
    expect(readOrderInput(json)).toEqual(group);
    const site = { ref: "b", name: "SITE B", siret: null, city: " " };
    const read = readOrderInput({ ...group, entities: [{ ...group.entities[1], proxies: null, sites: [site] }] });
    expect(read.entities[0]?.sites).toEqual([{ ref: "b", name: "SITE B" }]);
    expect(JSON.stringify(planOrder({ ...group, password: "1234" } as never, { at }))).not.toContain('1234"');
  });

  it("lists every problem with its path", () => {
    const bad = {
      environment: "prod",
      channel: 3,
      technicalAdministrators: [{ surname: "DEMO", givenName: 4, card: { type: "CPZ", notAfter: "2026-02-30" } }],
      entities: [{ ref: "a", legalForm: "SARL", name: "x".repeat(301), uses: ["FAX"], practitioners: "all" }, null],
      options: { shareAuthCli: "yes" },
    };
    expect(problems(bad)).toEqual([
      "environment: must be one of production, test",
      "channel: must be one of meshabilitations, f413, f503, f414",
      "applicant: must be an object",
      "applicant.kind: is missing",
      "applicant.name: is missing",
      "technicalAdministrators[0].givenName: must be text",
      "technicalAdministrators[0].card.type: must be one of CPS, CPE, CDE, CPA, CDA",
      "technicalAdministrators[0].card.notAfter: must be a date, AAAA-MM-JJ",
      expect.stringMatching(/^entities\[0\]\.legalForm: must be one of EI, SCM/),
      "entities[0].name: at most 300 characters",
      "entities[0].practitioners: must be a list of at most 5000",
      expect.stringMatching(/^entities\[0\]\.uses\[0\]: must be one of INSI_AUTO/),
      "entities[1]: must be an object",
      "entities[1].ref: is missing",
      "entities[1].legalForm: is missing",
      "entities[1].name: is missing",
      "options.shareAuthCli: must be true or false",
    ]);
  });

  it.each(["2 77 07 63 220 829 68", "277076322082968", "2770763220829"])(
    "refuses a national health number",
    (number) => {
      const [administrator] = group.technicalAdministrators;
      const value = { ...group, technicalAdministrators: [{ ...administrator, phone: number }] };
      expect(problems(value)).toEqual(["technicalAdministrators[0].phone: looks like a national health number"]);
    },
  );

  it("never throws anything but a SegurError", () => {
    const either = (read: (value: unknown) => unknown) => (value: unknown) => {
      try {
        read(value);
      } catch (error) {
        if (!isSegurError(error, "ERR_CERT_ORDER_INVALID")) throw error;
      }
    };
    const keys = fc.constantFrom(
      "environment",
      "applicant",
      "technicalAdministrators",
      "entities",
      "options",
      "sections",
    );
    const anything = fc.oneof(fc.anything(), fc.dictionary(keys, fc.anything()));
    fc.assert(fc.property(anything, either(readOrderInput)), { numRuns: 150 });
    fc.assert(fc.property(anything, either(readOrderForm)), { numRuns: 150 });
  });
});

describe("forms", () => {
  it("reads a form back, and refuses an unknown box", () => {
    expect(readOrderForm(JSON.parse(JSON.stringify(orderForms.f413)))).toEqual(orderForms.f413);
    expect(readOrderForm(JSON.parse(JSON.stringify(orderForms.f414)))).toEqual(orderForms.f414);
    const title = { fr: "T", en: "T" };
    const bad = { id: "X", title, sections: [{ title, fields: [{ label: title, status: "sure", source: "pin" }] }] };
    expect(() => readOrderForm(bad)).toThrow(
      expect.objectContaining({
        code: "ERR_CERT_ORDER_INVALID",
        details: {
          field: "form",
          fields: [
            "sections[0].fields[0].status: must be one of known, probable, unknown",
            expect.stringMatching(/^sections\[0\]\.fields\[0\]\.source: must be one of/),
          ],
        },
      }),
    );
  });
});
