import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { type AnswerFact, answerTo, readIncomingMail } from "../../src/index.js";

const refused: AnswerFact = {
  kind: "refused",
  reason: { errorCode: "902", errorLabel: "Identifiant patient inconnu" },
};
const script = `import sys, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
p = m.get_payload()
print(m.get_content_type(), m.get_param('report-type'), [x.get_content_type() for x in p])
for x in p[1].get_payload():
    for k in ('Disposition', 'Error', 'Original-Message-ID', 'Original-Recipient', 'Final-Recipient'): print(k, x[k])
print(p[2].get_payload()[0]['Message-ID'].strip(), len(list(p[2].get_payload()[0].iter_attachments())))`;

/** The fields of a report that both forms share, as another parser reads them. */
function asPythonReads(mail: Uint8Array): readonly string[] {
  const { stdout, stderr } = spawnSync("python3", ["-c", script], { input: mail, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.trim().split("\n");
}

describeShared("answers, against the reports of the reference", () => {
  it("gives the report of the published volet that the reference gives, to the field", async () => {
    const bytes = readFileSync(sharedPath("reference/mssante/mail/01-envoi-ps.eml"));
    const mail = { ...(await readIncomingMail(bytes)), to: ["cr@hopital-demo.test.mssante.fr"] };
    const answer = await answerTo({ mail, bytes }, refused, {
      mailbox: "dpi@hopital-demo.test.mssante.fr",
      label: "DPI",
      productReference: "DEMO000002",
      sendId: "5c8f7b4e-4f0e-4d2b-9a67-1d8f4a0f0c11",
      date: new Date("2026-03-12T13:02:11Z"),
    });
    if (answer.kind !== "report") throw new Error(answer.kind);
    const reference = asPythonReads(readFileSync(sharedPath("reference/mssante/mail/05-mdn-ko-forme-1.1.3.eml")));
    const ours = asPythonReads(answer.mail.bytes);
    const withoutSeverity = ours.map((line) => line.replace("| E^Error^errorSeverity", ""));
    expect(withoutSeverity).toEqual(reference);
    const subjectOf = async (mailBytes: Uint8Array) => (await readIncomingMail(mailBytes)).subject;
    expect(await subjectOf(answer.mail.bytes)).toBe(
      await subjectOf(readFileSync(sharedPath("reference/mssante/mail/05-mdn-ko-forme-1.1.3.eml"))),
    );
  });

  it.each([
    ["01-envoi-ps.eml", "documents"],
    ["02-envoi-patient-fin.eml", "documents"],
    ["03-mdn-lu-manuel.eml", "read-report"],
    ["04-mdn-integre-auto.eml", "read-report"],
    ["05-mdn-ko-forme-1.1.3.eml", "read-report"],
    ["06-mdn-ko-forme-1.1.2.eml", "read-report"],
    ["07-courriel-standard-ko.eml", "integration-refusal"],
    ["08-dsn-failed.eml", "delivery-report"],
    ["09-dsn-delayed.eml", "delivery-report"],
    ["10-dsn-delivered.eml", "delivery-report"],
    ["11-mes-adresse-invalide.eml", "mes-bounce"],
    ["11-mes-messagerie-fermee.eml", "mes-bounce"],
    ["11-mes-patient-non-trouve.eml", "mes-bounce"],
    ["12-envoi-ps-bal-applicative.eml", "documents"],
  ])("%s is received as %s", async (name, kind) => {
    const { content } = await readIncomingMail(readFileSync(sharedPath(`reference/mssante/mail/${name}`)));
    expect(content.kind).toBe(kind);
    if (content.kind === "documents") {
      expect(content).toMatchObject({
        reason: undefined,
        patient: { ins: { matricule: "285079913001229", oid: "1.2.250.1.213.1.4.10" }, birthName: "DURAND" },
      });
    }
  });
});
