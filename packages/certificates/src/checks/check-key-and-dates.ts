import { errorFinding, noticeFinding, type Finding } from "../finding.js";
import { publicKeyOf } from "../issuer-candidates.js";
import type { Check, CheckedCertificate } from "./check.js";

const dayMs = 86_400_000;
/** Days left at which people are told (certificates.md §5.1, §5.5). */
const thresholds = [1, 7, 14, 30, 60, 90] as const;
/** Below, renewing may come too late: an order takes weeks. */
const criticalDays = 30;

/** PARSE: version 3 is the only one that has extensions, hence usages (RFC 5280, §4.1.2.1). */
export function checkVersion({ tbs }: Check): readonly Finding[] {
  return tbs.version === 3 ? [] : [errorFinding("PARSE", { rule: "X.509 version 3", version: tbs.version })];
}

/** KEY_CERT_MISMATCH. */
export function checkKey({ certificate, privateKey }: CheckedCertificate): readonly Finding[] {
  if (privateKey === undefined) return [];
  publicKeyOf(certificate);
  return certificate.checkPrivateKey(privateKey) ? [] : [errorFinding("KEY_CERT_MISMATCH")];
}

/** NOT_YET_VALID, EXPIRED, EXPIRES_SOON: no tolerance. */
export function checkDates({ tbs, options }: Check): readonly Finding[] {
  const { notBefore, notAfter } = tbs;
  const details = { notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() };
  // Said so that a date that is none (NaN) is never within the validity.
  if (!(options.at >= notBefore)) return [errorFinding("NOT_YET_VALID", details)];
  if (!(options.at <= notAfter)) return [errorFinding("EXPIRED", details)];
  const daysLeft = daysUntil(notAfter, options.at);
  const threshold = thresholds.find((days) => daysLeft <= days);
  if (threshold === undefined) return [];
  const severity = daysLeft < criticalDays ? "critical" : "warning";
  return [noticeFinding("EXPIRES_SOON", { ...details, daysLeft, threshold }, severity)];
}

/** Whole days from one instant to another; negative when it is past. */
export function daysUntil(end: Date, at: Date): number {
  return Math.floor((end.getTime() - at.getTime()) / dayMs);
}
