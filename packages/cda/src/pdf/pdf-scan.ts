import type { PdfAClaim, PdfInspection } from "./inspect-pdf.js";
import { hasPdfEnd, pdfTailLength, versionOf } from "./inspect-pdf.js";
import { largestMetadata, readClaim } from "./pdf-metadata.js";

/** What is looked at of a PDF as it passes. */
export interface PdfScan {
  /** Looks at the next bytes; they may be reused afterwards. */
  readonly add: (chunk: Uint8Array) => void;
  /** True when the bytes seen so far begin as a PDF. */
  readonly hasHeader: () => boolean;
  /** What the file is, once all of it has passed. */
  readonly inspect: () => PdfInspection;
}

const packetStart = "<?xpacket begin";
const packetEnd = "<?xpacket end";
/** Enough for a key and its reference to stand across two chunks. */
const overlap = 64;

/** Begins to look at a PDF. Holds a few kilobytes, and one XMP packet at a time. */
export function createPdfScan(): PdfScan {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  /** The packet being read, in pieces. */
  let packet: Buffer[] | undefined;
  let packetLength = 0;
  let encrypted = false;
  let claim: PdfAClaim | undefined;

  function openPacket(window: Buffer): void {
    const start = window.indexOf(packetStart, 0, "latin1");
    packet = start < 0 ? undefined : [];
    packetLength = 0;
    if (start < 0) return;
    collect(window.subarray(start));
    if (window.indexOf(packetEnd, start, "latin1") >= 0) closePacket();
  }

  function collect(bytes: Buffer): void {
    // A copy: the source may use its buffer again.
    packet?.push(Buffer.from(bytes));
    packetLength += bytes.length;
    if (packetLength > largestMetadata) packet = undefined;
  }

  function closePacket(): void {
    if (packet === undefined) return;
    const bytes = Buffer.concat(packet);
    const end = bytes.indexOf(packetEnd, 0, "latin1");
    claim = readClaim(bytes.subarray(0, end)) ?? claim;
    openPacket(bytes.subarray(end));
  }

  return {
    add(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (head.length < 16) head = Buffer.concat([head, bytes.subarray(0, 16 - head.length)]);
      const window = Buffer.concat([tail.subarray(-overlap), bytes]);
      encrypted ||= window.includes("/Encrypt") && /\/Encrypt\s+\d+\s+\d+\s+R/u.test(window.toString("latin1"));
      if (packet === undefined) openPacket(window);
      else {
        collect(bytes);
        if (window.includes(packetEnd, 0, "latin1")) closePacket();
      }
      tail = Buffer.concat([tail, bytes.subarray(-pdfTailLength)]).subarray(-pdfTailLength);
    },
    hasHeader: () => versionOf(head) !== undefined,
    inspect() {
      if (head.length === 0) return { isPdf: false, problem: "empty" };
      const version = versionOf(head);
      if (version === undefined) return { isPdf: false, problem: "header" };
      if (!hasPdfEnd(tail)) return { isPdf: false, problem: "truncated" };
      return {
        isPdf: true,
        version,
        encrypted,
        compressedMetadata: false,
        ...(claim === undefined ? {} : { pdfA: claim }),
      };
    },
  };
}
