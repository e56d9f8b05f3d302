import { inspectMatriculeIns, SegurError } from "@segur-sdk/core";
import { brokenLexicalRules, normaliseName, type Sex, type Traits } from "@segur-sdk/ins";

/**
 * What was read on a carte Vitale: the data of one beneficiary. Reading the card is the workstation's.
 *
 * @see Manuel API Lecture Vitale 6.3x
 */
export interface VitaleData {
  /** NIR of the patient himself, 13 characters or 15 with its key, when the card has it. */
  readonly individualNir?: string;
  /** NIR of the insured person (ouvrant droit), the patient or a parent: 13 characters or 15. */
  readonly insuredNir?: string;
  /** Birth name as on the card, the patient's or the insured person's. */
  readonly birthName?: string;
  /** Used name as on the card: tried as birth name after a 01 when the search option `usedName` is on. */
  readonly usedName?: string;
  /** Given name as on the card: compared, never sent. */
  readonly givenName?: string;
  /** `<date>` of the card as read: `JJMMAAAA`, months over 12 included, or `AAAA-MM-JJ`. */
  readonly birthDate?: string;
  /** `<dateEnCarte>` as read, `AAMMJJ`: when the century is unknown. Sent rather than `birthDate`. */
  readonly birthDateOnCard?: string;
  /** Rang gémellaire, 1 to 9. Default 1. */
  readonly birthRank?: number;
  /** Serial number of the card: for the Vitale assertion of the card mode. */
  readonly serialNumber?: string;
  /** Régime, caisse, centre: sent in the coverage when given. */
  readonly scheme?: string;
  readonly fund?: string;
  readonly centre?: string;
}

/** A NIR and its key. */
export interface VitaleNir {
  readonly number: string;
  readonly key: string;
}

/** What one request by carte Vitale carries: values checked, in the forms of the schemas. */
export interface VitaleQuery {
  readonly individual?: VitaleNir;
  readonly insured?: VitaleNir;
  readonly birthName?: string;
  /** As read on the card. */
  readonly birthDate: string;
  /** `AAAA-MM-JJ`, when the card gives the century. */
  readonly isoBirthDate?: string;
  readonly birthRank: number;
  readonly scheme?: string;
  readonly fund?: string;
  readonly centre?: string;
}

/**
 * The query of what was read on a card.
 *
 * @throws `SegurError` `ERR_INSI_VITALE_DATA` naming the field, never its value: no NIR, a wrong NIR or key, no date, a
 * rank out of 1 to 9, a name out of the INS alphabet.
 * @see INSi_RECVITALE_INS.xsd; ROOT_ctxbam_CTXBAM_V01_02.xsd
 */
export function vitaleQueryOf(card: VitaleData): VitaleQuery {
  const { birthRank = 1 } = card;
  const [birthDateOnCard, birthDate] = [filled(card.birthDateOnCard), filled(card.birthDate)];
  const [scheme, fund, centre] = [filled(card.scheme), filled(card.fund), filled(card.centre)];
  const individual = nirOf("individualNir", card.individualNir);
  const insured = nirOf("insuredNir", card.insuredNir);
  if (individual === undefined && insured === undefined) throw wrong("insuredNir", "one NIR at least");
  if (birthDateOnCard !== undefined && !/^\d{6}$/u.test(birthDateOnCard)) throw wrong("birthDateOnCard", "AAMMJJ");
  if (birthDate !== undefined && !/^(?:\d{8}|\d{4}-\d{2}-\d{2})$/u.test(birthDate)) {
    throw wrong("birthDate", "JJMMAAAA or AAAA-MM-JJ");
  }
  const asRead = birthDateOnCard ?? birthDate;
  if (asRead === undefined) throw wrong("birthDate", "one date at least");
  if (!Number.isInteger(birthRank) || birthRank < 1 || birthRank > 9) throw wrong("birthRank", "1 to 9");
  const isoBirthDate = birthDate === undefined ? undefined : isoDateOf(birthDate);
  const birthName = nameOf("birthName", card.birthName);
  return {
    ...(individual === undefined ? {} : { individual }),
    ...(insured === undefined ? {} : { insured }),
    ...(birthName === undefined ? {} : { birthName }),
    birthDate: asRead,
    ...(isoBirthDate === undefined ? {} : { isoBirthDate }),
    birthRank,
    ...(scheme === undefined ? {} : { scheme }),
    ...(fund === undefined ? {} : { fund }),
    ...(centre === undefined ? {} : { centre }),
  };
}

/** Used name of the card in normal form. */
export function usedNameOf(card: VitaleData): string | undefined {
  return nameOf("usedName", card.usedName);
}

/**
 * What a card says of the traits. What it does not say, the sex among others, is left blank: a comparison reads a blank as
 * absent, so a person always confirms.
 */
export function traitsOfCard(card: VitaleData, query: VitaleQuery): Traits {
  return {
    birthName: query.birthName ?? "",
    givenNames: card.givenName === undefined ? [] : [normaliseName(card.givenName)],
    birthDate: query.isoBirthDate ?? "",
    sex: "" as Sex,
  };
}

/** Reading software gives an empty text for what the card does not hold. */
function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}

function nirOf(field: string, written: string | undefined): VitaleNir | undefined {
  const text = filled(written);
  if (text === undefined) return undefined;
  // Judged as a received matricule: the registers hold months and sexes that no rule foresees; its key must be right.
  const inspection = inspectMatriculeIns(text, { authority: "1.2.250.1.213.1.4.8", origin: "insi-answer" });
  if (!inspection.valid || inspection.warnings.includes("KEY"))
    throw wrong(field, "a NIR of 13 characters, with or without its key");
  const number = inspection.value.slice(0, 13);
  if (!/^\d{6}[AB0-9]\d{6}$/u.test(number)) throw wrong(field, "a NIR of 13 characters, with or without its key");
  return { number, key: inspection.value.slice(13) };
}

function nameOf(field: string, text: string | undefined): string | undefined {
  const name = text === undefined ? "" : normaliseName(text);
  if (name === "") return undefined;
  if (brokenLexicalRules(name, "birthName").length > 0) throw wrong(field, "a name of the INS alphabet");
  return name;
}

function isoDateOf(date: string): string {
  return date.includes("-") ? date : `${date.slice(4)}-${date.slice(2, 4)}-${date.slice(0, 2)}`;
}

function wrong(field: string, rule: string): SegurError {
  return new SegurError("ERR_INSI_VITALE_DATA", { details: { field, rule, source: "INSi_RECVITALE_INS.xsd" } });
}
