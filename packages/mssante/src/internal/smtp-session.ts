import { Readable } from "node:stream";

import SMTPConnection, {
  type SMTPConnectionCustomAuthHandlers,
  type SMTPConnectionSendInfo,
  type SMTPEnvelope,
} from "nodemailer/lib/smtp-connection";

import type { ComposedMail } from "../report-mail.js";
import { smtpError } from "../smtp-outcome.js";
import type { SmtpOperatorOptions } from "../smtp-operator.js";

/** One connection to the operator. */
export interface SmtpSession {
  /** Connects, upgrades to TLS, logs in. */
  open(): Promise<void>;
  send(
    mail: ComposedMail,
    options: { readonly deliveryReport: boolean },
  ): Promise<{ readonly response: string; readonly deliveryReportAsked: boolean }>;
  quit(): void;
  destroy(): void;
}

/** Opens one session over nodemailer's connection, whose failures become errors of the SDK. */
export function createSmtpSession(options: SmtpOperatorOptions): SmtpSession {
  const connection = new SMTPConnection({
    host: options.host,
    port: options.port ?? 587,
    secure: false,
    requireTLS: true,
    tls: {
      secureContext: options.identity.secureContext,
      servername: options.servername ?? options.host,
      rejectUnauthorized: true,
    },
    connectionTimeout: options.timeouts?.connectMs ?? 10_000,
    greetingTimeout: options.timeouts?.silenceMs ?? 60_000,
    socketTimeout: options.timeouts?.silenceMs ?? 60_000,
    ...(options.login === undefined ? {} : { customAuth: plainLogin(options.login) }),
  });
  let handedOver = false;
  let fail: ((error: unknown) => void) | undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = (error) => {
      reject(failureOf(error, handedOver));
    };
  });
  // A failure is either awaited by a step below or of no consequence any more.
  failed.catch(() => undefined);
  connection.on("error", (error: unknown) => fail?.(error));

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

  return {
    async open() {
      await step((done) => {
        connection.connect(done);
      });
      const { login } = options;
      if (login !== undefined) {
        await step((done) => {
          connection.login({ type: "custom", method: "PLAIN", user: login.user }, done);
        });
      }
    },
    async send(mail, { deliveryReport }) {
      // The last chunk read means that the final dot follows: from there the operator may have the mail.
      const message = Readable.from(oneChunk(mail.bytes, () => (handedOver = true)));
      const sent = await step<SMTPConnectionSendInfo>((done) => {
        connection.send(envelopeOf(mail, deliveryReport), message, done);
      });
      const knowsReports = sent?.ehlo?.some((line) => /^DSN\b/i.test(line)) ?? false;
      return { response: sent?.response ?? "", deliveryReportAsked: deliveryReport && knowsReports };
    },
    quit: () => {
      connection.quit();
    },
    destroy: () => {
      fail?.(new Error("The connection was closed on our side."));
      connection.close();
    },
  };
}

async function* oneChunk(bytes: Uint8Array, whenRead: () => void): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
  whenRead();
}

function envelopeOf(mail: ComposedMail, withReport: boolean): SMTPEnvelope {
  return {
    from: mail.from,
    to: [mail.to],
    size: mail.bytes.length,
    ...(withReport
      ? {
          dsn: {
            id: mail.envelopeId,
            ret: "HDRS",
            notify: ["SUCCESS", "FAILURE", "DELAY"],
            orcpt: `rfc822;${mail.to}`,
          },
        }
      : {}),
  };
}

/** SASL PLAIN; nodemailer's own refuses an empty password, which the texts allow (mssante.md C1.3). */
function plainLogin(login: NonNullable<SmtpOperatorOptions["login"]>): SMTPConnectionCustomAuthHandlers {
  return {
    PLAIN: async (context) => {
      const token = Buffer.from(`\0${login.user}\0${login.password?.reveal() ?? ""}`, "utf8").toString("base64");
      const answer = await context.sendCommand(`AUTH PLAIN ${token}`);
      if (answer.status < 200 || answer.status >= 300) throw new Error("The operator refused the login.");
    },
  };
}

function failureOf(error: unknown, handedOver: boolean) {
  const field = (name: string): unknown =>
    error instanceof Error && name in error ? Reflect.get(error, name) : undefined;
  const code = field("code");
  const response = field("response");
  const responseCode = field("responseCode");
  return smtpError({
    handedOver,
    cause: error,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof response === "string" ? { response } : {}),
    ...(typeof responseCode === "number" ? { responseCode } : {}),
  });
}
