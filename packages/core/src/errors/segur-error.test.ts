import { describe, expect, it } from "vitest";

import { errorCatalogue } from "./catalogue.js";
import { isSegurError, SegurError } from "./segur-error.js";

describe("SegurError", () => {
  it("takes kind, remedy and messages from the catalogue", () => {
    const error = new SegurError("ERR_HTTP_HEADERS_TIMEOUT");
    expect(error).toMatchObject({
      name: "SegurError",
      message: errorCatalogue.ERR_HTTP_HEADERS_TIMEOUT.message,
      kind: "network",
      retryable: true,
      outcomeUnknown: true,
      fixedBy: "service",
      details: {},
    });
    expect("cause" in error).toBe(false);
  });

  it("lets the occurrence say more", () => {
    const cause = new Error("below");
    const error = new SegurError("ERR_HTTP_HEADERS_TIMEOUT", {
      cause,
      outcomeUnknown: false,
      retryable: false,
      retryAfterMs: 5,
      details: { field: "url" },
      official: { code: "DMPxx" },
    });
    expect(error).toMatchObject({
      cause,
      outcomeUnknown: false,
      retryable: false,
      retryAfterMs: 5,
      details: { field: "url" },
      official: { code: "DMPxx" },
    });
  });

  it("is recognised by code, and across two copies of the package", () => {
    const error: unknown = new SegurError("ERR_CORE_CANCELLED");
    expect(isSegurError(error)).toBe(true);
    expect(isSegurError(error, "ERR_CORE_CANCELLED")).toBe(true);
    expect(isSegurError(error, "ERR_CORE_IDENTIFIER_INVALID")).toBe(false);
    const fromAnotherCopy = Object.assign(new Error("same"), { [Symbol.for("segur-sdk.SegurError")]: true });
    expect(fromAnotherCopy instanceof SegurError).toBe(true);
    for (const other of [new Error("x"), null, undefined, "ERR_CORE_CANCELLED", {}]) {
      expect(isSegurError(other)).toBe(false);
    }
  });

  it("goes to JSON with its message and without its cause", () => {
    const json = JSON.stringify(new SegurError("ERR_CORE_CANCELLED", { cause: new Error("secret") }));
    const { message } = errorCatalogue.ERR_CORE_CANCELLED;
    expect(JSON.parse(json)).toMatchObject({ code: "ERR_CORE_CANCELLED", kind: "cancelled", message });
    expect(json).not.toContain("secret");
  });
});

describe("catalogue", () => {
  const entries = Object.entries(errorCatalogue);

  it("names codes ERR_<AREA>_<WHAT>", () => {
    for (const [code] of entries) expect(code).toMatch(/^ERR_[A-Z0-9]+(?:_[A-Z0-9]+)+$/);
  });

  it("has a static sentence and both languages for each code", () => {
    for (const [code, entry] of entries) {
      for (const text of [entry.message, entry.userMessage.fr, entry.userMessage.en]) {
        expect(text.trim(), code).toBe(text);
        expect(text, code).toMatch(/[.!?]$/);
      }
    }
  });

  it("never calls retryable a fault of the caller", () => {
    for (const [code, entry] of entries) {
      if (entry.kind === "input" || entry.kind === "bug") expect(entry.retryable ?? false, code).toBe(false);
    }
  });
});
