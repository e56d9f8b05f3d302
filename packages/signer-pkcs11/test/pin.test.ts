import { inspect } from "node:util";

import { createSensitive } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { createRefusedPins, type OpenTokenOptions, type PinRequest } from "../src/index.js";
import { fakeCard } from "./card.js";
import type { FakeState } from "./fake-token.js";

const data = Buffer.from("data");

/** A card, and a function that signs with it under these PIN choices. */
async function card(options: OpenTokenOptions, initial: Partial<FakeState> = {}) {
  const { open, state } = await fakeCard(initial);
  const refusedPins = createRefusedPins();
  const token = await open({ refusedPins, ...options });
  const signer = await token.signer("signature");
  return { state, open, refusedPins, sign: () => signer.sign("RS256", data) };
}

describe("PIN of a token", () => {
  it("is taken wrapped or bare", async () => {
    const { sign, state } = await card({ pin: () => Promise.resolve(createSensitive("1234")) });
    await sign();
    expect(state.presented).toEqual(["1234"]);
  });

  it("a wrong one costs one try, however many calls wait for it", async () => {
    const { sign, state } = await card({ pin: () => "0000" });
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, sign));
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ reason: { code: "ERR_CERT_CARD_PIN_INCORRECT", details: { attempts: "low" } } });
    }
    expect(state.tries).toBe(2);
  });

  it("is never presented after a refusal unless told", async () => {
    const { sign, state } = await card({ pin: () => "0000" });
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_INCORRECT" });
    for (let i = 0; i < 10; i += 1) {
      await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_LAST_TRIES" });
    }
    expect(state.tries).toBe(2);
  });

  it("once refused, is not presented again even when risks are admitted, from another token object either", async () => {
    const { sign, state, open, refusedPins } = await card({ pin: () => "0000", presentPinUntil: "final" });
    for (let i = 0; i < 10; i += 1) await expect(sign()).rejects.toThrow();
    const second = await open({ refusedPins, pin: () => "0000", presentPinUntil: "final" });
    const signer = await second.signer("signature");
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({
      code: "ERR_CERT_CARD_PIN_INCORRECT",
      details: { presented: false },
    });
    expect(state.presented).toEqual(["0000"]);
  });

  it("another one is presented when told, and the good one clears the memory", async () => {
    const answers = ["0000", "1234"];
    const requests: PinRequest[] = [];
    const { sign, state, refusedPins } = await card({
      pin: (request) => {
        requests.push(request);
        return answers.shift();
      },
      presentPinUntil: "low",
    });
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_INCORRECT" });
    await sign();
    expect(requests.map(({ attempts }) => attempts)).toEqual(["full", "low"]);
    expect(requests[0]).toMatchObject({ label: "CPS3v1-0000000012", serial: "0000000012345678" });
    expect(state.tries).toBe(3);
    expect(refusedPins.has("0000000012345678", "0000")).toBe(false);
  });

  it.each([
    { tries: 2, presentPinUntil: "low" },
    { tries: 1, presentPinUntil: "final" },
  ] as const)("with $tries tries left, needs the consent $presentPinUntil", async ({ tries, presentPinUntil }) => {
    const worse = presentPinUntil === "final" ? "low" : "full";
    const refused = await card({ presentPinUntil: worse }, { tries });
    await expect(refused.sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_LAST_TRIES" });
    expect(refused.state.presented).toEqual([]);
    const accepted = await card({ presentPinUntil }, { tries });
    await expect(accepted.sign()).resolves.toHaveLength(256);
  });

  it("is not asked for when the card is locked", async () => {
    const { sign, state } = await card(
      {
        pin: () => {
          throw new Error("asked");
        },
      },
      { tries: 0 },
    );
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_LOCKED" });
    expect(state.calls).not.toContain("C_Login");
  });

  it("is not presented when another software had one refused while it was being typed", async () => {
    const { open, state } = await fakeCard();
    const token = await open({
      pin: () => {
        state.tries = 2;
        return "1234";
      },
    });
    const signer = await token.signer("signature");
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_LAST_TRIES" });
    expect(state.presented).toEqual([]);
  });

  it.each(["123", "12345"])("of a length the card does not take is not presented: %s", async (pin) => {
    const { sign, state } = await card({ pin: () => pin });
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_INCORRECT", details: { presented: false } });
    expect(state.presented).toEqual([]);
  });

  it("is not presented again after a failure that may have cost a try", async () => {
    const { sign, state } = await card({});
    state.failNext.set("C_Login", 0x5);
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_PKCS11_MODULE", details: { returnCode: "0x5" } });
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_INCORRECT", details: { presented: false } });
    expect(state.presented).toEqual([]);
  });

  it.each([
    [0x32, "ERR_CERT_CARD_REMOVED"],
    [0x50, "ERR_CERT_CARD_PIN_REQUIRED"],
  ])("is presented again after the failure %i, in which the card compared nothing", async (code, expected) => {
    const { sign, state } = await card({});
    state.failNext.set("C_Login", code);
    await expect(sign()).rejects.toMatchObject({ code: expected });
    await expect(sign()).resolves.toHaveLength(256);
  });

  it("is not presented to a token where it is already accepted", async () => {
    const { sign, state } = await card({});
    state.isLoggedIn = true;
    await sign();
    expect(state.presented).toEqual([]);
  });

  it.each([undefined, "", createSensitive("")])("may be declined", async (answer) => {
    const { sign } = await card({ pin: () => answer });
    await expect(sign()).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_REQUIRED" });
  });

  it("is asked for by the keypad of the reader when there is one", async () => {
    const { open, state } = await fakeCard({ extraFlags: 0x100 });
    const token = await open({ pin: undefined } as unknown as OpenTokenOptions);
    await (await token.signer("signature")).sign("RS256", data);
    expect(state.presented).toEqual([undefined]);
  });

  it("is in no error and nowhere in the token", async () => {
    const { open } = await fakeCard({ pin: "9876" });
    const token = await open({ pin: () => "5432" });
    const signer = await token.signer("signature");
    const error: unknown = await signer.sign("RS256", data).catch((reason: unknown) => reason);
    for (const value of [error, token, signer]) {
      expect(inspect(value, { depth: 20, showHidden: true }) + JSON.stringify(value)).not.toMatch(/5432|9876/);
    }
  });
});
