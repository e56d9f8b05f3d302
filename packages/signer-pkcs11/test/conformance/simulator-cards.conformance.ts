import { createSimulatorPki, simulatorCardHolders, type SimulatorPki } from "@segur-sdk/simulator";
import { beforeAll, expect, it } from "vitest";

import { signedSample } from "../../../../conformance/signer-contract.js";
import { createSoftHsm, describeSoftHsm, nativeBinding } from "../../../../conformance/softhsm.js";
import { runTool } from "../../../../conformance/tools.js";
import { loadBinding } from "../../src/cryptoki/load-binding.js";
import { openToken, type Pkcs11Binding } from "../../src/index.js";

describeSoftHsm("the simulator's cards in SoftHSM2", () => {
  let pki: SimulatorPki;
  let binding: Pkcs11Binding;

  beforeAll(async () => {
    pki = await createSimulatorPki();
    binding = await loadBinding(() => import(nativeBinding() ?? ""));
  });

  it.each(["CPS", "CPE", "CPA"] as const)("a %s tells its holder and signs what xmlsec1 verifies", async (kind) => {
    const holder = simulatorCardHolders[kind];
    const { authentication, signature, objects, pin } = await pki.card(holder);
    const hsm = createSoftHsm({ label: `${kind}-SIM`, pin });
    for (const { id, label, keyPem, certificate } of [authentication, signature]) {
      hsm.importKey({ id, label, keyPem });
      hsm.writeCertificate({ id, label, der: certificate.raw });
    }
    for (const { label, value, private: isPrivate } of objects) hsm.writeData({ label, bytes: value, isPrivate });

    const token = await openToken({
      module: hsm.module,
      binding,
      token: { label: hsm.label },
      pin: () => pin,
      authorities: signature.chain,
    });
    const { specialty, activities } = await token.cardHolder();
    expect(specialty).toBe(holder.speciality);
    expect(activities.map(({ structureId, sector, structureName }) => [structureId, sector, structureName])).toEqual(
      (holder.activities ?? []).map(({ structureId, sector, name }) => [structureId, sector, name]),
    );
    const signer = await token.signer("signature");
    expect(signer.certificate.fingerprint256).toBe(signature.certificate.fingerprint256);
    expect((await token.signer("authentication")).certificate.fingerprint256).toBe(
      authentication.certificate.fingerprint256,
    );
    const xml = await signedSample(signer);
    await token.close();
    hsm.remove();

    const [issuer, root] = signer.chain;
    const verified = runTool(
      "xmlsec1",
      [
        ...["--verify", "--enabled-key-data", "x509", "--trusted-pem", "{root.pem}", "--untrusted-pem", "{ca.pem}"],
        ...["--id-attr:ID", "urn:example:signed:Assertion", "{signed.xml}"],
      ],
      { "signed.xml": xml, "root.pem": String(root), "ca.pem": String(issuer) },
    );
    expect(verified).toMatchObject({ status: 0 });
  });
});
