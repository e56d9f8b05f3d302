import { SegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { keyPem, makePki, now, type TestCertificate, type TestPki } from "../../test/test-pki.js";
import type { CertificateUse } from "../check-credential.js";
import type { Credential } from "../credential.js";
import { loadPem } from "../load-pem.js";
import { diagnoseRefusal } from "./diagnose-refusal.js";
import { refusalCauses } from "./refusal-causes.js";
import { refusalRows } from "./refusal-rows.js";
import type { Refusal } from "./refusal-signs.js";

const coded = (code: string, cause?: unknown) => Object.assign(new Error("refused", { cause }), { code });
const official = (code: string, text?: string): Refusal => ({
  official: { code, ...(text === undefined ? {} : { text }) },
});
const first = (refusal: Refusal) => {
  const diagnosis = diagnoseRefusal({ refusal });
  return diagnosis === undefined ? undefined : [diagnosis.case, diagnosis.causes[0]?.id];
};

let pki: TestPki;
const credential = (of: TestCertificate, chain: string[] = [pki.intermediate.pem]): Credential =>
  loadPem({ certificate: of.pem, key: keyPem(of), chain });

beforeAll(() => {
  pki = makePki();
});

describe("the case of a refusal", () => {
  it.each<[string, Refusal, string, string]>([
    ["INSi", official("DESIR_560"), "insi-insufficient-rights", "insi-name"],
    ["INSi, prefixed", official("siram:desir_560", "droits insuffisants"), "insi-insufficient-rights", "insi-name"],
    ["INSi", official("desir_620"), "insi-credential-environment", "wrong-world"],
    ["INSi client", new SegurError("ERR_INSI_CERTIFICATE"), "insi-insufficient-rights", "insi-name"],
    [
      "INSi client",
      new SegurError("ERR_INSI_CREDENTIAL_ENVIRONMENT", { official: { code: "desir_699" } }),
      "insi-credential-environment",
      "wrong-world",
    ],
    [
      "DMP",
      official("soap:DMPInvalidCertificate", "Not a valid signature certificate"),
      "dmp-not-a-signature-certificate",
      "swapped-pair",
    ],
    [
      "DMP client, text under another code",
      new SegurError("ERR_DMP_CERTIFICATE_REFUSED", {
        official: { code: "Sender", text: "Not a valid authentication certificate" },
      }),
      "dmp-not-an-authentication-certificate",
      "swapped-pair",
    ],
    ["DMP, no text", official("soap:DMPInvalidCertificate"), "dmp-invalid-certificate", "swapped-pair"],
    ["DMP structure", new SegurError("ERR_DMP_STRUCTURE_REFUSED"), "dmp-structure", "structure"],
    ["mailbox", new SegurError("ERR_MSS_CREDENTIAL"), "mail-credential", "not-registered"],
    ["mail server", new SegurError("ERR_MSS_TLS"), "mail-tls", "server-root-unknown"],
    [
      "mail server, precise",
      new SegurError("ERR_MSS_TLS", { cause: coded("CERT_HAS_EXPIRED") }),
      "server-dates",
      "server-dates",
    ],
    ["server's root not trusted", coded("UNABLE_TO_GET_ISSUER_CERT_LOCALLY"), "server-root", "server-root-unknown"],
    ["intermediate alone", coded("UNABLE_TO_GET_ISSUER_CERT"), "server-intermediate", "server-only-intermediate"],
    ["server expired", coded("CERT_HAS_EXPIRED"), "server-dates", "server-dates"],
    ["server revoked", coded("CERT_REVOKED"), "server-revoked", "server-revoked"],
    ["host not in SAN", coded("ERR_TLS_CERT_ALTNAME_INVALID"), "server-name", "server-name"],
    ["key of another", coded("ERR_OSSL_X509_KEY_VALUES_MISMATCH"), "local-key-mismatch", "key-mismatch"],
    ["wrong password of pfx", new Error("mac verify failure"), "local-passphrase", "passphrase"],
    ["CRL of one level", coded("UNABLE_TO_GET_CRL"), "server-crl", "crl-missing"],
    ["weak", coded("ERR_SSL_CA_MD_TOO_WEAK"), "local-weak", "weak"],
    ["TLS 1.2 alert", coded("ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED"), "alert-expired", "expired"],
    ["the same, newer OpenSSL", coded("ERR_SSL_SSL/TLS_ALERT_CERTIFICATE_EXPIRED"), "alert-expired", "expired"],
    ["alert", coded("ERR_SSL_TLSV1_ALERT_UNKNOWN_CA"), "alert-unknown-authority", "unknown-issuer"],
    ["alert", coded("ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED"), "alert-revoked", "revoked"],
    ["alert", coded("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"), "alert-no-certificate", "no-certificate"],
    ["alert", coded("ERR_SSL_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE"), "alert-unsupported", "swapped-pair"],
    ["alert", coded("ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE"), "alert-certificate", "expired"],
    [
      "none given, TLS 1.2",
      coded("ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE"),
      "alert-handshake-failure",
      "no-certificate",
    ],
    ["version", coded("ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"), "alert-protocol-version", "tls-version"],
    ["wrapped", new TypeError("fetch failed", { cause: coded("CERT_HAS_EXPIRED") }), "server-dates", "server-dates"],
    [
      "classified by the transport, with its reason",
      new SegurError("ERR_HTTP_CLIENT_CERTIFICATE_REFUSED", {
        details: { reason: "ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED" },
      }),
      "alert-revoked",
      "revoked",
    ],
    ["TLS 1.3 silent close", new SegurError("ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED"), "silent-close", "expired"],
    ["cut", coded("UND_ERR_SOCKET"), "cut-before-answer", "network"],
    ["reset", coded("ECONNRESET"), "cut-before-answer", "network"],
  ])("%s: %s", (_, refusal, name, cause) => {
    expect(first(refusal)).toEqual([name, cause]);
  });

  it.each<[string, Refusal]>([
    ["software not declared", official("desir_550")],
    ["a closed record", official("DMPClosed")],
    ["a connection lost in use", new SegurError("ERR_HTTP_CONNECTION_LOST", { cause: coded("ECONNRESET") })],
    ["a service that is down", coded("ECONNREFUSED")],
    ["a bug", new TypeError("x is not a function")],
  ])("is none for %s", (_, refusal) => {
    expect(diagnoseRefusal({ refusal })).toBeUndefined();
  });

  it("has every row reached and every cause used", () => {
    expect(new Set(refusalRows.map(({ id }) => id)).size).toBe(refusalRows.length);
    const used = new Set<string>(refusalRows.flatMap(({ causes }) => causes));
    expect(Object.keys(refusalCauses).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe("what the check of the certificate adds", () => {
  const silent = new SegurError("ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED");
  const diagnosed = (refusal: Refusal, of: Credential, use: CertificateUse, at = now) =>
    diagnoseRefusal({ refusal, credential: of, check: { for: use, at } });
  const confirmed = (...of: Parameters<typeof diagnosed>) =>
    diagnosed(...of)
      ?.causes.filter(({ certainty }) => certainty === "confirmed")
      .map(({ id }) => id);

  it("confirms the wrong name for INSi, and puts it first", () => {
    const diagnosis = diagnosed(official("DESIR_560"), credential(pki.leaf({ commonName: "insi-auto" })), "insi-auto");
    expect(diagnosis?.causes[0]).toMatchObject({
      id: "insi-name",
      certainty: "confirmed",
      findings: [{ code: "ERR_CERT_INSI_NAME" }],
    });
  });

  it("tells a wrong name for INSi from the certificate of the other mode", () => {
    const of = (commonName: string) => credential(pki.leaf({ commonName }));
    expect(confirmed(official("DESIR_560"), of("INSI-MANU"), "insi-auto")).toEqual(["insi-mode"]);
    expect(confirmed(official("DESIR_560"), of("DMP-AUTH"), "insi-auto")).toEqual(["insi-name"]);
  });

  it("tells an expired certificate from a cut of the network", () => {
    const sound = credential(pki.leaf());
    expect(confirmed(silent, sound, "dmp-tls")).toEqual([]);
    expect(confirmed(silent, sound, "dmp-tls", new Date("2030-01-01T00:00:00Z"))).toEqual(["expired"]);
    const cut = diagnosed(coded("ECONNRESET"), sound, "dmp-tls", new Date("2030-01-01T00:00:00Z"));
    expect(cut?.causes.map(({ id }) => id).slice(0, 2)).toEqual(["expired", "network"]);
  });

  it("sees the seal presented as TLS client, and the authentication certificate that signed", () => {
    expect(confirmed(silent, credential(pki.sign()), "dmp-tls")).toEqual(["swapped-pair"]);
    const signed = official("soap:DMPInvalidCertificate", "Not a valid signature certificate");
    expect(confirmed(signed, credential(pki.leaf()), "dmp-sign")).toEqual(["swapped-pair"]);
  });

  it("sees that the intermediate is not sent", () => {
    for (const chain of [[], [pki.root.pem]]) {
      expect(confirmed(silent, credential(pki.leaf(), chain), "dmp-tls")).toEqual(["chain-not-sent"]);
    }
  });

  it("keeps the findings that do not explain this refusal, and takes those of another check", () => {
    const diagnosis = diagnoseRefusal({
      refusal: official("DESIR_620"),
      credential: credential(pki.leaf({ commonName: "INSI-MANU" })),
      check: { for: "insi-auto", at: now, environment: "production" },
    });
    expect(diagnosis?.causes[0]).toMatchObject({ id: "wrong-world", certainty: "confirmed" });
    expect(diagnosis?.otherFindings.map(({ code }) => code)).toEqual(["ERR_CERT_INSI_NAME"]);
    const findings = [
      {
        severity: "error",
        check: "REVOKED",
        code: "ERR_CERT_REVOKED",
        message: { fr: "", en: "" },
        details: {},
      } as const,
    ];
    const alert = diagnoseRefusal({ refusal: coded("ERR_SSL_SSLV3_ALERT_CERTIFICATE_REVOKED"), findings });
    expect(alert?.causes).toMatchObject([{ id: "revoked", certainty: "confirmed" }]);
  });
});
