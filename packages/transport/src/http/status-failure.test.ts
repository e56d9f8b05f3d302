import { describe, expect, it } from "vitest";

import { retryAfterMs } from "./retry-after.js";
import { httpStatusFailure } from "./status-failure.js";

const now = new Date("2026-01-15T08:30:00Z");
const answer = (status: number, headers: Record<string, string> = {}) => ({ status, headers, body: new Uint8Array() });

describe("an HTTP status without SOAP", () => {
  it.each([
    [301, "ERR_HTTP_REDIRECT_REFUSED", "protocol", false, false],
    [400, "ERR_HTTP_STATUS_REFUSED", "protocol", false, false],
    [401, "ERR_HTTP_STATUS_UNAUTHORIZED", "credential", false, false],
    [403, "ERR_HTTP_STATUS_UNAUTHORIZED", "credential", false, false],
    [404, "ERR_HTTP_STATUS_NOT_FOUND", "configuration", false, false],
    [413, "ERR_HTTP_STATUS_TOO_LARGE", "refused", false, false],
    [429, "ERR_HTTP_STATUS_THROTTLED", "service", true, false],
    [500, "ERR_HTTP_STATUS_SERVER_ERROR", "service", true, true],
    [502, "ERR_HTTP_STATUS_SERVER_ERROR", "service", true, true],
    [503, "ERR_HTTP_STATUS_UNAVAILABLE", "service", true, false],
    [504, "ERR_HTTP_STATUS_SERVER_ERROR", "service", true, true],
  ])("%d is %s", (status, code, kind, retryable, outcomeUnknown) => {
    expect(httpStatusFailure(answer(status), now)).toMatchObject({ code, kind, retryable, outcomeUnknown });
  });

  it.each([200, 202, 204, 299])("%d is no failure", (status) => {
    expect(httpStatusFailure(answer(status), now)).toBeUndefined();
  });

  it("carries Retry-After and the cause", () => {
    const cause = new Error("unreadable");
    expect(httpStatusFailure(answer(503, { "retry-after": "7" }), now, cause)).toMatchObject({
      retryAfterMs: 7_000,
      cause,
    });
  });
});

describe("Retry-After (RFC 9110 §10.2.3)", () => {
  it.each([
    ["120", 120_000],
    [" 0 ", 0],
    ["Thu, 15 Jan 2026 08:31:30 GMT", 90_000],
    ["Thu, 15 Jan 2026 08:00:00 GMT", 0],
    ["", undefined],
    ["soon", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["Thu, 99 Jan 2026 08:31:30 GMT", undefined],
    [undefined, undefined],
  ])("%j is %j ms", (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
