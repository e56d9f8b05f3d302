import { isSegurError, SegurError } from "@segur-sdk/core";
import type { ImapFlow } from "imapflow";

import { smtpError } from "../smtp-outcome.js";
import { loadImapflow } from "./imap-peer.js";
import { openImap, type OpenImapOptions } from "./open-imap.js";

/** What a session on the mailbox is opened with. */
export interface ImapSessionOptions extends OpenImapOptions {
  /** Largest thing the server may send at once, in bytes. */
  readonly maxMessageBytes: number;
}

/**
 * Opens a session, gives it to the work, and closes it; failures become errors of the SDK.
 *
 * @throws SegurError `ERR_MSS_IMAP` when the server refuses a command, and those of `openImap`.
 */
export async function withImapSession<T>(
  options: ImapSessionOptions,
  work: (client: ImapFlow) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const client = await openImapSession(options, signal);
  const cancel = () => {
    client.close();
  };
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    const done = await work(client);
    await client.logout().catch(() => undefined);
    return done;
  } catch (error) {
    client.close();
    throw imapError(error, signal);
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

/** Opens a session for a work that lasts; its owner closes it. */
export async function openImapSession(options: ImapSessionOptions, signal?: AbortSignal): Promise<ImapFlow> {
  const { ImapFlow: Client } = await loadImapflow();
  const socket = await openImap(options, signal);
  const client = new Client({
    host: options.endpoint.host,
    port: options.endpoint.port,
    secure: true,
    transport: {
      connect: (_options, onConnect) => {
        setImmediate(onConnect);
        return socket;
      },
    },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    clientInfo: { name: "segur-sdk" },
    socketTimeout: options.silenceMs,
    greetingTimeout: options.silenceMs,
    // Room for the answer around the mail.
    maxLiteralSize: options.maxMessageBytes + 65_536,
    maxResponseSize: options.maxMessageBytes + 1_048_576,
  });
  // What breaks between two commands is told by the next one.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    socket.destroy();
    throw imapError(error, signal);
  }
}

/** The error that a failure of the library is. The text of an answer is not kept: it may quote an address. */
export function imapError(error: unknown, signal?: AbortSignal): SegurError {
  if (signal?.aborted === true) return new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
  if (isSegurError(error)) return error;
  const field = (name: string): unknown =>
    error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
  const status = field("responseStatus");
  if (typeof status === "string") {
    const code = field("serverResponseCode");
    return new SegurError("ERR_MSS_IMAP", {
      official: { code: typeof code === "string" ? `${status} ${code}` : status },
    });
  }
  return smtpError({ handedOver: false, cause: error });
}
