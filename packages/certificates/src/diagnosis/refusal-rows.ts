import type { SegurErrorCode } from "@segur-sdk/core";

import type { RefusalCauseId } from "./refusal-causes.js";

/** How a service or a TLS stack shows a refusal, and what it may mean, likeliest first. */
export interface RefusalRow {
  readonly id: string;
  /** Official code, lower case, without namespace prefix. */
  readonly official?: string;
  /** Part of the official text, or of the message of an error, lower case. */
  readonly text?: string;
  /** Codes of Node, undici and OpenSSL; those of OpenSSL without `ERR_SSL_` and the name of the protocol. */
  readonly codes?: readonly string[];
  /** Codes of the SDK. */
  readonly errors?: readonly SegurErrorCode[];
  readonly causes: readonly RefusalCauseId[];
  readonly source: string;
}

const refusedClient = [
  "expired",
  "not-yet-valid",
  "revoked",
  "unknown-issuer",
  "chain-not-sent",
  "wrong-world",
  "swapped-pair",
  "weak",
] as const;

/**
 * The refusals that are known, the most precise first: the first row that fits is taken.
 *
 * @see certificates.md §0 (fact 8), §2.2, §5.2, §5.3; dmp.md E; insi.md §5
 */
export const refusalRows: readonly RefusalRow[] = [
  {
    id: "insi-insufficient-rights",
    official: "desir_560",
    errors: ["ERR_INSI_CERTIFICATE"],
    causes: ["insi-name", "insi-mode", "swapped-pair"],
    source: "certificates.md §2.2, DESIR_560",
  },
  {
    id: "insi-credential-environment",
    official: "desir_620",
    errors: ["ERR_INSI_CREDENTIAL_ENVIRONMENT"],
    causes: ["wrong-world", "wrong-host"],
    source: "certificates.md §2.2, DESIR_620; insi.md §5",
  },
  {
    id: "dmp-not-a-signature-certificate",
    text: "not a valid signature certificate",
    causes: ["swapped-pair", "expired", "not-yet-valid", "revoked", "wrong-world"],
    source: "certificates.md §0, fact 8",
  },
  {
    id: "dmp-not-an-authentication-certificate",
    text: "not a valid authentication certificate",
    causes: ["swapped-pair", "wrong-world", "structure"],
    source: "dmp.md E.2",
  },
  {
    id: "dmp-invalid-certificate",
    official: "dmpinvalidcertificate",
    errors: ["ERR_DMP_CERTIFICATE_REFUSED"],
    causes: ["swapped-pair", "expired", "not-yet-valid", "revoked", "wrong-world", "unknown-issuer"],
    source: "dmp.md E.2",
  },
  {
    id: "dmp-structure",
    errors: ["ERR_DMP_STRUCTURE_REFUSED"],
    causes: ["structure", "wrong-world"],
    source: "certificates.md §3.3; dmp.md E",
  },
  {
    id: "alert-expired",
    codes: ["ALERT_CERTIFICATE_EXPIRED"],
    causes: ["expired", "not-yet-valid"],
    source: "RFC 8446, §6.2: certificate_expired",
  },
  {
    id: "alert-revoked",
    codes: ["ALERT_CERTIFICATE_REVOKED"],
    causes: ["revoked"],
    source: "RFC 8446, §6.2: certificate_revoked",
  },
  {
    id: "alert-unknown-authority",
    codes: ["ALERT_UNKNOWN_CA"],
    causes: ["unknown-issuer", "chain-not-sent", "wrong-world"],
    source: "RFC 8446, §6.2: unknown_ca; certificates.md §5.2",
  },
  {
    id: "alert-no-certificate",
    codes: ["ALERT_CERTIFICATE_REQUIRED"],
    causes: ["no-certificate", "unknown-issuer"],
    source: "RFC 8446, §6.2: certificate_required",
  },
  {
    id: "alert-unsupported",
    codes: ["ALERT_UNSUPPORTED_CERTIFICATE"],
    causes: ["swapped-pair", "weak"],
    source: "RFC 8446, §6.2: unsupported_certificate",
  },
  {
    id: "alert-handshake-failure",
    codes: ["ALERT_HANDSHAKE_FAILURE"],
    causes: ["no-certificate", "unknown-issuer", "tls-version"],
    source: "certificates.md §5.3",
  },
  {
    id: "alert-protocol-version",
    codes: ["ALERT_PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL", "NO_PROTOCOLS_AVAILABLE", "WRONG_VERSION_NUMBER"],
    causes: ["tls-version", "network"],
    source: "certificates.md §0, fact 7",
  },
  {
    id: "alert-certificate",
    codes: ["ALERT_BAD_CERTIFICATE", "ALERT_CERTIFICATE_UNKNOWN", "ALERT_ACCESS_DENIED", "ALERT_DECRYPT_ERROR"],
    errors: ["ERR_HTTP_CLIENT_CERTIFICATE_REFUSED"],
    causes: [...refusedClient, "structure"],
    source: "RFC 8446, §6.2; certificates.md §5.3",
  },
  {
    id: "local-key-mismatch",
    codes: ["ERR_OSSL_X509_KEY_VALUES_MISMATCH"],
    errors: ["ERR_CERT_KEY_MISMATCH"],
    causes: ["key-mismatch"],
    source: "certificates.md §5.3",
  },
  {
    id: "local-passphrase",
    text: "mac verify failure",
    errors: ["ERR_CERT_PASSPHRASE"],
    causes: ["passphrase"],
    source: "certificates.md §5.3",
  },
  {
    id: "local-weak",
    codes: ["CA_MD_TOO_WEAK", "EE_KEY_TOO_SMALL", "CA_KEY_TOO_SMALL"],
    errors: ["ERR_CERT_WEAK"],
    causes: ["weak"],
    source: "certificates.md §5.1, SIG_WEAK",
  },
  {
    id: "server-root",
    codes: [
      "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "SELF_SIGNED_CERT_IN_CHAIN",
      "DEPTH_ZERO_SELF_SIGNED_CERT",
    ],
    causes: ["server-root-unknown", "network"],
    source: "certificates.md §5.3, §2.1 (trust for servers)",
  },
  {
    id: "server-intermediate",
    codes: ["UNABLE_TO_GET_ISSUER_CERT"],
    causes: ["server-only-intermediate", "server-root-unknown"],
    source: "certificates.md §5.2, §5.3",
  },
  { id: "server-crl", codes: ["UNABLE_TO_GET_CRL"], causes: ["crl-missing"], source: "certificates.md §5.3" },
  {
    id: "server-untrusted",
    errors: ["ERR_HTTP_SERVER_CERTIFICATE_UNTRUSTED", "ERR_CERT_TRUST_EMPTY"],
    causes: ["server-root-unknown", "server-only-intermediate"],
    source: "certificates.md §2.1 (trust for servers)",
  },
  {
    id: "server-dates",
    codes: ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID"],
    errors: ["ERR_HTTP_SERVER_CERTIFICATE_DATES"],
    causes: ["server-dates"],
    source: "certificates.md §5.3",
  },
  {
    id: "server-revoked",
    codes: ["CERT_REVOKED"],
    errors: ["ERR_HTTP_SERVER_CERTIFICATE_REVOKED"],
    causes: ["server-revoked"],
    source: "certificates.md §6.1",
  },
  {
    id: "server-name",
    codes: ["ERR_TLS_CERT_ALTNAME_INVALID", "HOSTNAME_MISMATCH"],
    errors: ["ERR_HTTP_SERVER_NAME_MISMATCH"],
    causes: ["server-name"],
    source: "certificates.md §5.3",
  },
  {
    id: "mail-credential",
    errors: ["ERR_MSS_CREDENTIAL"],
    causes: ["not-registered", "expired", "revoked", "unknown-issuer", "swapped-pair", "structure"],
    source: "certificates.md §2.2: the mailbox is bound to the ORG AUTH_CLI of its holder",
  },
  {
    id: "mail-tls",
    errors: ["ERR_MSS_TLS"],
    causes: ["server-root-unknown", "server-name", "server-dates", "tls-version"],
    source: "certificates.md §2.1 (trust for servers)",
  },
  {
    id: "silent-close",
    errors: ["ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED"],
    causes: [...refusedClient, "no-certificate", "network"],
    source: "certificates.md §5.3: TLS 1.3 closes after the handshake, TLS 1.2 resets it",
  },
  {
    id: "cut-before-answer",
    codes: ["UND_ERR_SOCKET", "ECONNRESET"],
    causes: ["network", ...refusedClient, "no-certificate"],
    source: "certificates.md §5.3",
  },
];
