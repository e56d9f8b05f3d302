import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { SecureMail } from "../../src/mssante/secure-mail.js";
import { askForReports, createMailWorld, doctor, type MailWorld, reportMail, reports } from "../mail/mail-world.js";
import { runClient } from "./run-client.js";

let world: MailWorld;
let mail: SecureMail;
let folder: string;

beforeAll(async () => {
  world = await createMailWorld();
  mail = await world.start();
  folder = mkdtempSync(join(tmpdir(), "segur-imap-"));
  writeFileSync(join(folder, "ca.pem"), world.pki.trustPem);
  writeFileSync(join(folder, "cert.pem"), world.credential.certificatePem);
  writeFileSync(join(folder, "key.pem"), world.credential.keyPem);
  mail.robots.set(doctor, "integrate");
  await world.submit(mail, reportMail(), doctor, askForReports);
});

afterAll(async () => {
  await mail.close();
  rmSync(folder, { recursive: true });
});

const received = () => mail.imap.mailbox(reports).inbox.messages.map((stored) => stored.content().toString("utf8"));

describe("curl", () => {
  const curl = (...args: readonly string[]) =>
    runClient("curl", [
      "--silent",
      "--show-error",
      "--fail",
      "--ssl-reqd",
      ...["--cacert", join(folder, "ca.pem"), "--cert", join(folder, "cert.pem"), "--key", join(folder, "key.pem")],
      ...["--user", `${reports}:`],
      ...args,
    ]);
  const url = (path: string) => `imap://localhost:${mail.imap.port}/${path}`;

  it("logs in with a certificate and no password, lists, searches, reads byte for byte", async () => {
    expect(await curl(url(""))).toContain('* LIST (\\HasNoChildren \\Sent) "/" "Sent"');
    expect(await curl(url("INBOX"), "--request", "SEARCH ALL")).toBe("* SEARCH 1 2\r\n");
    expect(await curl(url("INBOX;UID=2"))).toBe(received()[1]);
    expect(await curl(url("INBOX;MAILINDEX=1;SECTION=HEADER.FIELDS%20(SUBJECT)"))).toBe(
      "Subject: Successful Mail Delivery Report\r\n\r\n",
    );
  });

  it("logs in with a token", async () => {
    const token = mail.tokens.issue(reports);
    expect(await curl("--oauth2-bearer", token, "--login-options", "AUTH=XOAUTH2", url(""))).toContain("INBOX");
    const wrong = curl("--oauth2-bearer", "wrong", "--login-options", "AUTH=XOAUTH2", url(""));
    await expect(wrong).rejects.toThrow(/67|denied/iu);
  });

  it("files a message", async () => {
    const file = join(folder, "sent.eml");
    writeFileSync(file, reportMail());
    await curl(url("Sent"), "--upload-file", file);
    expect(mail.imap.mailbox(reports).use("\\Sent")?.messages[0]?.content().toString()).toBe(reportMail());
  });
});

describe("Python's imaplib", () => {
  it("goes through every command that a reader of receipts needs", async () => {
    const script = `
import imaplib, json, ssl, sys
port, ca, cert, key, user = sys.argv[1:]
context = ssl.create_default_context(cafile=ca)
context.load_cert_chain(cert, key)
imap = imaplib.IMAP4("localhost", int(port))
imap.starttls(context)
imap.authenticate("PLAIN", lambda challenge: ("\\0" + user + "\\0").encode())
said = {"folders": [line.decode() for line in imap.list()[1]]}
said["exists"] = imap.select("INBOX")[1][0].decode()
said["found"] = imap.uid("SEARCH", None, "HEADER", "Subject", "Delivery")[1][0].decode()
said["parts"] = imap.uid("FETCH", "1:*", "(FLAGS BODYSTRUCTURE)")[1][0].decode()[:40]
said["message"] = imap.uid("FETCH", "2", "(BODY.PEEK[])")[1][0][1].decode("utf8")
said["appended"] = imap.append("Drafts", "\\\\Seen", None, b"Subject: x\\r\\n\\r\\n")[0]
said["stored"] = imap.uid("STORE", "1", "+FLAGS", "(\\\\Flagged)")[1][0].decode()
said["copied"] = imap.uid("COPY", "1", "Trash")[0]
said["status"] = imap.status("Trash", "(MESSAGES UIDNEXT)")[1][0].decode()
imap.logout()
print(json.dumps(said))`;
    const files = ["ca.pem", "cert.pem", "key.pem"].map((name) => join(folder, name));
    const args = ["-c", script, String(mail.imap.port), ...files, reports];
    expect(JSON.parse(await runClient("python3", args))).toEqual({
      folders: [
        '(\\HasNoChildren) "/" "INBOX"',
        '(\\HasNoChildren \\Sent) "/" "Sent"',
        '(\\HasNoChildren \\Drafts) "/" "Drafts"',
        '(\\HasNoChildren \\Trash) "/" "Trash"',
      ],
      exists: "2",
      found: "1",
      parts: expect.stringMatching(/^1 \(UID 1 FLAGS \(.*\) BODYSTRUCTURE/u) as unknown,
      message: received()[1],
      appended: "OK",
      stored: expect.stringMatching(/^1 \(UID 1 FLAGS \(.*\\Flagged\)\)$/u) as unknown,
      copied: "OK",
      status: '"Trash" (MESSAGES 1 UIDNEXT 2)',
    });
  });
});

interface Flow {
  connect(): Promise<void>;
  getMailboxLock(path: string): Promise<{ release(): void }>;
  search(query: object, options: object): Promise<number[]>;
  fetchOne(range: string, query: object, options: object): Promise<Record<string, unknown>>;
  append(path: string, content: Buffer, flags: string[]): Promise<{ destination: string; uid: number }>;
  messageMove(range: string, path: string, options: object): Promise<{ uidMap: Map<number, number> }>;
  idle(): Promise<unknown>;
  once(event: "exists", listener: (update: { count: number }) => void): void;
  logout(): Promise<void>;
}

describe("imapflow", () => {
  it("reads structures, files, moves, and is woken by IDLE", async () => {
    const load = createRequire(new URL("../../../mssante/package.json", import.meta.url));
    const { ImapFlow } = load("imapflow") as { ImapFlow: new (options: object) => Flow };
    const flow = new ImapFlow({
      host: "localhost",
      port: mail.imap.port,
      secure: false,
      doSTARTTLS: true,
      auth: { user: reports, pass: "unused" },
      tls: { ca: world.pki.trustPem, cert: world.credential.certificatePem, key: world.credential.keyPem },
      logger: false,
    });
    await flow.connect();
    const lock = await flow.getMailboxLock("INBOX");
    expect(await flow.search({ header: { subject: "Delivery Report" } }, { uid: true })).toEqual([1]);
    const receipt = await flow.fetchOne("2", { envelope: true, bodyStructure: true, source: true }, { uid: true });
    expect(receipt).toMatchObject({
      envelope: { from: [{ address: doctor }], to: [{ address: reports }] },
      bodyStructure: {
        type: "multipart/report",
        childNodes: [
          { type: "text/plain" },
          { type: "message/disposition-notification" },
          { type: "message/rfc822", envelope: { messageId: "<a1@imagerie-fictive.test.mssante.fr>" } },
        ],
      },
    });
    expect(String(receipt["source"])).toBe(received()[1]);
    expect(await flow.append("Sent", Buffer.from(reportMail()), ["\\Seen"])).toMatchObject({ destination: "Sent" });
    const woken = new Promise<{ count: number }>((resolve) => {
      flow.once("exists", resolve);
    });
    void flow.idle();
    setTimeout(() => mail.deliver(reports, Buffer.from("Subject: x\r\n\r\n")), 20);
    expect(await woken).toMatchObject({ count: 3 });
    expect((await flow.messageMove("3", "Trash", { uid: true })).uidMap.size).toBe(1);
    lock.release();
    await flow.logout();
  });
});
