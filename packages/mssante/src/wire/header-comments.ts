/** A structured header value without its comments, which may be anywhere and inside one another (RFC 5322, 3.2.2). */
export function withoutComments(value: string): string {
  let text = value;
  for (let depth = 0; depth < 10; depth += 1) {
    const next = text.replace(/\([^()]{0,1000}\)/gu, " ");
    if (next === text) break;
    text = next;
  }
  return text;
}
