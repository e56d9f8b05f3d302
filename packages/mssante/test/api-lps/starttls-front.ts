import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** An SMTP server that knows the way to STARTTLS only. */
export interface StartTlsFront {
  readonly port: number;
  /** What came in clear. */
  readonly heard: readonly string[];
  close(): void;
}

/** Answers in clear up to STARTTLS, then carries the bytes to `tlsPort`; `afterGo` is put in clear behind the answer. */
export async function startTlsFront(tlsPort: number, afterGo = ""): Promise<StartTlsFront> {
  const heard: string[] = [];
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
  };
  const server = createServer((socket) => {
    keep(socket);
    socket.write("220 front ESMTP\r\n");
    const onData = (data: Buffer) => {
      const command = data.toString("latin1");
      heard.push(command);
      if (!/^STARTTLS/i.test(command)) {
        socket.write("250-front\r\n250 STARTTLS\r\n");
        return;
      }
      socket.off("data", onData);
      const behind = connect(tlsPort, "127.0.0.1");
      keep(behind);
      behind.once("connect", () => {
        socket.write(`220 go\r\n${afterGo}`);
        socket.pipe(behind).pipe(socket);
      });
      behind.once("close", () => socket.destroy());
      behind.once("error", () => socket.destroy());
    };
    socket.on("data", onData);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
