/** A header value in US-ASCII: encoded words of RFC 2047 when it has to be, folded between them. */
export function encodeHeader(value: string): string {
  if (/^[\u0020-\u007e]*$/u.test(value)) return value;
  const words: string[] = [];
  let word = "";
  for (const char of value) {
    // An encoded word is at most 75 characters long: 45 bytes in base64, and its frame.
    if (Buffer.byteLength(word + char, "utf8") > 45) {
      words.push(word);
      word = "";
    }
    word += char;
  }
  return [...words, word].map((text) => `=?UTF-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`).join("\r\n ");
}

/** Text of a header without what could end it. */
export function oneLine(value: string): string {
  return value.replace(/[\r\n]+/gu, " ");
}
