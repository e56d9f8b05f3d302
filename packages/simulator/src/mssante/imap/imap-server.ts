import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";

import { createFaultScript, type FaultScript } from "../../http/fault-script.js";
import { listenOnLoopback, trackConnections } from "../../http/loopback.js";
import { secureContextOptions, type SimulatorServerTls } from "../../http/tls-context.js";
import type { MailboxLoginOptions } from "../mailbox-login.js";
import type { ImapFault, ImapFaultAction } from "./imap-fault.js";
import type { ImapServices } from "./imap-session.js";
import { serveClient } from "./serve-client.js";

/** Choices of a simulated IMAP server. */
export interface ImapOptions extends MailboxLoginOptions {
  /** Are the uses of the folders told (`SPECIAL-USE`)? Default `true`. */
  readonly announcesSpecialUse?: boolean;
  /** Capabilities that are not announced, e.g. `IDLE`, `MOVE`. Default: none. */
  readonly without?: readonly string[];
  /** Faults to play. */
  readonly faults?: readonly ImapFault[];
}

/** What a simulated IMAP server runs on. */
export interface ImapServerOptions extends ImapOptions {
  readonly tls: SimulatorServerTls;
  readonly services: Pick<ImapServices, "accounts" | "login" | "clock">;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Largest message a client may file. Default 60 000 000. */
  readonly maxMessageBytes?: number;
}

/** A running IMAP server. */
export interface ImapServer {
  readonly port: number;
  readonly faults: FaultScript<ImapFaultAction>;
  /** Changes certificate, authorities or revocation lists for the next handshakes. */
  setTls(tls: SimulatorServerTls): void;
  /** Cuts every connection without a word, as a network that fails; clients may connect again. */
  cut(): void;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts an IMAP4rev1 server on the loopback interface: STARTTLS before anything else, a client certificate, PLAIN and
 * XOAUTH2. Errors: `ERR_SIM_LISTEN`.
 *
 * @see Référentiel socle MSSanté #2 (API LPS): IMAP with STARTTLS.
 */
export async function startImapServer(options: ImapServerOptions): Promise<ImapServer> {
  let { tls } = options;
  const faults = createFaultScript<ImapFaultAction>(options.faults);
  const stopping = new AbortController();
  const services: ImapServices = {
    ...options.services,
    mechanisms: options.mechanisms ?? ["PLAIN", "XOAUTH2"],
    announcesSpecialUse: options.announcesSpecialUse ?? true,
    without: options.without ?? [],
  };
  const upgrade = (socket: Socket) => secure(socket, tls, options.clientCertificate ?? "required");
  const server = createServer({ noDelay: true }, (socket) => {
    // A client may cut its connection at any time.
    socket.on("error", () => undefined);
    const { maxMessageBytes = 60_000_000 } = options;
    serveClient(socket, { services, faults, maxMessageBytes, upgrade, stopping: stopping.signal }).catch(() => {
      socket.destroy();
    });
  });
  const connections = trackConnections(server);
  const port = await listenOnLoopback(server, options.port ?? 0);
  return {
    port,
    faults,
    setTls(changed) {
      tls = changed;
    },
    cut: () => {
      connections.cut();
    },
    close() {
      stopping.abort();
      return connections.close();
    },
  };
}

/** Asks for the client's certificate; a wrong one is refused even where none is needed. */
function secure(
  socket: Socket,
  tls: SimulatorServerTls,
  clientCertificate: "required" | "optional",
): Promise<TLSSocket | undefined> {
  return new Promise((resolve) => {
    const server = createTlsServer({
      ...secureContextOptions(tls),
      minVersion: "TLSv1.2",
      requestCert: true,
      rejectUnauthorized: clientCertificate === "required",
    });
    const refuse = () => {
      socket.destroy();
      resolve(undefined);
    };
    server.once("secureConnection", (secured) => {
      secured.on("error", () => undefined);
      const hasWrongOne = !secured.authorized && secured.getPeerX509Certificate() !== undefined;
      if (hasWrongOne) refuse();
      else resolve(secured);
    });
    server.once("tlsClientError", refuse);
    socket.once("close", refuse);
    // The server never listens: it only takes over this connection.
    server.emit("connection", socket);
  });
}
