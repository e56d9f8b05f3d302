import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

import { createRevocationChecker } from "@segur-sdk/certificates";
import { systemClock, type TlsIdentity } from "@segur-sdk/core";
import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  type ApiLpsAuth,
  type ApiLpsOperatorOptions,
  createApiLpsOperator,
  type InboundItem,
  isAbout,
  readReceipt,
  type SentCopy,
} from "../../src/index.js";
import { failureOf, identityOf, mailbox, mailNumber, recipient } from "../api-lps/lps-mail.js";
import { type RealOperator, realOperatorAbsence, startRealOperator } from "./real-operator.js";

const absence = realOperatorAbsence();
const title = "API LPS with Postfix and Dovecot (mssante.md F5)";

if (absence !== undefined && process.env["CI"] !== undefined) {
  describe(title, () => {
    it("finds the two servers", () => {
      throw new Error(absence);
    });
  });
}

describe.skipIf(absence !== undefined)(`${title}${absence === undefined ? "" : ` (skipped: ${absence})`}`, () => {
  let pki: SimulatorPki;
  let real: RealOperator;
  let tokens: Server;
  let revoked: TlsIdentity;
  const validTokens = new Set<string>();

  const optionsOf = async (options: Partial<ApiLpsOperatorOptions> = {}): Promise<ApiLpsOperatorOptions> => ({
    mailbox,
    smtp: { host: "localhost", port: real.smtp.good },
    imap: { host: "localhost", port: real.imap.good },
    identity: identityOf(pki, await pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 5_000, silenceMs: 5_000 },
    ...options,
  });
  const received = async (options: ApiLpsOperatorOptions, least: number): Promise<readonly InboundItem[]> => {
    const operator = createApiLpsOperator(options);
    for (let left = 50; ; left -= 1) {
      const items: InboundItem[] = [];
      for await (const item of operator.receive()) items.push(item);
      if (items.length >= least || left === 0) return items;
      await delay(100);
    }
  };

  beforeAll(async () => {
    pki = await createSimulatorPki();
    revoked = identityOf(pki, await pki.defective("revoked"));
    tokens = createServer((request, response) => {
      const token = new URL(request.url ?? "/", "http://localhost").searchParams.get("token") ?? "";
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(validTokens.has(token) ? { active: "true", email: mailbox } : { active: "false" }));
    });
    await new Promise<void>((resolve) => tokens.listen(0, "127.0.0.1", resolve));
    const { port } = tokens.address() as AddressInfo;
    real = await startRealOperator({
      pki,
      mailboxes: [mailbox, recipient],
      tokenUrl: `http://127.0.0.1:${String(port)}/?token=`,
    });
  });

  afterAll(async () => {
    await real.stop();
    await new Promise((resolve) => tokens.close(resolve));
  });

  it("is ready, with an empty password", async () => {
    const health = await createApiLpsOperator(await optionsOf()).check();
    expect(health.ready).toBe(true);
    expect(health.steps.map(({ name }) => name).join(" ")).toBe(
      "connect tls login imap-connect imap-tls imap-login mailbox",
    );
  });

  it("sends over few connections, files the very bytes, and reads the delivery report", async () => {
    const copies: SentCopy[] = [];
    const options = await optionsOf({ onSentCopy: (copy) => copies.push(copy) });
    const operator = createApiLpsOperator(options);
    const mails = Array.from({ length: 6 }, (_, index) => mailNumber(index));
    const accepted = await Promise.all(mails.map((mail) => operator.send(mail)));
    for (const one of accepted) {
      expect(one).toMatchObject({ response: expect.stringMatching(/^250 /) as unknown, deliveryReportAsked: true });
    }
    await operator.close();
    expect(copies.map(({ outcome }) => outcome)).toEqual(mails.map(() => "filed"));
    expect(copies[0]).toMatchObject({ folder: "Envoyes" });
    expect(await operator.findSent(mailNumber(3))).toBe("present");
    expect(await operator.findSent(mailNumber(99))).toBe("unknown");

    const filed = await received(await optionsOf({ folders: { inbox: "Envoyes" } }), mails.length);
    const textOf = (item: object | undefined) =>
      item !== undefined && "bytes" in item && item.bytes instanceof Uint8Array
        ? Buffer.from(item.bytes).toString()
        : "";
    expect(filed.map(textOf).sort()).toEqual(mails.map(textOf));
    const delivered = await received(await optionsOf({ mailbox: recipient }), mails.length);
    expect(delivered).toHaveLength(mails.length);

    const reports = await received(options, mails.length);
    const [report] = reports;
    const receipt = await readReceipt(Buffer.from(textOf(report)));
    const events = "events" in receipt ? receipt.events : [];
    expect(events.map(({ fact }) => fact.kind)).toEqual(["delivered"]);
    const about = mails.filter((mail) => events.some((event) => isAbout(event, mail)));
    expect(about).toHaveLength(1);
    // Two connections for the six mails.
    expect(real.smtpLog().match(/front-good.*mail=[1-9]/g)?.length).toBe(2);
  });

  it("starts again after the cursor, acknowledges by a flag, and starts anew when the UIDs are", async () => {
    const operator = createApiLpsOperator(await optionsOf({ mailbox: recipient }));
    const [first, second] = await received(await optionsOf({ mailbox: recipient }), 6);
    if (first === undefined || second === undefined) throw new Error("Nothing was delivered.");
    const next: InboundItem[] = [];
    for await (const item of operator.receive({ after: first.cursor, limit: 2 })) next.push(item);
    expect(next.map(({ cursor }) => cursor)[0]).toBe(second.cursor);
    expect(next).toHaveLength(2);
    await operator.acknowledge(second.cursor);
    const other = first.cursor.replace(/:\d+:/, ":42:") as typeof first.cursor;
    const again: InboundItem[] = [];
    for await (const item of operator.receive({ after: other, limit: 1 })) again.push(item);
    expect(again[0]?.cursor).toBe(first.cursor);
    const read = async () => {
      const items: InboundItem[] = [];
      for await (const item of operator.receive({ maxMessageBytes: 100 })) items.push(item);
    };
    expect(await failureOf(read())).toMatchObject({ code: "ERR_MSS_TOO_LARGE", details: { cursor: first.cursor } });
    const moving = createApiLpsOperator(
      await optionsOf({ mailbox: recipient, acknowledgeBy: { kind: "move", folder: "Traites" } }),
    );
    await moving.acknowledge(second.cursor);
    expect(await received(await optionsOf({ mailbox: recipient }), 0)).toHaveLength(4);
    expect(await received(await optionsOf({ mailbox: recipient, folders: { inbox: "Traites" } }), 2)).toHaveLength(2);
  });

  it("goes on watching when the server cuts the session, and sends a report without return path", async () => {
    const sender = createApiLpsOperator(await optionsOf());
    const reader = createApiLpsOperator(await optionsOf({ mailbox: recipient }));
    const controller = new AbortController();
    const seen: number[] = [];
    let losses = 0;
    const watch = reader.watch({
      signal: controller.signal,
      retry: { baseMs: 1, maxDelayMs: 1 },
      onLost: () => (losses += 1),
    });
    for await (const { mails } of watch) {
      seen.push(mails);
      if (seen.length === 1) await sender.send({ ...mailNumber(50), returnPath: "" });
      if (seen.length === 2) {
        real.kick(recipient);
        await sender.send(mailNumber(51));
      }
      if (seen.length === 3) controller.abort();
    }
    const [first = 0] = seen;
    expect(seen).toEqual([first, first + 1, first + 2]);
    expect(losses).toBe(1);
    const items = await received(await optionsOf({ mailbox: recipient }), first + 2);
    const paths = items.slice(first).map((item) => ("bytes" in item ? Buffer.from(item.bytes).toString() : ""));
    expect(paths.map((text) => /^Return-Path: (.*?)\r?$/mu.exec(text)?.[1])).toEqual(["<>", `<${mailbox}>`]);
    await sender.close();
  });

  it("logs in by XOAUTH2 in both protocols; a refused token is renewed once", async () => {
    const asked: boolean[] = [];
    const auth: ApiLpsAuth = {
      kind: "psc-xoauth2",
      getAccessToken: ({ refused }) => {
        asked.push(refused);
        return Promise.resolve(refused ? "jeton-valide" : "jeton-perime");
      },
    };
    validTokens.add("jeton-valide");
    const operator = createApiLpsOperator(await optionsOf({ auth }));
    expect(await operator.check()).toMatchObject({ ready: true });
    expect(asked).toEqual([false, true, false, true]);
    validTokens.clear();
    expect((await failureOf(operator.send(mailNumber(7))))?.code).toBe("ERR_MSS_CREDENTIAL");
    expect(asked).toEqual([false, true, false, true, false, true]);
  });

  it.each([
    ["clear", "ERR_MSS_TLS"],
    ["expired", "ERR_MSS_TLS"],
    ["wrong-host", "ERR_MSS_TLS"],
    ["unknown-authority", "ERR_MSS_TLS"],
  ] as const)("says nothing of the mail to a server that is %s", async (front, code) => {
    const operator = createApiLpsOperator(await optionsOf({ smtp: { host: "localhost", port: real.smtp[front] } }));
    expect(await failureOf(operator.send(mailNumber(8)))).toMatchObject({ code, outcomeUnknown: false });
    expect(await heardBy(front)).not.toMatch(/ (?:auth|mail|rcpt|data)=/);
  });

  it("says nothing of the mail to a server whose certificate is revoked", async () => {
    const operator = createApiLpsOperator(
      await optionsOf({
        smtp: { host: "localhost", port: real.smtp.revoked },
        revocation: createRevocationChecker({
          // The lists of the throw-away PKI, as their authorities publish them.
          fetch: ({ url }) =>
            Promise.resolve({
              status: 200,
              headers: {},
              body: pki.revocationList(/racine/i.test(url) ? "root" : "organisations"),
            }),
          clock: systemClock,
          allowedHosts: ["igc-sante.simu.test"],
          sources: ["crl"],
        }),
      }),
    );
    expect((await failureOf(operator.send(mailNumber(8))))?.code).toBe("ERR_CERT_REVOKED");
    expect(await heardBy("revoked")).not.toMatch(/ (?:auth|mail|rcpt|data)=/);
  });

  it.each(["expired", "unknown-authority"] as const)(
    "is refused with a client certificate that is %s",
    async (defect) => {
      const identity = identityOf(pki, await pki.defective(defect));
      const operator = createApiLpsOperator(await optionsOf({ identity }));
      const before = real.smtpLog().match(/ mail=/g)?.length;
      expect((await failureOf(operator.send(mailNumber(9))))?.code).toBe("ERR_MSS_CREDENTIAL");
      expect(real.smtpLog().match(/ mail=/g)?.length).toBe(before);
    },
  );

  it("is refused by IMAP with a revoked client certificate, and not with a good one", async () => {
    const imap = { host: "localhost", port: real.imap.lists };
    const good = createApiLpsOperator(await optionsOf({ imap }));
    expect(await good.check()).toMatchObject({ ready: true });
    const bad = createApiLpsOperator(await optionsOf({ imap, identity: revoked }));
    expect(await failureOf(bad.findSent(mailNumber(0)))).toMatchObject({ code: "ERR_MSS_CREDENTIAL" });
  });

  /** Last session of a front, as Postfix tells it when it ends. */
  async function heardBy(front: string): Promise<string> {
    for (let left = 50; left > 0; left -= 1) {
      const ended = real.smtpLog().match(new RegExp(`front-${front}/.*disconnect .*`, "g"));
      // The first is the trial of the port.
      if (ended !== null && ended.length > 1) return ended.at(-1) ?? "";
      await delay(50);
    }
    throw new Error("Postfix told nothing of the session.");
  }
});
