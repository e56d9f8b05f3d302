import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { isAbout, readReceipt, trackMail } from "../../src/index.js";

const folder = () => sharedPath("reference/mssante/mail");
const expected: Readonly<Record<string, readonly [kind: string, state: string, code?: string]>> = {
  "01-envoi-ps.eml": ["none", "sent"],
  "02-envoi-patient-fin.eml": ["none", "sent"],
  "03-mdn-lu-manuel.eml": ["disposition", "read"],
  "04-mdn-integre-auto.eml": ["disposition", "integrated"],
  "05-mdn-ko-forme-1.1.3.eml": ["disposition", "integration-failed", "902"],
  "06-mdn-ko-forme-1.1.2.eml": ["disposition", "integration-failed", "904"],
  "07-courriel-standard-ko.eml": ["refusal", "integration-failed", "903"],
  "08-dsn-failed.eml": ["delivery", "undeliverable"],
  "09-dsn-delayed.eml": ["delivery", "sent"],
  "10-dsn-delivered.eml": ["delivery", "delivered"],
  "11-mes-adresse-invalide.eml": ["refusal", "undeliverable"],
  "11-mes-messagerie-fermee.eml": ["refusal", "undeliverable"],
  "11-mes-patient-non-trouve.eml": ["refusal", "undeliverable"],
  "12-envoi-ps-bal-applicative.eml": ["none", "sent"],
};

describeShared("mails of the reference, read as receipts", () => {
  it("knows them all", () => {
    expect(
      readdirSync(folder())
        .filter((name) => name.endsWith(".eml"))
        .sort(),
    ).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.entries(expected))("%s", async (name, [kind, state, code]) => {
    const receipt = await readReceipt(readFileSync(`${folder()}/${name}`));
    expect(receipt.kind).toBe(kind);
    const events = "events" in receipt ? receipt.events : [];
    const send = name.startsWith("11-") ? "5f1c2d7e-0002" : "5f1c2d7e-0001";
    const about = events.filter((event) =>
      isAbout(event, { messageId: `<${send}@radiologie-demo.test.mssante.fr>`, envelopeId: send }),
    );
    expect(about).toEqual(events);
    expect(trackMail(events).state).toBe(state);
    const fact = events[0]?.fact;
    if (code !== undefined) expect(fact).toMatchObject({ error: { code, table: "applicationErrorCondition" } });
  });
});
