import type { ReceivedPart } from "./mtom-part.js";

/**
 * The part that a reference names. Servers do not all write a Content-ID in the reference as in the part: percent-encoded or
 * not, in brackets or not, in another case. The one that is the same to the letter is taken first, then the only one that
 * can be meant.
 *
 * @returns `undefined` when no part, or more than one, can be meant
 * @see RFC 2392; RFC 2045 §7
 * @example
 * ```ts
 * import { partNamed, type SoapAnswer } from "@segur-sdk/transport";
 *
 * const documentOf = (answer: SoapAnswer) => partNamed(answer.parts, "60cc-1@urn:ihe:iti:xds-b:2007")?.body;
 * ```
 */
export function partNamed(parts: ReadonlyMap<string, ReceivedPart>, contentId: string): ReceivedPart | undefined {
  const exact = parts.get(contentId);
  if (exact !== undefined) return exact;
  const name = onlyName([...parts.keys()], contentId);
  return name === undefined ? undefined : parts.get(name);
}

/** The only one of these Content-IDs that another way of writing it can mean. */
export function onlyName(contentIds: readonly string[], wanted: string): string | undefined {
  const form = comparable(wanted);
  const meant = contentIds.filter((one) => comparable(one) === form);
  return meant.length === 1 ? meant[0] : undefined;
}

function comparable(contentId: string): string {
  const bare = contentId.trim().replace(/^<(.*)>$/s, "$1");
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
}
