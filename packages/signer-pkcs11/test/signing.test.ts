import { verify } from "node:crypto";

import { describe, expect, it } from "vitest";

import { describeSigner } from "../../../conformance/signer-contract.js";
import { simulatedCps, fakeCard } from "./card.js";
import { pairObjects } from "./fake-token.js";

const data = Buffer.from("data");

describeSigner("fake card, CKM_SHA256_RSA_PKCS", async () => {
  const { open, signature } = await fakeCard();
  return { signer: await (await open()).signer("signature"), certificate: signature.certificate };
});
describeSigner("fake card, CKM_RSA_PKCS", async () => {
  const { open, authentication } = await fakeCard({ mechanisms: [0x1] });
  return { signer: await (await open()).signer("authentication"), certificate: authentication.certificate };
});

describe("signer of a token", () => {
  it("asks for the PIN once, at the first signature", async () => {
    const { open, state } = await fakeCard();
    const token = await open();
    const signer = await token.signer("signature");
    expect(state.presented).toEqual([]);
    await signer.sign("RS256", data);
    await (await token.signer("authentication")).sign("RS256", data);
    expect(state.presented).toEqual(["1234"]);
  });

  it("lets one call at a time on the token, from two tokens of one module too", async () => {
    const { open, state } = await fakeCard();
    const signers = [await (await open()).signer("signature"), await (await open()).signer("authentication")];
    await Promise.all(Array.from({ length: 20 }, (_, index) => signers[index % 2]!.sign("RS256", data)));
    expect(state.concurrent).toBe(1);
    expect(state.calls.filter((call) => call === "C_Initialize")).toHaveLength(1);
    expect(state.presented).toEqual(["1234"]);
  });

  it("takes CKM_RSA_PKCS when the other is listed but refused for the key, or when told", async () => {
    const { open, state, signature } = await fakeCard();
    const signer = await (await open()).signer("signature");
    state.failNext.set("C_SignInit", 0x70);
    const signed = await signer.sign("RS256", data);
    expect(verify("RSA-SHA256", data, signature.certificate.publicKey, signed)).toBe(true);
    const told = await (await open({ mechanism: "rsa-pkcs" })).signer("signature");
    expect(Buffer.from(await told.sign("RS256", data)).equals(signed)).toBe(true);
  });

  it("refuses a token without a mechanism that fits", async () => {
    const { open } = await fakeCard({ mechanisms: [0x6] });
    const signer = await (await open()).signer("signature");
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({
      code: "ERR_CERT_PKCS11_MODULE",
      details: { field: "mechanism" },
    });
  });

  it("logs in again when another software dropped the PIN state", async () => {
    const { open, state } = await fakeCard();
    const signer = await (await open()).signer("signature");
    await signer.sign("RS256", data);
    state.isLoggedIn = false;
    await signer.sign("RS256", data);
    state.failNext.set("C_SignAsync", 0x101);
    await signer.sign("RS256", data);
    expect(state.tries).toBe(3);
  });

  it("gives up when the PIN state is dropped each time", async () => {
    const { open, state } = await fakeCard();
    const signer = await (await open()).signer("signature");
    state.failAlways.set("C_SignAsync", 0x101);
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_REQUIRED" });
    expect(state.calls.filter((call) => call === "C_SignInit")).toHaveLength(2);
  });

  it("refuses a signature that the certificate does not verify: the key is another's", async () => {
    const { authentication, signature } = await simulatedCps();
    const crossed = pairObjects("10", "SIG", {
      certificate: signature.certificate,
      privateKey: authentication.privateKey,
    });
    const { open } = await fakeCard({ objects: crossed });
    const signer = await (await open()).signer("signature");
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_KEY_MISMATCH" });
  });

  it("says that the key is missing once logged in", async () => {
    const { signature } = await simulatedCps();
    const { open } = await fakeCard({ objects: pairObjects("10", "SIG", signature).slice(0, 1) });
    const signer = await (await open()).signer("signature");
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_NO_KEY" });
  });

  it("tells a failure of the token from the return code", async () => {
    const { open, state } = await fakeCard();
    const signer = await (await open()).signer("signature");
    state.failNext.set("C_SignAsync", 0x30);
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({
      code: "ERR_CERT_SIGN_FAILED",
      details: { returnCode: "0x30" },
    });
    await expect(signer.sign("RS256", data)).resolves.toHaveLength(256);
  });
});

describe("choice of the pair", () => {
  it("takes a pair by CKA_ID", async () => {
    const { open, authentication } = await fakeCard();
    const signer = await (await open()).signer({ id: "E828BD080F0120" });
    expect(signer.certificate.serialNumber).toBe(authentication.certificate.serialNumber);
  });

  it("between two of one role, takes the one whose CKA_ID is a card's, else refuses to choose", async () => {
    const { signature } = await simulatedCps();
    const twice = (first: string, second: string) => [
      ...pairObjects(first, "A", signature),
      ...pairObjects(second, "B", signature),
    ];
    const settled = await fakeCard({ objects: twice("0a11", "0a10") });
    await expect((await settled.open()).signer("signature")).resolves.toBeDefined();
    const open = await fakeCard({ objects: twice("01", "02") });
    await expect((await open.open()).signer("signature")).rejects.toMatchObject({ code: "ERR_CERT_AMBIGUOUS" });
  });

  it("never gives one pair for the other", async () => {
    const { authentication } = await simulatedCps();
    const { open } = await fakeCard({ objects: pairObjects("20", "AUT", authentication) });
    await expect((await open()).signer("signature")).rejects.toMatchObject({
      code: "ERR_CERT_NO_CREDENTIAL",
      details: { role: "signature" },
    });
  });
});
