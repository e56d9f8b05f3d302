import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import type { MailAccount } from "../../src/mssante/mail-accounts.js";
import type { SecureMail } from "../../src/mssante/secure-mail.js";
import { createMailWorld, doctor, type MailWorld, reportMail, reports } from "./mail-world.js";
import type { RawImap } from "./raw-imap.js";

let world: MailWorld;
let mail: SecureMail;
let imap: RawImap;
let account: MailAccount;
let count = 0;

beforeAll(async () => {
  world = await createMailWorld();
  mail = await world.start();
});

afterAll(() => mail.close());

beforeEach(async () => {
  // A mailbox of its own for each test.
  count += 1;
  const address = `essai-${count}@medecin.test.mssante.fr`;
  account = mail.imap.mailbox(address);
  for (const subject of ["un", "deux", "trois"]) {
    mail.deliver(address, Buffer.from(`Subject: ${subject}\r\nMessage-ID: <${subject}@x>\r\n\r\nCorps.\r\n`), reports);
  }
  imap = await world.imapOf(mail, address);
  return () => {
    imap.close();
  };
});

describe("folders", () => {
  it("are listed with their uses, opened, and counted", async () => {
    expect(await imap.say('LIST "" "*"')).toBe(
      [
        '* LIST (\\HasNoChildren) "/" "INBOX"',
        '* LIST (\\HasNoChildren \\Sent) "/" "Sent"',
        '* LIST (\\HasNoChildren \\Drafts) "/" "Drafts"',
        '* LIST (\\HasNoChildren \\Trash) "/" "Trash"',
        "OK Done",
      ].join("\r\n"),
    );
    expect(await imap.say('LIST "" ""')).toContain('(\\Noselect) "/" ""');
    expect(await imap.say("STATUS inbox (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)")).toBe(
      `* STATUS "INBOX" (MESSAGES 3 UNSEEN 3 UIDNEXT 4 UIDVALIDITY ${account.inbox.uidValidity})\r\nOK Done`,
    );
    expect(await imap.say("SELECT inbox")).toMatch(/\* 3 EXISTS\r\n.*\[UNSEEN 1\].*\[UIDNEXT 4\].*OK \[READ-WRITE\]/su);
    expect(await imap.say("EXAMINE Sent")).toMatch(/\* 0 EXISTS\r\n.*OK \[READ-ONLY\]/su);
    expect(await imap.say("SELECT Nulle-part")).toMatch(/^NO \[NONEXISTENT\]/u);
    expect(await imap.say("FETCH 1 FLAGS")).toMatch(/^BAD /u);
  });

  it("are made and removed, INBOX never", async () => {
    expect(await imap.say("CREATE Archives")).toMatch(/^OK/u);
    expect(await imap.say("CREATE Archives")).toMatch(/^NO \[ALREADYEXISTS\]/u);
    expect(await imap.say("DELETE Archives")).toMatch(/^OK/u);
    expect(await imap.say("DELETE INBOX")).toMatch(/^NO/u);
  });

  it("keep what is filed, with its flags and its date", async () => {
    const text = "Subject: envoi\r\n\r\nx\r\n";
    imap.write(`a APPEND Sent (\\Seen) " 2-Mar-2026 10:00:00 +0100" {${text.length}+}\r\n${text}\r\n`);
    expect(await imap.until(/a [^\n]*\n/u)).toBe(`a OK [APPENDUID ${account.inbox.uidValidity} 1] Done\r\n`);
    const [filed] = account.use("\\Sent")?.messages ?? [];
    expect(filed?.content().toString()).toBe(text);
    expect([...(filed?.flags ?? [])]).toEqual(["\\Seen"]);
    expect(filed?.internalDate).toEqual(new Date("2026-03-02T09:00:00Z"));
    expect(await imap.say("APPEND Nulle-part {1+}\r\nx")).toMatch(/^NO \[TRYCREATE\]/u);
  });
});

describe("searching", () => {
  it.each([
    ["ALL", "1 2 3"],
    ["UID 2:*", "2 3"],
    ["UID 9:*", "3"],
    ["1,3", "1 3"],
    ["UNSEEN", "1 2 3"],
    ["SEEN", ""],
    ['HEADER Message-ID "<deux@x>"', "2"],
    ['HEADER message-id "absent"', ""],
    ["SUBJECT TROIS", "3"],
    ["SINCE 12-Mar-2026", "1 2 3"],
    ["SINCE 13-Mar-2026", ""],
    ["BEFORE 12-Mar-2026", ""],
    ["NOT UID 2", "1 3"],
    ["OR UID 1 (SUBJECT trois UNSEEN)", "1 3"],
    ["TEXT corps LARGER 10 SMALLER 1000", "1 2 3"],
    ["CHARSET UTF-8 ALL", "1 2 3"],
  ])("%s", async (keys, found) => {
    await imap.say("SELECT INBOX");
    expect(await imap.say(`UID SEARCH ${keys}`)).toBe(`* SEARCH${found === "" ? "" : ` ${found}`}\r\nOK Done`);
  });

  it.each(["", "INCONNU", "HEADER", "SINCE hier", "(ALL", "OR ALL"])("%s: not understood", async (keys) => {
    await imap.say("SELECT INBOX");
    expect(await imap.say(`SEARCH ${keys}`)).toMatch(/^BAD /u);
  });

  it("finds a subject in its decoded form", async () => {
    mail.deliver(account.address, Buffer.from(reportMail()), reports);
    await imap.say("SELECT INBOX");
    expect(await imap.say("SEARCH SUBJECT {13+}\r\nimagerie m\u00c3\u00a9d")).toContain("* SEARCH 4");
  });
});

describe("fetching", () => {
  beforeEach(async () => {
    mail.deliver(account.address, Buffer.from(reportMail()), reports);
    await imap.say("SELECT INBOX");
  });

  it("gives the envelope and the structure", async () => {
    const answer = await imap.say("UID FETCH 4 (RFC822.SIZE INTERNALDATE ENVELOPE BODYSTRUCTURE)");
    const size = account.inbox.messages[3]?.size ?? 0;
    expect(answer).toContain(
      `* 4 FETCH (UID 4 RFC822.SIZE ${size} INTERNALDATE "12-Mar-2026 08:30:00 +0000" ENVELOPE ("Thu, 12 Mar 2026 09:30:00 +0100" `,
    );
    expect(answer).toContain(
      `(("Centre d'imagerie fictif" NIL "comptes-rendus" "imagerie-fictive.test.mssante.fr")) (("Centre d'`,
    );
    expect(answer).toContain(
      'BODYSTRUCTURE (("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "QUOTED-PRINTABLE" 25 0 NIL NIL NIL NIL)' +
        '("APPLICATION" "ZIP" ("NAME" "IHE_XDM.zip") NIL NIL "BASE64" 32 NIL ("ATTACHMENT" ("FILENAME" "IHE_XDM.zip")) NIL NIL)' +
        ' "MIXED" ("BOUNDARY" "=_b") NIL NIL NIL))',
    );
  });

  it.each([
    ["BODY.PEEK[1]", "Compte rendu valid=C3=A9."],
    ["BODY.PEEK[2]<4.6>", "BgAAAA"],
    [
      "BODY.PEEK[HEADER.FIELDS (Message-ID X-MSS-NIL)]",
      "Message-ID: <a1@imagerie-fictive.test.mssante.fr>\r\nX-MSS-NIL: 0001\r\n\r\n",
    ],
    [
      "BODY.PEEK[1.MIME]",
      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
    ],
  ])("%s", async (item, bytes) => {
    expect(await imap.say(`UID FETCH 4 (${item})`)).toContain(`{${bytes.length}}\r\n${bytes})`);
    expect(account.inbox.messages[3]?.flags.has("\\Seen")).toBe(false);
  });

  it("marks as read unless it peeks, and gives the message byte for byte", async () => {
    const bytes = account.inbox.messages[3]?.content().toString("latin1") ?? "";
    expect(bytes).toMatch(/^Return-Path: <comptes-rendus@/u);
    expect(await imap.say("FETCH 4 BODY[]")).toBe(
      `* 4 FETCH (BODY[] {${bytes.length}}\r\n${bytes} FLAGS (\\Seen))\r\nOK Done`,
    );
    expect(await imap.say("FETCH 4 (RFC822.HEADER FLAGS)")).toContain("FLAGS (\\Seen)");
  });

  it.each(["9 FLAGS", "1 (BODY.PEEK[9])"])("%s: nothing, or NIL", async (asked) => {
    expect(await imap.say(`FETCH ${asked}`)).toMatch(/^(?:\* 1 FETCH \(BODY\[9\] NIL\)\r\n)?OK /u);
  });

  it.each(["1", "1 INCONNU", "x FLAGS", "1 BODY[HEADER.FIELDS]", "1 (FLAGS"])("%s: not understood", async (asked) => {
    expect(await imap.say(`FETCH ${asked}`)).toMatch(/^BAD /u);
  });
});

describe("changing", () => {
  beforeEach(() => imap.say("SELECT INBOX"));

  it("sets, adds and removes flags, aloud or in silence", async () => {
    expect(await imap.say("STORE 1 +FLAGS (\\Seen $Traite)")).toBe("* 1 FETCH (FLAGS (\\Seen $Traite))\r\nOK Done");
    expect(await imap.say("UID STORE 1 -FLAGS (\\Seen)")).toBe("* 1 FETCH (UID 1 FLAGS ($Traite))\r\nOK Done");
    expect(await imap.say("STORE 1 FLAGS.SILENT \\Flagged")).toBe("OK Done");
    expect([...(account.inbox.messages[0]?.flags ?? [])]).toEqual(["\\Flagged"]);
    await imap.say("EXAMINE INBOX");
    expect(await imap.say("STORE 1 +FLAGS (\\Seen)")).toMatch(/^NO /u);
  });

  it("removes what is marked, of all or of a set, and tells the new numbers", async () => {
    await imap.say("STORE 1:2 +FLAGS.SILENT (\\Deleted)");
    expect(await imap.say("UID EXPUNGE 2")).toBe("* 2 EXPUNGE\r\nOK Done");
    expect(await imap.say("EXPUNGE")).toBe("* 1 EXPUNGE\r\nOK Done");
    expect(account.inbox.messages.map(({ uid }) => uid)).toEqual([3]);
    expect(await imap.say("CLOSE")).toMatch(/^OK /u);
  });

  it("copies and moves, with the numbers of the copies", async () => {
    const { uidValidity } = account.inbox;
    expect(await imap.say("UID COPY 1 Trash")).toBe(`OK [COPYUID ${uidValidity} 1 1] Done`);
    expect(await imap.say("UID MOVE 2:3 Trash")).toBe(
      `* OK [COPYUID ${uidValidity} 2,3 2,3] Moved\r\n* 3 EXPUNGE\r\n* 2 EXPUNGE\r\nOK Done`,
    );
    expect(await imap.say("COPY 1 Nulle-part")).toMatch(/^NO \[TRYCREATE\]/u);
    expect(account.use("\\Trash")?.messages).toHaveLength(3);
  });

  it("is told by IDLE as it happens, and to other clients after their next command", async () => {
    const other = await world.imapOf(mail, account.address);
    await other.say("SELECT INBOX");
    imap.write("a IDLE\r\n");
    await imap.until(/^\+ idling\r\n/u);
    mail.deliver(account.address, Buffer.from("Subject: quatre\r\n\r\n"), doctor);
    expect(await imap.until(/\r\n/u)).toBe("* 4 EXISTS\r\n");
    imap.write("DONE\r\n");
    expect(await imap.until(/a [^\n]*\n/u)).toBe("a OK Done\r\n");
    await imap.say("STORE 1 +FLAGS.SILENT (\\Deleted)");
    await imap.say("EXPUNGE");
    // Numbers do not change during a FETCH by numbers.
    expect(await other.say("FETCH 4 UID")).toBe("* 4 EXISTS\r\nOK Done");
    expect(await other.say("NOOP")).toBe("* 1 EXPUNGE\r\nOK Done");
    other.close();
  });

  it("numbers anew when asked: what a reader remembered is void", async () => {
    const before = account.inbox.uidValidity;
    account.inbox.renumber();
    expect(await imap.say("STATUS INBOX (UIDVALIDITY UIDNEXT)")).toContain(`UIDVALIDITY ${before + 1} UIDNEXT 4`);
  });
});

it("says goodbye", async () => {
  expect(await imap.say("LOGOUT")).toMatch(/^\* BYE .*\r\nOK /u);
});
