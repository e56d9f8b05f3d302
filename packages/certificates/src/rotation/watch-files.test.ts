import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Clock } from "@segur-sdk/core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { keyPem, makePki, type TestPki } from "../../test/test-pki.js";
import { createCredentialStore } from "../credentials/credential-store.js";
import { loadPem } from "../load-pem.js";
import { followCredentialFiles, type CredentialFilesEvent } from "./follow-credential-files.js";
import { watchFiles } from "./watch-files.js";

let pki: TestPki;
let folder: string;
let stopped: AbortController;

/** A clock whose every pause does the next of the steps: the last one stops the watch. */
function scripted(...steps: readonly (() => unknown)[]): Clock {
  const left = [...steps];
  return {
    now: () => new Date(0),
    sleep: async (_, signal) => {
      const step = left.shift();
      if (step === undefined) stopped.abort();
      signal?.throwIfAborted();
      await step?.();
    },
  };
}
const nothing = (): void => undefined;

async function watched(paths: readonly string[], ...steps: readonly (() => unknown)[]): Promise<string[]> {
  const changes: string[] = [];
  for await (const changed of watchFiles({ paths, clock: scripted(...steps), signal: stopped.signal })) {
    changes.push(changed.map((path) => path.slice(folder.length + 1)).join());
  }
  return changes;
}

beforeAll(() => {
  pki = makePki();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "segur-watch-"));
  stopped = new AbortController();
});
afterEach(() => rm(folder, { recursive: true }));

describe("watchFiles", () => {
  it("tells a change once, when the file has stopped growing", async () => {
    const file = join(folder, "a.p12");
    await writeFile(file, "1");
    const write = (text: string) => () => writeFile(file, text);
    expect(await watched([file], nothing, write("12"), write("123"), write("1234"), nothing, nothing)).toEqual([
      "a.p12",
    ]);
  });

  it("sees a file replaced by renaming, removed, and back", async () => {
    const file = join(folder, "a.p12");
    await writeFile(file, "1");
    const replace = async (): Promise<void> => {
      await writeFile(join(folder, "b"), "2");
      await rename(join(folder, "b"), file);
    };
    expect(await watched([file], replace, nothing, () => rm(file), nothing, replace, nothing)).toEqual([
      "a.p12",
      "a.p12",
      "a.p12",
    ]);
  });

  it("watches the files of a folder, not its sub-folders, and several changes together", async () => {
    const steps = [
      () => Promise.all(["x.p12", "y.p12"].map((name) => writeFile(join(folder, name), ""))),
      nothing,
      () => mkdir(join(folder, "sub")),
      nothing,
    ];
    expect(await watched([folder], ...steps)).toEqual(["x.p12,y.p12"]);
  });

  it("waits for a folder that does not exist yet", async () => {
    const late = join(folder, "late");
    const make = async (): Promise<void> => {
      await mkdir(late);
      await writeFile(join(late, "a"), "");
    };
    expect(await watched([late], nothing, make, nothing)).toEqual(["late/a"]);
  });

  it("passes on a failure of the clock that is not its end", async () => {
    const clock: Clock = { now: () => new Date(0), sleep: () => Promise.reject(new Error("broken clock")) };
    await expect(watchFiles({ paths: [], clock }).next()).rejects.toThrow("broken clock");
  });
});

describe("followCredentialFiles", () => {
  it("replaces the credentials when certificate and key are there, and keeps the former ones until then", async () => {
    const [old, renewed] = [pki.leaf(), pki.leaf({ modulusLength: 2048 })];
    const [certificate, key] = [join(folder, "dmp.pem"), join(folder, "dmp.key")];
    const load = async () => [
      {
        credential: loadPem({ certificate: await readFile(certificate), key: await readFile(key) }),
        uses: ["dmp-tls"] as const,
      },
    ];
    await Promise.all([writeFile(certificate, old.pem), writeFile(key, keyPem(old))]);
    const store = createCredentialStore({ entries: await load() });
    const served = () => store.entries().map(({ credential }) => credential.certificate.raw);
    const events: CredentialFilesEvent[] = [];
    const seen: string[] = [];
    await followCredentialFiles({
      store,
      load,
      paths: [certificate, key],
      signal: stopped.signal,
      clock: scripted(
        () => writeFile(certificate, renewed.pem),
        nothing,
        () => writeFile(key, keyPem(renewed)),
        nothing,
        () => writeFile(certificate, `\n${renewed.pem}`),
        nothing,
      ),
      on: (event) => {
        events.push(event);
        seen.push(served()[0]?.equals(renewed.der) === true ? "renewed" : "old");
      },
    });
    expect(events).toMatchObject([
      { type: "credentials.refused", paths: [certificate], error: { code: "ERR_CERT_KEY_MISMATCH" } },
      { type: "credentials.replaced", paths: [key], structures: ["1440000008"] },
      { type: "credentials.replaced", paths: [certificate], structures: [] },
    ]);
    expect(seen).toEqual(["old", "renewed", "renewed"]);
  });

  it("does not miss a file replaced between the start of the software and that of the watch", async () => {
    const files = [pki.leaf(), pki.leaf()];
    const file = join(folder, "dmp.pem");
    const load = async () => [
      {
        credential: loadPem({ certificate: await readFile(file), key: keyPem(files[0]!) }),
        uses: ["dmp-tls"] as const,
      },
    ];
    await writeFile(file, files[0]!.pem);
    const store = createCredentialStore({ entries: await load() });
    await writeFile(file, files[1]!.pem);
    const events: CredentialFilesEvent[] = [];
    const clock = scripted(nothing);
    await followCredentialFiles({
      store,
      load,
      paths: [file],
      clock,
      signal: stopped.signal,
      on: (event) => events.push(event),
    });
    expect(events).toMatchObject([{ type: "credentials.replaced", structures: ["1440000008"] }]);
    expect(store.entries()[0]?.credential.certificate.raw.equals(files[1]!.der)).toBe(true);
  });
});
