import type { SimulatorCredential } from "../../src/pki/credential.js";
import { rawConnection } from "../raw-connection.js";

/** An IMAP client which says what it is told to say. */
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
  const connection = rawConnection(port, "latin1");
  let count = 0;
  await connection.until(/\r\n/u);
  return {
    ...connection,
    async say(command) {
      count += 1;
      const tag = `t${count}`;
      connection.write(`${tag} ${command}\r\n`);
      const answer = await connection.until(new RegExp(`(?:^|\\n)${tag} [^\\r]*\\r\\n`, "u"));
      return answer.replace(new RegExp(`(^|\\n)${tag} `, "u"), "$1").trimEnd();
    },
    async secure(trust, credential) {
      connection.write("s STARTTLS\r\n");
      await connection.until(/^s OK[^\n]*\n/u);
      await connection.shakeHands(trust, credential);
    },
  };
}
