import { type AuditEvent, createFixedClock, createSeededIds, SegurError, type SegurErrorCode } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import {
  composeReportMail,
  createMemoryReceptionStore,
  createReception,
  type MemoryReceptionStore,
  type ReceiptEvent,
  type ReceptionOptions,
} from "../../src/index.js";
import { createTestMailbox, type TestMailbox } from "../mailbox.js";
import { newVersion, qualifiedPatient, reportMail, secondDocument } from "../report-mails.js";

const mailbox = "cr@imagerie-fictive.test.mssante.fr";
let documents: Uint8Array;
let another: Uint8Array;
let replacement: Uint8Array;
const mdn = bytesOf(
  "From: <dpi@hopital.test.mssante.fr>",
  "Message-ID: <mdn-1@hopital.test.mssante.fr>",
  'Content-Type: multipart/report; boundary="b"',
  "",
  "--b",
  "Content-Type: message/disposition-notification",
  "",
  "Original-Message-ID: <sent-1@imagerie-fictive.test.mssante.fr>",
  "Disposition: automatic-action/MDN-sent-automatically; processed",
  "",
  "--b--",
);
const question = bytesOf(
  "From: <dr.y@medecin.test.mssante.fr>",
  "Message-ID: <q-1@x.fr>",
  "Subject: Question",
  "",
  "?",
);

beforeAll(async () => {
  const compose = async (sendId: string, fields: Parameters<typeof reportMail>[0]) =>
    (await composeReportMail(await reportMail({ ...fields, sendId }))).bytes;
  documents = await compose("00000000-0000-4000-8000-000000000001", {});
  another = await compose("00000000-0000-4000-8000-000000000002", { documents: [secondDocument()] });
  replacement = await compose("00000000-0000-4000-8000-000000000003", { documents: [newVersion()], action: "C" });
});

function bytesOf(...lines: readonly string[]): Uint8Array {
  return Buffer.from([...lines, ""].join("\r\n"));
}

/** A site: mailbox, store, receipts told; `read` makes a new reception each time, as after a restart. */
function site(options: Partial<ReceptionOptions> = {}) {
  const operator = createTestMailbox();
  const store = createMemoryReceptionStore();
  const told: { readonly key: string; readonly events: readonly ReceiptEvent[] }[] = [];
  const all: ReceptionOptions = {
    operator,
    store,
    patients: { candidates: () => Promise.resolve([qualifiedPatient()]) },
    receipts: {
      deliver(events, { key }) {
        told.push({ key, events });
        return Promise.resolve();
      },
    },
    clock: createFixedClock("2026-03-12T09:00:00Z"),
    ids: createSeededIds("reception"),
    answers: { mailbox, label: "Centre d'imagerie fictif", productReference: "DEMO000001" },
    ...options,
  };
  return {
    operator,
    store,
    told,
    all,
    read: (limit?: number) => createReception(all).read(limit === undefined ? {} : { limit }),
  };
}

const decisions = ({ entries }: MemoryReceptionStore) =>
  entries.map(({ decision }) => ("reason" in decision ? `${decision.kind} ${decision.reason.code}` : decision.kind));

describe("reception of a mailbox (mssante.md A13)", () => {
  it("files documents, tells receipts, keeps messages, answers what asks for it, and acknowledges", async () => {
    const { operator, store, told, read } = site();
    for (const mail of [documents, mdn, question, replacement]) operator.arrive(mail);
    const tally = await read();
    expect(tally).toMatchObject({ recorded: { filed: 2, receipt: 1, message: 1 }, answered: 2, repeated: 0 });
    expect(decisions(store)).toEqual(["filed", "receipt", "message", "filed"]);
    expect(store.entries[0]?.decision).toMatchObject({ patient: { status: "QUALIFIEE" } });
    expect(store.entries[3]?.decision).toMatchObject({ documents: [{ document: { action: "change" } }] });
    expect(told).toMatchObject([
      { key: "<mdn-1@hopital.test.mssante.fr>", events: [{ fact: { kind: "integrated" } }] },
    ]);
    expect(new Set(operator.sent.map(({ to }) => to))).toEqual(new Set(["ris@imagerie-fictive.test.mssante.fr"]));
    expect(operator.acknowledged).toBe(4);
  });

  it("does nothing twice: same mail again, same document by another mail", async () => {
    const { operator, store, read } = site();
    for (const mail of [documents, documents]) operator.arrive(mail);
    expect(await read()).toMatchObject({ recorded: { filed: 1 }, repeated: 1, answered: 1 });
    operator.arrive(await (async () => (await composeReportMail(await reportMail({ sendId: "again" }))).bytes)());
    await read();
    expect(decisions(store)).toEqual(["filed", "already-filed"]);
    expect(operator.sent).toHaveLength(2);
  });

  it("does not lose another mail that bears a Message-ID already seen", async () => {
    const { operator, store, read } = site();
    const first = Buffer.from(documents).toString("latin1");
    const id = /^Message-ID:\s+(<.*>)/mu.exec(first)?.[1] ?? "";
    operator.arrive(documents);
    operator.arrive(
      Buffer.from(
        Buffer.from(another)
          .toString("latin1")
          .replace(/^(Message-ID:\s+)<.*>/mu, `$1${id}`),
        "latin1",
      ),
    );
    await read();
    expect(decisions(store)).toEqual(["filed", "work-list message-id-reused"]);
  });

  it("leaves to a person what is not strictly equal, without an answer yet", async () => {
    const { operator, store, read } = site({ patients: { candidates: () => Promise.resolve([]) } });
    operator.arrive(documents);
    await read();
    expect(decisions(store)).toEqual(["work-list unknown-patient"]);
    expect(store.entries[0]?.decision).toMatchObject({ patient: { birthName: "NESSI" } });
    expect(operator.sent).toEqual([]);
  });

  it("rejects an altered archive and tells the sender", async () => {
    const { operator, store, read } = site();
    // A byte of the zip, in the middle of its base64.
    const source = Buffer.from(documents).toString("latin1");
    const at = source.indexOf("UEsDB") + 3000;
    operator.arrive(
      Buffer.from(`${source.slice(0, at)}${source[at] === "A" ? "B" : "A"}${source.slice(at + 1)}`, "latin1"),
    );
    await read();
    expect(decisions(store)).toEqual(["rejected archive-refused"]);
    expect(operator.sent[0]?.content.subject).toMatch(/^\[KO Intégration système !\]\[906\]/u);
  });

  it("goes on behind a mail too large to be read, takes the statuses of operators without mails, and limits", async () => {
    const { operator, store, told, read } = site();
    const event: ReceiptEvent = {
      correlation: { envelopeId: "e", messageId: undefined },
      originalRecipient: undefined,
      finalRecipient: undefined,
      fact: { kind: "read" },
      evidence: { messageId: undefined, date: undefined },
    };
    operator.arrive("too-large");
    operator.arrive([event]);
    operator.arrive(question);
    expect((await read(1)).recorded["work-list"]).toBe(1);
    await read();
    expect(decisions(store)).toEqual(["work-list too-large", "receipt", "message"]);
    expect(told).toHaveLength(1);
    expect(operator.acknowledged).toBe(3);
  });

  it("keeps reading when answers cannot leave, and sends them at the next reading; a refusal for good is told once", async () => {
    const { operator, all } = site();
    operator.arrive(documents);
    operator.arrive(question);
    const failing = (code: SegurErrorCode) =>
      createReception({ ...all, operator: { ...operator, send: () => Promise.reject(new SegurError(code)) } }).read();
    const [key] = (await failing("ERR_MSS_UNREACHABLE")).unsettled;
    expect(key).toBeDefined();
    expect(operator.acknowledged).toBe(2);
    expect((await failing("ERR_MSS_CREDENTIAL")).unsettled).toEqual([key]);
    expect(await failing("ERR_MSS_NO_MAILBOX")).toMatchObject({
      unsettled: [],
      unanswered: [{ key, code: "ERR_MSS_NO_MAILBOX" }],
    });
    expect(await createReception(all).read()).toMatchObject({ answered: 0, unsettled: [], unanswered: [] });
  });

  it("traces what was read, what became of it, and what was answered, without saying who the patient is", async () => {
    const events: AuditEvent[] = [];
    const audit = { record: (event: AuditEvent) => void events.push(event) };
    const { operator, read } = site({ trace: { audit, actor: "reception", mailbox } });
    for (const mail of [documents, question]) operator.arrive(mail);
    await read();
    expect(
      events.map((event) => (event.type === "mss.action" ? [event.action, event.request, event.response] : [])),
    ).toEqual([
      ["read", "<00000000-0000-4000-8000-000000000001@imagerie-fictive.test.mssante.fr>", "filed"],
      ["send", `answer ${operator.sent[0]?.messageId ?? ""}`, "250"],
      ["read", "<q-1@x.fr>", "message"],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/NESSI|2770763/u);
  });

  it("answers nothing when nobody is named to answer", async () => {
    const { operator, all } = site();
    const { answers: _, ...silent } = all;
    operator.arrive(documents);
    expect((await createReception(silent).read()).answered).toBe(0);
  });
});

class Crash extends Error {}

/** Every call of the outside counts; the n-th crashes, before or after it had its effect. */
function crashing(all: ReceptionOptions, at: number, when: "before" | "after"): ReceptionOptions {
  let calls = 0;
  const guarded = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function" || name === "receive") return member;
        return async (...args: unknown[]) => {
          calls += 1;
          const isNow = calls === at;
          if (isNow && when === "before") throw new Crash();
          const result: unknown = await Reflect.apply(member, target, args);
          if (isNow) throw new Crash();
          return result;
        };
      },
    });
  return {
    ...all,
    operator: guarded(all.operator as TestMailbox),
    store: guarded(all.store),
    patients: guarded(all.patients),
    receipts: guarded(all.receipts),
  };
}

describe("a crash between any two steps", () => {
  it("loses nothing and files nothing twice", async () => {
    let crashes = 0;
    for (const when of ["before", "after"] as const) {
      for (let at = 1; ; at += 1) {
        const { operator, store, told, all } = site();
        for (const mail of [documents, mdn, documents]) operator.arrive(mail);
        const crashed = await createReception(crashing(all, at, when))
          .read()
          .then(
            ({ unsettled }) => unsettled.length > 0,
            (error: unknown) => error instanceof Crash,
          );
        // Nothing is acknowledged that is not recorded.
        expect(operator.acknowledged).toBeLessThanOrEqual(store.entries.length + (store.entries.length > 1 ? 1 : 0));
        await createReception(all).read();
        expect(decisions(store)).toEqual(["filed", "receipt"]);
        expect(operator.acknowledged).toBe(3);
        expect(new Set(told.map(({ key }) => key)).size).toBe(1);
        // An answer may leave twice when its outcome was lost: under the same Message-ID.
        expect(new Set(operator.sent.map(({ messageId }) => messageId)).size).toBe(1);
        expect(await store.unsettled()).toEqual([]);
        if (!crashed) break;
        crashes += 1;
      }
    }
    expect(crashes).toBeGreaterThan(30);
  });
});
