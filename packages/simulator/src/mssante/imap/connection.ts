import type { Socket } from "node:net";

/** Lines and literals of one client, asked for one after the other. */
export interface ImapConnection {
  readonly socket: Socket;
  /** The next line without its end, one character per byte; `undefined` once the client left or the line is too long. */
  line(): Promise<string | undefined>;
  /** So many bytes; `undefined` once the client left. */
  bytes(count: number): Promise<Buffer | undefined>;
  write(...parts: readonly (string | Uint8Array)[]): void;
  /** Stops reading and forgets what was read ahead, before TLS: it came in clear. */
  release(): void;
}

const maxLine = 65_536;

/** Reads a socket on demand. */
export function createConnection(socket: Socket): ImapConnection {
  let chunks: Buffer[] = [];
  let held = 0;
  let over = false;
  let wake = (): void => undefined;
  const onData = (chunk: Buffer): void => {
    chunks.push(chunk);
    held += chunk.length;
    wake();
  };
  const onEnd = (): void => {
    over = true;
    wake();
  };
  socket.on("data", onData).once("close", onEnd).once("end", onEnd);
  const more = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });

  /** Takes so many bytes of what is held, then drops `skipped` more. */
  function take(count: number, skipped = 0): Buffer {
    const all = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
    const rest = all.subarray(count + skipped);
    chunks = rest.length === 0 ? [] : [rest];
    held = rest.length;
    return all.subarray(0, count);
  }

  return {
    socket,
    async line() {
      for (;;) {
        const all = Buffer.concat(chunks);
        chunks = [all];
        const end = all.indexOf(0x0a);
        if (end >= 0 && end <= maxLine) {
          return take(end, 1).toString("latin1").replace(/\r$/u, "");
        }
        if (over || held > maxLine) return undefined;
        await more();
      }
    },
    async bytes(count) {
      while (held < count) {
        if (over) return undefined;
        await more();
      }
      return take(count);
    },
    write(...parts) {
      if (socket.destroyed) return;
      socket.cork();
      for (const part of parts) socket.write(typeof part === "string" ? Buffer.from(part, "latin1") : part);
      socket.uncork();
    },
    release() {
      socket.off("data", onData).off("close", onEnd).off("end", onEnd);
      chunks = [];
      held = 0;
    },
  };
}
