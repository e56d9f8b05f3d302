import { isAscii } from "node:buffer";
import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { TLSSocket } from "node:tls";

import { isSegurError, SegurError } from "@segur-sdk/core";
import SMTPConnection, {
  type SMTPConnectionCustomAuthHandlers,
  type SMTPConnectionSendInfo,
  type SMTPEnvelope,
} from "nodemailer/lib/smtp-connection";

import type { ComposedMail } from "../report-mail.js";
import { smtpError } from "../smtp-outcome.js";
import { handshakeOptions, judgeServer, type MailConnectionOptions, openTcp } from "./mail-connection.js";
import { type SaslLogin, saslMessage } from "./sasl.js";

/** One connection to the operator. */
export interface SmtpSession {
  /** False once it ended, on either side. */
  readonly isOpen: boolean;
  /** Was any byte of the last mail handed over? */
  readonly hasStarted: boolean;
  /** Connects, upgrades to TLS, logs in. */
  open(signal?: AbortSignal): Promise<void>;
  /** Asks the server whether it is still there, and gives it so many milliseconds to answer. */
  probe(ms: number): Promise<void>;
  send(
    mail: ComposedMail,
    options: { readonly deliveryReport: boolean; readonly originalRecipient: boolean },
  ): Promise<{ readonly response: string; readonly deliveryReportAsked: boolean }>;
  quit(): void;
  destroy(): void;
}

/** What a session is opened with. */
export interface SmtpSessionOptions extends MailConnectionOptions {
  readonly login?: SaslLogin;
}

/** Opens one session over nodemailer's connection, whose failures become errors of the SDK. */
export function createSmtpSession(options: SmtpSessionOptions): SmtpSession {
  let connection: SMTPConnection | undefined;
  let isOpen = false;
  let isDestroyed = false;
  let hasStarted = false;
  let handedOver = false;
  let fail: ((error: unknown) => void) | undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = (error) => {
      isOpen = false;
      reject(failureOf(error, handedOver));
    };
  });
  // A failure is either awaited by a step below or of no consequence any more.
  failed.catch(() => undefined);

  const step = <T>(run: (done: (error: unknown, result?: T) => void) => void): Promise<T | undefined> =>
    Promise.race([
      failed,
      new Promise<T | undefined>((resolve, reject) => {
        run((error, result) => {
          if (error === null || error === undefined) resolve(result);
          else reject(failureOf(error, handedOver));
        });
      }),
    ]);

  const opened = () => {
    if (connection === undefined || !isOpen) throw failureOf(new Error("The connection is closed."), false);
    return connection;
  };

  return {
    get isOpen() {
      return isOpen;
    },
    get hasStarted() {
      return hasStarted;
    },
    async open(signal) {
      const opening = openTcp(options, signal);
      // Closed on our side meanwhile: nobody waits for this socket any more.
      opening.then(
        (late) => isDestroyed && late.destroy(),
        () => undefined,
      );
      const socket = await Promise.race([failed, opening]);
      let tokenFailure: unknown;
      const smtp = connectionOver(socket, options, (error) => (tokenFailure = error));
      connection = smtp;
      smtp.on("error", (error: unknown) => fail?.(error));
      smtp.once("end", () => fail?.(new Error("The operator ended the connection.")));
      await step((done) => {
        smtp.connect(done);
      }).catch((error: unknown) => {
        // After the handshake the server may say in SMTP what it thinks of our certificate: 421 4.7.1 of Postfix.
        const said = isSegurError(error) ? error.official : undefined;
        if (!smtp.secure || said === undefined || !/\b[45]\.7\.\d/.test(said.code)) throw error;
        throw new SegurError("ERR_MSS_CREDENTIAL", { official: said });
      });
      if (!(smtp._socket instanceof TLSSocket)) throw new SegurError("ERR_MSS_TLS");
      await Promise.race([failed, judgeServer(smtp._socket, options, signal)]);
      options.onStep?.("tls");
      const { login } = options;
      if (login !== undefined) {
        await step((done) => {
          smtp.login({ type: "custom", method: handlerName, user: login.mailbox }, done);
        }).catch((error: unknown) => {
          throw tokenFailure ?? error;
        });
        options.onStep?.("login");
      }
      isOpen = true;
    },
    async probe(ms) {
      const smtp = opened();
      const silence = (allowedMs: number) => {
        // The library listens to this very timer.
        if (smtp._socket instanceof TLSSocket) smtp._socket.setTimeout(allowedMs);
      };
      silence(ms);
      await step((done) => {
        smtp.reset(done);
      });
      silence(options.silenceMs);
    },
    async send(mail, { deliveryReport, originalRecipient }) {
      const smtp = opened();
      hasStarted = false;
      // The last chunk read means that the final dot follows: from there the operator may have the mail.
      const message = Readable.from(
        oneChunk(
          mail.bytes,
          () => (hasStarted = true),
          () => (handedOver = true),
        ),
      );
      const sent = await step<SMTPConnectionSendInfo>((done) => {
        smtp.send(envelopeOf(mail, deliveryReport, originalRecipient), message, done);
      });
      handedOver = false;
      const knowsReports = sent?.ehlo?.some((line) => /^DSN\b/i.test(line)) ?? false;
      return { response: sent?.response ?? "", deliveryReportAsked: deliveryReport && knowsReports };
    },
    quit: () => {
      isOpen = false;
      connection?.quit();
    },
    destroy: () => {
      isDestroyed = true;
      fail?.(new Error("The connection was closed on our side."));
      connection?.close();
    },
  };
}

function connectionOver(
  socket: Socket,
  options: SmtpSessionOptions,
  onTokenFailure: (error: unknown) => void,
): SMTPConnection {
  const { endpoint, login } = options;
  return new SMTPConnection({
    host: endpoint.host,
    port: endpoint.port,
    connection: socket,
    secure: false,
    requireTLS: true,
    tls: handshakeOptions(options),
    connectionTimeout: options.connectMs + options.silenceMs,
    greetingTimeout: options.silenceMs,
    socketTimeout: options.silenceMs,
    // An operator that never answers QUIT keeps nothing open.
    socketCloseTimeout: 1_000,
    ...(login === undefined ? {} : { customAuth: customAuthOf(login, onTokenFailure) }),
  });
}

async function* oneChunk(bytes: Uint8Array, onStart: () => void, onEnd: () => void): AsyncGenerator<Uint8Array> {
  onStart();
  yield await Promise.resolve(bytes);
  onEnd();
}

function envelopeOf(mail: ComposedMail, withReport: boolean, withRecipient: boolean): SMTPEnvelope {
  return {
    from: mail.returnPath ?? mail.from,
    to: [mail.to],
    size: mail.bytes.length,
    // An answer carries the mail of somebody else, which may not be encoded (RFC 6152, 2).
    ...(isAscii(mail.bytes) ? {} : { use8BitMime: true }),
    ...(withReport
      ? {
          dsn: {
            id: mail.envelopeId,
            ret: "HDRS",
            notify: ["SUCCESS", "FAILURE", "DELAY"],
            ...(withRecipient ? { orcpt: `rfc822;${mail.to}` } : {}),
          },
        }
      : {}),
  };
}

/** No mechanism, so that the library takes the handler and none of its own: of `XOAUTH2` it would make PLAIN. */
const handlerName = "SASL";

/**
 * Our own handler: nodemailer's PLAIN refuses an empty password, which the texts allow, and its XOAUTH2 fetches tokens by
 * itself. After a refused token the server sends a challenge, which takes an empty line (mssante.md C1.3).
 */
function customAuthOf(login: SaslLogin, onTokenFailure: (error: unknown) => void): SMTPConnectionCustomAuthHandlers {
  const attempt = async (
    sendCommand: (command: string) => Promise<{ readonly status: number }>,
    refused: boolean,
  ): Promise<number> => {
    const message = await saslMessage(login, refused).catch((error: unknown) => {
      // nodemailer writes its own code into the error of a handler: ours is kept aside.
      onTokenFailure(error);
      throw new Error("No token.");
    });
    const { status } = await sendCommand(`AUTH ${login.mechanism} ${message}`);
    return status === 334 ? (await sendCommand("")).status : status;
  };
  return {
    [handlerName]: async (context) => {
      const sendCommand = (command: string) => context.sendCommand(command);
      let status = await attempt(sendCommand, false);
      // A token may have just expired: one more, then no insisting.
      if (status === 535 && login.mechanism === "XOAUTH2") status = await attempt(sendCommand, true);
      if (status < 200 || status >= 300) throw new Error("The operator refused the login.");
    },
  };
}

function failureOf(error: unknown, handedOver: boolean): SegurError {
  if (isSegurError(error)) return error;
  const field = (name: string): unknown =>
    error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
  const code = field("code");
  const response = field("response");
  const responseCode = field("responseCode");
  const command = field("command");
  return smtpError({
    handedOver,
    cause: error,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof response === "string" ? { response } : {}),
    ...(typeof responseCode === "number" ? { responseCode } : {}),
    ...(typeof command === "string" ? { command } : {}),
  });
}
