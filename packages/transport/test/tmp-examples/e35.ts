// /work/main/packages/transport/src/mtom/mtom-writer.ts
import { writeMtom } from "@segur-sdk/transport";

const message = writeMtom({
  root: new TextEncoder().encode("<soap:Envelope…/>"),
  action: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
  boundary: "uuid:b3a8d5a0-0000-4000-8000-000000000001",
  parts: [{ contentId: "doc-1@example", contentType: "application/octet-stream", body: new Uint8Array(3), length: 3 }],
});
console.log(message.contentType, message.length);

export {};
