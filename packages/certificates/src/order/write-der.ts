/** Encodes one DER value: tag, definite length, contents. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(contents);
  if (body.length < 0x80) return Buffer.concat([Uint8Array.of(tag, body.length), body]);
  const hex = body.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return Buffer.concat([Uint8Array.of(tag, 0x80 | length.length), length, body]);
}

/** Encodes an object identifier written with dots. */
export function derObjectIdentifier(oid: string): Uint8Array {
  const [first = 0, second = 0, ...others] = oid.split(".").map(Number);
  return der(0x06, ...[first * 40 + second, ...others].map(base128));
}

function base128(arc: number): Uint8Array {
  const groups = [arc & 0x7f];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) groups.unshift((rest & 0x7f) | 0x80);
  return Uint8Array.from(groups);
}
