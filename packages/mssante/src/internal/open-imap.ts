import type { Socket } from "node:net";
import { connect, type TLSSocket } from "node:tls";

import { isSegurError, SegurError } from "@segur-sdk/core";

import { smtpError } from "../smtp-outcome.js";
import { type ImapLines, readImapLines } from "./imap-lines.js";
import { handshakeOptions, judgeServer, type MailConnectionOptions, openTcp } from "./mail-connection.js";
import { type SaslLogin, saslMessage } from "./sasl.js";

/** What an IMAP session is opened with. */
export interface OpenImapOptions extends MailConnectionOptions {
  readonly login: SaslLogin;
}

/**
 * Opens a connection up to the login: STARTTLS, the rules of the session, then the mechanism asked for and no other.
 *
 * Done here rather than by imapflow, which takes OAUTHBEARER where the texts say XOAUTH2, never sends an empty password, and
 * shows the TLS session only once the login was sent (mssante.md C1.3). The library then receives a connection that is
 * already logged in, which IMAP knows as PREAUTH (RFC 9051 §7.1.4).
 *
 * @throws SegurError `ERR_MSS_UNREACHABLE`, `ERR_MSS_TLS`, `ERR_MSS_CREDENTIAL`, `ERR_MSS_IMAP`.
 */
export async function openImap(options: OpenImapOptions, signal?: AbortSignal): Promise<TLSSocket> {
  const plain = await openTcp(options, signal);
  // Between two steps nobody listens: what breaks then is told by the next one.
  plain.on("error", () => undefined);
  let current: Socket = plain;
  const cancel = () => {
    current.destroy();
  };
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    plain.setTimeout(options.silenceMs);
    await startTls(plain);
    const secure = await shakeHands(plain, options);
    secure.on("error", () => undefined);
    current = secure;
    await judgeServer(secure, options, signal);
    options.onStep?.("tls");
    secure.setTimeout(options.silenceMs);
    const lines = readImapLines(secure);
    await logIn(secure, lines, options.login);
    options.onStep?.("login");
    const rest = lines.release();
    secure.setTimeout(0);
    secure.unshift(Buffer.concat([Buffer.from("* PREAUTH logged in\r\n"), rest]));
    return secure;
  } catch (error) {
    current.destroy();
    plain.destroy();
    if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    throw isSegurError(error) ? error : smtpError({ handedOver: false, cause: error });
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

/** Greeting and STARTTLS. Whatever a server says before is not believed, and nothing else is asked of it. */
async function startTls(socket: Socket): Promise<void> {
  const lines = readImapLines(socket);
  const greeting = await lines.next();
  // A greeting of PREAUTH forbids STARTTLS: that is how a man in the middle would keep the session in clear.
  if (!/^\* OK\b/i.test(greeting)) throw refusal(greeting, "ERR_MSS_TLS");
  socket.write("s1 STARTTLS\r\n");
  const answer = await answerOf(lines, "s1");
  if (!/^OK\b/i.test(answer)) throw refusal(answer, "ERR_MSS_TLS");
  // RFC 9051 §6.2.1: what follows in clear was put there by another.
  if (lines.hasMore || lines.release().length > 0) {
    throw new SegurError("ERR_MSS_TLS", { details: { rule: "data between STARTTLS and the handshake" } });
  }
}

function shakeHands(socket: Socket, options: OpenImapOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const secure = connect({ ...handshakeOptions(options), socket });
    const late = () => {
      secure.destroy(new Error("The handshake did not end in time."));
    };
    const ended = () => {
      reject(new Error("The connection ended in the handshake."));
    };
    socket.once("timeout", late);
    secure.once("error", reject).once("close", ended);
    secure.once("secureConnect", () => {
      socket.setTimeout(0);
      socket.off("timeout", late);
      secure.off("error", reject).off("close", ended);
      resolve(secure);
    });
  });
}

async function logIn(socket: TLSSocket, lines: ImapLines, login: SaslLogin): Promise<void> {
  // Under TLS 1.3 the refusal of our certificate comes here, after the handshake (engineering.md B4).
  const capabilities = await capabilitiesOf(socket, lines);
  let answer = await authenticate(socket, lines, login, capabilities.has("SASL-IR"), false);
  // A token may have just expired: one more, then no insisting.
  if (login.mechanism === "XOAUTH2" && /^NO\b/i.test(answer)) {
    answer = await authenticate(socket, lines, login, capabilities.has("SASL-IR"), true);
  }
  if (!/^OK\b/i.test(answer)) throw refusal(answer, "ERR_MSS_CREDENTIAL");
}

async function capabilitiesOf(socket: TLSSocket, lines: ImapLines): Promise<ReadonlySet<string>> {
  socket.write("s2 CAPABILITY\r\n");
  const capabilities = new Set<string>();
  for (;;) {
    const line = await lines.next();
    if (line.startsWith("s2 ")) return capabilities;
    const [, listed] = /^\* CAPABILITY (.*)$/i.exec(line) ?? [];
    for (const capability of listed?.split(" ") ?? []) capabilities.add(capability.toUpperCase());
  }
}

/** Status and text of the tagged answer. */
async function authenticate(
  socket: TLSSocket,
  lines: ImapLines,
  login: SaslLogin,
  initialResponse: boolean,
  again: boolean,
): Promise<string> {
  const tag = again ? "s4" : "s3";
  const message = await saslMessage(login, again);
  let isSent = initialResponse;
  socket.write(`${tag} AUTHENTICATE ${login.mechanism}${initialResponse ? ` ${message}` : ""}\r\n`);
  return answerOf(lines, tag, () => {
    // A second continuation is the challenge that follows a refused token: an empty line ends it.
    socket.write(isSent ? "\r\n" : `${message}\r\n`);
    isSent = true;
  });
}

async function answerOf(lines: ImapLines, tag: string, onContinuation?: () => void): Promise<string> {
  for (;;) {
    const line = await lines.next();
    if (line.startsWith(`${tag} `)) return line.slice(tag.length + 1);
    if (line.startsWith("+")) onContinuation?.();
    if (/^\* BYE\b/i.test(line)) throw refusal(line, "ERR_MSS_UNREACHABLE");
  }
}

/** The code in brackets is kept, e.g. `NO AUTHENTICATIONFAILED`; the sentence may quote the mailbox. */
function refusal(answer: string, code: "ERR_MSS_TLS" | "ERR_MSS_CREDENTIAL" | "ERR_MSS_UNREACHABLE"): SegurError {
  const status = /^(?:\* )?([A-Z]+)/i.exec(answer)?.[1] ?? "BAD";
  const detail = /\[([A-Z-]+)\]/i.exec(answer)?.[1];
  // RFC 5530: the server is not able to tell now.
  const isPassing = /^(?:UNAVAILABLE|INUSE|LIMIT|SERVERBUG)$/i.test(detail ?? "");
  return new SegurError(isPassing ? "ERR_MSS_UNREACHABLE" : code, {
    official: { code: detail === undefined ? status.toUpperCase() : `${status} ${detail}`.toUpperCase() },
  });
}
