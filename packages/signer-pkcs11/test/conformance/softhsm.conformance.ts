import { sign as signBytes } from "node:crypto";

import type * as pkcs11js from "pkcs11js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createCardPki, type CardPki } from "../../../../conformance/card-pki.js";
import { describeSigner, signedSample } from "../../../../conformance/signer-contract.js";
import { createSoftHsm, describeSoftHsm, nativeBinding, type SoftHsm } from "../../../../conformance/softhsm.js";
import { runTool } from "../../../../conformance/tools.js";
import { loadBinding } from "../../src/cryptoki/load-binding.js";
import {
  createRefusedPins,
  openToken,
  type OpenTokenOptions,
  type Pkcs11Binding,
  type Pkcs11Token,
} from "../../src/index.js";
import { activityBytes } from "../activity-bytes.js";
import { spyOn, type Spy } from "./spy-binding.js";

const pin = "1234";
const data = Buffer.from("<SignedInfo></SignedInfo>");

describeSoftHsm("SoftHSM2 as a CPS card", () => {
  let pki: CardPki;
  let hsm: SoftHsm;
  let spy: Spy;
  const tokens: Pkcs11Token[] = [];

  const open = async (options: OpenTokenOptions = {}): Promise<Pkcs11Token> => {
    const token = await openToken({
      module: hsm.module,
      binding: spy.binding,
      token: { label: hsm.label },
      pin: () => pin,
      authorities: [pki.root.certificate, pki.persons.certificate],
      refusedPins: createRefusedPins(),
      ...options,
    });
    tokens.push(token);
    return token;
  };

  beforeAll(async () => {
    pki = createCardPki();
    hsm = createSoftHsm({ label: "CPS-SIM", pin });
    hsm.importKey({ id: "20", label: "CPS_PRIV_AUT", keyPem: pki.authentication.keyPem });
    hsm.importKey({ id: "10", label: "CPS_PRIV_SIG", keyPem: pki.signature.keyPem });
    hsm.writeCertificate({ id: "20", label: "auth", der: pki.authentication.certificate.raw });
    hsm.writeCertificate({ id: "10", label: "sign", der: pki.signature.certificate.raw });
    hsm.writeData({ label: "CPS_INFO_PS", bytes: Buffer.from("0410SM26", "latin1"), isPrivate: false });
    const activity = activityBytes("Centre d'imagerie fictif", "1440000008", "SA08");
    hsm.writeData({ label: "CPS_ACTIVITY_01_PS", bytes: activity, isPrivate: true });
    spy = spyOn(await loadBinding(() => import(nativeBinding() ?? "")));
  });

  afterAll(async () => {
    for (const token of tokens) await token.close();
    hsm.remove();
  });

  const signature = async (options: OpenTokenOptions = {}) => {
    const signer = await (await open(options)).signer("signature");
    return { signer, certificate: pki.signature.certificate };
  };
  const authentication = async () => {
    const signer = await (await open({ mechanism: "rsa-pkcs" })).signer("authentication");
    return { signer, certificate: pki.authentication.certificate };
  };

  describeSigner("signature pair of a token, CKM_SHA256_RSA_PKCS", signature);
  describeSigner("authentication pair of a token, CKM_RSA_PKCS", authentication);

  it("gives the bytes that the same key gives in memory, by both mechanisms", async () => {
    const expected = signBytes("RSA-SHA256", data, pki.signature.privateKey);
    for (const mechanism of ["sha256-rsa-pkcs", "rsa-pkcs"] as const) {
      const { signer } = await signature({ mechanism });
      expect(Buffer.from(await signer.sign("RS256", data)).equals(expected)).toBe(true);
    }
  });

  it("signs XML that xmlsec1 verifies up to the root", async () => {
    const { signer } = await signature();
    const xml = await signedSample(signer);
    const files = {
      "signed.xml": xml,
      "altered.xml": xml.replace("fictif", "fautif"),
      "root.pem": pki.root.certificate.toString(),
      "ca.pem": pki.persons.certificate.toString(),
    };
    const trust = ["--enabled-key-data", "x509", "--trusted-pem", "{root.pem}", "--untrusted-pem", "{ca.pem}"];
    const verify = (file: string) =>
      runTool("xmlsec1", ["--verify", ...trust, "--id-attr:ID", "urn:example:signed:Assertion", file], files);
    expect(verify("{signed.xml}")).toMatchObject({ status: 0 });
    expect(verify("{altered.xml}").status).not.toBe(0);
    expect(signer.chain.map(({ subject }) => subject)).toEqual([
      pki.persons.certificate.subject,
      pki.root.certificate.subject,
    ]);
  });

  it("keeps the private key: its exponent cannot be read", async () => {
    const { signer } = await signature();
    await signer.sign("RS256", data);
    const { library, session } = spy.last();
    library.C_FindObjectsInit(session, [{ type: 0x0, value: 3 }]);
    const [key] = library.C_FindObjects(session, 1);
    library.C_FindObjectsFinal(session);
    // CKA_PRIVATE_EXPONENT of a sensitive key.
    expect(() => library.C_GetAttributeValue(session, key!, [{ type: 0x123 }])).toThrow(/CKR_ATTRIBUTE_SENSITIVE/);
  });

  describe("objects, in a session without login", () => {
    // The login belongs to the process: the tokens of the other tests are closed first.
    beforeAll(async () => {
      for (const token of tokens.splice(0)) await token.close();
    });

    it("reads certificates and public data free of PIN, protected data after it", async () => {
      const token = await open();
      const certificates = await token.certificates();
      expect(certificates.map(({ role, id, label }) => `${role} ${id} ${label}`).sort()).toEqual([
        "authentication 20 auth",
        "signature 10 sign",
      ]);
      expect(Buffer.from((await token.readDataObject("CPS_INFO_PS"))!).toString()).toBe("0410SM26");
      expect(await token.readDataObject("CPS_ACTIVITY_01_PS", { isProtected: false })).toBeUndefined();
      expect(spy.privateKeys()).toBe(0);
      expect(await token.cardHolder()).toEqual({
        specialty: "SM26",
        activities: [
          { index: 1, structureName: "Centre d'imagerie fictif", structureId: "1440000008", sector: "SA08" },
        ],
      });
      expect(spy.privateKeys()).toBe(2);
      await token.close();
    });

    it("a wrong PIN takes one try and no more; the good one, presented with consent, gives it back", async () => {
      expect(hsm.describeToken()).not.toContain("PIN count low");
      const before = spy.logins();
      const token = await open({ pin: () => "0000" });
      const signer = await token.signer("signature");
      const attempts = Array.from({ length: 20 }, () => signer.sign("RS256", data));
      for (const attempt of await Promise.allSettled(attempts)) {
        expect(attempt).toMatchObject({ reason: { code: "ERR_CERT_CARD_PIN_INCORRECT" } });
      }
      await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_LAST_TRIES" });
      await token.close();
      expect(spy.logins() - before).toBe(1);
      expect(hsm.describeToken()).toContain("PIN count low");

      const cautious = await (await open()).signer("signature");
      await expect(cautious.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_PIN_LAST_TRIES" });
      expect(spy.logins() - before).toBe(1);

      const consented = await (await open({ presentPinUntil: "low" })).signer("signature");
      await consented.sign("RS256", data);
      expect(spy.logins() - before).toBe(2);
      expect(hsm.describeToken()).not.toContain("PIN count low");
    });
  });

  it("tells a session that was lost, then opens another and asks for the PIN again", async () => {
    let asked = 0;
    const { signer } = await signature({
      pin: () => {
        asked += 1;
        return pin;
      },
    });
    await signer.sign("RS256", data);
    const askedBefore = asked;
    spy.closeAllSessions();
    await expect(signer.sign("RS256", data)).rejects.toMatchObject({ code: "ERR_CERT_CARD_REMOVED" });
    await signer.sign("RS256", data);
    expect(asked).toBe(askedBefore + 1);
  });

  it("calls only what the Cryptolib CPS implements, with the mechanisms of a CPS3", () => {
    expect(spy.mechanisms()).toEqual([0x1, 0x40]);
    expect(spy.functions()).toEqual(
      [
        ...["C_Initialize", "C_Finalize", "C_GetSlotList", "C_GetTokenInfo", "C_GetMechanismList"],
        ...["C_OpenSession", "C_CloseSession", "C_GetSessionInfo", "C_Login"],
        ...["C_FindObjectsInit", "C_FindObjects", "C_FindObjectsFinal", "C_GetAttributeValue"],
        ...["C_SignInit", "C_SignAsync"],
      ].sort(),
    );
  });
});

/** The types of pkcs11js fit the binding; checked by the compiler. */
export const typesOfPkcs11js = (binding: typeof pkcs11js): Pkcs11Binding => binding;
