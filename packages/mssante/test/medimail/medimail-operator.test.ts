import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { sampleMail } from "../../src/conformance/index.js";
import type { InboundItem, MailCursor, OperatorLoss } from "../../src/index.js";
import { addresses } from "../operators/memory-operator.js";
import { startMedimail, type MedimailFarSide } from "./medimail-bench.js";

const acceptLosses: readonly OperatorLoss[] = ["message-id", "sender-label", "delivery-receipt"];

async function all(items: AsyncIterable<InboundItem>): Promise<readonly InboundItem[]> {
  const list: InboundItem[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe("Medimail web service (mssante.md C3)", () => {
  let medimail: MedimailFarSide;
  const mail = (sendId: string) => sampleMail({ from: addresses.from, to: addresses.to, sendId });
  beforeAll(async () => {
    medimail = await startMedimail();
  });
  afterAll(() => medimail.close());
  afterEach(() => {
    medimail.service.faults.clear();
    medimail.service.unknownRecipients.clear();
    medimail.service.ignoredRecipients.clear();
  });

  it("refuses FIN by the name of the loss, before any call (F10)", async () => {
    const operator = await medimail.open();
    const before = medimail.service.calls.length;
    const closed = await sampleMail({
      from: addresses.from,
      to: addresses.patient,
      sendId: "fin",
      content: { headers: [["X-MSS-MES", "FIN"]] },
    });
    await expect(operator.send(closed, { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_LOSS",
      details: { losses: ["x-mss-mes"] },
    });
    expect(medimail.service.calls.length).toBe(before);
  });

  it("takes the recipient that the operator left out for refused", async () => {
    medimail.service.ignoredRecipients.add(addresses.to);
    await expect((await medimail.open()).send(await mail("ignored"), { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_REFUSED",
      official: { code: "ignore" },
      outcomeUnknown: false,
    });
  });

  it("keeps the number of an error, and its text without the address that it quotes", async () => {
    medimail.service.unknownRecipients.add(addresses.to);
    await expect((await medimail.open()).send(await mail("unknown"), { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_NO_MAILBOX",
      official: { code: "12", text: "Destinataire inconnu […]" },
    });
  });

  it("sends only for its own account", async () => {
    const other = await sampleMail({
      from: "autre@imagerie-fictive.test.mssante.fr",
      to: addresses.to,
      sendId: "other",
    });
    await expect((await medimail.open()).send(other, { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_PREFLIGHT",
      details: { field: "from" },
    });
  });

  it("says hello before it hands the first mail over, and once", async () => {
    const operator = await medimail.open();
    const before = medimail.service.calls.length;
    await operator.send(await mail("hello-1"), { acceptLosses });
    await operator.send(await mail("hello-2"), { acceptLosses });
    expect(medimail.service.calls.slice(before).map(({ operation }) => operation)).toEqual(["hello", "send", "send"]);
    expect(medimail.service.calls.at(-1)).toMatchObject({ soapAction: "urn:WebServicesAction", answer: "ok" });
  });

  it("does not offer a lost answer to a blind retry", async () => {
    const operator = await medimail.open();
    medimail.service.faults.add({ on: "send", fault: { kind: "truncate", bytes: 40 } });
    const lost = await mail("lost");
    await expect(operator.send(lost, { acceptLosses })).rejects.toMatchObject({
      code: "ERR_MSS_OUTCOME_UNKNOWN",
      outcomeUnknown: true,
      retryable: false,
    });
    expect(await operator.findSent(lost)).toBe("present");
  });

  it("takes an unreadable answer to send for a lost one", async () => {
    const operator = await medimail.open();
    for (const body of ["<html>Passerelle</html>", "", "<a>"]) {
      medimail.service.faults.add({ on: "send", fault: { kind: "answer", body } });
      await expect(operator.send(await mail("unreadable"), { acceptLosses })).rejects.toMatchObject({
        code: "ERR_MSS_OUTCOME_UNKNOWN",
      });
    }
  });

  it("waits for a slow answer", async () => {
    medimail.service.faults.add({ on: "send", fault: { kind: "delay", ms: 80 } });
    const accepted = await (await medimail.open()).send(await mail("slow"), { acceptLosses });
    expect(accepted).toMatchObject({ response: "sent", losses: acceptLosses, deliveryReportAsked: false });
    expect(accepted.operatorReference).toBe(medimail.service.mails.at(-1)?.ref);
  });

  it("tells the Message-ID that the operator gave, which receipts will bear", async () => {
    const operator = await medimail.open();
    const accepted = await operator.send(await mail("message-id"), { acceptLosses });
    const kept = medimail.service.mails.at(-1);
    expect(await operator.messageIdOf(accepted.operatorReference ?? "")).toBe(kept?.messageId);
    await expect(operator.messageIdOf("0")).rejects.toMatchObject({ official: { code: "40" } });
  });

  it("lets the other account read what was sent, as a message with its files", async () => {
    const sent = await mail("read");
    await (await medimail.open()).send(sent, { acceptLosses });
    const items = await all((await medimail.open("MEDIMAIL-HADDAD")).receive());
    const last = items.at(-1);
    const text = last?.kind === "mail" ? Buffer.from(last.bytes).toString("latin1") : "";
    expect(text).toContain(`Message-ID: <${medimail.service.mails.at(-1)?.ref ?? ""}.simu@medimail.test.mssante.fr>`);
    expect(text).toContain("filename=IHE_XDM.zip");
    expect(text).not.toMatch(/(?<!\r)\n/);
  });

  it("is not misled by the hour that autumn plays twice", async () => {
    const operator = await medimail.open();
    const start = (await all(operator.receive())).at(-1)?.cursor;
    const summer = new Date("2026-10-25T00:45:00Z");
    const winter = new Date("2026-10-25T01:15:00Z");
    const to = addresses.from;
    const letter = (title: string, createdAt: Date) => ({ author: addresses.to, to, title, message: title, createdAt });
    medimail.clock.advance(new Date("2026-10-25T01:20:00Z").getTime() - medimail.clock.now().getTime());
    medimail.service.deliver(letter("02:45 été", summer));
    const [first] = await all(operator.receive(start === undefined ? {} : { after: start }));
    expect(first?.kind === "mail" && first.receivedAt).toEqual(summer);
    // By the clock on the wall this one is older than the last one read: 02:15.
    medimail.service.deliver(letter("02:15 hiver", winter));
    const rest = await all(operator.receive({ after: first!.cursor }));
    expect(rest).toHaveLength(1);
    expect(rest[0]?.kind === "mail" && Buffer.from(rest[0].bytes).toString("utf8")).toContain("02:15");
  });

  it("refuses the cursor of another operator", async () => {
    const operator = await medimail.open();
    await expect(operator.acknowledge("memory:3" as MailCursor)).rejects.toMatchObject({ code: "ERR_MSS_CURSOR" });
    await expect(all(operator.receive({ after: "x" as MailCursor }))).rejects.toMatchObject({ code: "ERR_MSS_CURSOR" });
  });

  it("gives the operator's directory as it is written", async () => {
    expect(await (await medimail.open()).searchDirectory("haddad")).toContain(addresses.to);
  });
});
