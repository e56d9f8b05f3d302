import type { X509Certificate } from "node:crypto";

import { commonNameOf } from "../pki/credential.js";

/** An account of the operator: the certificate decides who calls. */
export interface MedimailAccount {
  readonly address: string;
  /** Common name of the certificate issued to it. */
  readonly certificateName: string;
  readonly firstName?: string;
  readonly lastName: string;
}

/** A file of a mail, decoded. */
export interface MedimailFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A mail as the operator keeps it: fields, and the identifiers of its own. */
export interface MedimailMail {
  readonly ref: string;
  /** Message-ID that the operator made, angle brackets included. */
  readonly messageId: string;
  readonly createdAt: Date;
  readonly author: string;
  /** Main recipients. */
  readonly signatories: readonly string[];
  /** Recipients for information. */
  readonly recipients: readonly string[];
  readonly title: string;
  readonly message: string;
  readonly files: readonly MedimailFile[];
  /** The nillable parts that were not nil: `loinc`, `replyTo`, `inReplyTo`, `mailReferences`, `accuseReception`, `ins`, `codecda`, `nil`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One call, as the service saw it. */
export interface MedimailCall {
  readonly at: Date;
  /** Operation, empty for a message out of contract. */
  readonly operation: string;
  readonly soapAction: string;
  readonly certificateName: string;
  /** `ok`, `error-<id>`, `fault`, `injected`, `http-<status>` or the kind of connection fault. */
  readonly answer: string;
  readonly request: Uint8Array;
}

/** The account that a certificate opens. */
export function accountOf(
  accounts: readonly MedimailAccount[],
  certificate: X509Certificate | undefined,
): MedimailAccount | undefined {
  const name = certificate === undefined ? "" : commonNameOf(certificate);
  return accounts.find(({ certificateName }) => certificateName === name);
}
