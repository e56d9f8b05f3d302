import { SegurError } from "@segur-sdk/core";

const local = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d+)?$/;

/** Tells whether a time has an hour and no offset: local time of a zone that the text does not say. */
export function isLocalTime(iso: string): boolean {
  return local.test(iso);
}

/**
 * A local time as an instant with its offset, in the zone that the caller answers for. The hour that comes twice at the
 * end of summer time is the first of the two.
 *
 * Throws `ERR_XDS_TIME` when the zone is unknown.
 */
export function inZone(iso: string, timeZone: string): string {
  const [, minutes = "", seconds = ""] = local.exec(iso) ?? [];
  const asUtc = Date.parse(`${minutes}${seconds || ":00"}Z`);
  if (Number.isNaN(asUtc)) return iso;
  const offsets = [asUtc - day, asUtc + day].map((at) => offsetAt(at, timeZone));
  // The offsets of the day before and of the day after: the first that agrees with itself is right.
  const offset = offsets.find((one) => offsetAt(asUtc - one, timeZone) === one) ?? offsets[0] ?? 0;
  return `${minutes}${seconds}${offsetText(offset)}`;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Milliseconds between the clocks of a zone and UTC. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const there = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return there - Math.floor(at / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = "numeric";
  try {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone,
      calendar: "gregory",
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch (cause) {
    throw new SegurError("ERR_XDS_TIME", {
      cause,
      details: { field: "timeZone", rule: "IANA time zone, e.g. Europe/Paris", source: "dmp.md B.12" },
    });
  }
}

function offsetText(offset: number): string {
  const total = Math.abs(offset) / minute;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(total / 60)}:${two(total % 60)}`;
}
