import type { Socket } from "node:net";

/** Reads the answers of an IMAP server line by line, until the session is handed to the library. */
export interface ImapLines {
  /** The next line, without its end. */
  next(): Promise<string>;
  /** Is anything received that was not read? */
  readonly hasMore: boolean;
  /** Stops listening; gives back what was received and not read. */
  release(): Buffer;
}

/** No answer before login is long; a server that never ends a line is left. */
const maxLineBytes = 64 * 1024;

/** Listens to a connection whose silence is bounded by its own timer. */
export function readImapLines(socket: Socket): ImapLines {
  let received = Buffer.alloc(0);
  let failure: Error | undefined;
  let wake: (() => void) | undefined;

  const onData = (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    if (received.length > maxLineBytes) onError(new Error("The server sent a line without end."));
    wake?.();
  };
  const onError = (error: Error) => {
    failure ??= error;
    wake?.();
  };
  const onClose = () => {
    onError(new Error("The server closed the connection."));
  };
  const onTimeout = () => {
    onError(new Error("The server did not answer in time."));
  };
  socket.on("data", onData).on("error", onError).on("close", onClose).on("timeout", onTimeout);

  return {
    get hasMore() {
      return received.length > 0;
    },
    async next() {
      for (;;) {
        const end = received.indexOf("\n");
        if (end !== -1) {
          const line = received.subarray(0, end).toString("latin1").replace(/\r$/, "");
          received = received.subarray(end + 1);
          return line;
        }
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    release() {
      socket.pause();
      socket.off("data", onData).off("error", onError).off("close", onClose).off("timeout", onTimeout);
      return received;
    },
  };
}
