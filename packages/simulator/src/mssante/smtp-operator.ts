import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";

import { systemClock, type Clock } from "@segur-sdk/core";
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { SMTPConnection } from "smtp-server/lib/smtp-connection.js";

import { createFaultScript, type FaultScript } from "../http/fault-script.js";
import { listenOnLoopback } from "../http/loopback.js";
import { secureContextOptions, type SimulatorServerTls } from "../http/tls-context.js";
import { commonNameOf } from "../pki/credential.js";
import type { AccessTokens } from "./access-tokens.js";
import { createMailboxLogin, invalidToken, type MailboxLoginOptions } from "./mailbox-login.js";
import type { Mailboxes } from "./mailboxes.js";
import { createPostOffice, type PostOffice } from "./post-office.js";
import { readMail, type MailEnvelope } from "./received-mail.js";
import type { SmtpFault, SmtpFaultAction, SmtpStep } from "./smtp-fault.js";
import { createSmtpSteps, isKept, type StepReply } from "./smtp-steps.js";
import type { MailRobots } from "./robots/robots.js";
import { recipientRefusal, senderRefusal, isSameAddress, type SmtpRefusal, type TrustSpace } from "./trust-space.js";

/** What a simulated secure mail operator runs on. */
export interface SmtpOperatorOptions extends TrustSpace, MailboxLoginOptions {
  readonly tls: SimulatorServerTls;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Announced by `SIZE`, in bytes. Default 10 000 000, a common limit of operators. */
  readonly maxMessageBytes?: number;
  /** Are delivery reports announced (`DSN`)? Default `true`. */
  readonly announcesReports?: boolean;
  /** Must the mailbox log in besides the certificate? Default `optional`. */
  readonly login?: "optional" | "required";
  /** Faults to play. */
  readonly faults?: readonly SmtpFault[];
  /** Where mails go. Default: mailboxes of its own. */
  readonly post?: PostOffice;
}

/** A running operator. */
export interface SmtpOperator {
  readonly port: number;
  readonly mailboxes: Mailboxes;
  /** What the recipients do with their mails. */
  readonly robots: MailRobots;
  /** Access tokens that open mailboxes by XOAUTH2. */
  readonly tokens: AccessTokens;
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
  const { senders, patientDomain, clientCertificate = "required" } = options;
  const post = options.post ?? createPostOffice({ clock, patientDomain });
  const login = createMailboxLogin({
    isMailbox: (address) => senders.some((sender) => isSameAddress(sender, address)),
    tokens: post.tokens,
  });
  const faults = createFaultScript<SmtpFaultAction>(options.faults);
  const sockets = new Map<string, Socket>();
  const certificateOf = ({ id }: SMTPServerSession) => {
    const socket = sockets.get(id);
    return socket instanceof TLSSocket && socket.authorized ? socket.getPeerX509Certificate() : undefined;
  };
  const steps = createSmtpSteps(faults, ({ id }) => sockets.get(id));
  const step = (name: SmtpStep, session: SMTPServerSession, refusal: SmtpRefusal | undefined, reply: StepReply) => {
    steps.play(steps.next(name), session, refusal, reply);
  };

  /** Reads a message to its end, then does with it what the script says. */
  async function receive(stream: SMTPServerDataStream, session: SMTPServerSession, reply: StepReply): Promise<void> {
    const bytes = await bytesOf(stream);
    const fault = steps.next("DOT");
    const limit = fault?.kind === "size-limit" ? fault.bytes : Number.POSITIVE_INFINITY;
    const isTooBig = bytes === undefined || bytes.length > limit;
    if (!isTooBig && isKept(fault)) {
      const socket = sockets.get(session.id);
      const certificate = certificateOf(session);
      post.accept({
        ...(await readMail(bytes)),
        receivedAt: clock.now(),
        envelope: envelopeOf(session),
        certificateName: certificate === undefined ? "" : commonNameOf(certificate),
        tlsVersion: socket instanceof TLSSocket ? (socket.getProtocol() ?? "") : "",
      });
    }
    steps.play(fault, session, isTooBig ? { code: 552, text: "5.3.4 Message too big" } : undefined, reply);
  }

  const server = new SMTPServer({
    ...secureContextOptions(options.tls),
    requestCert: true,
    rejectUnauthorized: clientCertificate === "required",
    minVersion: "TLSv1.2",
    name: "localhost",
    banner: "Operateur MSSante simule",
    logger: false,
    disableReverseLookup: true,
    authMethods: [...(options.mechanisms ?? ["PLAIN", "XOAUTH2"])],
    authOptional: options.login !== "required",
    size: options.maxMessageBytes ?? 10_000_000,
    hideDSN: options.announcesReports === false,
    closeTimeout: 1,
    onConnect(session, callback) {
      for (const connection of server.connections) {
        if (connection.id !== session.id) continue;
        sayWhyTooBig(connection);
        sockets.set(session.id, connection._socket);
      }
      step("CONNECT", session, undefined, callback);
    },
    onSecure(socket, session, callback) {
      sockets.set(session.id, socket);
      const isWrongCertificate =
        socket instanceof TLSSocket && !socket.authorized && socket.getPeerX509Certificate() !== undefined;
      if (isWrongCertificate) socket.destroy();
      else step("TLS", session, undefined, callback);
    },
    onAuth({ username: user = "", accessToken }, session, callback) {
      step("AUTH", session, undefined, (error) => {
        const certificate = certificateOf(session) !== undefined;
        if (error) callback(error);
        else if (login({ user, certificate, ...(accessToken === undefined ? {} : { token: accessToken }) }))
          callback(null, { user });
        else if (accessToken !== undefined) callback(null, { data: invalidToken });
        else callback(null, { message: "5.7.8 Unknown mailbox", responseCode: 535 });
      });
    },
    onMailFrom(address, session, callback) {
      const user = typeof session.user === "string" ? session.user : undefined;
      const isUnknown = user === undefined && certificateOf(session) === undefined;
      const refusal = isUnknown
        ? { code: 530, text: "5.7.0 Authentication required" }
        : senderRefusal(options, address.address, user);
      step("MAIL", session, clearRefusal(session) ?? refusal, callback);
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
        receive(stream, session, callback).catch(callback);
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
    mailboxes: post.mailboxes,
    robots: post.robots,
    tokens: post.tokens,
    faults,
    setTls(tls) {
      server.updateSecureContext(secureContextOptions(tls));
    },
    close() {
      steps.close();
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

/** The whole message; `undefined` when it is over the size announced. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) if (!stream.sizeExceeded) chunks.push(chunk);
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks);
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
