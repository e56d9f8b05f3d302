import { isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";

import { failureCodes, failureFamilies } from "./failure-table.js";

/** What the transport knows of an exchange when it fails. */
export interface ExchangeProgress {
  /** The request was handed to an established connection: bytes of it may have reached the service. */
  readonly started: boolean;
  /** The connection was new and not one byte of answer had been read on it. */
  readonly freshConnection: boolean;
  readonly signal: AbortSignal | undefined;
}

// In doubt as soon as bytes were sent, although the catalogue, which speaks of the usual case, says nothing was processed.
const doubtfulOnceStarted: ReadonlySet<SegurErrorCode> = new Set<SegurErrorCode>([
  "ERR_CORE_CANCELLED",
  "ERR_HTTP_TLS_PROTOCOL",
  "ERR_HTTP_TRANSPORT_CLOSED",
]);

/**
 * Turns what the HTTP stack threw into a `SegurError`. The code is looked for in the error and its causes, ten deep.
 *
 * Nothing is in doubt (`outcomeUnknown` false) as long as the request was not handed to an established connection.
 */
export function classifyFailure(failure: unknown, progress: ExchangeProgress): SegurError {
  if (isSegurError(failure)) return failure;
  const reason = reasonOf(failure);
  const code = progress.signal?.aborted === true ? abortCode(progress.signal.reason) : codeOf(failure, progress);
  const inDoubt = progress.started ? (doubtfulOnceStarted.has(code) ? true : undefined) : false;
  // A handshake refused by a TLS alert will be refused again; one that was cut may not.
  const alert = code === "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED" && reason.startsWith("ERR_SSL_");
  return new SegurError(code, {
    cause: withoutData(failure),
    details: { reason },
    ...(inDoubt === undefined ? {} : { outcomeUnknown: inDoubt }),
    ...(alert ? { retryable: false } : {}),
  });
}

/** `AbortSignal.timeout` aborts with a `TimeoutError`, whose `code` is the number 23. */
function abortCode(reason: unknown): SegurErrorCode {
  return reason instanceof DOMException && reason.name === "TimeoutError" ? "ERR_HTTP_DEADLINE" : "ERR_CORE_CANCELLED";
}

function codeOf(failure: unknown, progress: ExchangeProgress): SegurErrorCode {
  for (const link of causesOf(failure)) {
    const code = tableCode(link);
    if (code === undefined) continue;
    if (code === "ERR_HTTP_CONNECTION_LOST") return lostConnection(link, progress);
    return code;
  }
  return "ERR_HTTP_FAILURE";
}

function lostConnection(link: FailureLink, progress: ExchangeProgress): SegurErrorCode {
  if (!progress.started) {
    if (link.code === "ETIMEDOUT") return "ERR_HTTP_CONNECT_TIMEOUT";
    // TLS 1.2: a Node server that refuses the certificate resets the connection during the handshake.
    return "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED";
  }
  // TLS 1.3: the client is done before the server judges its certificate, so the refusal looks like a cut.
  return progress.freshConnection ? "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED" : "ERR_HTTP_CONNECTION_LOST";
}

interface FailureLink {
  readonly code: string;
}

function tableCode(link: FailureLink): SegurErrorCode | undefined {
  return failureCodes[link.code] ?? failureFamilies.find(([prefix]) => link.code.startsWith(prefix))?.[1];
}

/** The error and its causes; the members of an AggregateError (one per address tried) count as causes. */
function causesOf(failure: unknown): readonly FailureLink[] {
  const links: FailureLink[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 10 || !(value instanceof Error)) return;
    const code: unknown = "code" in value ? value.code : undefined;
    links.push({ code: typeof code === "string" ? oldAlertName(code) : value.name });
    if (value instanceof AggregateError) for (const member of value.errors.slice(0, 10)) visit(member, depth + 1);
    visit(value.cause, depth + 1);
  };
  visit(failure, 0);
  return links;
}

/** OpenSSL 3.2 and later (Node 22, 24) say `SSL/TLS_ALERT` where the earlier ones say `SSLV3_ALERT`. */
function oldAlertName(code: string): string {
  return code.replace("ERR_SSL_SSL/TLS_ALERT_", "ERR_SSL_SSLV3_ALERT_");
}

function reasonOf(failure: unknown): string {
  return causesOf(failure)[0]?.code ?? typeof failure;
}

/** undici's parser keeps the bytes it stumbled on, patient data perhaps: they go no further. */
function withoutData(failure: unknown): unknown {
  if (!(failure instanceof Error && "data" in failure)) return failure;
  const { name, message, stack } = failure;
  return Object.assign(new Error(message), { name, stack });
}
