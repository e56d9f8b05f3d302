import type { JudgedCertificate } from "./certificate-profile.js";

/** The card of a professional or of a member of staff, as its certificates name it. */
export interface CardHolder {
  /** PS_IdNat: common name of the certificate. */
  readonly personId: string;
  readonly card: "CPS" | "CPE";
}

const commonName = "2.5.4.3";
const smartCardLogon = "1.3.6.1.4.1.311.20.2.2";
/** Values of TRE_G02; an administrative card (03) has no right on the DMP. */
const cards: Readonly<Record<number, CardHolder["card"]>> = { 0x00: "CPS", 0x02: "CPE" };

/** The holder of a card that the certificate belongs to; undefined for a software certificate. */
export function cardHolderOf({ facts }: JudgedCertificate): CardHolder | undefined {
  const card = facts.cardType === undefined ? undefined : cards[facts.cardType];
  const personId = facts.subject.flat().find((part) => part.type === commonName)?.value;
  return card === undefined || personId === undefined ? undefined : { personId, card };
}

/** Authentication pair of a card: TLS client and Windows logon (certificates.md). */
export function isCardAuthentication({ facts }: JudgedCertificate): boolean {
  return facts.purposes.includes(smartCardLogon) && facts.digitalSignature && !facts.nonRepudiation;
}
