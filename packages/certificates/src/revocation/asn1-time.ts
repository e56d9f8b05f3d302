import { derTime, type DerValue } from "../internal/der.js";

/** Longest form: GeneralizedTime, `YYYYMMDDHHMMSSZ`. */
const maxLength = 15;

/** Instant of a UTCTime or GeneralizedTime as RFC 5280 writes them; `undefined` for anything else. */
export function asn1Time(of: Pick<DerValue, "tag" | "content"> | undefined): Date | undefined {
  if (of === undefined || of.content.length > maxLength) return undefined;
  try {
    return derTime({ ...of, bytes: of.content });
  } catch {
    return undefined;
  }
}
