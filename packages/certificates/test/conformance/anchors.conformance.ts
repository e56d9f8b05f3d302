import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FetchBytes } from "@segur-sdk/core";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  acceptAnchors,
  createAnchorStore,
  formatName,
  knownAuthorities,
  subjectOf,
  verifyChain,
} from "../../src/index.js";

const folder = "reference/certificates/";
const bytesOf = (id: string): Buffer => readFileSync(sharedPath(`${folder}ca/${id}.cer`));
const at = new Date("2026-11-22T10:00:00Z");

describeShared("the pinned authorities against their authentic certificates", () => {
  it.each(knownAuthorities.map((authority) => [authority.id, authority] as const))("%s", (id, authority) => {
    const { accepted, refused } = acceptAnchors(bytesOf(id));
    expect(refused).toEqual([]);
    const certificate = accepted[0]!.certificate;
    expect({ ...authority }).toMatchObject({
      subject: formatName(subjectOf(certificate)),
      serialNumber: certificate.serialNumber,
      notBefore: new Date(certificate.validFrom),
      notAfter: new Date(certificate.validTo),
      fingerprint256: certificate.fingerprint256,
    });
  });

  it("are those of the list of anchors, with their addresses", () => {
    const { anchors } = JSON.parse(readFileSync(sharedPath(`${folder}ca/anchors.json`), "utf8")) as {
      anchors: readonly Record<string, string>[];
    };
    expect(
      knownAuthorities.map(({ id, world, role, subject, serialNumber, fingerprint256, address }) => [
        [id, world, role, subject],
        [serialNumber, fingerprint256, address],
      ]),
    ).toEqual(
      anchors.map((anchor) => [
        [anchor["id"], anchor["environment"], anchor["role"], anchor["subject"]],
        [anchor["serialHex"], anchor["sha256"], anchor["caHttp"]],
      ]),
    );
  });

  it("make two chains that hold, and never cross", () => {
    const [root, intermediate, testRoot, testIntermediate] = knownAuthorities.map(
      ({ id }) => acceptAnchors(bytesOf(id)).accepted[0]!.certificate,
    );
    const verify = (leaf: typeof root, trust: typeof root) =>
      "path" in verifyChain(leaf!, { intermediates: [], trust: [trust!], at });
    expect([verify(intermediate, root), verify(testIntermediate, testRoot)]).toEqual([true, true]);
    expect([verify(intermediate, testRoot), verify(testIntermediate, root)]).toEqual([false, false]);
  });

  it("do not include the look-alikes of the samples, published as the ANS publishes its own", () => {
    const chain = readFileSync(sharedPath(`${folder}samples/chaine-SIMU.p7b`));
    expect(() => acceptAnchors(chain)).toThrow(
      expect.objectContaining({
        code: "ERR_CERT_ANCHOR_UNKNOWN",
        details: expect.objectContaining({ reason: "unknown" }) as unknown,
      }),
    );
  });

  it("are kept in a folder, as files or as downloads", async () => {
    const directory = await mkdtemp(join(tmpdir(), "segur-anchors-"));
    const store = createAnchorStore({ directory });
    await store.add(bytesOf("ACR-EL"));
    const fetch: FetchBytes = ({ url }) => {
      const file = /\/(AC[IR]-[A-Z-]+)\.cer$/.exec(url)?.[1];
      const body = file === undefined ? new Uint8Array() : bytesOf(file);
      return Promise.resolve({ status: file === undefined ? 404 : 200, headers: {}, body });
    };
    await store.fetch({ fetch, world: "test" });
    expect((await store.list({ at })).map(({ state }) => state)).toEqual(["held", "missing", "held", "held"]);
    await store.fetch({ fetch, world: "production" });
    expect(await store.trust("production")).toHaveLength(2);
    await rm(directory, { recursive: true });
  });
});
