import { SegurError, type FetchResponse } from "@segur-sdk/core";

const firstBytes = 64 * 1024;

/**
 * The whole body of an answer, held in one buffer.
 *
 * @throws SegurError `ERR_CERT_FETCH` as soon as it is longer than accepted.
 */
export async function boundedBody(response: FetchResponse, maxBytes: number): Promise<Uint8Array> {
  const { body, headers } = response;
  if (body instanceof Uint8Array) {
    if (body.length > maxBytes) throw tooLong(maxBytes);
    return body;
  }
  const declared = Number(headers["content-length"] ?? Number.NaN);
  let buffer = Buffer.alloc(Number.isSafeInteger(declared) && declared <= maxBytes ? declared : firstBytes);
  let length = 0;
  for await (const chunk of body) {
    const wanted = length + chunk.length;
    // Thrown inside the loop, so that the stream is closed.
    if (wanted > maxBytes) throw tooLong(maxBytes);
    if (wanted > buffer.length) {
      const larger = Buffer.alloc(Math.min(maxBytes, Math.max(wanted, buffer.length * 2)));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    buffer.set(chunk, length);
    length = wanted;
  }
  return buffer.subarray(0, length);
}

function tooLong(maxBytes: number): SegurError {
  return new SegurError("ERR_CERT_FETCH", { details: { rule: "answer too long", maxBytes }, retryable: false });
}
