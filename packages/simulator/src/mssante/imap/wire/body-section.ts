import type { MimePart } from "./mime-part.js";

/** What `BODY[…]` asks for (RFC 3501 §6.4.5). */
export interface BodySection {
  /** As written, answered back. */
  readonly text: string;
  /** E.g. `[1, 2]` for `BODY[1.2]`. */
  readonly path: readonly number[];
  readonly wanted: "all" | "HEADER" | "TEXT" | "MIME" | "HEADER.FIELDS" | "HEADER.FIELDS.NOT";
  /** Names of `HEADER.FIELDS`, in small letters. */
  readonly names: readonly string[];
}

/** Reads what stands between the brackets; `undefined` when it is no section. */
export function readBodySection(text: string): BodySection | undefined {
  const read =
    /^((?:\d+(?:\.\d+)*)?)(?:(?:^|\.)(HEADER\.FIELDS(?:\.NOT)?|HEADER|TEXT|MIME))?(?: \(([^()]*)\))?$/iu.exec(text);
  if (read === null) return undefined;
  const [, path = "", wanted, names] = read;
  const kind = (wanted?.toUpperCase() ?? "all") as BodySection["wanted"];
  if ((names !== undefined) !== kind.startsWith("HEADER.FIELDS")) return undefined;
  return {
    text,
    path: path === "" ? [] : path.split(".").map(Number),
    wanted: kind,
    names: (names ?? "")
      .split(" ")
      .filter((name) => name !== "")
      .map((name) => name.replaceAll('"', "").toLowerCase()),
  };
}

/** Bytes of a section; `undefined` when the message has no such part. */
export function bytesOfSection(bytes: Buffer, root: MimePart, section: BodySection): Buffer | undefined {
  const part = partAt(root, section.path);
  if (part === undefined) return undefined;
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => bytes.subarray(start, end);
  // Of a part that is a message, the headers and the text are those of the message; of the whole, its own.
  const message = section.path.length === 0 ? part : part.message;
  switch (section.wanted) {
    case "all":
      return section.path.length === 0 ? bytes : slice(part.body);
    case "MIME":
      return slice(part.header);
    case "HEADER":
      return message && slice(message.header);
    case "TEXT":
      return message && slice(message.body);
    case "HEADER.FIELDS":
    case "HEADER.FIELDS.NOT": {
      const isNamed = section.wanted === "HEADER.FIELDS";
      const kept = message?.headers.filter(({ name }) => section.names.includes(name.toLowerCase()) === isNamed);
      return kept && Buffer.from(`${kept.map(({ raw }) => raw).join("")}\r\n`, "latin1");
    }
  }
}

/** The part of a path; part 1 of a message that has no parts is its body. */
function partAt(root: MimePart, path: readonly number[]): MimePart | undefined {
  let part: MimePart | undefined = root;
  for (const number of path) {
    const parent: MimePart = part.message ?? part;
    part = parent.parts.length === 0 && number === 1 && parent !== part ? parent : parent.parts[number - 1];
    if (part === undefined) return parent === root && number === 1 && path.length === 1 ? root : undefined;
  }
  return part;
}
