import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RobotBehaviour } from "../../src/mssante/robots/behaviour.js";
import type { SecureMail } from "../../src/mssante/secure-mail.js";
import {
  askForReports,
  createMailWorld,
  doctor,
  inboxOf,
  type MailWorld,
  patient,
  reportMail,
  reports,
} from "./mail-world.js";

const contact = "secretariat@imagerie-fictive.test.mssante.fr";

let world: MailWorld;

beforeAll(async () => {
  world = await createMailWorld();
});

/** What the sender and the contact mailbox got after one mail to a recipient with this behaviour. */
async function after(
  behaviour: RobotBehaviour | readonly RobotBehaviour[] | undefined,
  options: { readonly to?: string; readonly asked?: boolean; readonly headers?: readonly string[] } = {},
) {
  const { to = doctor, asked = true, headers } = options;
  const mail = await world.start();
  if (behaviour !== undefined) mail.robots.set(to, behaviour);
  const message = asked ? reportMail(headers) : reportMail(headers).replace(/^Disposition-Notification-To.*\r\n/mu, "");
  expect(await world.submit(mail, message, to, asked ? askForReports : {})).toMatch(/^250 /u);
  const result = { reports: inboxOf(mail), contact: inboxOf(mail, contact), recipient: inboxOf(mail, to) };
  await mail.close();
  return result;
}

describe("delivery reports", () => {
  it.each([
    [undefined, ["delivered"], 1],
    ["deliver", ["delivered"], 1],
    ["silent", [], 1],
    ["bounce", ["failed"], 0],
    ["full", ["failed"], 0],
    ["delay", ["delayed"], 0],
    ["relayed", ["relayed"], 1],
    [["delay", "deliver"], ["delayed", "delivered"], 1],
  ] as const)("%j: %j", async (behaviour, actions, delivered) => {
    const { reports: inbox, recipient } = await after(behaviour);
    expect(inbox.map((text) => /^Action: (\S+)\r$/mu.exec(text)?.[1])).toEqual(actions);
    expect(recipient).toHaveLength(delivered);
    for (const text of inbox) {
      expect(text).toContain("Return-Path: <>\r\n");
      expect(text).toContain("Original-Envelope-Id: envoi+1\r\n");
      expect(text).toContain("Message-ID: <a1@imagerie-fictive.test.mssante.fr>");
      expect(text).not.toContain("UEsFB");
    }
  });

  it("are not sent when they were not asked for, but for a failure", async () => {
    expect((await after("deliver", { asked: false })).reports).toEqual([]);
    const [failure] = (await after("bounce", { asked: false })).reports;
    expect(failure).toContain("Status: 5.1.1\r\n");
  });
});

describe("read receipts", () => {
  it.each([
    ["read", "manual-action/MDN-sent-manually; displayed"],
    ["integrate", "automatic-action/MDN-sent-automatically; processed"],
    ["delete", "manual-action/MDN-sent-manually; deleted"],
    ["dispatch", "automatic-action/MDN-sent-automatically; dispatched"],
    [{ ko: "902" }, "automatic-action/MDN-sent-automatically; processed/error"],
    [
      { ko: "902", form: "1.1.2" },
      "automatic-action/MDN-sent-automatically; processed/Error: 902^Identifiant patient inconnu^applicationErrorCondition",
    ],
  ] as const)("%j says %s", async (behaviour, disposition) => {
    const [delivered, receipt = ""] = (await after(behaviour)).reports;
    expect(delivered).toContain("Action: delivered");
    expect(receipt).toContain(`Disposition: ${disposition}\r\n`);
    expect(receipt).toContain("Original-Message-ID: <a1@imagerie-fictive.test.mssante.fr>\r\n");
  });

  it("are not sent when they were not asked for; an integration error is then an ordinary mail", async () => {
    expect((await after("read", { asked: false })).reports).toEqual([]);
    const [answer = ""] = (await after({ ko: "903" }, { asked: false })).contact;
    expect(answer).toContain("In-Reply-To: <a1@imagerie-fictive.test.mssante.fr>\r\n");
    expect(answer).toContain('filename="message_original.eml"');
    expect(answer).not.toContain("multipart/report");
  });
});

describe("people", () => {
  it("answer to the contact mailbox", async () => {
    const [answer = ""] = (await after({ reply: "Merci." })).contact;
    expect(answer).toContain(`Return-Path: <${doctor}>\r\n`);
    expect(answer).toContain("References: <a1@imagerie-fictive.test.mssante.fr>\r\n");
    expect(answer).toContain("\r\n\r\nMerci.\r\n");
  });

  it("of Mon espace santé answer too, unless the mail ends the conversation", async () => {
    expect((await after({ mes: "reply" }, { to: patient })).contact).toHaveLength(1);
    expect((await after({ mes: "reply" }, { to: patient, headers: ["X-MSS-MES: FIN"] })).contact).toEqual([]);
  });
});

describe("Mon espace santé", () => {
  it.each(["closed", "unknown", "invalid", "too-large"] as const)("sends back: %s", async (mes) => {
    const { reports: inbox, recipient } = await after({ mes }, { to: patient });
    expect(inbox).toHaveLength(1);
    expect(inbox[0]).toContain("In-Reply-To: <a1@imagerie-fictive.test.mssante.fr>\r\n");
    expect(recipient).toEqual([]);
  });

  it("sends back what is over its own limit, whatever its robot", async () => {
    const mail = await world.start({ maxMessageBytes: 30_000_000 });
    const large = reportMail().replace("UEsFB", `${"A".repeat(76)}\r\n`.repeat(330_000));
    expect(await world.submit(mail, large, patient)).toMatch(/^250 /u);
    expect(inboxOf(mail)[0]).toContain("Subject: Undelivered Mail Returned to Sender");
    expect(inboxOf(mail, patient)).toEqual([]);
    await mail.close();
  });
});

describe("the operator", () => {
  let mail: SecureMail;

  beforeAll(async () => {
    mail = await world.start();
    return () => mail.close();
  });

  afterAll(() => {
    mail.robots.clear();
  });

  it("plays the same reports again with the same seed and time", async () => {
    mail.robots.set(doctor, ["delay", "read"]);
    await world.submit(mail, reportMail(), doctor, askForReports);
    const again = await after(["delay", "read"]);
    expect(inboxOf(mail)).toEqual(again.reports);
    expect(mail.robots.all).toEqual({ [doctor]: ["delay", "read"] });
  });

  it.each([
    ["a mail lost after its final dot", { kind: "drop", delivered: false }, 0],
    ["a mail kept although its answer was lost", { kind: "drop" }, 1],
    ["421, then the end of the connection", { kind: "reply", code: 421, text: "4.3.2 Closing" }, 0],
    ["a SIZE that was not true", { kind: "size-limit", bytes: 100 }, 0],
  ] as const)("%s", async (_, fault, kept) => {
    const before = mail.mailboxes.all.length;
    mail.faults.add({ on: "DOT", fault });
    const reply = await world.submit(mail, reportMail()).catch(() => "cut");
    expect(reply).toMatch(fault.kind === "drop" ? /^cut/u : /^(?:421|552 5\.3\.4) /u);
    expect(mail.mailboxes.all).toHaveLength(before + kept);
  });

  it("ends the connection after 421, from the first word if asked", async () => {
    mail.faults.add({ on: "MAIL", fault: { kind: "reply", code: 421, text: "4.3.2 Closing" } });
    const smtp = await world.smtp(mail);
    expect(await smtp.say(`MAIL FROM:<${reports}>`)).toMatch(/^421 /u);
    await expect(smtp.read()).rejects.toThrow();
    mail.faults.add({ on: "CONNECT", fault: { kind: "drop" } });
    await expect(world.smtp(mail)).rejects.toThrow();
  });
});
