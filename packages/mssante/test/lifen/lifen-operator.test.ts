import { createHmac } from "node:crypto";

import { createSensitive } from "@segur-sdk/core";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { sampleMail } from "../../src/conformance/index.js";
import { isLifenWebhook, lifenCapabilities, operatorLosses } from "../../src/index.js";
import { addresses } from "../operators/memory-operator.js";
import { startLifen, testParameterMap, type LifenFarSide } from "./lifen-bench.js";

describe("Lifen, from what is known (mssante.md C5)", () => {
  let lifen: LifenFarSide;
  const mail = (sendId: string) => sampleMail({ from: addresses.from, to: addresses.to, sendId });
  const acceptLosses = operatorLosses;
  beforeAll(async () => {
    lifen = await startLifen();
  });
  afterAll(() => lifen.close());
  afterEach(() => {
    lifen.service.faults.clear();
    lifen.service.withoutMail.clear();
  });
  const callsSince = (before: number) => lifen.service.calls.slice(before).map(({ operation }) => operation);

  it("declares lost whatever the map gives no parameter", () => {
    const { recipient, subject, text, attachments } = testParameterMap;
    expect(lifenCapabilities({ recipient, subject, text, attachments })).toMatchObject({
      headers: { nil: false, codeCda: false, ins: false, mes: false },
      replyTo: false,
      senderLabel: false,
    });
    expect(lifenCapabilities(testParameterMap)).toMatchObject({ headers: { nil: true, mes: false }, replyTo: true });
  });

  it("gives the reference of the transaction, which can be followed", async () => {
    const operator = lifen.open();
    const accepted = await operator.send(await mail("followed"), { acceptLosses });
    expect(accepted.operatorReference).toBe(lifen.service.transactions.at(-1)?.id);
    expect(await operator.track(accepted.operatorReference ?? "")).toEqual([
      { status: "completed", address: addresses.to, sentAt: "2026-03-12T08:31:00.000Z" },
    ]);
    await expect(operator.track("unknown")).rejects.toMatchObject({ code: "ERR_MSS_REFUSED" });
  });

  it("sends the parameters that are the same for every mail", async () => {
    await lifen.open().send(await mail("fixed"), { acceptLosses });
    expect(lifen.service.transactions.at(-1)?.parameters[0]).toEqual({ name: "context", valueString: "ambulatory" });
  });

  it("asks for one token, and another before it ends or when it is refused", async () => {
    const operator = lifen.open();
    const before = lifen.service.calls.length;
    await operator.send(await mail("t1"), { acceptLosses });
    await operator.send(await mail("t2"), { acceptLosses });
    lifen.clock.advance(172_790_000);
    await operator.send(await mail("t3"), { acceptLosses });
    lifen.service.expireTokens();
    await operator.send(await mail("t4"), { acceptLosses });
    const send = "$send-to-mss";
    expect(callsSince(before)).toEqual(["token", send, send, "token", send, send, "token", send]);
  });

  it("never sends again by itself after a lost answer, and offers no retry", async () => {
    const before = lifen.service.transactions.length;
    for (const fault of [{ kind: "close-after-request" }, { kind: "truncate", bytes: 5 }] as const) {
      lifen.service.faults.add({ on: "$send-to-mss", fault });
      await expect(lifen.open().send(await mail("lost"), { acceptLosses })).rejects.toMatchObject({
        code: "ERR_MSS_OUTCOME_UNKNOWN",
        retryable: false,
      });
    }
    expect(lifen.service.transactions.length).toBe(before + 2);
    lifen.service.faults.add({ on: "$send-to-mss", fault: { kind: "answer", status: 201, body: "{}" } });
    await expect(lifen.open().send(await mail("unreadable"), { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_OUTCOME_UNKNOWN",
    });
  });

  it("tells a recipient without mail support", async () => {
    lifen.service.withoutMail.add(addresses.to);
    await expect(lifen.open().send(await mail("412"), { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_NO_MAILBOX",
      official: { code: "HTTP 412" },
    });
  });

  it("looks for recipients", async () => {
    const operator = lifen.open();
    expect(await operator.search({ identifier: "10100001022" })).toEqual([
      { id: "p1", name: "Nora HADDAD", addresses: [addresses.to] },
    ]);
    expect(await operator.search({ in: "Organization", name: "Nora HADDAD" })).toEqual([]);
  });
});

describe("notifications of Lifen", () => {
  const secret = createSensitive("demo");
  const rawBody = Buffer.from('{"transaction-id": "1"}');
  const digest = createHmac("sha256", "demo").update(rawBody).digest();

  it("believes the raw body signed with the secret, in hexadecimal or base64", () => {
    expect(isLifenWebhook({ rawBody, signature: digest.toString("hex") }, secret)).toBe(true);
    expect(isLifenWebhook({ rawBody, signature: digest.toString("base64") }, secret)).toBe(true);
  });

  it("believes nothing else", () => {
    const signature = digest.toString("hex");
    expect(isLifenWebhook({ rawBody: Buffer.from('{"transaction-id":"1"}'), signature }, secret)).toBe(false);
    expect(isLifenWebhook({ rawBody, signature }, createSensitive("other"))).toBe(false);
    expect(isLifenWebhook({ rawBody, signature: undefined }, secret)).toBe(false);
    const zeros = Buffer.alloc(32);
    expect(isLifenWebhook({ rawBody, signature: zeros.toString("hex") }, secret)).toBe(false);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isLifenWebhook({ rawBody, signature: text }, secret)).toBe(false);
      }),
    );
  });
});
