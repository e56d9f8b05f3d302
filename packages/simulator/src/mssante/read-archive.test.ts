import { crc32 } from "node:zlib";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readArchive } from "./read-archive.js";

/** A zip of stored files, made by hand (APPNOTE.TXT §4.3). */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, name);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, content]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const archive = zipOf({ "INDEX.HTM": "<html/>", "IHE_XDM/SUBSET01/METADATA.XML": "<a/>" });

describe("the archive of a mail", () => {
  it("is read whole", async () => {
    const files = await readArchive(archive);
    expect(files?.map(({ path, content }) => [path, Buffer.from(content).toString()])).toEqual([
      ["INDEX.HTM", "<html/>"],
      ["IHE_XDM/SUBSET01/METADATA.XML", "<a/>"],
    ]);
  });

  it("that leaves its folder is not read", async () => {
    expect(await readArchive(zipOf({ "../evil": "x" }))).toBeUndefined();
  });

  it("never fails, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length - 1), fc.uint8Array({ maxLength: 8 }), async (start, bytes) => {
        const mutated = Buffer.concat([archive.subarray(0, start), bytes, archive.subarray(start + bytes.length)]);
        const files = await readArchive(mutated);
        return files === undefined || files.length <= 2;
      }),
    );
  });
});
