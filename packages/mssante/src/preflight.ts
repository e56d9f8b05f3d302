import type { Problem } from "@segur-sdk/core";
import { isQualified } from "@segur-sdk/ins";

import { classifyAddress } from "./mss-address.js";
import type { ReportMail } from "./report-mail.js";

/** Limits of a mail: operator's default, and Mon espace santé's (mssante.md A7). */
export const defaultMaxMessageBytes = 10_000_000;
/** Largest mail that Mon espace santé takes, whatever the operator. */
export const patientMaxMessageBytes = 25_000_000;

/**
 * Every rule that a mail breaks, before anything is sent. Pure.
 *
 * @see mssante.md A1 to A7
 */
export function preflight(mail: ReportMail): readonly Problem[] {
  return [...senderProblems(mail), ...recipientProblems(mail), ...productProblems(mail), ...sizeProblems(mail)];
}

function senderProblems({ sender, trustSpace }: ReportMail): Problem[] {
  const problems: Problem[] = [];
  if (classifyAddress(sender.address, trustSpace).kind !== "professional") {
    problems.push({
      rule: "R8",
      severity: "error",
      field: "sender.address",
      source: "mssante.md A3",
      message: {
        fr: "L'adresse d'envoi n'appartient pas à l'espace de confiance.",
        en: "The sending address is not in the trust space.",
      },
    });
  }
  if (sender.kind === "applicative") {
    const contact = classifyAddress(sender.contactAddress, trustSpace);
    const isDistinct = sender.contactAddress.toLowerCase() !== sender.address.toLowerCase();
    if (contact.kind !== "professional" || !isDistinct) {
      problems.push({
        rule: "ECO.2.2.5",
        severity: "error",
        field: "sender.contactAddress",
        source: "Référentiel 2, ECO.2.2.5; MSS/va1.09, MSS/va1.18",
        message: {
          fr: "Une boîte applicative doit indiquer une autre adresse MSSanté où joindre l'expéditeur.",
          en: "An applicative mailbox must give another MSSanté address where the sender can be reached.",
        },
      });
    }
  }
  return problems;
}

function recipientProblems({ to, document, trustSpace }: ReportMail): Problem[] {
  if (to.kind === "patient") {
    return isQualified(document.report.patient)
      ? []
      : [
          {
            rule: "ECO.2.2.6",
            severity: "error",
            field: "document.report.patient",
            source: "Référentiel 2, ECO.2.2.6; MSS/va1.19",
            message: {
              fr: "L'identité n'est pas qualifiée : aucun message ne part au patient.",
              en: "The identity is not qualified: no mail goes to the patient.",
            },
          },
        ];
  }
  const found = classifyAddress(to.address, trustSpace);
  if (found.kind === "professional") return [];
  const isPatient = found.kind === "patient";
  return [
    {
      rule: isPatient ? "R2" : found.kind === "invalid" ? "address" : "R8",
      severity: "error",
      field: "to.address",
      source: isPatient ? "mssante.md A3" : "mssante.md A1",
      message: isPatient
        ? {
            fr: "Une adresse de patient ne se saisit pas : elle vient de l'identité qualifiée du document.",
            en: "A patient's address is not typed: it comes from the qualified identity of the document.",
          }
        : {
            fr: "L'adresse du destinataire n'appartient pas à l'espace de confiance MSSanté.",
            en: "The recipient's address is not in the MSSanté trust space.",
          },
    },
  ];
}

function productProblems({ productReference }: ReportMail): Problem[] {
  return /^[\x21-\x7e]{1,64}$/.test(productReference)
    ? []
    : [
        {
          rule: "ECO.2.4.3",
          severity: "error",
          field: "productReference",
          source: "Référentiel 2, ECO.2.4.3; MSS/CONF.16",
          message: {
            fr: "La référence produit (X-MSS-NIL) n'est pas configurée.",
            en: "The product reference (X-MSS-NIL) is not configured.",
          },
        },
      ];
}

function sizeProblems(mail: ReportMail): Problem[] {
  const limit = Math.min(
    mail.maxMessageBytes ?? defaultMaxMessageBytes,
    mail.to.kind === "patient" ? patientMaxMessageBytes : Number.POSITIVE_INFINITY,
  );
  const size = encodedSize(mail.archive.length) + encodedSize(mail.pdf.length);
  return size <= limit
    ? []
    : [
        {
          rule: "size",
          severity: "error",
          field: "archive",
          source: "mssante.md A7",
          message: {
            fr: `Le message ferait ${size} octets, la limite est de ${limit} : il n'est pas envoyé.`,
            en: `The mail would take ${size} bytes, the limit is ${limit}: it is not sent.`,
          },
        },
      ];
}

/** Size of bytes in base64 with its line breaks: 76 characters and CR LF per 57 bytes. */
function encodedSize(bytes: number): number {
  const characters = Math.ceil(bytes / 3) * 4;
  return characters + Math.ceil(characters / 76) * 2;
}
