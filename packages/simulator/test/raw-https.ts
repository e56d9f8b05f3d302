import { request } from "node:https";

import type { SimulatorCredential } from "../src/pki/credential.js";

/** A client made of `node:https` alone. */
export interface RawRequest {
  readonly port: number;
  readonly path?: string;
  readonly method?: string;
  readonly trust: string;
  readonly credential?: SimulatorCredential;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly servername?: string;
  readonly timeoutMs?: number;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends one request over a connection of its own. */
export function rawRequest(options: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: options.port,
        path: options.path ?? "/lps",
        method: options.method ?? "POST",
        agent: false,
        ca: options.trust,
        cert: options.credential?.certificatePem,
        key: options.credential?.keyPem,
        servername: options.servername ?? "localhost",
        headers: { ...options.headers },
        timeout: options.timeoutMs,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const body = Buffer.concat(chunks).toString("utf8");
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body });
        });
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error("client timeout")));
    outgoing.on("error", reject);
    outgoing.end(options.body);
  });
}

/** Code of the error a promise rejects with. */
export async function errorCodeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "no error";
}
