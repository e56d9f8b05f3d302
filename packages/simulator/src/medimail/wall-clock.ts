/** What the clock on the operator's wall shows: `YYYY-MM-DD HH:mm:ss`, no zone, Paris time. */
export function wallClock(instant: Date): string {
  // The Swedish way of writing a date is that of ISO 8601.
  return instant.toLocaleString("sv-SE", { timeZone: "Europe/Paris", hour12: false });
}
