import type { ValueCheck } from "./schema.js";

/** Simple types of XML Schema that the INSi's schemas use. */

/** `xsd:string`. */
export const anyString: ValueCheck = () => true;

/** A pattern facet over `xsd:string`: white space counts. */
export function pattern(expression: RegExp): ValueCheck {
  return (text) => expression.test(text);
}

/** `xsd:integer`. */
export const integer: ValueCheck = (text) => /^[+-]?[0-9]+$/.test(collapse(text));

/** `xsd:date`. */
export const date: ValueCheck = (text) => {
  const [, year, month, day, , hours, minutes] =
    /^(-?[0-9]{4,})-([0-9]{2})-([0-9]{2})(Z|[+-]([0-9]{2}):([0-9]{2}))?$/.exec(collapse(text)) ?? [];
  return isDay(year, month, day) && isZone(hours, minutes);
};

/** `xsd:dateTime`. */
export const dateTime: ValueCheck = (text) => {
  const [, day, time, hour, minute, second, , zoneHours, zoneMinutes] =
    /^(.+)T(([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?)(Z|[+-]([0-9]{2}):([0-9]{2}))?$/.exec(collapse(text)) ?? [];
  if (day === undefined || !date(day) || !/^-?[0-9]+-[0-9]{2}-[0-9]{2}$/.test(day)) return false;
  const endOfDay = /^24:00:00(?:\.0+)?$/.test(time ?? "");
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return (endOfDay || inDay) && isZone(zoneHours, zoneMinutes);
};

/** `xsd:anyURI`: sound escapes, at most one fragment, and what precedes the first colon is a scheme. */
export const anyUri: ValueCheck = (text) => {
  const uri = collapse(text);
  const head = /^([^:/?#]*):/.exec(uri)?.[1];
  const hasScheme = head === undefined || /^[A-Za-z][A-Za-z0-9+.-]*$/.test(head);
  return hasScheme && !/%(?![0-9A-Fa-f]{2})/.test(uri) && uri.split("#").length <= 2;
};

function isDay(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  if (year === undefined || Number(year) === 0 || /^-?0[0-9]{4,}$/.test(year)) return false;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return false;
  const lastDay = new Date(Date.UTC(2000 + (Number(year) % 400), monthNumber, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay;
}

function isZone(hours: string | undefined, minutes: string | undefined): boolean {
  if (hours === undefined || minutes === undefined) return true;
  return Number(minutes) < 60 && Number(hours) * 60 + Number(minutes) <= 14 * 60;
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}
