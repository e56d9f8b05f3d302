import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

import type { SimulatorCredential } from "../../src/pki/credential.js";

/** An IMAP client made of `node:net` and `node:tls` alone, which says what it is told to say. */
export interface RawImap {
  /** Sends a command and gives everything answered up to its completion, tag removed. */
  say(command: string): Promise<string>;
  /** Sends bytes as they are. */
  write(text: string): void;
  /** Everything received up to the first match; rejects when the connection ends before. */
  until(pattern: RegExp): Promise<string>;
  /** STARTTLS, then the handshake. */
  secure(trust: string, credential?: SimulatorCredential): Promise<void>;
  close(): void;
}

export async function rawImap(port: number): Promise<RawImap> {
  let socket: Socket = connectTcp(port, "127.0.0.1");
  let received = "";
  let failure: Error | undefined;
  let count = 0;
  let wake = (): void => undefined;
  function listen(): void {
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      received += text;
      wake();
    });
    const end = (error?: Error): void => {
      failure ??= error ?? new Error("connection ended");
      wake();
    };
    socket.on("error", end).on("close", () => {
      end();
    });
  }
  async function until(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(received);
      if (found !== null) {
        const end = found.index + found[0].length;
        const read = received.slice(0, end);
        received = received.slice(end);
        return read;
      }
      if (failure !== undefined) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  listen();
  await until(/\r\n/u);
  return {
    until,
    write: (text) => socket.write(text, "latin1"),
    async say(command) {
      count += 1;
      const tag = `t${count}`;
      socket.write(`${tag} ${command}\r\n`, "latin1");
      const answer = await until(new RegExp(`(?:^|\\n)${tag} [^\\r]*\\r\\n`, "u"));
      return answer.replace(new RegExp(`(^|\\n)${tag} `, "u"), "$1").trimEnd();
    },
    async secure(trust, credential) {
      socket.write("s STARTTLS\r\n");
      await until(/^s OK[^\n]*\n/u);
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
