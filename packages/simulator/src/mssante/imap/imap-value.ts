/** An argument of a command (RFC 3501 §4): atom, quoted string or literal, or a list of arguments. */
export type ImapValue = ImapText | readonly ImapValue[];

/** An atom, or a string. */
interface ImapText {
  readonly kind: "atom" | "string";
  readonly bytes: Buffer;
}

/** A line of a command, or one of its literals. */
export type CommandPart = string | Buffer;

/** The arguments of a command; `undefined` when they are not well formed. */
export function readValues(parts: readonly CommandPart[]): readonly ImapValue[] | undefined {
  const stack: ImapValue[][] = [[]];
  const put = (value: ImapValue) => stack.at(-1)?.push(value);
  for (const part of parts) {
    if (typeof part !== "string") {
      put({ kind: "string", bytes: part });
      continue;
    }
    let at = 0;
    while (at < part.length) {
      const char = part[at];
      if (char === " ") {
        at += 1;
      } else if (char === "(") {
        stack.push([]);
        at += 1;
      } else if (char === ")") {
        const list = stack.pop();
        if (list === undefined || stack.length === 0) return undefined;
        put(list);
        at += 1;
      } else {
        const read = char === '"' ? quotedAt(part, at) : atomAt(part, at);
        if (read === undefined) return undefined;
        put(read.value);
        at = read.end;
      }
    }
  }
  return stack.length === 1 ? stack[0] : undefined;
}

/** Text of an argument that is not a list. */
export function textOf(value: ImapValue | undefined): string | undefined {
  return value === undefined || isList(value) ? undefined : value.bytes.toString("utf8");
}

/** The arguments of a list; an argument alone is a list of one. */
export function listOf(value: ImapValue | undefined): readonly ImapValue[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

/** Texts of a list. */
export function textsOf(value: ImapValue | undefined): readonly string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** True for a list. */
export function isList(value: ImapValue): value is readonly ImapValue[] {
  return Array.isArray(value);
}

interface Read {
  readonly value: ImapText;
  readonly end: number;
}

function quotedAt(text: string, start: number): Read | undefined {
  let said = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '"') return { value: { kind: "string", bytes: Buffer.from(said, "latin1") }, end: at + 1 };
    if (text[at] === "\\") at += 1;
    said += text[at] ?? "";
  }
  return undefined;
}

/** An atom; what stands between square brackets belongs to it: `BODY[HEADER.FIELDS (SUBJECT)]`. */
function atomAt(text: string, start: number): Read | undefined {
  let end = start;
  let inBrackets = false;
  for (; end < text.length; end += 1) {
    const char = text[end];
    if (char === "[") inBrackets = true;
    else if (char === "]") inBrackets = false;
    else if (!inBrackets && (char === " " || char === "(" || char === ")" || char === '"')) break;
  }
  return inBrackets
    ? undefined
    : { value: { kind: "atom", bytes: Buffer.from(text.slice(start, end), "latin1") }, end };
}
