import { createSeededIds, systemClock } from "@segur-sdk/core";
import { startSimulator } from "@segur-sdk/simulator";
import { expect, it } from "vitest";

import {
  composeReportMail,
  createApiLpsOperator,
  createMemoryReceptionStore,
  createReception,
  readIncomingMail,
} from "../../src/index.js";
import { identityOf, mailbox } from "../api-lps/lps-mail.js";
import { qualifiedPatient, reportMail, secondDocument } from "../report-mails.js";

it("files from a real mailbox, acknowledges as it reads, answers by SMTP, and finds nothing to do again", async () => {
  const simulator = await startSimulator();
  const operator = createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port: simulator.ports.smtp },
    imap: { host: "localhost", port: simulator.mssante.imap.port },
    identity: identityOf(simulator.pki, await simulator.pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 2_000, silenceMs: 2_000 },
  });
  try {
    const deliver = async (sendId: string, fields: Parameters<typeof reportMail>[0]) => {
      const mail = await composeReportMail(await reportMail({ ...fields, sendId }));
      simulator.mssante.deliver(mailbox, mail.bytes, mail.from);
      return mail;
    };
    const first = await deliver("00000000-0000-4000-8000-000000000001", {});
    await deliver("00000000-0000-4000-8000-000000000002", { documents: [secondDocument()] });
    const store = createMemoryReceptionStore();
    const reception = () =>
      createReception({
        operator,
        store,
        patients: { candidates: () => Promise.resolve([qualifiedPatient()]) },
        receipts: { deliver: () => Promise.resolve() },
        clock: systemClock,
        ids: createSeededIds("imap"),
        answers: { mailbox, label: "Centre d'imagerie fictif", productReference: "DEMO000001" },
      });
    expect(await reception().read()).toMatchObject({
      recorded: { filed: 2 },
      answered: 2,
      unsettled: [],
      unanswered: [],
    });
    const [report] = simulator.mailboxes.of(first.from);
    // Nothing ever answers a report (RFC 8098, 3).
    expect(report?.envelope.from).toBe("");
    const answered = await readIncomingMail(report?.bytes ?? new Uint8Array());
    expect(answered.content).toMatchObject({
      kind: "read-report",
      events: [{ fact: { kind: "integrated" }, correlation: { messageId: first.messageId } }],
    });
    expect(await reception().read()).toMatchObject({ recorded: { filed: 0 }, repeated: 0, answered: 0 });
    expect(store.entries).toHaveLength(2);
  } finally {
    await operator.close();
    await simulator.stop();
  }
});
