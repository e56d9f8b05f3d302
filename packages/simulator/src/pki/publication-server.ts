import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { systemClock, type Clock } from "@segur-sdk/core";

import { listenOnLoopback, trackConnections } from "../http/loopback.js";
import { readBody } from "../http/read-body.js";
import { createPublication, type PublishedFile } from "./publication.js";
import type { ListMode, OcspMode } from "./publication-modes.js";
import type { SimulatorPki } from "./simulator-pki.js";

/** One request the publication server received. */
export interface PublicationRequest {
  readonly method: string;
  readonly path: string;
  /** Status answered; absent when the connection was cut or left hanging. */
  readonly status?: number;
}

/** A running publication server: lists, OCSP and authorities by plain HTTP, as the IGC-Santé publishes them. */
export interface PublicationServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  /** Starts to publish; before that every address is 404. */
  publish(pki: SimulatorPki): void;
  /** How lists are published from now on: all, or those of one authority by the name of its files. Default `fresh`. */
  setLists(mode: ListMode, file?: string): void;
  /** How OCSP answers from now on. Default `fresh`. */
  setOcsp(mode: OcspMode): void;
  /** Every request since the start. */
  readonly requests: readonly PublicationRequest[];
  /** Ends the connections, hanging ones included, and frees the port. */
  close(): Promise<void>;
}

/** Choices of a publication server; every one has a default. */
export interface PublicationServerOptions {
  /** Default 0: any free one. */
  readonly port?: number;
  /** Dates what is published. Default: the machine's clock. */
  readonly clock?: Clock;
}

/** An OCSP request holds a few CertIDs: more than this is not one. */
const maxRequestBytes = 65_536;

/**
 * Serves `/CRL/<authority>.crl`, `/AC/<authority>.cer`, `/AC/Chaine_de_certification-SIMU.p7b`, all DER, with `ETag`
 * and `Last-Modified`, and OCSP on `/ocsp`, by POST and by GET.
 *
 * Started before the PKI, because certificates carry its address. Errors: `ERR_SIM_LISTEN`.
 *
 * @example
 * ```ts
 * import { createSimulatorPki, startPublicationServer } from "@segur-sdk/simulator";
 *
 * const publication = await startPublicationServer();
 * const pki = await createSimulatorPki({ publicationUrl: publication.url });
 * publication.publish(pki);
 * pki.revoke((await pki.credential("MSS-AUTH")).certificate, "keyCompromise");
 * publication.setOcsp("down");
 * publication.setLists("stale");
 * await publication.close();
 * ```
 */
export async function startPublicationServer(options: PublicationServerOptions = {}): Promise<PublicationServer> {
  const publication = createPublication(options.clock ?? systemClock);
  const requests: PublicationRequest[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "GET", url: path = "/" } = request;
    const body = await readBody(request, maxRequestBytes);
    const record = (status?: number) => requests.push({ method, path, ...(status === undefined ? {} : { status }) });
    const file = body === undefined ? undefined : await publication.answer(method, path, body);
    switch (file) {
      case "down":
        record();
        request.socket.destroy();
        return;
      case "stall":
        record();
        return;
      case "error":
      case undefined: {
        const status = file === "error" ? 503 : 404;
        record(status);
        response.writeHead(status).end();
        return;
      }
      default: {
        const status = isUnchanged(request, file) ? 304 : 200;
        record(status);
        response.writeHead(status, headersOf(file, status));
        // Cut after half of the bytes announced.
        if (file.truncated) response.write(file.body.subarray(0, file.body.length / 2), () => request.socket.destroy());
        else response.end(status === 304 || method === "HEAD" ? undefined : file.body);
      }
    }
  };

  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const connections = trackConnections(server);
  const port = await listenOnLoopback(server, options.port ?? 0);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    publish: publication.publish,
    setLists: publication.setLists,
    setOcsp: publication.setOcsp,
    requests,
    close() {
      publication.stop();
      return connections.close();
    },
  };
}

function headersOf({ contentType, etag, modified, body }: PublishedFile, status: 200 | 304) {
  return {
    ...(status === 304 ? {} : { "content-type": contentType, "content-length": body.length }),
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { "last-modified": modified.toUTCString() }),
  };
}

/** RFC 9110 §13.2.2: the entity tag, when one is given, decides alone. */
function isUnchanged({ headers }: IncomingMessage, { etag, modified }: PublishedFile): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) return etag !== undefined && tags.includes(etag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return modified !== undefined && modified.getTime() <= since;
}
