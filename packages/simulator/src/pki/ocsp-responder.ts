import { randomBytes, type KeyObject, type X509Certificate } from "node:crypto";

import { systemClock, type Clock } from "@segur-sdk/core";

import type { CertificateAuthority } from "./certificate-authority.js";
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  ocspNoCheck,
  subjectKeyIdentifier,
} from "./certificate-extensions.js";
import { keyIdentifier } from "./certificate.js";
import { octetString } from "./der.js";
import { authorityName, encodeName, type DistinguishedName } from "./distinguished-name.js";
import type { KeySource } from "./keys.js";
import { readOcspRequest, type OcspQuestion } from "./ocsp-request.js";
import { buildOcspFailure, buildOcspResponse, certificateIdHash } from "./ocsp-response.js";
import { publicationDates, type OcspPlan } from "./publication-modes.js";
import type { Validity } from "./validity.js";

/** What a responder answers from. */
export interface OcspResponderOptions {
  readonly clock: Clock;
  readonly keys: KeySource;
  readonly validity: Validity;
  /** Authorities made so far: a certificate in circulation has its own among them. */
  readonly authorities: () => readonly CertificateAuthority[];
}

interface OcspSigner {
  readonly name: DistinguishedName;
  readonly key: KeyObject;
  readonly certificate?: X509Certificate;
}

const responderName = authorityName("SIMU OCSP");

/** Answers OCSP requests, DER to DER, for every authority of the PKI. */
export function createOcspResponder(
  options: OcspResponderOptions,
): (request: Uint8Array, plan: OcspPlan) => Promise<Uint8Array> {
  const { clock, keys, validity, authorities } = options;
  const delegates = new Map<string, X509Certificate>();

  /** A delegated responder, certified by the authority it answers for (RFC 6960 §4.2.2.2). */
  const delegate = async (authority: CertificateAuthority, purpose: boolean): Promise<OcspSigner> => {
    const key = await keys.key("ocsp");
    const id = `${authority.file} ${String(purpose)}`;
    let certificate = delegates.get(id);
    if (certificate === undefined) {
      certificate = authority.issue({
        label: "SIMU OCSP",
        subject: responderName,
        key,
        validity,
        extensions: [
          basicConstraints(undefined),
          keyUsage("digitalSignature"),
          ...(purpose ? [extendedKeyUsage("ocspSigning")] : []),
          ocspNoCheck(),
          subjectKeyIdentifier(keyIdentifier(key)),
        ],
      });
      delegates.set(id, certificate);
    }
    return { name: responderName, key, certificate };
  };

  const signerOf = async (authority: CertificateAuthority, signer: OcspPlan["signer"]): Promise<OcspSigner> => {
    if (signer === "issuer") return { name: authority.name, key: authority.key };
    if (signer === "stranger") return { name: authority.name, key: await keys.key("stranger") };
    return delegate(authority, signer === undefined);
  };

  return async (der, plan) => {
    const request = readOcspRequest(der);
    const [first] = request?.questions ?? [];
    if (request === undefined || first === undefined) return buildOcspFailure("malformedRequest");
    const authority = authorities().find((candidate) => isAbout(first, candidate));
    if (authority === undefined) return buildOcspFailure("unauthorized");
    const { name, ...signer } = await signerOf(authority, plan.signer);
    const now = clock.now();
    const dates = publicationDates(plan.span ?? "now", [now, systemClock.now()], 1);
    const nonce = nonceOf(request.nonce, plan);
    return buildOcspResponse({
      answers: request.questions.map((question) => ({
        question: plan.otherSerial === true ? { ...question, serial: `${question.serial}01` } : question,
        status:
          plan.knowsNobody === true || !isAbout(question, authority) ? "unknown" : authority.statusOf(question.serial),
      })),
      validity: dates,
      producedAt: dates.notBefore,
      ...(nonce === undefined ? {} : { nonce }),
      responder: encodeName(name),
      ...signer,
      ...(plan.digest === undefined ? {} : { digest: plan.digest }),
    });
  };
}

function isAbout(question: OcspQuestion, { name, key }: CertificateAuthority): boolean {
  return (
    question.issuerNameHash === certificateIdHash(encodeName(name)) &&
    question.issuerKeyHash === Buffer.from(keyIdentifier(key)).toString("hex").toUpperCase()
  );
}

function nonceOf(asked: Uint8Array | undefined, { nonce }: OcspPlan): Uint8Array | undefined {
  if (nonce === "none") return undefined;
  return nonce === "other" ? octetString(randomBytes(16)) : asked;
}
