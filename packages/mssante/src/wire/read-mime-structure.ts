/** One header field as it was written. */
interface HeaderField {
  /** Letter case kept. */
  readonly name: string;
  /** Unfolded, not decoded. */
  readonly value: string;
}

/** One part of a message, seen from its headers: nothing is decoded. */
export interface MimePart {
  readonly fields: readonly HeaderField[];
  /** Media type, lower case; `text/plain` when the part says nothing. */
  readonly type: string;
  /** Parameters of `Content-Type`, names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Parts of a multipart; those of a message inside the message are not looked at. */
  readonly parts: readonly MimePart[];
}

const maxHeaderBytes = 200_000;
const maxParts = 500;
const maxDepth = 20;

/**
 * Reads the shape of a message: headers as spelled, tree of parts. Total: garbage gives a part without headers.
 *
 * @see RFC 5322, 2.2; RFC 2045, 5.1; RFC 2046, 5.1.1
 */
export function readMimeStructure(bytes: Uint8Array): MimePart {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPart(buffer, { left: maxParts }, 0);
}

/** The values of a header, letter case of its name aside. */
export function valuesOf({ fields }: Pick<MimePart, "fields">, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return fields.filter((field) => field.name.toLowerCase() === wanted).map(({ value }) => value);
}

function readPart(buffer: Buffer, budget: { left: number }, depth: number): MimePart {
  budget.left -= 1;
  const bodyStart = endOfHeader(buffer);
  const fields = readFields(buffer.toString("latin1", 0, Math.min(bodyStart, maxHeaderBytes)));
  const { type, parameters } = readContentType(valuesOf({ fields }, "content-type")[0]);
  const boundary = parameters.get("boundary");
  const parts: MimePart[] = [];
  if (type.startsWith("multipart/") && boundary !== undefined && boundary !== "" && depth < maxDepth) {
    for (const inside of splitParts(buffer.subarray(bodyStart), boundary)) {
      if (budget.left <= 0) break;
      parts.push(readPart(inside, budget, depth + 1));
    }
  }
  return { fields, type, parameters, parts };
}

/** Where the body begins: after the first empty line. */
function endOfHeader(buffer: Buffer): number {
  // A part without headers begins with its empty line.
  if (buffer[0] === 10) return 1;
  if (buffer[0] === 13 && buffer[1] === 10) return 2;
  const unix = buffer.indexOf("\n\n", 0, "latin1");
  const internet = buffer.indexOf("\n\r\n", 0, "latin1");
  if (unix === -1 && internet === -1) return buffer.length;
  return internet === -1 || (unix !== -1 && unix < internet) ? unix + 2 : internet + 3;
}

function readFields(text: string): readonly HeaderField[] {
  const fields: HeaderField[] = [];
  for (const line of text.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u)) {
    const [, name, value = ""] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
    if (name !== undefined) fields.push({ name, value: value.trim() });
  }
  return fields;
}

function readContentType(value = "text/plain"): Pick<MimePart, "type" | "parameters"> {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/u.exec(value)?.[1]?.toLowerCase() ?? "text/plain";
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, plain] of value.matchAll(
    /;\s*([\w*-]{1,50})\s*=\s*(?:"([^"]{0,2000})"|([^\s;"]{0,2000}))/gu,
  )) {
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? plain ?? "");
  }
  return { type, parameters };
}

function* splitParts(body: Buffer, boundary: string): Generator<Buffer> {
  const delimiter = Buffer.from(`--${boundary}`, "latin1");
  let start: number | undefined;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    if (start !== undefined) yield body.subarray(start, at);
    const after = at + delimiter.length;
    if (body.toString("latin1", after, after + 2) === "--") return;
    const lineEnd = body.indexOf(10, after);
    if (lineEnd === -1) return;
    start = lineEnd + 1;
  }
  if (start !== undefined) yield body.subarray(start);
}
