import type { Problem } from "@segur-sdk/core";

import { changeProblems } from "./mail-change-rules.js";
import { documentProblems } from "./mail-document-rules.js";
import { recipientProblems } from "./mail-recipient-rules.js";
import { mailProblem } from "./mail-rules.js";
import { classifyAddress } from "./mss-address.js";
import { documentsOf, type ReportMail } from "./report-mail.js";

/** Limits of a mail: operator's default, and Mon espace santé's (mssante.md A7). */
export const defaultMaxMessageBytes = 10_000_000;
/** Largest mail that Mon espace santé takes, whatever the operator. */
export const patientMaxMessageBytes = 25_000_000;

/**
 * Every rule that a mail breaks, before anything is sent. Pure. A mail with a problem of severity `error` is not composed;
 * a `warning` is to be looked at. That the archive holds the documents is checked when the mail is composed.
 *
 * @see mssante.md A1 to A7
 */
export function preflight(mail: ReportMail): readonly Problem[] {
  return [
    ...senderProblems(mail),
    ...recipientProblems(mail),
    ...documentProblems(mail),
    ...changeProblems(mail),
    ...identifierProblems(mail),
    ...sizeProblems(mail),
  ];
}

function senderProblems({ sender, trustSpace, receipts }: ReportMail): Problem[] {
  const problems: Problem[] = [];
  if (classifyAddress(sender.address, trustSpace).kind !== "professional") {
    problems.push(
      mailProblem("R8", "sender.address", {
        message: {
          fr: "L'adresse d'envoi n'appartient pas à l'espace de confiance.",
          en: "The sending address is not in the trust space.",
        },
      }),
    );
  }
  if (sender.kind === "applicative") {
    const contact = classifyAddress(sender.contactAddress, trustSpace);
    const isDistinct = sender.contactAddress.toLowerCase() !== sender.address.toLowerCase();
    if (contact.kind !== "professional" || !isDistinct)
      problems.push(mailProblem("ECO.2.2.5", "sender.contactAddress"));
  } else if (
    sender.contactAddress !== undefined &&
    classifyAddress(sender.contactAddress, trustSpace).kind !== "professional"
  ) {
    problems.push(mailProblem("R8", "sender.contactAddress"));
  }
  const names = sender.kind === "personal" ? [sender.givenName, sender.familyName] : [sender.label];
  if (names.some((name) => name.trim() === "")) problems.push(mailProblem("ECO.2.2.7", "sender"));
  if (receipts?.address !== undefined && classifyAddress(receipts.address, trustSpace).kind !== "professional") {
    problems.push(mailProblem("R8", "receipts.address"));
  }
  return problems;
}

function identifierProblems({ sendId, productReference, document }: ReportMail): Problem[] {
  const problems: Problem[] = [];
  const matricule = document.report.patient.ins?.matricule;
  const tellsPatient = matricule !== undefined && sendId.toUpperCase().includes(matricule.slice(0, 13));
  if (!/^[A-Za-z0-9-]{1,64}$/u.test(sendId) || tellsPatient) problems.push(mailProblem("ECO.2.2.1", "sendId"));
  if (!/^[\x21-\x7e]{1,64}$/u.test(productReference)) problems.push(mailProblem("ECO.2.4.3", "productReference"));
  return problems;
}

function sizeProblems(mail: ReportMail): Problem[] {
  const limit = Math.min(
    mail.maxMessageBytes ?? defaultMaxMessageBytes,
    mail.to.kind === "patient" ? patientMaxMessageBytes : Number.POSITIVE_INFINITY,
  );
  const files = [mail.archive, ...documentsOf(mail).map(({ pdf }) => pdf)];
  const size = files.reduce((total, { length }) => total + encodedSize(length), 0);
  if (size <= limit) return [];
  return [
    mailProblem("size", "archive", {
      message: {
        fr: `Le message ferait ${size} octets, la limite est de ${limit} : il n'est pas envoyé.`,
        en: `The mail would take ${size} bytes, the limit is ${limit}: it is not sent.`,
      },
    }),
  ];
}

/** Size of bytes in base64 with its line breaks: 76 characters and CR LF per 57 bytes. */
function encodedSize(bytes: number): number {
  const characters = Math.ceil(bytes / 3) * 4;
  return characters + Math.ceil(characters / 76) * 2;
}
