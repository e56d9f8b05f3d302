import { SegurError } from "@segur-sdk/core";

/** One value: tag octet and content, a view on the bytes read. */
export interface BerValue {
  readonly tag: number;
  readonly content: Uint8Array;
}

const maxValues = 1_000;

const unreadable = (rule: string): SegurError =>
  new SegurError("ERR_CERT_PARSE", { details: { rule, source: "ITU-T X.690 §8.1" } });

/** The values that follow each other in these bytes: one-octet tags and definite lengths, all a card uses. */
export function readBer(input: Uint8Array): readonly BerValue[] {
  const values: BerValue[] = [];
  for (let offset = 0; offset < input.length;) {
    if (values.length === maxValues) throw unreadable("too many values");
    const { value, end } = readOne(input, offset);
    values.push(value);
    offset = end;
  }
  return values;
}

/** The first value of these bytes: the space a card keeps for an object may go on after it. */
export function readFirstBer(input: Uint8Array): BerValue {
  return readOne(input, 0).value;
}

function readOne(input: Uint8Array, offset: number): { readonly value: BerValue; readonly end: number } {
  const tag = input[offset];
  const first = input[offset + 1];
  if (tag === undefined || first === undefined) throw unreadable("truncated value");
  if ((tag & 0x1f) === 0x1f) throw unreadable("tag of one octet");
  let start = offset + 2;
  let length = first;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 3) throw unreadable("definite length under 16 MiB");
    length = 0;
    for (; start < offset + 2 + octets; start += 1) length = length * 256 + (input[start] ?? 0);
  }
  const end = start + length;
  if (end > input.length) throw unreadable("truncated value");
  return { value: { tag, content: input.subarray(start, end) }, end };
}
