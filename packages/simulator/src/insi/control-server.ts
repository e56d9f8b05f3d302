import { createServer } from "node:http";

import { listenOnLoopback, trackConnections } from "../http/loopback.js";
import { answerInsiControl, insiControlPath } from "./control.js";
import type { InsiService } from "./insi-service.js";

/** The control of a simulated INSi by plain HTTP, for a program that holds no certificate. */
export interface InsiControlServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>/simulator/insi`: the orders follow, e.g. `/faults`. */
  readonly url: string;
  /** Ends the connections and frees the port. */
  close(): Promise<void>;
}

/** Orders are small; an injected answer is a few kilobytes. */
const maxOrderBytes = 1024 * 1024;

/**
 * Serves the control of a simulated INSi by plain HTTP on the loopback interface. The same orders are served, behind
 * mutual TLS, by the service itself. Errors: `ERR_SIM_LISTEN`.
 *
 * @example
 * ```ts
 * import { startInsiControl, startSimulator } from "@segur-sdk/simulator";
 *
 * const sim = await startSimulator();
 * const control = await startInsiControl(sim.insi);
 * const outage = { on: "WS_INS2", times: "always", fault: { kind: "soap-fault", code: "insi_102" } };
 * await fetch(`${control.url}/faults`, { method: "POST", body: JSON.stringify(outage) });
 * await control.close();
 * await sim.stop();
 * ```
 */
export async function startInsiControl(
  insi: InsiService,
  options: { readonly port?: number } = {},
): Promise<InsiControlServer> {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOrderBytes) incoming.destroy();
      else chunks.push(chunk);
    });
    incoming.on("end", () => {
      const { status, headers, body } = answerInsiControl(insi, {
        method: incoming.method ?? "",
        path: incoming.url ?? "",
        headers: {},
        body: Buffer.concat(chunks),
        clientCertificate: undefined,
      });
      outgoing.writeHead(status, headers).end(body);
    });
  });
  const connections = trackConnections(server);
  const port = await listenOnLoopback(server, options.port ?? 0);
  return { port, url: `http://127.0.0.1:${String(port)}${insiControlPath}`, close: () => connections.close() };
}
