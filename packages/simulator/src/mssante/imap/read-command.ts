import type { ImapConnection } from "./connection.js";
import { type CommandPart, type ImapValue, readValues } from "./imap-value.js";

/** One command of a client. */
export interface ImapCommandLine {
  readonly tag: string;
  /** In capitals; that of `UID FETCH` is `FETCH`. */
  readonly name: string;
  /** Numbers are UIDs. */
  readonly byUid: boolean;
  /** `undefined` when they cannot be read. */
  readonly args: readonly ImapValue[] | undefined;
}

/** A command too long to be obeyed, or the end of the connection. */
export type NoCommand = "closed" | { readonly tooLong: string };

/** Reads a command with its literals (RFC 3501 §4.3, RFC 7888). */
export async function readCommand(
  connection: ImapConnection,
  maxLiteralBytes: number,
): Promise<ImapCommandLine | NoCommand> {
  const parts: CommandPart[] = [];
  for (;;) {
    const line = await connection.line();
    if (line === undefined) return "closed";
    const announced = /\{(\d{1,12})(\+?)\}$/u.exec(line);
    if (announced === null) {
      parts.push(line);
      return commandOf(parts);
    }
    const count = Number(announced[1]);
    const isAnnouncedOnly = announced[2] === "";
    if (count > maxLiteralBytes) {
      // A literal that does not wait for an answer is on its way already: nothing can be read after it.
      return isAnnouncedOnly ? { tooLong: tagOf(parts[0] ?? line) } : "closed";
    }
    parts.push(line.slice(0, announced.index));
    if (isAnnouncedOnly) connection.write("+ Ready\r\n");
    const literal = await connection.bytes(count);
    if (literal === undefined) return "closed";
    parts.push(literal);
  }
}

function commandOf(parts: readonly CommandPart[]): ImapCommandLine {
  const [first = "", ...rest] = parts;
  const [, tag = "*", uid, name = "", args = ""] =
    /^([^\s(){%*"\\+]{1,100}) +(?:(uid) +)?([a-z]+) ?(.*)$/isu.exec(String(first)) ?? [];
  return { tag, name: name.toUpperCase(), byUid: uid !== undefined, args: readValues([args, ...rest]) };
}

function tagOf(line: CommandPart): string {
  return String(line).split(" ")[0] ?? "*";
}
