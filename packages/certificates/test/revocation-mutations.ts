import { isSegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { makeAnswer, makeCertificate, makeList, signAnswer, signList } from "./revocation-pki.js";
import { readOcspResponse } from "../src/revocation/ocsp-response.js";
import { readRevocationList } from "../src/revocation/revocation-list.js";

const issuer = makeCertificate({ commonName: "ISSUER", ca: true, keyUsage: 0x06 });
const leaf = makeCertificate({ commonName: "LEAF", issuer, serial: "0111" }).certificate;
const at = new Date("2026-11-23T00:00:00Z");

/** The same numbers at each run (mulberry32). */
function makeDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** One to three changes: a byte, a length-like byte, a piece cut, repeated or moved. */
function mutate(input: Uint8Array, dice: (sides: number) => number): Buffer {
  let bytes: Buffer = Buffer.from(input);
  for (let changes = 1 + dice(3); changes > 0; changes -= 1) {
    const where = dice(bytes.length);
    const [before, after] = [bytes.subarray(0, where), bytes.subarray(where)];
    const kinds: readonly (() => Buffer)[] = [
      () => Buffer.concat([before, Buffer.of(dice(256)), after.subarray(1)]),
      () => Buffer.concat([before, Buffer.of([0x00, 0x7f, 0x80, 0x84, 0xff][dice(5)] ?? 0), after.subarray(1)]),
      () => Buffer.concat([before, after.subarray(dice(8))]),
      () => Buffer.concat([before, after.subarray(0, dice(8)), after]),
      () => Buffer.concat([after, before]),
    ];
    // Moving pieces is rare, or nothing else would be seen.
    bytes = kinds[dice(40) === 0 ? 4 : dice(4)]?.() ?? bytes;
    if (bytes.length === 0) return Buffer.from([0x30]);
  }
  return bytes;
}

const listOptions = { entries: [{ serial: "70" }, { serial: "0111", reason: 4 }] } as const;

/** The signed part of what `make` makes. */
function signedPart(make: (spoil: (tbs: Buffer) => Buffer) => unknown): Buffer {
  let part: Buffer = Buffer.alloc(0);
  make((tbs) => (part = tbs));
  return part;
}

async function statusInList(bytes: Uint8Array): Promise<string> {
  try {
    return (await readRevocationList(bytes, { issuer: issuer.certificate, at })).statusOf(leaf, at).status;
  } catch (error) {
    return isSegurError(error, "ERR_CERT_CRL_INVALID") ? error.code : `untyped: ${String(error)}`;
  }
}

function statusInAnswer(bytes: Uint8Array): string {
  try {
    return readOcspResponse(bytes, { certificate: leaf, issuer: issuer.certificate, at }).status;
  } catch (error) {
    return isSegurError(error, "ERR_CERT_OCSP_INVALID") ? error.code : `untyped: ${String(error)}`;
  }
}

/** Each reader is given twice that many mutated inputs, the same ones at each run: as received, then signed once more. */
export function describeMutations(rounds: number): void {
  describe("mutated lists", () => {
    it("are refused, or still revoke: never good", async () => {
      const dice = makeDice(1);
      const list = makeList(issuer, listOptions);
      const seen = new Set<string>();
      for (let round = 0; round < rounds; round += 1) seen.add(await statusInList(mutate(list, dice)));
      expect([...seen].sort()).toStrictEqual(["ERR_CERT_CRL_INVALID", "revoked"]);
    }, 60_000);

    it("that the authority would have signed are read or refused with a typed error", async () => {
      const dice = makeDice(2);
      const tbs = signedPart((spoil) => makeList(issuer, { ...listOptions, spoil }));
      const seen = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        seen.add(await statusInList(signList(mutate(tbs, dice), issuer)));
      }
      expect([...seen].filter((status) => status.startsWith("untyped"))).toStrictEqual([]);
      expect(seen).toContain("revoked");
    }, 60_000);
  });

  describe("mutated answers", () => {
    it("are refused, or still revoke: never good", () => {
      const dice = makeDice(3);
      const answer = makeAnswer(issuer, "0111", { status: "revoked", certificates: [issuer] });
      const seen = new Set<string>();
      for (let round = 0; round < rounds; round += 1) seen.add(statusInAnswer(mutate(answer, dice)));
      expect([...seen].sort()).toStrictEqual(["ERR_CERT_OCSP_INVALID", "revoked"]);
    }, 60_000);

    it("that the responder would have signed are read or refused with a typed error", () => {
      const dice = makeDice(4);
      const tbs = signedPart((spoil) => makeAnswer(issuer, "0111", { status: "revoked", spoil }));
      const seen = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        seen.add(statusInAnswer(signAnswer(mutate(tbs, dice), issuer)));
      }
      expect([...seen].filter((status) => status.startsWith("untyped"))).toStrictEqual([]);
      expect(seen).toContain("revoked");
    }, 60_000);
  });
}
