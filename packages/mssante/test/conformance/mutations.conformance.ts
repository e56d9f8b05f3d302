import { readdirSync, readFileSync } from "node:fs";

import { isSegurError } from "@segur-sdk/core";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { lintArchive, lintMail, readIncomingMail, readReceipt } from "../../src/index.js";

const mutations = 1000;
const most = 150 * 1024 * 1024;

/** Numbers that look random and are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the network, a disk or an enemy does to a file: bits, runs, holes, repeats, ends cut off, numbers at their limits. */
function mutate(sample: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * sample.length);
  const length = Math.floor(random() * Math.min(4000, sample.length - at));
  const changed = Buffer.from(sample);
  switch (Math.floor(random() * 7)) {
    case 0:
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      return changed;
    case 1:
      return changed.fill(Math.floor(random() * 256), at, at + length);
    case 2:
      return Buffer.concat([sample.subarray(0, at), sample.subarray(at + length)]);
    case 3:
      return Buffer.concat([sample.subarray(0, at + length), sample.subarray(at)]);
    case 4:
      return sample.subarray(0, at);
    case 5:
      if (at + 4 <= changed.length) changed.writeUInt32LE(random() < 0.5 ? 0xffff_ffff : 0x7fff_ffff, at);
      return changed;
    default:
      return Buffer.concat([sample.subarray(0, at), Buffer.from("\r\n--=_mss_0001\r\n"), sample.subarray(at)]);
  }
}

/** Bytes that the process holds more than before, once what nobody uses is given back. */
async function growthOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  await work();
  return process.memoryUsage().rss - before;
}

describeShared("mutations of archives and mails", () => {
  const samples = (folder: string, end: string) =>
    readdirSync(sharedPath(`reference/mssante/${folder}`))
      .filter((name) => name.toLowerCase().endsWith(end))
      .map((name) => readFileSync(sharedPath(`reference/mssante/${folder}/${name}`)));

  it(`judges ${mutations} archives without a crash, and finds each alteration of a document`, async () => {
    const random = seeded(1);
    const archives = samples("xdm", ".zip");
    let refused = 0;
    const growth = await growthOf(async () => {
      for (let run = 0; run < mutations; run += 1) {
        const findings = await lintArchive(mutate(archives[run % archives.length] ?? Buffer.of(), random));
        if (findings.some(({ severity }) => severity === "error")) refused += 1;
      }
    });
    expect(growth).toBeLessThan(most);
    // What is left is a change that changes nothing: a bit of a date, a fill of the same bytes.
    expect(refused).toBeGreaterThan(0.9 * mutations);
  });

  it(`reads ${mutations} mails and reports without a crash, and never files one that was altered`, async () => {
    const random = seeded(2);
    const mails = samples("mail", ".eml");
    const kinds = new Map<string, number>();
    const growth = await growthOf(async () => {
      for (let run = 0; run < mutations; run += 1) {
        const mail = mutate(mails[run % mails.length] ?? Buffer.of(), random);
        await readReceipt(mail);
        const { content } = await readIncomingMail(mail);
        kinds.set(content.kind, (kinds.get(content.kind) ?? 0) + 1);
        if (content.kind === "documents" && content.patient?.ins !== undefined) {
          expect(content.patient.ins.matricule).toBe("285079913001229");
        }
      }
    });
    expect(growth).toBeLessThan(most);
    expect([...kinds.keys()].length).toBeGreaterThan(5);
  });

  it("lints 300 mutated mails and 300 pieces of garbage: findings, or a size that is refused", async () => {
    const random = seeded(3);
    const mails = samples("mail", ".eml");
    for (let run = 0; run < 300; run += 1) {
      for (const bytes of [
        mutate(mails[run % mails.length] ?? Buffer.of(), random),
        Buffer.from(Array.from({ length: run * 3 }, () => Math.floor(random() * 256))),
      ]) {
        const findings = await lintMail(bytes, { sender: "applicative" }).catch((error: unknown) => {
          expect(isSegurError(error, "ERR_MSS_TOO_LARGE")).toBe(true);
          return [];
        });
        for (const { message, source, rule } of findings) {
          expect([message.fr, message.en, source, rule]).not.toContain("");
        }
      }
    }
  });

  it("stays small before mails made to cost: nested parts, endless headers, one long line, many parts", async () => {
    const nested = Array.from(
      { length: 5000 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    const costly = [
      nested.join(""),
      `X: ${"a".repeat(3_000_000)}\r\n\r\n`,
      `Subject: ${"=?utf-8?q?=C3=A9?= ".repeat(40_000)}\r\n\r\n`,
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\n\r\n".repeat(100_000)}`,
      `Content-Type: text/html\r\n\r\n${"<".repeat(1_000_000)}`,
      `To: ${"a@b.fr, ".repeat(50_000)}\r\n\r\n`,
      `References: ${"<".repeat(500_000)}\r\n\r\n`,
    ];
    const growth = await growthOf(async () => {
      for (const text of costly) {
        const bytes = Buffer.from(text, "latin1");
        await lintMail(bytes);
        await readIncomingMail(bytes);
      }
    });
    expect(growth).toBeLessThan(most);
  });
});
