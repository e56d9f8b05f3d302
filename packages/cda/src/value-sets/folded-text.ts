/** Longest beginning that a folded text takes over: what one digit in base 36 can say. */
const longest = 35;

/**
 * Texts in order, each without what it shares with the one before: a digit in base 36 for the length of the shared
 * beginning, then the rest. Tables of thousands of codes take a third to a half less room.
 */
export function fold(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => {
    const before = texts[index - 1] ?? "";
    const most = Math.min(longest, before.length, text.length);
    let shared = 0;
    while (shared < most && text[shared] === before[shared]) shared += 1;
    return shared.toString(36) + text.slice(shared);
  });
}

/** The texts that {@link fold} was given. */
export function unfold(folded: readonly string[]): readonly string[] {
  let before = "";
  return folded.map((text) => (before = before.slice(0, Number.parseInt(text[0] ?? "0", 36)) + text.slice(1)));
}

/** Lines `code|label` of which the labels are folded. */
export function unfoldLabels(lines: string): string {
  const parts = lines.split("\n").map((line): [string, string] => {
    const end = line.indexOf("|");
    return [line.slice(0, end), line.slice(end + 1)];
  });
  const labels = unfold(parts.map(([, label]) => label));
  return parts.map(([code], index) => `${code}|${labels[index] ?? ""}`).join("\n");
}
