import { inspect } from "node:util";

import { describe, expect, it } from "vitest";

import { smtpError } from "./smtp-outcome.js";

const cause = new Error("x");

describe("outcome of an SMTP exchange (mssante.md A12)", () => {
  it.each([
    [421, "421 4.3.2 closing", "ERR_MSS_TRANSIENT", true],
    [451, "451 4.7.1 greylisted", "ERR_MSS_TRANSIENT", true],
    [535, "535 5.7.8 bad credentials", "ERR_MSS_CREDENTIAL", false],
    [550, "550 5.1.1 no such user", "ERR_MSS_NO_MAILBOX", false],
    [550, "550 5.7.1 domain not allowed", "ERR_MSS_REFUSED", false],
    [552, "552 5.2.2 full", "ERR_MSS_MAILBOX_FULL", true],
    [552, "552 5.3.4 too big", "ERR_MSS_TOO_LARGE", false],
    [523, "523 5.3.4 too big", "ERR_MSS_TOO_LARGE", false],
    [553, "553 5.1.3", "ERR_MSS_NO_MAILBOX", false],
    [554, "554 5.7.1 policy", "ERR_MSS_REFUSED", false],
  ])("%i %s is %s", (responseCode, response, code, retryable) => {
    const error = smtpError({ responseCode, response, handedOver: true, cause });
    expect(error).toMatchObject({ code, retryable, outcomeUnknown: false });
  });

  it.each([
    ["MAIL FROM", 552, "552 message size exceeds fixed maximum message size", "ERR_MSS_TOO_LARGE"],
    ["MAIL FROM", 552, "552 refused", "ERR_MSS_TOO_LARGE"],
    ["DATA", 552, "552 Message too large", "ERR_MSS_TOO_LARGE"],
    ["DATA", 552, "552 5.2.3 Message length exceeds administrative limit", "ERR_MSS_TOO_LARGE"],
    ["RCPT TO", 552, "552 storage allocation exceeded", "ERR_MSS_MAILBOX_FULL"],
    ["DATA", 552, "552 5.2.2 quota size exceeded", "ERR_MSS_MAILBOX_FULL"],
    ["RCPT TO", 550, "550 5.1.8 Sender address rejected: Domain not found", "ERR_MSS_REFUSED"],
    ["RCPT TO", 553, "553 5.1.7 bad sender", "ERR_MSS_REFUSED"],
    ["DATA", 550, "550 5.6.0 malformed header", "ERR_MSS_REFUSED"],
    ["RCPT TO", 550, "550 5.4.1 Recipient address rejected: Access denied", "ERR_MSS_NO_MAILBOX"],
    ["RCPT TO", 550, "550 unknown user", "ERR_MSS_NO_MAILBOX"],
  ])("at %s, %i %s is %s", (command, responseCode, response, code) => {
    expect(smtpError({ command, responseCode, response, handedOver: false, cause }).code).toBe(code);
  });

  it("keeps the codes of the answer and not its sentence, which may quote an address", () => {
    const error = smtpError({
      responseCode: 550,
      response: "550 5.1.1 <277@patient.mssante.fr> unknown",
      handedOver: false,
      cause,
    });
    expect(error.official).toEqual({ code: "550 5.1.1" });
    expect(inspect(error, { depth: 9 })).not.toContain("patient.mssante.fr");
  });

  it("is unknown once the final dot was sent", () => {
    expect(smtpError({ code: "ECONNECTION", handedOver: true, cause })).toMatchObject({
      code: "ERR_MSS_OUTCOME_UNKNOWN",
      outcomeUnknown: true,
    });
  });

  it("tells the refusal of our certificate from the refusal of theirs", () => {
    const alert = new Error("tlsv13 alert certificate required: SSL alert number 116");
    expect(smtpError({ code: "ESOCKET", handedOver: false, cause: alert }).code).toBe("ERR_MSS_CREDENTIAL");
    const unknownCa = Object.assign(new Error("x"), { code: "ESOCKET", originalCode: "SELF_SIGNED_CERT_IN_CHAIN" });
    expect(smtpError({ code: "ESOCKET", handedOver: false, cause: unknownCa }).code).toBe("ERR_MSS_TLS");
    expect(
      smtpError({ code: "ETLS", handedOver: false, cause: Object.assign(new Error("x"), { code: "ETLS" }) }).code,
    ).toBe("ERR_MSS_TLS");
  });
});
