import { describe, expect, it } from "vitest";

import { classifyFault, faultError, officialCodeOf, typedFault } from "./fault-classes.js";
import { documentedFaults } from "./fault-table.js";

describe("class of a fault: by code, by range, by subcode, by role", () => {
  it.each([
    ["insi_101", "siram_40", "Receiver", "ERR_INSI_UNAVAILABLE", true],
    ["insi_102", "siram_40", "Receiver", "ERR_INSI_UNAVAILABLE", true],
    ["desir_550", "siram_100", "Sender", "ERR_INSI_SOFTWARE", false],
    ["desir_560", "siram_100", "Sender", "ERR_INSI_CERTIFICATE", false],
    ["desir_620", "siram_100", "Sender", "ERR_INSI_CREDENTIAL_ENVIRONMENT", false],
    ["insi_24", "siram_100", "Sender", "ERR_INSI_REQUEST_REFUSED", false],
    ["insi_28", "siram_100", "Sender", "ERR_INSI_REQUEST_REFUSED", false],
    ["insi_20", "siram_100", "Sender", "ERR_INSI_REQUEST_REFUSED", false],
    ["insi_199", "siram_100", "Sender", "ERR_INSI_UNAVAILABLE", true],
    ["desir_501", "siram_100", "Receiver", "ERR_INSI_ACCESS", false],
    ["desir_699", "siram_100", "Receiver", "ERR_INSI_CREDENTIAL_ENVIRONMENT", false],
    ["other_1", "siram_40", "Sender", "ERR_INSI_UNAVAILABLE", true],
    ["other_1", "siram_100", "Receiver", "ERR_INSI_UNAVAILABLE", true],
    ["other_1", "siram_100", "Sender", "ERR_INSI_REQUEST_REFUSED", false],
    ["constructor", "toString", "Sender", "ERR_INSI_REQUEST_REFUSED", false],
  ] as const)("%s under %s, %s: %s", (code, siram, role, expected, retryable) => {
    const error = faultError({ code, siram, role, reason: "" }, 500);
    expect(error.code).toBe(expected);
    expect(error.retryable).toBe(retryable);
    expect(error.official?.code).toBe(code);
  });

  it("works without detail nor subcode", () => {
    expect(classifyFault({ role: "Receiver", reason: "" })).toBe("ERR_INSI_UNAVAILABLE");
    expect(classifyFault({ role: "Sender", reason: "" })).toBe("ERR_INSI_REQUEST_REFUSED");
    expect(officialCodeOf({ role: "Sender", reason: "" })).toBe("Sender");
  });
});

describe("documented faults as typed outcomes", () => {
  it.each(documentedFaults.map((documented) => [documented.code, documented] as const))("%s", (code, documented) => {
    const typed = typedFault({ role: "Sender", code, reason: "" });
    expect(typed).toMatchObject({ class: documented.class, error: documented.error, documented });
    const error = faultError({ role: "Sender", code, reason: "" }, 500);
    expect(error.details).toMatchObject({ class: documented.class, httpStatus: 500 });
    // Only what time may mend is retried.
    expect(error.retryable).toBe(documented.class === "technical");
    expect(documented.meaning.fr.length * documented.meaning.en.length).toBeGreaterThan(0);
  });

  it("keeps the text of the service without the matricule that it may repeat", () => {
    const label = "Le matricule 2 99 03 99 000 999 58 (299039900099958) est inconnu";
    const { official } = faultError({ role: "Sender", code: "insi_24", label, reason: "" }, 500);
    expect(official?.text).toContain("est inconnu");
    expect(official?.text).not.toMatch(/2990399|2 99 03/u);
  });

  it("names the trait of a functional one, never its value", () => {
    expect(faultError({ role: "Sender", code: "insi_24", reason: "" }, 500).details).toMatchObject({ field: "sex" });
    expect(faultError({ role: "Sender", code: "insi_28", reason: "" }, 500).details).toMatchObject({
      field: "birthName",
    });
  });

  it("has a class for every other fault", () => {
    expect(typedFault({ role: "Receiver", reason: "" })).toMatchObject({ class: "technical" });
    expect(typedFault({ role: "Sender", code: "insi_21", reason: "" })).toMatchObject({ class: "functional" });
    expect(typedFault({ role: "Sender", code: "desir_599", reason: "" })).toMatchObject({ class: "configuration" });
    expect(typedFault({ role: "Sender", code: "toString", reason: "" })).not.toHaveProperty("documented");
  });
});
