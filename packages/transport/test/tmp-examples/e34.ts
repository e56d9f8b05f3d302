// /work/main/packages/transport/src/mtom/mtom-reader.ts
import { readMtomParts } from "@segur-sdk/transport";

async function sizes(contentType: string, body: AsyncIterable<Uint8Array>) {
  for await (const part of readMtomParts(contentType, body)) {
    let size = 0;
    for await (const chunk of part.body) size += chunk.byteLength;
    console.log(part.contentId, size);
  }
}

export {};
