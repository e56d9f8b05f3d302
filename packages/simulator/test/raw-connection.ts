import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

import type { SimulatorCredential } from "../src/pki/credential.js";

/** A connection made of `node:net` and `node:tls` alone, in clear until {@link RawConnection.shakeHands}. */
export interface RawConnection {
  /** Sends text as it is. */
  write(text: string): void;
  /** Everything received up to the first match; rejects when the connection ends before. */
  until(pattern: RegExp): Promise<string>;
  /** The handshake, as a client with this certificate. */
  shakeHands(trust: string, credential?: SimulatorCredential): Promise<void>;
  close(): void;
}

/** Connects to the loopback interface. */
export function rawConnection(port: number, encoding: "utf8" | "latin1"): RawConnection {
  let socket: Socket = connectTcp(port, "127.0.0.1");
  let received = "";
  let failure: Error | undefined;
  let wake = (): void => undefined;

  function listen(): void {
    socket.setEncoding(encoding);
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

  listen();
  return {
    write: (text) => socket.write(text, encoding),
    async until(pattern) {
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
    },
    async shakeHands(trust, credential) {
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
