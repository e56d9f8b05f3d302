import { parseRpps, parseStructIdNat } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { keyPem, makePki, type TestPki } from "../../test/test-pki.js";
import type { Credential } from "../credential.js";
import { createCredentialStore, type CredentialStore } from "../credentials/credential-store.js";
import { loadPem } from "../load-pem.js";
import { createCredentialClients } from "./credential-clients.js";

const structures = ["1440000008", "499700000013008", "499700000021008"].map((id) => parseStructIdNat(id));
let pki: TestPki;

const made = new Map<string, Credential>();
/** Made once for each name: a certificate costs a signature in JavaScript. */
function entry(unit: string, use: "dmp-tls" | "dmp-sign" | "mssante", edition: number) {
  const name = `${unit} ${use} ${String(edition)}`;
  const of = made.has(name) ? undefined : use === "dmp-sign" ? pki.sign({ unit }) : pki.leaf({ unit });
  if (of !== undefined) made.set(name, loadPem({ certificate: of.pem, key: keyPem(of) }));
  return { credential: made.get(name)!, uses: [use] };
}
const pairs = (of: readonly string[], edition = 0) =>
  of.flatMap((unit) => [entry(unit, "dmp-tls", edition), entry(unit, "dmp-sign", edition)]);

beforeAll(() => {
  pki = makePki();
});

function clientsOf(store: CredentialStore, failure?: Error) {
  const log: string[] = [];
  const clients = createCredentialClients({
    store,
    uses: ["dmp-tls", "dmp-sign"],
    open: (chosen) => {
      const [tls, sign] = [chosen.of("dmp-tls"), chosen.of("dmp-sign")];
      log.push(`open ${chosen.structureId}`);
      return { structure: chosen.structureId, serials: [tls, sign].map((each) => each.certificate.serialNumber) };
    },
    close: ({ structure }) => {
      log.push(`close ${structure}`);
      if (failure !== undefined) throw failure;
    },
    onCloseFailure: (error) => log.push(String(error)),
  });
  return { log, clients };
}

describe("createCredentialClients", () => {
  it("opens one client for each structure, at its first call, and closes them", async () => {
    const { log, clients } = clientsOf(createCredentialStore({ entries: pairs(structures) }));
    expect(log).toEqual([]);
    const used = await Promise.all(
      Array.from({ length: 50 }, (_, call) =>
        clients.run({ structureId: structures[call % 2]! }, (client, chosen) =>
          Promise.resolve([client.structure, chosen.structureId]),
        ),
      ),
    );
    expect(used.every(([client, chosen], call) => client === structures[call % 2] && chosen === client)).toBe(true);
    await clients.run({ rpps: parseRpps("99700000021") }, ({ structure }) => {
      expect(structure).toBe(structures[2]);
      return Promise.resolve();
    });
    expect(log).toEqual(structures.map((id) => `open ${id}`));
    await clients.close();
    expect(log.slice(3).sort()).toEqual(structures.map((id) => `close ${id}`).sort());
    await expect(clients.run({ structureId: structures[0]! }, () => Promise.resolve())).rejects.toMatchObject({
      code: "ERR_CERT_CLOSED",
    });
  });

  it("keeps TLS and signature of one version together while they are replaced", async () => {
    const [structureId] = structures as [(typeof structures)[0]];
    const store = createCredentialStore({ entries: pairs([structureId]) });
    const { clients } = clientsOf(store);
    const seen = new Set<string>();
    const calls: Promise<void>[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      calls.push(
        clients.run({ structureId }, async ({ serials }, chosen) => {
          seen.add(serials.join());
          await Promise.resolve();
          expect([chosen.of("dmp-tls"), chosen.of("dmp-sign")].map((each) => each.certificate.serialNumber)).toEqual(
            serials,
          );
        }),
      );
      if (turn % 5 === 4) store.replace(pairs([structureId], turn));
    }
    await Promise.all(calls);
    expect(seen.size).toBe(4);
  });

  it("replaces only the clients whose certificates changed, without waiting for their next call", async () => {
    const [first, second] = structures as [(typeof structures)[0], (typeof structures)[0]];
    const store = createCredentialStore({ entries: pairs([first, second]) });
    const { log, clients } = clientsOf(store);
    for (const structureId of [first, second]) await clients.run({ structureId }, () => Promise.resolve());
    store.replace([entry(first, "mssante", 0), ...pairs([second], 1)]);
    await Promise.resolve();
    await Promise.resolve();
    expect(log.slice(2)).toEqual([`open ${second}`, `close ${second}`]);
    store.remove(second);
    await expect(clients.run({ structureId: second }, () => Promise.resolve())).rejects.toMatchObject({
      code: "ERR_CERT_NO_CREDENTIAL",
    });
    await clients.close();
    expect(log.slice(4)).toEqual([`close ${second}`, `close ${first}`]);
  });

  it("waits, when it ends, for the calls of a structure that was removed meanwhile", async () => {
    const [structureId] = structures as [(typeof structures)[0]];
    const store = createCredentialStore({ entries: pairs([structureId]) });
    const { log, clients } = clientsOf(store);
    let finish = (): void => undefined;
    const running = clients.run({ structureId }, () => new Promise<void>((resolve) => (finish = resolve)));
    store.remove(structureId);
    const closed = clients.close().then(() => log.push("closed"));
    finish();
    await Promise.all([running, closed]);
    expect(log.slice(1)).toEqual([`close ${structureId}`, "closed"]);
  });

  it("tells a client that could not be closed", async () => {
    const [structureId] = structures as [(typeof structures)[0]];
    const store = createCredentialStore({ entries: pairs([structureId]) });
    const { log, clients } = clientsOf(store, new Error("stuck"));
    await clients.run({ structureId }, () => Promise.resolve());
    store.replace(pairs([structureId], 1));
    await expect(clients.close()).rejects.toThrow("stuck");
    expect(log).toContain("Error: stuck");
  });
});
