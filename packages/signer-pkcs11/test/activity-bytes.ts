/** `CPS_ACTIVITY_nn_PS` (certificates.md §8.2): container 0xEE, name, Struct_IdNat, sector. */
export function activityBytes(name: string | Buffer, structure: string, sector: string): Buffer {
  const field = (tag: number, content: Buffer) => Buffer.concat([Buffer.from([tag, content.length]), content]);
  const fields = [
    field(0x84, Buffer.from(name)),
    field(0x85, Buffer.from(structure)),
    field(0x86, Buffer.from(sector)),
  ];
  return field(0xee, Buffer.concat(fields));
}
