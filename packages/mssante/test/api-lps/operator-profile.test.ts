import { describe, expect, it } from "vitest";

import { mailizProfile, medimailProfile, operatorFromProfile, readOperatorProfile } from "../../src/index.js";
import { failureOf, mailbox } from "./lps-mail.js";

/** The example of mssante.md C7. */
const example = {
  id: "operateur-demo",
  label: "Opérateur démo",
  kind: "api-lps",
  smtp: { host: "smtp-cert.operateur-demo.test", port: 587 },
  imap: { host: "imap-cert.operateur-demo.test", port: 143 },
  discovery: "none",
  auth: "cert-plain",
  plainPassword: "",
  folders: { sent: "SENT", trash: "TRASH" },
  dsn: { enabled: true, orcpt: true },
  maxMessageBytes: 10000000,
  maxConnections: 2,
  maxMessagesPerConnection: 100,
  tls: { min: "TLSv1.2", max: "TLSv1.3" },
};

describe("profile of an operator (mssante.md C7)", () => {
  it("is read, defaults filled in", () => {
    expect(readOperatorProfile(example)).toMatchObject({
      folders: { sent: "SENT", trash: "TRASH" },
      sentCopy: "client",
      tls: { minVersion: "TLSv1.2", maxVersion: "TLSv1.3" },
    });
    const { id, label, kind } = example;
    expect(readOperatorProfile({ id, label, kind })).toMatchObject({
      discovery: "autoconfig",
      auth: "cert-plain",
      plainPassword: "",
      dsn: { enabled: true, orcpt: true },
      maxMessageBytes: 10_000_000,
      maxConnections: 2,
      maxMessagesPerConnection: 100,
    });
  });

  it.each([
    ["smtp.port", { smtp: { host: "a.test", port: "587" } }],
    ["smtp.host", { smtp: { host: "a b", port: 587 } }],
    ["smtp.tls", { smtp: { host: "a.test", tls: true } }],
    ["smtp", { smtp: undefined }],
    ["auth", { auth: "password" }],
    ["folders.sent", { folders: { sent: "a\r\nb" } }],
    ["dsn", { dsn: true }],
    ["maxConnections", { maxConnections: 0 }],
    ["maxMessageBytes", { maxMessageBytes: 1.5 }],
    ["tls.min", { tls: { min: "TLSv1.1" } }],
    ["acknowledgeBy.flag", { acknowledgeBy: { kind: "flag", flag: "\\Deleted" } }],
    ["acknowledgeBy.folder", { acknowledgeBy: { kind: "move" } }],
    ["kind", { kind: "pop" }],
    ["passwrod", { passwrod: "x" }],
    ["constructor", JSON.parse('{"constructor":1}') as object],
    ["__proto__", JSON.parse('{"__proto__":1}') as object],
  ])("is refused at %s", (field, change) => {
    // Entries, so that no name is special.
    const json: unknown = Object.fromEntries([...Object.entries(example), ...Object.entries(change)]);
    expect(() => readOperatorProfile(json)).toThrow(
      expect.objectContaining({ code: "ERR_MSS_PROFILE", details: expect.objectContaining({ field }) as unknown }),
    );
  });

  it("of Mailiz and Medimail has their folders, and no host that nobody published", () => {
    expect([mailizProfile.folders.sent, medimailProfile.folders.sent]).toEqual(["Sent", "SENT"]);
    expect(mailizProfile.dsn.orcpt).toBe(false);
    for (const profile of [mailizProfile, medimailProfile]) {
      // What is written is what is read.
      const { tls, ...rest } = profile;
      expect(readOperatorProfile({ ...rest, tls: { wave: tls.wave } })).toEqual(profile);
    }
  });

  it("makes an operator of what is told and what is discovered", async () => {
    const identity = { id: "x" } as never;
    const operator = await operatorFromProfile(readOperatorProfile(example), { mailbox, identity });
    expect(operator).toMatchObject({ id: "operateur-demo", capabilities: { receive: "imap", sentCopy: "client" } });
    await operator.close();
    expect(await failureOf(operatorFromProfile(mailizProfile, { mailbox, identity }))).toMatchObject({
      code: "ERR_MSS_PROFILE",
      details: { field: "discovery" },
    });
    const domain = mailbox.slice(mailbox.indexOf("@") + 1);
    const discovery = {
      fetch: () => Promise.resolve({ status: 404, headers: {}, body: new Uint8Array() }),
      resolveSrv: (name: string) =>
        Promise.resolve(
          name.startsWith("_submission") ? [{ name: "smtp.demo.test", port: 587, priority: 20, weight: 0 }] : [],
        ),
      trustSpace: { allowedDomains: [domain] },
    };
    const found = await operatorFromProfile(mailizProfile, { mailbox, identity, discovery });
    expect(found).toMatchObject({ id: "mailiz", capabilities: { receive: "none", sentCopy: "none" } });
    const psc = { ...mailizProfile, auth: "psc-xoauth2" } as const;
    expect(await failureOf(operatorFromProfile(psc, { mailbox, identity, discovery }))).toMatchObject({
      code: "ERR_MSS_DISCOVERY",
    });
  });
});
