import { createServer } from "node:http";

import { listenOnLoopback, trackConnections } from "./loopback.js";
import { readBody } from "./read-body.js";
import type { SimulatorRequest, SimulatorResponse } from "./simulator-http.js";

/** Where orders are served: the path above them, and who obeys. */
export interface ControlRoute {
  /** E.g. `/simulator/insi`. */
  readonly path: string;
  readonly answer: (request: SimulatorRequest) => SimulatorResponse;
}

/** A running control: plain HTTP on the loopback interface. */
export interface ControlServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Ends the connections and frees the port. */
  close(): Promise<void>;
}

/** Orders are small; an injected answer is a few kilobytes. */
const maxOrderBytes = 1024 * 1024;

/** Serves orders by plain HTTP on the loopback interface, for a program that holds no certificate. Errors: `ERR_SIM_LISTEN`. */
export async function startControlServer(routes: readonly ControlRoute[], port = 0): Promise<ControlServer> {
  const server = createServer((incoming, outgoing) => {
    // Asked now: a request that is given up no longer has it.
    const { socket } = incoming;
    void (async () => {
      const body = await readBody(incoming, maxOrderBytes).catch(() => undefined);
      if (body === undefined) {
        socket.destroy();
        return;
      }
      const { method = "", url: path = "" } = incoming;
      const route = routes.find((one) => path.startsWith(`${one.path}/`));
      const answer = route?.answer({ method, path, headers: {}, body, clientCertificate: undefined });
      const { status, headers, body: said } = answer ?? notFound(routes);
      outgoing.writeHead(status, headers).end(said);
    })();
  });
  const connections = trackConnections(server);
  const actualPort = await listenOnLoopback(server, port);
  return {
    port: actualPort,
    origin: `http://127.0.0.1:${String(actualPort)}`,
    close: () => connections.close(),
  };
}

function notFound(routes: readonly ControlRoute[]): SimulatorResponse {
  const body = JSON.stringify({ problem: `orders are below: ${routes.map(({ path }) => path).join(", ")}` });
  return { status: 404, headers: { "content-type": "application/json; charset=utf-8" }, body: Buffer.from(body) };
}
