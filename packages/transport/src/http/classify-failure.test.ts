import { inspect } from "node:util";

import { SegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { classifyFailure, type ExchangeProgress } from "./classify-failure.js";
import { failureCodes } from "./failure-table.js";

const notStarted: ExchangeProgress = { started: false, freshConnection: false, signal: undefined };
const started: ExchangeProgress = { ...notStarted, started: true };
const startedFresh: ExchangeProgress = { ...started, freshConnection: true };

const coded = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code });

describe("the code decides, at any depth of the causes up to ten", () => {
  it("looks into causes and into the members of an AggregateError", () => {
    const perAddress = new AggregateError([coded("ECONNREFUSED"), coded("EHOSTUNREACH")]);
    expect(classifyFailure(perAddress, notStarted).code).toBe("ERR_HTTP_CONNECTION_REFUSED");
    let deep: unknown = coded("ENOTFOUND");
    for (let depth = 0; depth < 9; depth += 1) deep = new Error("wrapped", { cause: deep });
    expect(classifyFailure(deep, notStarted).code).toBe("ERR_HTTP_HOST_UNKNOWN");
    for (let depth = 0; depth < 9; depth += 1) deep = new Error("wrapped", { cause: deep });
    expect(classifyFailure(deep, notStarted).code).toBe("ERR_HTTP_FAILURE");
  });

  it("survives a chain of causes that bites its tail", () => {
    const loop: Error & { cause?: unknown } = new Error("loop");
    loop.cause = loop;
    expect(classifyFailure(loop, notStarted).code).toBe("ERR_HTTP_FAILURE");
  });

  it("gives a SegurError back as it is", () => {
    const error = new SegurError("ERR_SOAP_MTOM_PART_INVALID");
    expect(classifyFailure(error, started)).toBe(error);
  });

  it("keeps no byte of the answer in the cause", () => {
    const stumbled = Object.assign(new Error("Invalid header token"), { name: "HTTPParserError", data: "NESSI" });
    const error = classifyFailure(stumbled, started);
    expect(error.code).toBe("ERR_HTTP_RESPONSE_MALFORMED");
    expect(inspect(error)).not.toContain("NESSI");
  });

  it.each(["x", undefined, null, 23, {}])("takes anything thrown: %j", (thrown) => {
    expect(classifyFailure(thrown, started)).toMatchObject({ code: "ERR_HTTP_FAILURE", outcomeUnknown: true });
  });

  it("knows the families it has no exact row for", () => {
    expect(classifyFailure(coded("ERR_SSL_NO_CIPHER_MATCH"), notStarted).code).toBe("ERR_HTTP_TLS_PROTOCOL");
    expect(classifyFailure(coded("HPE_INVALID_CONSTANT"), started).code).toBe("ERR_HTTP_RESPONSE_MALFORMED");
  });
});

describe("before the request is on an established connection nothing is in doubt", () => {
  it.each(Object.keys(failureCodes))("%s", (code) => {
    expect(classifyFailure(coded(code), notStarted).outcomeUnknown).toBe(false);
  });
});

describe("a connection that is cut", () => {
  it.each([
    [
      "during the handshake, may be a refused certificate",
      notStarted,
      "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED",
      false,
    ],
    [
      "new and without a byte of answer, may be one too",
      startedFresh,
      "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED",
      true,
    ],
    ["that had served before, is a cut", started, "ERR_HTTP_CONNECTION_LOST", true],
  ] as const)("%s", (_, progress, code, outcomeUnknown) => {
    for (const cut of ["UND_ERR_SOCKET", "ECONNRESET"]) {
      expect(classifyFailure(coded(cut), progress)).toMatchObject({ code, outcomeUnknown, retryable: true });
    }
  });

  it("timed out by the system while connecting is a connect timeout", () => {
    expect(classifyFailure(coded("ETIMEDOUT"), notStarted).code).toBe("ERR_HTTP_CONNECT_TIMEOUT");
    expect(classifyFailure(coded("ETIMEDOUT"), started).code).toBe("ERR_HTTP_CONNECTION_LOST");
  });
});

describe("a TLS alert of the server", () => {
  it.each([
    "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
    "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED",
    "ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_EXPIRED",
    "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
  ])("%s is a refused client certificate, and nothing was processed", (code) => {
    expect(classifyFailure(coded(code), startedFresh)).toMatchObject({
      code: "ERR_HTTP_CLIENT_CERTIFICATE_REFUSED",
      kind: "credential",
      retryable: false,
      outcomeUnknown: false,
    });
  });

  it("of handshake failure will come again: not retryable", () => {
    expect(classifyFailure(coded("ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE"), notStarted)).toMatchObject({
      code: "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED",
      retryable: false,
    });
  });
});

describe("an aborted call", () => {
  it("is cancelled, in doubt once started", () => {
    const signal = AbortSignal.abort();
    for (const progress of [notStarted, started]) {
      expect(classifyFailure(coded("UND_ERR_ABORTED"), { ...progress, signal })).toMatchObject({
        code: "ERR_CORE_CANCELLED",
        retryable: false,
        outcomeUnknown: progress.started,
      });
    }
  });

  it("by AbortSignal.timeout is a deadline: TimeoutError, whose code is the number 23", () => {
    const reason = new DOMException("The operation was aborted due to timeout", "TimeoutError");
    expect(Reflect.get(reason, "code")).toBe(23);
    expect(classifyFailure(reason, { ...started, signal: AbortSignal.abort(reason) })).toMatchObject({
      code: "ERR_HTTP_DEADLINE",
      kind: "network",
      retryable: true,
      outcomeUnknown: true,
    });
  });
});
