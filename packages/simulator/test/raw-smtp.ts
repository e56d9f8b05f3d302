import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

import type { SimulatorCredential } from "../src/pki/credential.js";

/** An SMTP client made of `node:net` and `node:tls` alone, which says what it is told to say. */
export interface RawSmtp {
  /** Sends a line and gives the whole reply; rejects when the connection ends. */
  say(line: string): Promise<string>;
  /** Reads one reply. */
  read(): Promise<string>;
  /** STARTTLS, then the handshake. */
  secure(trust: string, credential?: SimulatorCredential): Promise<void>;
  close(): void;
}

export async function rawSmtp(port: number): Promise<RawSmtp> {
  let socket: Socket = connectTcp(port, "127.0.0.1");
  let received = "";
  let failure: Error | undefined;
  let wake = (): void => undefined;

  function listen(): void {
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      received += text;
      wake();
    });
    const end = (error?: Error): void => {
      failure ??= error ?? new Error("connection ended");
      wake();
    };
    socket.on("error", end);
    socket.on("close", () => {
      end();
    });
  }

  async function read(): Promise<string> {
    for (;;) {
      const reply = /^(?:\d{3}-[^\n]*\n)*\d{3} [^\n]*\n/.exec(received)?.[0];
      if (reply !== undefined) {
        received = received.slice(reply.length);
        return reply.trimEnd();
      }
      if (failure !== undefined) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  listen();
  await read();
  return {
    read,
    say(line) {
      socket.write(`${line}\r\n`);
      return read();
    },
    async secure(trust, credential) {
      socket.write("STARTTLS\r\n");
      await read();
      socket.removeAllListeners();
      socket = connectTls({
        socket,
        ca: trust,
        servername: "localhost",
        cert: credential?.certificatePem,
        key: credential?.keyPem,
      });
      await new Promise((resolve, reject) => {
        socket.once("secureConnect", resolve);
        socket.once("error", reject);
      });
      listen();
    },
    close: () => socket.destroy(),
  };
}
