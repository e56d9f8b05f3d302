import type { AddressInfo, Server, Socket } from "node:net";

import { SegurError } from "@segur-sdk/core";

/** Opens a server on the loopback interface only; `port` 0 takes any free one. Errors: `ERR_SIM_LISTEN`. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => {
      reject(new SegurError("ERR_SIM_LISTEN", { cause, details: { field: "port", rule: "a free loopback port" } }));
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** The open connections of a server. */
export interface OpenConnections {
  /** Cuts them without a word; the server goes on. */
  cut(): void;
  /** Cuts them and frees the port. */
  close(): Promise<void>;
}

/** Remembers the open connections of a server, so that it can close without waiting for its clients. */
export function trackConnections(server: Server): OpenConnections {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        cut();
      }),
  };
}
