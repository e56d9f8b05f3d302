import { inspectPsIdNat, inspectStructIdNat } from "@segur-sdk/core";

import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";
import type { OrderApplicant, OrderInput, TechnicalAdministrator } from "./order-input.js";

const day = 86_400_000;
/** Rights follow the card: its renewal is a request of its own (certificates.md §14). */
const noticeDays = 90;

/** Findings on the administrators and the applicant (certificates.md §9.1, §9.2, §9.4). */
export function checkAdministrators(order: OrderInput, at: Date): readonly OrderFinding[] {
  const findings = [...checkApplicant(order.applicant)];
  if (order.technicalAdministrators.length === 0) {
    findings.push(orderFinding("ADMINISTRATOR_NONE", { path: "technicalAdministrators", subject: "" }));
  }
  for (const [index, administrator] of order.technicalAdministrators.entries()) {
    const place = { path: `technicalAdministrators[${index}]`, subject: "" };
    findings.push(
      ...checkMail(administrator, place),
      ...checkCard(administrator, place),
      ...checkCardEnd(administrator, place, at),
      ...checkCardStructure(administrator, place, order.applicant),
    );
  }
  return findings;
}

function checkApplicant(applicant: OrderApplicant): readonly OrderFinding[] {
  const place = { path: "applicant.structureId", subject: "" };
  const isThirdParty = applicant.kind !== "structure";
  if (applicant.structureId === undefined) return isThirdParty ? [orderFinding("APPLICANT_SIRET_MISSING", place)] : [];
  const inspection = inspectStructIdNat(applicant.structureId);
  if (!inspection.valid) return [orderFinding("APPLICANT_STRUCTURE", place)];
  if (isThirdParty && inspection.prefix !== "3") return [orderFinding("APPLICANT_SIRET_MISSING", place)];
  return inspection.warnings.includes("LUHN") ? [orderFinding("APPLICANT_KEY", place)] : [];
}

function checkMail({ email }: TechnicalAdministrator, place: OrderPlace): readonly OrderFinding[] {
  const field = fieldOf(place, "email");
  if (email === undefined) return [orderFinding("ADMINISTRATOR_EMAIL_MISSING", field)];
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email)
    ? []
    : [orderFinding("ADMINISTRATOR_EMAIL_FORMAT", field)];
}

function checkCard({ card }: TechnicalAdministrator, place: OrderPlace): readonly OrderFinding[] {
  const field = fieldOf(place, "card.personId");
  if (card.personId === undefined) return [orderFinding("ADMINISTRATOR_CARD_MISSING", field)];
  const inspection = inspectPsIdNat(card.personId);
  if (!inspection.valid) return [orderFinding("ADMINISTRATOR_CARD_FORMAT", field)];
  return inspection.warnings.includes("LUHN") ? [orderFinding("ADMINISTRATOR_CARD_KEY", field)] : [];
}

function checkCardEnd({ card }: TechnicalAdministrator, place: OrderPlace, at: Date): readonly OrderFinding[] {
  const field = fieldOf(place, "card.notAfter");
  if (card.notAfter === undefined) return [orderFinding("ADMINISTRATOR_CARD_END_UNKNOWN", field)];
  // The card is good until the end of its last day.
  const left = Date.parse(`${card.notAfter}T00:00:00Z`) + day - at.getTime();
  if (left <= 0) return [orderFinding("ADMINISTRATOR_CARD_EXPIRED", field)];
  return left <= noticeDays * day ? [orderFinding("ADMINISTRATOR_CARD_ENDS", field)] : [];
}

/** A request made with the card of another structure is refused by the platform (certificates.md §9.2). */
function checkCardStructure(
  { card }: TechnicalAdministrator,
  place: OrderPlace,
  applicant: OrderApplicant,
): readonly OrderFinding[] {
  if (applicant.kind === "structure") return [];
  if (card.type !== "CPA") return [orderFinding("ADMINISTRATOR_CARD_KIND", fieldOf(place, "card.type"))];
  const [structure = "", register] = (card.personId ?? "").split("/");
  const siret = applicant.structureId?.replace(/^3/, "");
  const isOther = register !== undefined && siret !== undefined && structure !== `5${siret}`;
  return isOther ? [orderFinding("ADMINISTRATOR_CARD_OTHER_STRUCTURE", fieldOf(place, "card.personId"))] : [];
}
