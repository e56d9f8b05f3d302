import { isSegurError } from "@segur-sdk/core";
import { serializeXml } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { TraitsQuery } from "../traits-query.js";
import { buildInsiRequest, type InsiRequestContext } from "./build-insi-request.js";
import { createSearchForm } from "./search-form.js";

const constants = {
  issuer: "10B0999999",
  software: {
    idam: "TST00TS00TS0",
    version: "3.2",
    instance: "c0a8012e-1111-4222-8333-444455556666",
    urn: "urn:lps:É&<:3",
  },
};
const context: InsiRequestContext = {
  ...constants,
  bamId: "0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11",
  lpsId: "5f4f8a52-7cf5-4a4c-8a7b-1c7a9c0f2b22",
  at: "2026-01-15T08:30:00.000Z",
  messageId: "uuid:7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55",
};
const query: TraitsQuery = {
  birthName: "D'ARTAGNAN DE L'HERAULT",
  givenName: "PIERRE-ALAIN BRUCE",
  sex: "M",
  birthDate: "2001-06-17",
};
const form = createSearchForm(constants);

function built(of: TraitsQuery, under: InsiRequestContext): string | undefined {
  try {
    return serializeXml(buildInsiRequest({ operation: "WS_INS2", query: of }, under));
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}

describe("a search by traits as a form", () => {
  it.each([undefined, "63220"])("is, filled, what the builder writes; birth place: %s", (birthPlace) => {
    const placed = birthPlace === undefined ? query : { ...query, birthPlace };
    expect(form(placed, context)).toBe(built(placed, context));
  });

  it("leaves to the builder what has to be escaped or refused, and never says anything else than it", () => {
    const unit = fc.constantFrom("A", "é", "<", "&", "'", '"', ">", "\r", "\n", " ", "\u0001", "\uE000at\uE001", "1");
    const text = fc.string({ unit, maxLength: 3 });
    const fields = fc.record({ birthName: text, givenName: text, birthDate: text, birthPlace: text });
    const ids = fc.record({ bamId: text, lpsId: text, at: text, messageId: text });
    fc.assert(
      fc.property(fields, ids, (traits, made) => {
        const [asked, under] = [
          { ...query, ...traits },
          { ...context, ...made },
        ];
        const filled = form(asked, under);
        if (filled !== undefined) expect(filled).toBe(built(asked, under));
      }),
    );
  });

  it.each(["", "uuid: 1", "uuid:\u00A01", "a&b"])("does not write the message identifier %j", (messageId) => {
    expect(form(query, { ...context, messageId })).toBeUndefined();
  });
});
