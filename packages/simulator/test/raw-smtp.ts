import type { SimulatorCredential } from "../src/pki/credential.js";
import { rawConnection } from "./raw-connection.js";

/** An SMTP client which says what it is told to say. */
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
  const connection = rawConnection(port, "utf8");
  const read = async () => (await connection.until(/^(?:\d{3}-[^\n]*\n)*\d{3} [^\n]*\n/u)).trimEnd();
  const say = (line: string) => {
    connection.write(`${line}\r\n`);
    return read();
  };
  await read();
  return {
    read,
    say,
    async secure(trust, credential) {
      await say("STARTTLS");
      await connection.shakeHands(trust, credential);
    },
    close: () => {
      connection.close();
    },
  };
}
