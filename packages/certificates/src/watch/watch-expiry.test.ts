import { X509Certificate } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";

import { createFixedClock } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { makePki } from "../../test/test-pki.js";
import type { ExpiryEvent } from "./expiry-event.js";
import { expiryOfCard, expiryOfCertificate, type ExpiryItem } from "./expiry-item.js";
import { createFileExpiryState, createMemoryExpiryState } from "./expiry-state.js";
import { remindExpiry, watchExpiry } from "./watch-expiry.js";

const hourMs = 3_600_000;
const item: ExpiryItem = {
  id: "AA:BB",
  kind: "certificate",
  label: "INSI-AUTO 10B0999999",
  notAfter: new Date("2027-01-01T00:00:00Z"),
};

function watched(start: string, items: readonly ExpiryItem[] = [item]) {
  const clock = createFixedClock(start);
  const state = createMemoryExpiryState();
  const events: ExpiryEvent[] = [];
  const round = () => remindExpiry({ items, clock, state, on: (event) => void events.push(event) });
  return { clock, state, events, round };
}

describe("reminders", () => {
  it("come at 90, 60, 30, 14, 7 and 1 days and at the end, once each, however often they are looked for", async () => {
    const { clock, events, round } = watched("2026-09-01T00:00:00Z");
    for (let hour = 0; hour < 130 * 24; hour += 6) {
      await round();
      clock.advance(6 * hourMs);
    }
    expect(events.map(({ type, threshold, daysLeft, severity }) => [type, threshold, daysLeft, severity])).toEqual([
      ["certificate.expiring", 90, 90, "warning"],
      ["certificate.expiring", 60, 60, "warning"],
      ["certificate.expiring", 30, 30, "warning"],
      ["certificate.expiring", 14, 14, "critical"],
      ["certificate.expiring", 7, 7, "critical"],
      ["certificate.expiring", 1, 1, "critical"],
      ["certificate.expired", 0, 0, "critical"],
    ]);
    expect(events[0]?.message.fr).toContain("Le certificat INSI-AUTO 10B0999999 expire dans 90 jour(s).");
    expect(events[6]?.message.en).toContain("has expired");
  });

  it("after a long stop only tell the most urgent", async () => {
    const { clock, events, round } = watched("2026-12-25T12:00:00Z");
    await round();
    await round();
    clock.advance(30 * 24 * hourMs);
    await round();
    expect(events.map(({ threshold, daysLeft }) => [threshold, daysLeft])).toEqual([
      [7, 6],
      [0, -24],
    ]);
  });

  it("start again for a renewed card of the same reference", async () => {
    const [old, renewed] = ["2027-01-01", "2027-02-01"].map((day) =>
      expiryOfCard({ reference: "CPA 1", notAfter: new Date(`${day}T00:00:00Z`) }),
    );
    const { clock, state, events } = watched("2026-12-20T00:00:00Z");
    for (const card of [old!, renewed!, renewed!]) {
      await remindExpiry({ items: [card], clock, state, on: (event) => void events.push(event) });
    }
    expect(events.map(({ type, threshold }) => [type, threshold])).toEqual([
      ["card.expiring", 14],
      ["card.expiring", 60],
    ]);
    expect((await state.read()).size).toBe(2);
  });

  it("that could not be given come again, without holding the others back", async () => {
    const { clock, state } = watched("2026-12-20T00:00:00Z");
    const other = { ...item, id: "CC" };
    const given: string[] = [];
    let broken = true;
    const round = () =>
      remindExpiry({
        items: [item, other],
        clock,
        state,
        on: (event) => {
          if (broken && event.item === item) throw new Error("mail server down");
          given.push(event.item.id);
        },
      });
    await expect(round()).rejects.toThrow("mail server down");
    broken = false;
    await round();
    expect(given).toEqual(["CC", "AA:BB"]);
  });

  it("are remembered in a file, from one process to the next; a damaged file means reminders again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "segur-expiry-"));
    const file = join(folder, "deep", "reminders.json");
    const events: ExpiryEvent[] = [];
    const round = () =>
      remindExpiry({
        items: [item],
        clock: createFixedClock("2026-12-20T00:00:00Z"),
        state: createFileExpiryState(file),
        on: (event) => void events.push(event),
      });
    await round();
    await round();
    expect(events).toHaveLength(1);
    expect(JSON.parse(await readFile(file, "utf8"))).toHaveLength(4);
    for (const damage of ["{", '{"a":1}', "[1]"]) {
      await writeFile(file, damage);
      await round();
    }
    expect(events).toHaveLength(4);
    await rm(folder, { recursive: true });
  });
});

describe("watchExpiry", () => {
  it("looks again until it is stopped, at the certificates of the moment", async () => {
    const clock = createFixedClock("2026-11-01T00:00:00Z");
    const stop = new AbortController();
    const renewed: ExpiryItem = { ...item, id: "DD", notAfter: new Date("2030-01-01T00:00:00Z") };
    const events: ExpiryEvent[] = [];
    await watchExpiry({
      clock,
      state: createMemoryExpiryState(),
      signal: stop.signal,
      items: () => {
        if (clock.now() >= new Date("2029-12-01T00:00:00Z")) stop.abort();
        return clock.now() < new Date("2026-12-05T00:00:00Z") ? [item, item] : [renewed];
      },
      everyMs: 24 * hourMs,
      on: (event) => void events.push(event),
    });
    expect(events.map((event) => [event.item.id, event.threshold])).toEqual([
      ["AA:BB", 90],
      ["AA:BB", 60],
      ["AA:BB", 30],
      ["DD", 90],
      ["DD", 60],
    ]);
  });

  it("survives a round that fails when it is told to whom", async () => {
    const stop = new AbortController();
    const failures: unknown[] = [];
    const options = {
      clock: createFixedClock("2026-12-20T00:00:00Z"),
      state: createMemoryExpiryState(),
      items: () => [item],
      signal: stop.signal,
      on: () => {
        throw new Error("mail server down");
      },
    };
    await expect(watchExpiry(options)).rejects.toThrow("mail server down");
    await watchExpiry({
      ...options,
      onFailure: (error) => {
        if (failures.push(error) === 3) stop.abort();
      },
    });
    expect(failures).toHaveLength(3);
    await watchExpiry(options);
  });
});

describe("what is watched of a certificate", () => {
  const pki = makePki();
  const of = (commonName: string, unit: string, extra: object = {}) =>
    expiryOfCertificate(new X509Certificate(pki.leaf({ commonName, unit, ...extra }).der));

  it("is named by service and structure", () => {
    expect(of("INSI-AUTO", "10B0999999")).toMatchObject({
      kind: "certificate",
      label: "INSI-AUTO 10B0999999",
      notAfter: new Date("2029-01-01T00:00:00Z"),
    });
  });

  it("is named by the authority that it is", () => {
    const authority = { ca: true, keyUsage: { keyCertSign: true } };
    expect(of("AC FICTIVE", "0002 999999998", authority).label).toBe("AC FICTIVE");
  });

  it("never names the holder of a card", () => {
    const subject = [
      ["C", "FR"],
      ["CN", "599999999800019/RADIOLOGUE"],
    ] as const;
    expect(of("", "", { subject }).label).toMatch(/^CPS_AUTH …[0-9A-F:]{8}$/);
    expect(inspect(of("", "", { subject }))).not.toMatch(/RADIOLOGUE|99999999800019/);
  });
});
