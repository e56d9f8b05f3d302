/** `castable as xs:dateTime` with a real calendar, which fontoxpath lacks (it accepts 30 February). */
export function isDateTime(text: string): boolean {
  const parts = /^-?(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))?$/u.exec(text);
  if (parts === null) return false;
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts.map(
    (part: string | undefined) => Number(part ?? 0),
  );
  const midnight = hour === 24 && minute === 0 && second === 0;
  return (
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
    (hour <= 23 || midnight) &&
    minute <= 59 &&
    second <= 59 &&
    zoneMinute <= 59 &&
    zoneHour * 60 + zoneMinute <= 14 * 60
  );
}
