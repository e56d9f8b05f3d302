/** One DER value. */
export interface DerValue {
  /** Identifier octet, e.g. `0x30` for SEQUENCE. */
  readonly tag: number;
  readonly content: Uint8Array;
}

/**
 * Reads the DER values that follow one another in `bytes`; undefined when the lengths do not fit.
 *
 * Tags of one octet only, as certificates have them (X.690 §8.1).
 */
export function readDer(bytes: Uint8Array): readonly DerValue[] | undefined {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const length = readLength(bytes, at + 1);
    if (length === undefined || length.end + length.value > bytes.length) return undefined;
    at = length.end + length.value;
    values.push({ tag, content: bytes.subarray(length.end, at) });
  }
  return values;
}

function readLength(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } | undefined {
  const first = bytes[at];
  if (first === undefined) return undefined;
  if (first < 0x80) return { value: first, end: at + 1 };
  const octets = first & 0x7f;
  if (octets === 0 || octets > 4) return undefined;
  let value = 0;
  for (let i = 1; i <= octets; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return { value, end: at + 1 + octets };
}

/** The values inside a constructed value; none when it is malformed. */
export function inside(value: DerValue | undefined): readonly DerValue[] {
  return (value === undefined ? undefined : readDer(value.content)) ?? [];
}

/** Dotted form of an OBJECT IDENTIFIER's content (X.690 §8.19). */
export function oidOf(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** Text of a DirectoryString or IA5String. */
export function textOfDer(value: DerValue): string {
  const bytes = Buffer.from(value.content);
  if (value.tag === 0x1e) return bytes.swap16().toString("utf16le");
  return bytes.toString(value.tag === 0x0c ? "utf8" : "latin1");
}
