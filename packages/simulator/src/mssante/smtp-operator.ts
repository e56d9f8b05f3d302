import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

import { systemClock, type Clock } from "@segur-sdk/core";
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { SMTPConnection } from "smtp-server/lib/smtp-connection.js";

import { createFaultScript, type FaultScript } from "../http/fault-script.js";
import { listenOnLoopback } from "../http/loopback.js";
import { secureContextOptions, type SimulatorServerTls } from "../http/tls-context.js";
import { commonNameOf } from "../pki/credential.js";
import { createMailboxes, type Mailboxes } from "./mailboxes.js";
import { readMail, type MailEnvelope } from "./received-mail.js";
import type { SmtpFault, SmtpFaultAction, SmtpStep } from "./smtp-fault.js";
import { recipientRefusal, senderRefusal, isSameAddress, type SmtpRefusal, type TrustSpace } from "./trust-space.js";

/** What a simulated secure mail operator runs on. */
export interface SmtpOperatorOptions extends TrustSpace {
  readonly tls: SimulatorServerTls;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Announced by `SIZE`, in bytes. Default 10 000 000, a common limit of operators. */
  readonly maxMessageBytes?: number;
  /** Are delivery reports announced (`DSN`)? Default `true`. */
  readonly announcesReports?: boolean;
  /** Must the mailbox log in by SASL PLAIN besides the certificate? Default `optional`. */
  readonly login?: "optional" | "required";
  /** Faults to play. */
  readonly faults?: readonly SmtpFault[];
}

/** A running operator. */
export interface SmtpOperator {
  readonly port: number;
  readonly mailboxes: Mailboxes;
  readonly faults: FaultScript<SmtpFaultAction>;
  /** Changes certificate, authorities or revocation lists for the next connections. */
  setTls(tls: SimulatorServerTls): void;
  /** Tells the clients `421`, cuts their connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Starts a secure mail operator: SMTP submission on the loopback interface, STARTTLS with a client certificate.
 *
 * Nothing is accepted in clear. The sender must be a mailbox of the operator, the recipient inside the trust space.
 * Errors: `ERR_SIM_LISTEN`.
 *
 * @see Référentiel socle MSSanté #2 (API LPS): submission with STARTTLS, IGC-Santé certificate, SASL PLAIN.
 */
export async function startSmtpOperator(options: SmtpOperatorOptions): Promise<SmtpOperator> {
  const clock = options.clock ?? systemClock;
  const mailboxes = createMailboxes();
  const faults = createFaultScript<SmtpFaultAction>(options.faults);
  const sockets = new Map<string, Socket>();
  const timers = new Set<NodeJS.Timeout>();

  /** Plays the fault scripted for a step, if there is one; a cut connection never calls back. */
  function step(name: SmtpStep, session: SMTPServerSession, refusal: SmtpRefusal | undefined, reply: Reply): void {
    const fault = faults.next(name);
    if (fault === undefined) {
      reply(refusal === undefined ? null : refused(refusal));
    } else if (fault.kind === "reply") {
      reply(refused(fault));
    } else if (fault.kind === "drop") {
      sockets.get(session.id)?.destroy();
    } else {
      const timer = setTimeout(() => {
        timers.delete(timer);
        sockets.get(session.id)?.destroy();
      }, fault.ms);
      timers.add(timer);
    }
  }

  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<SmtpRefusal | undefined> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) chunks.push(chunk);
    if (stream.sizeExceeded) return { code: 552, text: "5.3.4 Message too big" };
    const socket = sockets.get(session.id);
    const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
    mailboxes.deliver({
      ...(await readMail(Buffer.concat(chunks))),
      receivedAt: clock.now(),
      envelope: envelopeOf(session),
      certificateName: certificate === undefined ? "" : commonNameOf(certificate),
      tlsVersion: socket instanceof TLSSocket ? (socket.getProtocol() ?? "") : "",
    });
    return undefined;
  }

  const server = new SMTPServer({
    ...secureContextOptions(options.tls),
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: "TLSv1.2",
    name: "localhost",
    banner: "Operateur MSSante simule",
    logger: false,
    disableReverseLookup: true,
    authMethods: ["PLAIN"],
    authOptional: options.login !== "required",
    size: options.maxMessageBytes ?? 10_000_000,
    hideDSN: options.announcesReports === false,
    closeTimeout: 1,
    onConnect({ id }, callback) {
      for (const connection of server.connections) if (connection.id === id) sayWhyTooBig(connection);
      callback();
    },
    onSecure(socket, session, callback) {
      sockets.set(session.id, socket);
      step("TLS", session, undefined, callback);
    },
    onAuth({ username = "" }, _session, callback) {
      // The password is not specified: any will do, even an empty one. The login is the mailbox's address.
      const isKnown = options.senders.some((sender) => isSameAddress(sender, username));
      callback(null, isKnown ? { user: username } : { message: "5.7.8 Unknown mailbox", responseCode: 535 });
    },
    onMailFrom(address, session, callback) {
      const login = typeof session.user === "string" ? session.user : undefined;
      step("MAIL", session, clearRefusal(session) ?? senderRefusal(options, address.address, login), callback);
    },
    onRcptTo(address, session, callback) {
      step("RCPT", session, clearRefusal(session) ?? recipientRefusal(options, address.address), callback);
    },
    onData(stream, session, callback) {
      step("DATA", session, undefined, (fault) => {
        if (fault) {
          stream.resume().once("end", () => {
            callback(fault);
          });
          return;
        }
        receive(stream, session).then((refusal) => {
          step("DOT", session, refusal, callback);
        }, callback);
      });
    },
    onClose(session) {
      sockets.delete(session.id);
    },
  });
  // Handshakes that fail are the client's to report.
  server.on("error", () => undefined);

  const port = await listenOnLoopback(server.server, options.port ?? 0);
  return {
    port,
    mailboxes,
    faults,
    setTls(tls) {
      server.updateSecureContext(secureContextOptions(tls));
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      return new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/**
 * The library answers a `SIZE` over the limit without enhanced code, and 552 alone reads as a full mailbox: `5.3.4` is added.
 */
function sayWhyTooBig(connection: SMTPConnection): void {
  const send = connection.send.bind(connection);
  connection.send = (code, data, context) => {
    const text = context === "MESSAGE_TOO_BIG" && typeof data === "string" ? `5.3.4 ${data}` : data;
    send(code, text, context);
  };
}

type Reply = (error?: Error | null) => void;

function refused({ code, text }: { readonly code: number; readonly text: string }): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

function clearRefusal(session: SMTPServerSession): SmtpRefusal | undefined {
  return session.secure ? undefined : { code: 530, text: "5.7.0 Must issue a STARTTLS command first" };
}

function envelopeOf(session: SMTPServerSession): MailEnvelope {
  const { mailFrom, rcptTo, dsn } = session.envelope;
  return {
    from: mailFrom === false ? "" : mailFrom.address,
    recipients: rcptTo.map(recipientOf),
    ...(dsn?.envid == null ? {} : { envelopeId: dsn.envid }),
    ...(dsn?.ret === "FULL" || dsn?.ret === "HDRS" ? { returned: dsn.ret } : {}),
  };
}

function recipientOf({ address, dsn }: SMTPServerAddress) {
  return {
    address,
    notify: dsn?.notify ?? [],
    ...(dsn?.orcpt === undefined ? {} : { originalRecipient: dsn.orcpt }),
  };
}
