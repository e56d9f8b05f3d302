import { simulatorCardHolders } from "@segur-sdk/simulator";
import { describe, expect, it } from "vitest";

import { createRefusedPins, openToken } from "../src/index.js";
import { fakeCard } from "./card.js";

const data = Buffer.from("data");

describe("openToken", () => {
  it("reads the certificates without a PIN, and tells their roles", async () => {
    const { open, state } = await fakeCard();
    const certificates = await (await open()).certificates();
    expect(certificates.map(({ role, id, label }) => [role, id, label])).toEqual([
      ["authentication", "e828bd080f0120", "CERT AUT"],
      ["signature", "e828bd080f0110", "CERT SIG"],
    ]);
    expect(state.calls).not.toContain("C_Login");
  });

  it("completes the chain from the authorities given", async () => {
    const { open, signature } = await fakeCard();
    const signer = await (await open()).signer("signature");
    expect(signer.chain.map(({ subject }) => subject)).toEqual(signature.chain.map(({ subject }) => subject));
  });

  it("takes the first library that loads", async () => {
    const { open } = await fakeCard();
    expect((await open({ module: ["/nowhere.so", "/fake/b.so"] })).module).toBe("/fake/b.so");
    await expect(open({ module: ["/nowhere.so"] })).rejects.toMatchObject({
      code: "ERR_CERT_PKCS11_MODULE",
      details: { tried: ["/nowhere.so"] },
    });
  });

  it("does without the locks of the system, and with a module that was initialised elsewhere", async () => {
    const { open, state } = await fakeCard();
    state.failNext.set("C_Initialize", 0xa);
    await (await open({ module: "/fake/a.so" })).close();
    expect(state.calls.filter((call) => call === "C_Initialize")).toHaveLength(2);
    state.failNext.set("C_Initialize", 0x191);
    await (await open({ module: "/fake/b.so" })).close();
    expect(state.calls.filter((call) => call === "C_Finalize")).toHaveLength(1);
    state.failNext.set("C_Initialize", 0x5);
    await expect(open({ module: "/fake/c.so" })).rejects.toMatchObject({
      code: "ERR_CERT_PKCS11_MODULE",
      details: { returnCode: "0x5" },
    });
  });

  it.each([
    { token: { label: "CPS3v1-0000000012" }, found: true },
    { token: { serial: "0000000012345678" }, found: true },
    { token: { slot: 1 }, found: true },
    { token: { slot: 0 }, found: false },
    { token: { serial: "0000000012345678", label: "other" }, found: false },
  ])("selects by $token", async ({ token, found }) => {
    const { open, state } = await fakeCard();
    if (found) await expect(open({ token })).resolves.toMatchObject({ serial: "0000000012345678" });
    else {
      await expect(open({ token })).rejects.toMatchObject({ code: "ERR_CERT_CARD_ABSENT" });
      expect(state.calls).toContain("C_Finalize");
    }
  });

  it("says that no card is there", async () => {
    const { open } = await fakeCard({ serial: undefined });
    await expect(open()).rejects.toMatchObject({
      code: "ERR_CERT_CARD_ABSENT",
      details: { rule: "a token in a reader" },
    });
  });

  it("ends the use of the module with its last token, and opens it again", async () => {
    const { open, state } = await fakeCard();
    const [first, second] = [await open(), await open()];
    await first.close();
    await first.close();
    expect(state.calls).not.toContain("C_Finalize");
    await second.close();
    expect(state.calls).toContain("C_Finalize");
    await expect(second.certificates()).rejects.toMatchObject({ code: "ERR_CERT_CARD_REMOVED" });
    await expect((await open()).certificates()).resolves.toHaveLength(2);
  });

  it("needs the native binding only when none is given", async () => {
    const { binding } = await fakeCard();
    const token = await openToken({ binding, module: "/fake/cps3.so", refusedPins: createRefusedPins() });
    expect(token.label).toBe("CPS3v1-0000000012");
    await expect((await token.signer("signature")).sign("RS256", data)).rejects.toMatchObject({
      code: "ERR_CERT_CARD_PIN_REQUIRED",
    });
  });
});

describe("removal of the card", () => {
  it("is told, and the same card is opened again with its PIN", async () => {
    const { open, state } = await fakeCard();
    const signer = await (await open()).signer("signature");
    await signer.sign("RS256", data);
    const { serial } = state;
    state.serial = undefined;
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_REMOVED" });
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_ABSENT" });
    state.serial = serial;
    await expect(signer.sign("RS256", data)).resolves.toHaveLength(256);
    expect(state.presented).toEqual(["1234", "1234"]);
  });

  it("another card is not taken for it, nor is the PIN presented to it", async () => {
    const { open, state } = await fakeCard();
    const signer = await (await open()).signer("signature");
    state.serial = "999";
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_REMOVED" });
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({
      code: "ERR_CERT_CARD_ABSENT",
      details: { rule: "the token that is wanted" },
    });
    expect(state.presented).toEqual([]);
  });

  it("is seen behind any code of the middleware", async () => {
    const { open, state } = await fakeCard();
    const signer = await (await open()).signer("signature");
    await signer.sign("RS256", data);
    state.onCall = (name) => {
      if (name === "C_SignInit") state.serial = undefined;
    };
    state.failNext.set("C_SignInit", 0x5);
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({
      code: "ERR_CERT_CARD_REMOVED",
      details: { rule: "the card left the reader" },
    });
  });
});

describe("data objects of a card", () => {
  it("reads a public one without a PIN", async () => {
    const { open, state } = await fakeCard();
    const token = await open();
    expect(Buffer.from((await token.readDataObject("CPS_INFO_PS"))!).toString("latin1")).toMatch(/SM44$/);
    expect(await token.readDataObject("CPS_NAME_PS")).toBeUndefined();
    expect(state.presented).toEqual([]);
  });

  it("logs in for a protected one, by its name or when told", async () => {
    const { open, state } = await fakeCard();
    expect(Buffer.from((await (await open()).readDataObject("CPS_ACTIVITY_01_PS"))!).toString()).toContain(
      "1440000008",
    );
    expect(state.presented).toEqual(["1234"]);
    const other = await fakeCard();
    expect(await (await other.open()).readDataObject("CPS_ACTIVITY_01_PS", { isProtected: false })).toBeUndefined();
  });

  it("gives specialty and activities, in order and with their gaps", async () => {
    const { open } = await fakeCard();
    const [first, second] = simulatorCardHolders.CPS.activities!;
    expect(await (await open()).cardHolder()).toEqual({
      specialty: "SM44",
      activities: [
        { index: 1, structureName: first?.name, structureId: first?.structureId, sector: "SA08" },
        { index: 3, structureName: second?.name, structureId: second?.structureId, sector: "SA07" },
      ],
    });
  });
});
