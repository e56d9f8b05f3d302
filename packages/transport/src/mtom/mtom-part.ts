/** A part to send beside the envelope. */
export interface MtomPart {
  /** Content-ID without angle brackets. */
  readonly contentId: string;
  readonly contentType: string;
  /** The raw bytes, never encoded; or a function that gives them again from the start each time it is called. */
  readonly body: Uint8Array | (() => AsyncIterable<Uint8Array>);
  /** Number of bytes of the body. */
  readonly length: number;
}

/** A part received. */
export interface ReceivedPart {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A whole message received. */
export interface MtomMessage {
  /** Bytes of the envelope. */
  readonly root: Uint8Array;
  readonly rootHeaders: Readonly<Record<string, string>>;
  /** The other parts, by Content-ID without angle brackets. */
  readonly parts: ReadonlyMap<string, ReceivedPart>;
}

/** Limits on what is received. */
export interface MtomLimits {
  /** Number of parts, the envelope included. Default 100. */
  readonly maxParts?: number;
  /** Bytes of the headers of one part. Default 8 KiB. */
  readonly maxHeaderBytes?: number;
  /** Bytes of the whole message. Default 128 MiB. */
  readonly maxBytes?: number;
}

/** Limits with nothing left out. */
export function completeLimits(limits: MtomLimits): Required<MtomLimits> {
  return { maxParts: 100, maxHeaderBytes: 8 * 1024, maxBytes: 128 * 1024 * 1024, ...limits };
}
