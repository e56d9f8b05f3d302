import { createFixedClock, createSeededIds } from "@segur-sdk/core";

import { simulatorAddresses, simulatorDomains } from "../../src/actors.js";
import { type SecureMail, type SecureMailOptions, startSecureMail } from "../../src/mssante/secure-mail.js";
import { pemOf, type SimulatorCredential } from "../../src/pki/credential.js";
import { createSimulatorPki, type SimulatorPki } from "../../src/pki/simulator-pki.js";
import { type RawImap, rawImap } from "./raw-imap.js";
import { type RawSmtp, rawSmtp } from "../raw-smtp.js";

export const reports: string = simulatorAddresses.reports;
export const doctor: string = simulatorAddresses.generalPractitioner;
export const patient = "277076322082910@patient.mssante.fr";

/** A PKI, and the secure mail of a simulator as often as needed. */
export interface MailWorld {
  readonly pki: SimulatorPki;
  readonly credential: SimulatorCredential;
  start(options?: SecureMailOptions): Promise<SecureMail>;
  /** An IMAP client after STARTTLS, with the certificate of the mailbox unless said otherwise. */
  imap(mail: SecureMail, credential?: SimulatorCredential | "none"): Promise<RawImap>;
  /** The same, logged in. */
  imapOf(mail: SecureMail, address?: string): Promise<RawImap>;
  /** An SMTP client after STARTTLS and EHLO. */
  smtp(mail: SecureMail, credential?: SimulatorCredential | "none"): Promise<RawSmtp>;
  /** Submits a message; gives the last reply. */
  submit(mail: SecureMail, message: string, to?: string, options?: SubmitOptions): Promise<string>;
}

/** Parameters of MAIL FROM and RCPT TO, each with its leading space. */
export interface SubmitOptions {
  readonly mail?: string;
  readonly rcpt?: string;
}

/** Time of every mail. */
const mailTime = "2026-03-12T08:30:00Z";

export async function createMailWorld(): Promise<MailWorld> {
  const pki = await createSimulatorPki();
  const [credential, server] = await Promise.all([pki.credential("MSS-AUTH"), pki.credential("SERVER")]);
  const tls = {
    certificate: server.certificatePem,
    key: server.keyPem,
    clientAuthorities: [pemOf(pki.root), pemOf(pki.organisations)],
  };
  const shown = (own: SimulatorCredential | "none" | undefined) => (own === "none" ? undefined : (own ?? credential));
  const world: MailWorld = {
    pki,
    credential,
    start: (options = {}) =>
      startSecureMail({
        ...options,
        clock: createFixedClock(mailTime),
        ids: createSeededIds("mail"),
        tls,
        ports: {},
        senders: Object.values(simulatorAddresses),
        domains: simulatorDomains.professional,
        patientDomain: simulatorDomains.patient,
      }),
    async imap(mail, own) {
      const imap = await rawImap(mail.imap.port);
      await imap.secure(pki.trustPem, shown(own));
      return imap;
    },
    async imapOf(mail, address = reports) {
      const imap = await world.imap(mail);
      await imap.say(`LOGIN ${address} ""`);
      return imap;
    },
    async smtp(mail, own) {
      const smtp = await rawSmtp(mail.smtpPort);
      await smtp.say("EHLO ris.example");
      await smtp.secure(pki.trustPem, shown(own));
      await smtp.say("EHLO ris.example");
      return smtp;
    },
    async submit(mail, message, to = doctor, options = {}) {
      const smtp = await world.smtp(mail);
      await smtp.say(`MAIL FROM:<${reports}>${options.mail ?? ""}`);
      await smtp.say(`RCPT TO:<${to}>${options.rcpt ?? ""}`);
      await smtp.say("DATA");
      const reply = await smtp.say(`${message.replace(/^\./gmu, "..")}\r\n.`);
      smtp.close();
      return reply;
    },
  };
  return world;
}

/** Parameters by which a client asks for every delivery report (RFC 3461). */
export const askForReports: SubmitOptions = {
  mail: " RET=HDRS ENVID=envoi+2B1",
  rcpt: ` NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;${doctor}`,
};

/** A report mail as an applicative mailbox sends it, with an archive that is empty. */
export function reportMail(headers: readonly string[] = []): string {
  return [
    `From: Centre d'imagerie fictif <${reports}>`,
    `To: <${doctor}>`,
    "Subject: =?UTF-8?Q?XDM/1.0/DDM+CR_d=27imagerie_m=C3=A9dicale_NESSI_RUTH?=",
    "Message-ID: <a1@imagerie-fictive.test.mssante.fr>",
    "Date: Thu, 12 Mar 2026 09:30:00 +0100",
    `Disposition-Notification-To: <${reports}>`,
    `Reply-To: <${simulatorAddresses.contact}>`,
    "X-MSS-NIL: 0001",
    ...headers,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="=_b"',
    "",
    "--=_b",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Compte rendu valid=C3=A9.",
    "--=_b",
    'Content-Type: application/zip; name="IHE_XDM.zip"',
    'Content-Disposition: attachment; filename="IHE_XDM.zip"',
    "Content-Transfer-Encoding: base64",
    "",
    "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==",
    "--=_b--",
    "",
  ].join("\r\n");
}

/** Bytes of every mail in the inbox of an address, trace headers included. */
export function inboxOf(mail: SecureMail, address = reports): readonly string[] {
  return mail.imap.mailbox(address).inbox.messages.map((stored) => stored.content().toString("utf8"));
}
