const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An instant as the `Date` header writes it, in UTC: the zone of the machine must not change the bytes. */
export function rfc5322Date(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${days[instant.getUTCDay()] ?? ""}, ${two(instant.getUTCDate())} ${months[instant.getUTCMonth()] ?? ""}`;
  const time = [instant.getUTCHours(), instant.getUTCMinutes(), instant.getUTCSeconds()].map(two).join(":");
  return `${day} ${instant.getUTCFullYear()} ${time} +0000`;
}
