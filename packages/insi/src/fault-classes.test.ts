import { describe, expect, it } from "vitest";

import { classifyFault, faultError, officialCodeOf } from "./fault-classes.js";

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
