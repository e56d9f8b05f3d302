/** Fields by name in lower case; of a repeated field, the first. */
export type HeaderBlock = ReadonlyMap<string, string>;

/**
 * Reads fields up to the first empty line, folded lines joined. Line ends may be LF alone; what is no field is passed over.
 *
 * @see RFC 5322, 2.2
 */
export function readHeaderBlock(text: string): HeaderBlock {
  const [block = ""] = text.replace(/^\s+/u, "").split(/\r?\n\r?\n/u, 1);
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u)) {
    const [, name, value = ""] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}
