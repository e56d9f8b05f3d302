import { type AddressInfo, createServer, type Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";

import type { SimulatorPki } from "@segur-sdk/simulator";

/** What the server does with a command: a reply, `drop` the connection, `silence`, or its ordinary reply. */
type Scripted = string | undefined;

/** A submission server whose every answer can be written by the test. */
export interface ScriptedSmtp {
  readonly port: number;
  /** Commands of each connection after the handshake, in the order of the connections; `.` stands for a whole message. */
  readonly sessions: readonly (readonly string[])[];
  /** Messages taken. */
  readonly mails: readonly string[];
  /** Changes the script. */
  script(answer: (command: string, session: number) => Scripted): void;
  /** Writes on every connection, or cuts them. */
  tellAll(line: string): void;
  cutAll(): void;
  close(): Promise<void>;
}

/** Starts it on a free port, with the server certificate of the PKI; client certificates are demanded. */
export async function startScriptedSmtp(pki: SimulatorPki, ehlo: readonly string[]): Promise<ScriptedSmtp> {
  const credential = await pki.credential("SERVER");
  const secureContext = createSecureContext({
    cert: credential.certificatePem,
    key: credential.keyPem,
    ca: pki.trustPem,
  });
  const sessions: string[][] = [];
  const mails: string[] = [];
  const open = new Set<Socket>();
  let answerOf: (command: string, session: number) => Scripted = () => undefined;

  const converse = (socket: TLSSocket) => {
    const commands: string[] = [];
    const session = sessions.push(commands) - 1;
    let buffered = "";
    let inData = false;
    let hasRecipient = false;
    const reply = (command: string, ordinary: string): boolean => {
      commands.push(command);
      const answer = answerOf(command, session) ?? ordinary;
      if (answer === "drop") socket.destroy();
      else if (answer !== "silence") socket.write(`${answer}\r\n`);
      return /^[23]/.test(answer);
    };
    socket.on("data", (data: Buffer) => {
      buffered += data.toString("latin1");
      for (;;) {
        const end = buffered.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end === -1) return;
        const taken = buffered.slice(0, end);
        buffered = buffered.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          mails.push(taken);
          reply(".", "250 2.0.0 taken");
          continue;
        }
        if (/^EHLO/i.test(taken))
          reply(taken, ["250-localhost", ...ehlo.map((one) => `250-${one}`), "250 OK"].join("\r\n"));
        else if (/^AUTH/i.test(taken)) reply(taken, "235 2.7.0 ok");
        else if (/^RCPT/i.test(taken)) hasRecipient = reply(taken, "250 2.1.5 ok");
        else if (/^DATA/i.test(taken)) {
          inData = reply(taken, hasRecipient ? "354 go on" : "503 5.5.1 no recipient");
          hasRecipient = false;
        } else if (/^QUIT/i.test(taken)) {
          reply(taken, "221 bye");
          socket.end();
        } else reply(taken, "250 2.1.0 ok");
      }
    });
  };

  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined).on("close", () => open.delete(socket));
    socket.write("220 localhost ESMTP\r\n");
    const onClear = (data: Buffer) => {
      if (!/^STARTTLS/i.test(data.toString("latin1"))) {
        socket.write("250-localhost\r\n250 STARTTLS\r\n");
        return;
      }
      socket.off("data", onClear);
      socket.write("220 go\r\n");
      const secure = new TLSSocket(socket, {
        isServer: true,
        secureContext,
        requestCert: true,
        rejectUnauthorized: true,
      });
      open.add(secure);
      secure.on("error", () => undefined).on("close", () => open.delete(secure));
      converse(secure);
    };
    socket.on("data", onClear);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const secured = () => [...open].filter((socket) => socket instanceof TLSSocket);
  return {
    port: (server.address() as AddressInfo).port,
    sessions,
    mails,
    script: (answer) => (answerOf = answer),
    tellAll(line) {
      for (const socket of secured()) socket.write(`${line}\r\n`);
    },
    cutAll() {
      for (const socket of open) socket.destroy();
    },
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
