import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { TLSSocket } from "node:tls";

import type { FaultScript } from "../../http/fault-script.js";
import { imapCommands } from "./commands/index.js";
import { bad, type Completion, no } from "./completion.js";
import { createConnection, type ImapConnection } from "./connection.js";
import type { ImapFaultAction } from "./imap-fault.js";
import { capabilitiesOf, type ImapServices, type ImapSession, isInState } from "./imap-session.js";
import { type ImapCommandLine, readCommand } from "./read-command.js";

/** What one client is served with. */
export interface ServeClientOptions {
  readonly services: ImapServices;
  readonly faults: FaultScript<ImapFaultAction>;
  readonly maxMessageBytes: number;
  /** Upgrades a connection; `undefined` when the handshake failed. */
  readonly upgrade: (socket: Socket) => Promise<TLSSocket | undefined>;
  readonly stopping: AbortSignal;
}

/** Serves one client, one command after the other, until it leaves. */
export async function serveClient(socket: Socket, options: ServeClientOptions): Promise<void> {
  let connection: ImapConnection = createConnection(socket);
  const session: ImapSession = {
    services: options.services,
    secure: undefined,
    account: undefined,
    selected: undefined,
    over: false,
    tell: (...parts) => {
      connection.write(...parts, "\r\n");
    },
    ask(prompt) {
      connection.write(`+ ${prompt}\r\n`);
      return connection.line();
    },
  };
  session.tell(`* OK [CAPABILITY ${capabilitiesOf(session)}] Operateur MSSante simule`);
  while (!session.over) {
    const command = await readCommand(connection, options.maxMessageBytes);
    if (command === "closed") break;
    if ("tooLong" in command) {
      session.tell(`${command.tooLong} NO [TOOBIG] Message too big`);
      continue;
    }
    const completion = await obey(session, command, connection, options);
    if (completion === undefined) break;
    const { status, text, code } = completion;
    session.tell(`${command.tag} ${status} ${code === undefined ? "" : `[${code}] `}${text}`);
    if (command.name !== "STARTTLS" || status !== "OK") continue;
    // What the client sent before the handshake came in clear, and is not a command.
    connection.release();
    const secured = await options.upgrade(connection.socket);
    if (secured === undefined) break;
    session.secure = { certificate: secured.authorized };
    connection = createConnection(secured);
  }
  connection.socket.end();
}

/** Obeys a command, or plays the fault scripted for it; `undefined`: nothing more is said. */
async function obey(
  session: ImapSession,
  { name, args, byUid }: ImapCommandLine,
  connection: ImapConnection,
  { faults, stopping }: ServeClientOptions,
): Promise<Completion | undefined> {
  const command = imapCommands.get(name);
  if (command === undefined) return bad("Unknown command");
  if (args === undefined) return bad("Arguments not understood");
  if (!isInState(session, command.when)) return bad(`Not now: ${command.when} state expected`);
  const fault = faults.next(name);
  if (fault?.kind === "reply") return no(fault.text);
  if (fault?.kind === "stall") await sleep(fault.ms, undefined, { signal: stopping }).catch(() => undefined);
  if (fault?.kind === "bye") session.tell(`* BYE ${fault.text}`);
  if (fault !== undefined && fault.kind !== "drop-after") {
    if (fault.kind !== "bye") connection.socket.destroy();
    return undefined;
  }
  const completion = await command.run(session, args, { byUid });
  for (const line of session.selected?.changes({ expunge: command.keepsNumbers !== true || byUid }) ?? []) {
    session.tell(line);
  }
  if (fault === undefined) return completion;
  connection.socket.destroy();
  return undefined;
}
