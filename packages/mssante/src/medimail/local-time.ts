/** Dates of a service that writes them without a zone: `YYYY-MM-DDTHH:mm:ss` by the clock on the wall. */

/** The fields of a local time, as if they were of UTC: local times compare and shift as plain numbers. */
export type LocalMs = number;

/** What a clock on the wall of this zone shows at an instant. */
export function localTimeOf(instant: Date, zone: string): LocalMs {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(field("year"), field("month") - 1, field("day"), field("hour"), field("minute"), field("second"));
}

/**
 * The instant at which the clock on the wall shows a local time. In the hour that autumn plays twice it is the first one; in
 * the hour that spring leaves out, the clock is taken as not yet changed.
 */
export function instantOf(local: LocalMs, zone: string): Date {
  const offsetAt = (time: number) => localTimeOf(new Date(time), zone) - time;
  // The offsets of the day before and of the day after: they differ only around a change.
  const before = local - offsetAt(local - 86_400_000);
  const after = local - offsetAt(local + 86_400_000);
  const shows = (time: number) => localTimeOf(new Date(time), zone) === local;
  return new Date(shows(before) || !shows(after) ? before : after);
}

/** Writes a local time as `YYYY-MM-DDTHH:mm:ss`. */
export function writeLocalTime(local: LocalMs): string {
  return new Date(local).toISOString().slice(0, 19);
}

/** Reads `YYYY-MM-DD HH:mm:ss`, with a space or a `T`; `undefined` for anything else. */
export function readLocalTime(text: string): LocalMs | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text.trim());
  const time = found === null ? Number.NaN : Date.parse(`${found[1] ?? ""}T${found[2] ?? ""}Z`);
  return Number.isNaN(time) ? undefined : time;
}
