const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What holds no words of the text. */
const silent = ["style", "script", "head", "title"];

/**
 * The words of an HTML body, to be searched or compared: never to be shown as HTML again. One pass, whatever the markup.
 */
export function plainTextOf(html: string): string {
  const lower = html.toLowerCase();
  const lastClosing = html.lastIndexOf(">");
  const words: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    // A sign that nothing closes is text.
    if (open === -1 || open > lastClosing) break;
    words.push(html.slice(at, open));
    at = endOfMarkup(lower, open);
  }
  if (at < html.length) words.push(html.slice(at));
  return decoded(words.join(" "));
}

/** Where the text goes on after the tag, comment or silent element that begins here. */
function endOfMarkup(html: string, open: number): number {
  const after = (mark: string, from: number) => {
    const end = html.indexOf(mark, from);
    return end === -1 ? html.length : end + mark.length;
  };
  if (html.startsWith("<!--", open)) return after("-->", open);
  const name = silent.find(
    (one) => html.startsWith(one, open + 1) && !/[a-z]/u.test(html.charAt(open + 1 + one.length)),
  );
  return after(">", name === undefined ? open : after(`</${name}`, open));
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
      return isCharacter ? String.fromCodePoint(point) : whole;
    },
  );
}
