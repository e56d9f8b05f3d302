import { inspect } from "node:util";

import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import {
  type ApiLpsOperatorOptions,
  createApiLpsOperator,
  type InboundItem,
  type MailCursor,
  type MssanteOperator,
  type ReceiveOptions,
  type SentCopy,
} from "../../src/index.js";
import { loadImapflow } from "../../src/internal/imap-peer.js";
import { failureOf, identityOf, mailbox, mailNumber } from "./lps-mail.js";

let sim: Simulator;
const opened: MssanteOperator[] = [];

beforeAll(async () => {
  sim = await startSimulator();
});
afterAll(() => sim.stop());
afterEach(async () => {
  sim.mssante.imap.faults.clear();
  await Promise.all(opened.splice(0).map((operator) => operator.close()));
});

async function open(options: Partial<ApiLpsOperatorOptions> = {}): Promise<MssanteOperator> {
  const operator = createApiLpsOperator({
    mailbox,
    smtp: { host: "localhost", port: sim.ports.smtp },
    imap: { host: "localhost", port: sim.mssante.imap.port },
    identity: identityOf(sim.pki, await sim.pki.credential("MSS-AUTH")),
    timeouts: { connectMs: 2_000, silenceMs: 2_000 },
    ...options,
  });
  opened.push(operator);
  return operator;
}

async function read(operator: MssanteOperator, options?: ReceiveOptions): Promise<readonly InboundItem[]> {
  const items: InboundItem[] = [];
  for await (const item of operator.receive(options)) items.push(item);
  return items;
}

/** A mailbox that no other test reads. */
const own = (name: string) => `${name}@imagerie-fictive.test.mssante.fr`;
const deliver = (to: string, ...subjects: readonly string[]) => {
  for (const subject of subjects) {
    sim.mssante.deliver(to, Buffer.from(`Subject: ${subject}\r\n\r\n${"a".repeat(200)}\r\n`), own("x"));
  }
};
const cursorAt = (items: readonly InboundItem[], index: number): MailCursor => {
  const item = items[index];
  if (item === undefined) throw new Error("There is no such item.");
  return item.cursor;
};
const subjectsOf = (items: readonly InboundItem[]) =>
  items.map((item) => ("bytes" in item ? /Subject: (.*)\r/.exec(Buffer.from(item.bytes).toString())?.[1] : undefined));

describe("reading a mailbox (mssante.md A13, C1.4)", () => {
  it("gives what follows the cursor, oldest first", async () => {
    const operator = await open({ mailbox: own("lit") });
    expect(await read(operator)).toEqual([]);
    deliver(own("lit"), "un", "deux", "trois");
    const all = await read(operator);
    expect(subjectsOf(all)).toEqual(["un", "deux", "trois"]);
    expect(subjectsOf(await read(operator, { after: cursorAt(all, 0), limit: 1 }))).toEqual(["deux"]);
    expect(await read(operator, { after: cursorAt(all, 2) })).toEqual([]);
  });

  it("starts again from the beginning when the server gives the UIDs anew", async () => {
    const operator = await open({ mailbox: own("renumerote") });
    deliver(own("renumerote"), "un", "deux");
    const items = await read(operator);
    sim.mssante.imap.mailbox(own("renumerote")).inbox.renumber();
    expect(subjectsOf(await read(operator, { after: cursorAt(items, 1) }))).toEqual(["un", "deux"]);
    // What the old cursor names is not there any more: nothing is flagged.
    await operator.acknowledge(cursorAt(items, 1));
    expect(sim.mssante.imap.mailbox(own("renumerote")).inbox.messages.every(({ flags }) => flags.size === 0)).toBe(
      true,
    );
  });

  it("tells of a mail that is too large, without fetching it, and goes on after it", async () => {
    const operator = await open({ mailbox: own("gros") });
    deliver(own("gros"), "petit", `gros ${"b".repeat(2_000)}`, "fin");
    const seen: InboundItem[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const item of operator.receive({ maxMessageBytes: 1_000 })) seen.push(item);
      })(),
    );
    expect(subjectsOf(seen)).toEqual(["petit"]);
    expect(failure).toMatchObject({ code: "ERR_MSS_TOO_LARGE", details: { maxBytes: 1_000 } });
    const after = (failure?.details as { cursor: MailCursor }).cursor;
    expect(subjectsOf(await read(operator, { after, maxMessageBytes: 1_000 }))).toEqual(["fin"]);
  });

  it("acknowledges by a flag up to the cursor, or by a move, and deletes nothing", async () => {
    const address = own("range");
    const operator = await open({ mailbox: address });
    deliver(address, "un", "deux", "trois");
    const items = await read(operator);
    const { inbox } = sim.mssante.imap.mailbox(address);
    await operator.acknowledge(cursorAt(items, 1));
    expect(inbox.messages.map(({ flags }) => [...flags])).toEqual([["\\Seen"], ["\\Seen"], []]);
    const moving = await open({ mailbox: address, acknowledgeBy: { kind: "move", folder: "Traites" } });
    await moving.acknowledge(cursorAt(items, 1));
    expect(inbox.messages).toHaveLength(1);
    expect(sim.mssante.imap.mailbox(address).folder("Traites")?.messages).toHaveLength(2);
  });

  it.each(["", "imap1:0:1", "imap1:12:x", "other:1:2", "imap1:1:99999999999"])("%j is no cursor", async (cursor) => {
    const operator = await open();
    expect(await failureOf(operator.acknowledge(cursor as MailCursor))).toMatchObject({ code: "ERR_MSS_CURSOR" });
    expect(await failureOf(read(operator, { after: cursor as MailCursor }))).toMatchObject({ code: "ERR_MSS_CURSOR" });
  });

  it("stops when asked, and says what the server refuses without its words", async () => {
    const operator = await open({ mailbox: own("refuse") });
    const signal = AbortSignal.abort();
    expect(await failureOf(read(operator, { signal }))).toMatchObject({ code: "ERR_CORE_CANCELLED" });
    sim.mssante.imap.faults.add({ on: "EXAMINE", fault: { kind: "reply", text: "[NOPERM] secret words" } });
    const refused = await failureOf(read(operator));
    expect(refused).toMatchObject({ code: "ERR_MSS_IMAP", retryable: true, official: { code: "NO NOPERM" } });
    expect(inspect(refused, { depth: 9 })).not.toContain("secret words");
    sim.mssante.imap.faults.add({ on: "EXAMINE", fault: { kind: "drop" } });
    expect(await failureOf(read(operator))).toMatchObject({ code: "ERR_MSS_UNREACHABLE" });
  });

  it.each(["SEARCH", "STORE", "MOVE", "FETCH"])(
    "does not take a refused %s for done, or for empty",
    async (command) => {
      const address = own(`refuse-${command.toLowerCase()}`);
      deliver(address, "un");
      const [item] = await read(await open({ mailbox: address }));
      const acknowledgeBy = command === "MOVE" ? ({ kind: "move", folder: "Traites" } as const) : undefined;
      const operator = await open({ mailbox: address, ...(acknowledgeBy === undefined ? {} : { acknowledgeBy }) });
      sim.mssante.imap.faults.add({ on: command, fault: { kind: "reply", text: "no" } });
      const cursor = item?.cursor ?? ("" as MailCursor);
      const work = command === "SEARCH" || command === "FETCH" ? read(operator) : operator.acknowledge(cursor);
      expect(await failureOf(work)).toMatchObject({ code: "ERR_MSS_IMAP" });
    },
  );

  it("says that there is nothing to read without an IMAP server, or without imapflow", async () => {
    const operator = createApiLpsOperator({
      mailbox,
      smtp: { host: "localhost" },
      identity: identityOf(sim.pki, await sim.pki.credential("MSS-AUTH")),
    });
    expect(operator.capabilities).toMatchObject({ receive: "none", sentCopy: "none", findSent: false });
    expect(await failureOf(read(operator))).toMatchObject({ code: "ERR_MSS_UNSUPPORTED" });
    expect(await operator.findSent(mailNumber(0))).toBe("unknown");
    expect(await failureOf(loadImapflow(() => Promise.reject(new Error("Cannot find package"))))).toMatchObject({
      code: "ERR_MSS_IMAP_PEER",
      details: { rule: "npm install imapflow@2.10.2" },
    });
    expect(await failureOf(loadImapflow(() => Promise.resolve({})))).toMatchObject({ code: "ERR_MSS_IMAP_PEER" });
  });
});

describe("logging in to the mailbox (mssante.md C1.3)", () => {
  it("by XOAUTH2 and no other mechanism, with a new token when the first is refused", async () => {
    const address = own("jeton");
    const tokens = ["perime", sim.mssante.tokens.issue(address)];
    const operator = await open({
      mailbox: address,
      auth: { kind: "psc-xoauth2", getAccessToken: ({ refused }) => Promise.resolve(tokens[refused ? 1 : 0] ?? "") },
    });
    deliver(address, "un");
    expect(subjectsOf(await read(operator))).toEqual(["un"]);
    tokens[1] = "perime-aussi";
    const failure = await failureOf(read(operator));
    expect(failure).toMatchObject({ code: "ERR_MSS_CREDENTIAL", retryable: false });
    expect(inspect(failure, { depth: 9 })).not.toContain("perime");
  });
});

describe("the copy of what was sent (mssante.md C1.4)", () => {
  it("is filed as it was sent, read, in the folder that the server marks", async () => {
    const copies: SentCopy[] = [];
    const operator = await open({ onSentCopy: (copy) => copies.push(copy), folders: { sent: "Ailleurs" } });
    await Promise.all([1, 2, 3].map((number) => operator.send(mailNumber(number))));
    await operator.close();
    expect(copies.map(({ outcome }) => outcome)).toEqual(["filed", "filed", "filed"]);
    const sent = sim.mssante.imap.mailbox(mailbox).use("\\Sent")?.messages ?? [];
    expect(sent.map(({ flags }) => [...flags])).toEqual([["\\Seen"], ["\\Seen"], ["\\Seen"]]);
    const contents = sent.map((one) => one.content().toString()).sort();
    expect(contents).toEqual([1, 2, 3].map((number) => Buffer.from(mailNumber(number).bytes).toString()));
    expect(await operator.findSent(mailNumber(2))).toBe("present");
    expect(await operator.findSent(mailNumber(20))).toBe("unknown");
    const filing = await open({ sentCopy: "operator" });
    expect(filing.capabilities).toMatchObject({ sentCopy: "operator", findSent: true });
    expect(await filing.findSent(mailNumber(20))).toBe("absent");
  });

  it("that fails undoes nothing of the sending, and is told", async () => {
    const copies: SentCopy[] = [];
    const onSentCopy = (copy: SentCopy) => {
      copies.push(copy);
      throw new Error("a listener that fails");
    };
    const operator = await open({ onSentCopy });
    sim.mssante.imap.faults.add({ on: "APPEND", fault: { kind: "reply", text: "[OVERQUOTA] full" } });
    expect((await operator.send(mailNumber(11))).response).toMatch(/^250/);
    await operator.close();
    expect(copies).toMatchObject([{ outcome: "failed", error: { code: "ERR_MSS_IMAP" } }]);

    const unreachable = await open({ onSentCopy, imap: { host: "localhost", port: 1 } });
    await Promise.all([unreachable.send(mailNumber(12)), unreachable.send(mailNumber(13))]);
    await unreachable.close();
    expect(copies.slice(1)).toMatchObject([
      { outcome: "failed", error: { code: "ERR_MSS_UNREACHABLE" } },
      { outcome: "failed", error: { code: "ERR_MSS_UNREACHABLE" } },
    ]);
  });

  it("is tried again once when the session dies under it", async () => {
    const copies: SentCopy[] = [];
    const operator = await open({ onSentCopy: (copy) => copies.push(copy) });
    sim.mssante.imap.faults.add({ on: "APPEND", fault: { kind: "drop" } });
    await operator.send(mailNumber(14));
    await operator.close();
    expect(copies).toMatchObject([{ outcome: "filed" }]);
  });
});
