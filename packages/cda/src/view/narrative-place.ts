import type { ReadNarrativeContent } from "../reading/narrative.js";

/** Names already given in the page: a second one of the same name gets none, since a link could go to either. */
export interface PageNames {
  readonly taken: Set<string>;
}

const usable = /^[^\s"'<>&]{1,200}$/u;

/** `id` of the page for an identifier of the narrative, apart from those of the page itself. */
export function pageIdOf(id: string | undefined, names: PageNames): string | undefined {
  if (id === undefined || !usable.test(id) || names.taken.has(id)) return undefined;
  names.taken.add(id);
  return `n-${id}`;
}

/**
 * Where a link may go: `http` and `https` addresses, and places of the narrative. Anything else (`javascript:`, `data:`,
 * relative addresses, white space and control characters that hide a scheme) gives no link.
 */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  if (href.startsWith("#")) return usable.test(href.slice(1)) ? `#n-${encodeURIComponent(href.slice(1))}` : undefined;
  // Spaces inside are escaped: official examples have some.
  const address = href.trim().replace(/[ \t\r\n]+/gu, "%20");
  if (!/^https?:\/\/[^/?#\\@\p{Cc}][^\\\p{Cc}]*$/iu.test(address) || !URL.canParse(address)) return undefined;
  const { href: written, protocol, username, password } = new URL(address);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "" ? written : undefined;
}

/** Number of each foot note of a narrative, by its identifier. */
export function footnoteNumbers(notes: readonly ReadNarrativeContent[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  notes.forEach(({ id }, index) => {
    if (id !== undefined && !numbers.has(id)) numbers.set(id, index + 1);
  });
  return numbers;
}
