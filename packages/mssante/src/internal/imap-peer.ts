import { SegurError } from "@segur-sdk/core";
import type * as Imapflow from "imapflow";

/** The version that the tests run with. */
const version = "2.10.2";

/**
 * Loads imapflow, an optional peer: only who reads a mailbox, or files what was sent, installs it.
 *
 * @throws SegurError `ERR_MSS_IMAP_PEER` when it is not installed.
 */
export async function loadImapflow(
  importPeer: () => Promise<unknown> = () => import("imapflow"),
): Promise<typeof Imapflow> {
  const missing = (cause?: unknown) =>
    new SegurError("ERR_MSS_IMAP_PEER", {
      details: { rule: `npm install imapflow@${version}` },
      ...(cause === undefined ? {} : { cause }),
    });
  const loaded = await importPeer().catch((cause: unknown) => {
    throw missing(cause);
  });
  if (isImapflow(loaded)) return loaded;
  throw missing();
}

function isImapflow(loaded: unknown): loaded is typeof Imapflow {
  return typeof loaded === "object" && loaded !== null && typeof Reflect.get(loaded, "ImapFlow") === "function";
}
