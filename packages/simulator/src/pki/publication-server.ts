import { createServer, type Server } from "node:http";

import { listenOnLoopback, trackConnections } from "../http/loopback.js";
import type { SimulatorPki } from "./simulator-pki.js";

/** A running publication server: lists and authorities by plain HTTP, as the IGC-Santé publishes them. */
export interface PublicationServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Starts to publish; before that every address is 404. */
  publish(pki: SimulatorPki): void;
  close(): Promise<void>;
}

/**
 * Serves `/CRL/<authority>.crl` and `/AC/<authority>.cer`, both DER.
 *
 * Started before the PKI, because certificates carry its address.
 */
export async function startPublicationServer(port = 0): Promise<PublicationServer> {
  let files: ReadonlyMap<string, () => Uint8Array> = new Map();
  const server: Server = createServer((request, response) => {
    const file = files.get(request.url ?? "");
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = file();
    const contentType = request.url?.endsWith(".crl") === true ? "application/pkix-crl" : "application/pkix-cert";
    response.writeHead(200, { "content-type": contentType, "content-length": body.length }).end(body);
  });
  const connections = trackConnections(server);
  const actualPort = await listenOnLoopback(server, port);
  return {
    port: actualPort,
    url: `http://127.0.0.1:${actualPort}`,
    publish(pki) {
      files = new Map<string, () => Uint8Array>([
        ["/AC/ACR-EL-SIMU.cer", () => pki.root.raw],
        ["/AC/ACI-EL-ORG-SIMU.cer", () => pki.organisations.raw],
        ["/CRL/ACR-EL-SIMU.crl", () => pki.revocationList("root")],
        ["/CRL/ACI-EL-ORG-SIMU.crl", () => pki.revocationList("organisations")],
      ]);
    },
    close: () => connections.close(),
  };
}
