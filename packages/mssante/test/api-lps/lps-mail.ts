import { createTlsIdentity, loadPem } from "@segur-sdk/certificates";
import type { TlsIdentity } from "@segur-sdk/core";
import type { SimulatorPki } from "@segur-sdk/simulator";

import type { ComposedMail } from "../../src/index.js";

/** The applicative mailbox that sends. */
export const mailbox = "comptes-rendus@imagerie-fictive.test.mssante.fr";
/** The mailbox of the prescriber. */
export const recipient = "nora.haddad@medecin.test.mssante.fr";

/** A mail that holds what SMTP and IMAP might alter: leading dots, an empty line, no accent. */
export function mailNumber(number: number, bytes = 0): ComposedMail {
  const id = String(number).padStart(4, "0");
  const messageId = `<${id}@imagerie-fictive.test.mssante.fr>`;
  const text = [".point", "", "fin", ...Array.from({ length: Math.ceil(bytes / 72) }, () => "a".repeat(70)), ""];
  return {
    messageId,
    envelopeId: id,
    from: mailbox,
    to: recipient,
    requestDeliveryReport: true,
    bytes: Buffer.from(
      [`Message-ID: ${messageId}`, `From: ${mailbox}`, `To: ${recipient}`, "Subject: essai", "", ...text].join("\r\n"),
    ),
    content: {
      senderLabel: "",
      subject: "essai",
      text: text.join("\n"),
      references: [],
      receipts: { delivery: true, read: false },
      headers: [],
      attachments: [],
      documentCodes: [],
    },
  };
}

/** The TLS identity of a certificate of the simulator's PKI. */
export function identityOf(
  pki: SimulatorPki,
  credential: Awaited<ReturnType<SimulatorPki["credential"]>>,
): TlsIdentity {
  return createTlsIdentity(loadPem({ certificate: credential.certificatePem, key: credential.keyPem }), {
    trust: [pki.trustPem],
  });
}

/** The failure of a promise; `undefined` when it has none. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: string; retryable: boolean; outcomeUnknown: boolean; details: object } | undefined> {
  return promise.then(
    () => undefined,
    (thrown: unknown) => thrown as never,
  );
}
