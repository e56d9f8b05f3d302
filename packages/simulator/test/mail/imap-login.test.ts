import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { SecureMail } from "../../src/mssante/secure-mail.js";
import { createMailWorld, doctor, type MailWorld, patient, reports } from "./mail-world.js";
import { rawImap } from "./raw-imap.js";

let world: MailWorld;
let mail: SecureMail;

beforeAll(async () => {
  world = await createMailWorld();
  mail = await world.start();
});

beforeEach(() => {
  mail.imap.faults.clear();
});

afterAll(() => mail.close());

const plain = (user: string, password = "") => Buffer.from(`\0${user}\0${password}`).toString("base64");
const bearer = (user: string, token: string) =>
  Buffer.from(`user=${user}\u0001auth=Bearer ${token}\u0001\u0001`).toString("base64");

describe("before TLS", () => {
  it("says that nobody logs in, and lets nobody in", async () => {
    const imap = await rawImap(mail.imap.port);
    expect(await imap.say("CAPABILITY")).toMatch(/STARTTLS LOGINDISABLED\r\nOK /u);
    expect(await imap.say(`LOGIN ${reports} x`)).toMatch(/^BAD /u);
    expect(await imap.say(`AUTHENTICATE PLAIN ${plain(reports)}`)).toMatch(/^BAD /u);
    expect(await imap.say("SELECT INBOX")).toMatch(/^BAD /u);
    imap.close();
  });

  it("forgets what was said before the handshake", async () => {
    const imap = await rawImap(mail.imap.port);
    imap.write("a STARTTLS\r\nb NOOP\r\n");
    const answer = imap.until(/b OK/u);
    setTimeout(() => {
      imap.close();
    }, 100);
    await expect(answer).rejects.toThrow();
  });

  it.each(["none", "expired", "unknown-authority"] as const)("refuses client certificate: %s", async (defect) => {
    const credential = defect === "none" ? defect : await world.pki.defective(defect);
    await expect(world.imap(mail, credential).then((imap) => imap.say("NOOP"))).rejects.toThrow();
  });
});

describe("logging in", () => {
  it.each([
    ["PLAIN, no password, initial response", `AUTHENTICATE PLAIN ${plain(reports)}`, /^OK \[CAPABILITY [^\]]*IDLE/u],
    ["LOGIN, quoted", `LOGIN "${reports}" ""`, /^OK /u],
    ["an unknown mailbox", `LOGIN inconnu@example.com x`, /^NO \[AUTHENTICATIONFAILED\]/u],
    ["a patient: nobody but Mon espace santé", `LOGIN ${patient} x`, /^NO /u],
    ["a mechanism that is not announced", "AUTHENTICATE CRAM-MD5", /^NO \[CANNOT\]/u],
    ["no base64", "AUTHENTICATE PLAIN ####", /^BAD /u],
    ["an empty initial response", "AUTHENTICATE PLAIN =", /^BAD /u],
  ])("%s", async (_, command, answer) => {
    const imap = await world.imap(mail);
    expect(await imap.say(command)).toMatch(answer);
    imap.close();
  });

  it("waits for the response when it does not come at once, literals included", async () => {
    const imap = await world.imap(mail);
    imap.write("a AUTHENTICATE PLAIN\r\n");
    await imap.until(/^\+ ?\r\n/u);
    imap.write("*\r\n");
    expect(await imap.until(/a [A-Z]+/u)).toBe("a BAD");
    await imap.until(/\r\n/u);
    imap.write(`b LOGIN {${reports.length}}\r\n`);
    await imap.until(/^\+ [^\n]*\n/u);
    imap.write(`${reports} {3+}\r\nabc\r\n`);
    expect(await imap.until(/b [A-Z]+/u)).toBe("b OK");
    imap.close();
  });
});

describe("XOAUTH2", () => {
  it("opens with a token of the mailbox; else the reason comes first, as JSON in base64", async () => {
    const imap = await world.imap(mail);
    const revoked = mail.tokens.issue(doctor);
    mail.tokens.revoke(revoked);
    for (const token of ["unknown", mail.tokens.issue(reports), revoked]) {
      imap.write(`a AUTHENTICATE XOAUTH2 ${bearer(doctor, token)}\r\n`);
      const challenge = /^\+ (\S+)\r\n/u.exec(await imap.until(/^\+ [^\n]*\n/u))?.[1] ?? "";
      expect(JSON.parse(Buffer.from(challenge, "base64").toString())).toMatchObject({ status: "401" });
      imap.write("\r\n");
      expect(await imap.until(/a [^\n]*\n/u)).toMatch(/^a NO \[AUTHENTICATIONFAILED\]/u);
    }
    expect(await imap.say(`AUTHENTICATE XOAUTH2 ${bearer(doctor, mail.tokens.issue(doctor))}`)).toMatch(/^OK /u);
    imap.close();
  });

  it("needs no certificate on the front of the persons, where PLAIN does", async () => {
    const front = await world.start({ clientCertificate: "optional" });
    const imap = await world.imap(front, "none");
    expect(await imap.say(`LOGIN ${doctor} x`)).toMatch(/^NO /u);
    expect(await imap.say(`AUTHENTICATE XOAUTH2 ${bearer(doctor, front.tokens.issue(doctor))}`)).toMatch(/^OK /u);
    imap.close();
    const smtp = await world.smtp(front, "none");
    expect(await smtp.say(`MAIL FROM:<${doctor}>`)).toMatch(/^530 /u);
    expect(await smtp.say(`AUTH PLAIN ${plain(doctor)}`)).toMatch(/^535 /u);
    expect(await smtp.say(`AUTH XOAUTH2 ${bearer(doctor, "unknown")}`)).toMatch(/^334 /u);
    expect(await smtp.say("")).toMatch(/^535 /u);
    expect(await smtp.say(`AUTH XOAUTH2 ${bearer(doctor, front.tokens.issue(doctor))}`)).toMatch(/^235 /u);
    expect(await smtp.say(`MAIL FROM:<${doctor}>`)).toMatch(/^250 /u);
    smtp.close();
    const wrong = await world.pki.defective("unknown-authority");
    await expect(world.imap(front, wrong).then((refused) => refused.say("NOOP"))).rejects.toThrow();
    await front.close();
  });

  it("can be the only mechanism, or none", async () => {
    const own = await world.start({ mechanisms: ["PLAIN"], imap: { without: ["IDLE", "SASL-IR"] } });
    const imap = await world.imap(own);
    expect(await imap.say("CAPABILITY")).toMatch(/AUTH=PLAIN\r\n/u);
    expect(await imap.say("CAPABILITY")).not.toContain("SASL-IR");
    expect(await imap.say("AUTHENTICATE XOAUTH2 x")).toMatch(/^NO /u);
    imap.close();
    await own.close();
  });
});

describe("scripted faults", () => {
  it.each([
    [{ kind: "reply", text: "[UNAVAILABLE] Later" }, /^NO \[UNAVAILABLE\] Later/u],
    [{ kind: "bye", text: "Maintenance" }, undefined],
    [{ kind: "drop" }, undefined],
    [{ kind: "drop-after" }, undefined],
    [{ kind: "stall", ms: 10 }, undefined],
  ] as const)("%j at STATUS", async (fault, answer) => {
    mail.imap.faults.add({ on: "STATUS", fault });
    const imap = await world.imapOf(mail);
    expect(await imap.say("NOOP")).toMatch(/^OK /u);
    const said = imap.say("STATUS INBOX (MESSAGES)");
    if (answer === undefined) await expect(said).rejects.toThrow();
    else expect(await said).toMatch(answer);
    imap.close();
  });
});
