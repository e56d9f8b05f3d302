import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  existsSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { OperatorBench } from "../../src/conformance/index.js";
import { createHandOverOperator, type HandOverOptions } from "../../src/index.js";
import { addresses, arrivedFrom } from "../operators/memory-operator.js";

/** An outbox and an inbox in a temporary folder, and adapters towards them. */
export function handOverFarSide() {
  const root = mkdtempSync(join(tmpdir(), "segur-hand-over-"));
  const [outbox, away, inbox] = [join(root, "a-envoyer"), join(root, "ailleurs"), join(root, "recus")];
  mkdirSync(outbox);
  mkdirSync(inbox);
  let delivered = 0;
  const folder = () => (existsSync(outbox) ? outbox : away);
  const files = () =>
    readdirSync(folder())
      .filter((name) => name.endsWith(".eml"))
      .map((name) => join(folder(), name));
  const open = (options: Partial<HandOverOptions> = {}) =>
    createHandOverOperator({ outbox, inbox, isReachedOtherwise: () => false, ...options });
  const bench: OperatorBench = {
    ...addresses,
    open: () => open(),
    // The suite counts what arrived: files are told in the order in which they came, and none is taken away.
    async arrived() {
      for (const file of files())
        if (!seen.includes(file.split("/").at(-1) ?? "")) seen.push(file.split("/").at(-1) ?? "");
      return Promise.all(seen.map((name) => arrivedFrom(readFileSync(join(folder(), name)), addresses.to)));
    },
    faults: ["cut-before"],
    inject() {
      renameSync(outbox, away);
    },
    heal() {
      if (!existsSync(outbox)) renameSync(away, outbox);
    },
    deliver({ from, subject, text }) {
      delivered += 1;
      const name = `${String(delivered).padStart(4, "0")}.eml`;
      const head = `From: ${from}\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
      writeFileSync(join(root, name), head + text);
      renameSync(join(root, name), join(inbox, name));
    },
  };
  const seen: string[] = [];
  return {
    root,
    outbox,
    inbox,
    files,
    open,
    bench,
    close() {
      rmSync(root, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
