import { readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";

import { SegurError } from "@segur-sdk/core";

import type { InboundItem, MailCursor, ReceiveOptions } from "../operator/mssante-operator.js";
import { makeFolder } from "./outbox.js";

/** A file of the inbox, and when it came there: the system notes it at each change of name, which a sender cannot forge. */
interface ReceivedFile {
  readonly name: string;
  readonly cameAt: bigint;
  readonly bytes: number;
}

/** Up to an instant; at that very instant, these files alone. */
interface ReadingPoint {
  readonly at: bigint;
  readonly names: readonly string[];
}

const version = "folder1";
const defaultMaxBytes = 60_000_000;

/** Mails of the folder, oldest first. A mail must come there by a change of name: one still being written would be read. */
export async function* readInbox(folder: string, options: ReceiveOptions): AsyncGenerator<InboundItem> {
  const { limit = Number.POSITIVE_INFINITY, maxMessageBytes = defaultMaxBytes, signal } = options;
  let point = options.after === undefined ? undefined : readCursor(options.after);
  let given = 0;
  for (const file of await filesOf(folder)) {
    if (given === limit) return;
    if (point !== undefined && isUpTo(file, point)) continue;
    if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    point = { at: file.cameAt, names: [...(point?.at === file.cameAt ? point.names : []), file.name] };
    const cursor = writeCursor(point);
    if (file.bytes > maxMessageBytes) {
      throw new SegurError("ERR_MSS_TOO_LARGE", { details: { cursor, bytes: file.bytes, maxMessageBytes } });
    }
    const bytes = await readFile(join(folder, file.name));
    given += 1;
    yield { kind: "mail", bytes, receivedAt: new Date(Number(file.cameAt / 1_000_000n)), cursor };
  }
}

/** Puts aside what is stored for good; nothing is deleted. */
export async function acknowledgeInbox(folder: string, cursor: MailCursor): Promise<void> {
  const point = readCursor(cursor);
  const aside = join(folder, ".acknowledged");
  await makeFolder(aside);
  for (const file of await filesOf(folder)) {
    if (isUpTo(file, point)) await rename(join(folder, file.name), join(aside, file.name));
  }
}

function isUpTo({ name, cameAt }: ReceivedFile, { at, names }: ReadingPoint): boolean {
  return cameAt < at || (cameAt === at && names.includes(name));
}

async function filesOf(folder: string): Promise<readonly ReceivedFile[]> {
  const names = (await readdir(folder)).filter((name) => /^[^.].*\.eml$/i.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const { ctimeNs, size } = await stat(join(folder, name), { bigint: true });
      return { name, cameAt: ctimeNs, bytes: Number(size) };
    }),
  );
  return files.sort((one, other) =>
    one.cameAt === other.cameAt ? (one.name < other.name ? -1 : 1) : one.cameAt < other.cameAt ? -1 : 1,
  );
}

function writeCursor({ at, names }: ReadingPoint): MailCursor {
  return [version, at.toString(), ...names.map(encodeURIComponent)].join(" ") as MailCursor;
}

function readCursor(cursor: MailCursor): ReadingPoint {
  const [name, at = "", ...names] = cursor.split(" ");
  if (name !== version || !/^\d{1,30}$/.test(at)) throw notOurs();
  try {
    return { at: BigInt(at), names: names.map(decodeURIComponent) };
  } catch {
    throw notOurs();
  }
}

function notOurs(): SegurError {
  return new SegurError("ERR_MSS_CURSOR", { details: { rule: "a cursor of the hand-over adapter" } });
}
