import { SegurError, type SegurErrorCode } from "@segur-sdk/core";

/** What is known of an SMTP exchange that failed. */
export interface SmtpFailure {
  /** Three-digit answer of the server, when it answered. */
  readonly responseCode?: number;
  readonly response?: string;
  /** Code of the failure on our side: `ETLS`, `ESOCKET`, `EAUTH`… */
  readonly code?: string;
  /** Command that was answered, e.g. `MAIL FROM`. */
  readonly command?: string;
  /** Was the final dot sent without an answer read? Then the operator may have taken the mail. */
  readonly handedOver: boolean;
  readonly cause: unknown;
}

const tlsCodes = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/**
 * Refusal of the client certificate, as OpenSSL's alert tells it (engineering.md B4). Handshake failure is none: we always
 * present a certificate, and it is the answer to versions and suites that are not shared.
 */
const clientCertificateAlert =
  /alert (?:bad certificate|certificate required|unknown ca|certificate expired|certificate revoked|certificate unknown|access denied)/i;

/**
 * The error that an SMTP failure is (mssante.md A12).
 */
export function smtpError(failure: SmtpFailure): SegurError {
  const { responseCode, response, cause } = failure;
  // Told by nodemailer before anything leaves, from the SIZE that the server announced.
  const announced = cause instanceof Error ? /larger than allowed (\d+)/.exec(cause.message)?.[1] : undefined;
  if (failure.code === "EMESSAGE" && announced !== undefined) {
    return new SegurError("ERR_MSS_TOO_LARGE", { details: { maxBytes: Number(announced) } });
  }
  // An answer is kept by its codes alone, and not as a cause: the sentence of a server may quote the recipient's address.
  const said = responseCode === undefined ? {} : { official: officialOf(responseCode, response) };
  return new SegurError(codeOf(failure), response === undefined && responseCode === undefined ? { cause } : said);
}

function codeOf(failure: SmtpFailure): SegurErrorCode {
  const { responseCode, cause } = failure;
  // The operator may stop the upgrade because it is busy; any other failure there is one of TLS.
  if (responseCode === 421 || responseCode === 454) return "ERR_MSS_TRANSIENT";
  if (failure.code === "ETLS") return "ERR_MSS_TLS";
  if (responseCode !== undefined) return codeOfResponse(responseCode, failure.response ?? "", failure.command);
  if (failure.handedOver) return "ERR_MSS_OUTCOME_UNKNOWN";
  if (failure.code === "EAUTH") return "ERR_MSS_CREDENTIAL";
  if (chainOf(cause).some((error) => clientCertificateAlert.test(error.message))) return "ERR_MSS_CREDENTIAL";
  if (chainOf(cause).some(({ code = "" }) => tlsCodes.has(code) || /^ERR_(?:SSL|TLS)_/.test(code)))
    return "ERR_MSS_TLS";
  return "ERR_MSS_UNREACHABLE";
}

function codeOfResponse(code: number, response: string, command = ""): SegurErrorCode {
  if ([530, 534, 535, 538].includes(code)) return "ERR_MSS_CREDENTIAL";
  if (code === 523 || (code === 552 && isAboutSize(response, command))) return "ERR_MSS_TOO_LARGE";
  if (code === 552) return "ERR_MSS_MAILBOX_FULL";
  // Of the sender (Postfix tells it at RCPT TO), of the content, or by policy: nothing is wrong with the recipient (RFC 3463, 3).
  const isAboutRecipient = command !== "MAIL FROM" && !/\b5\.(?:1\.[78]\b|[67]\.\d)/.test(response);
  if ((code === 553 || code === 550) && isAboutRecipient) return "ERR_MSS_NO_MAILBOX";
  if (code >= 400 && code < 500) return "ERR_MSS_TRANSIENT";
  return "ERR_MSS_REFUSED";
}

/** Older servers give no other code: before any recipient is told, the size alone can be refused (RFC 1870, 6.1). */
function isAboutSize(response: string, command: string): boolean {
  const enhanced = /\b5\.\d\.\d{1,3}\b/.exec(response)?.[0];
  if (enhanced !== undefined) return ["5.3.4", "5.2.3"].includes(enhanced);
  return command === "MAIL FROM" || /\bsize\b|too (?:large|big|much mail data)/i.test(response);
}

function officialOf(code: number, response: string | undefined) {
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response ?? "")?.[0];
  return { code: enhanced === undefined ? String(code) : `${code} ${enhanced}` };
}

/** Errors from the outermost in; nodemailer puts the code of OpenSSL aside in `originalCode`. */
function chainOf(error: unknown): readonly { readonly message: string; readonly code?: string }[] {
  const chain: { message: string; code?: string }[] = [];
  let current = error;
  for (let depth = 0; depth < 10 && current instanceof Error; depth += 1) {
    const code: unknown =
      "originalCode" in current ? current.originalCode : "code" in current ? current.code : undefined;
    chain.push({ message: current.message, ...(typeof code === "string" ? { code } : {}) });
    current = current.cause;
  }
  return chain;
}
