import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";

import type { SimulatorResponse } from "./simulator-http.js";

/**
 * Writes an answer, or misbehaves as its fault says; rejects when the server stops meanwhile.
 *
 * Waits are of the machine's clock: a socket's time-outs are, too.
 */
export async function writeResponse(
  outgoing: ServerResponse,
  response: SimulatorResponse,
  stopping: AbortSignal,
): Promise<void> {
  const { body, fault } = response;
  if (response.delayMs !== undefined) await sleep(response.delayMs, undefined, { signal: stopping });
  if (fault?.kind === "close-after-request") {
    outgoing.destroy();
    return;
  }
  if (fault?.kind === "stall") {
    await sleep(fault.ms, undefined, { signal: stopping });
    outgoing.destroy();
    return;
  }
  if (response.stream !== undefined && fault === undefined) {
    outgoing.writeHead(response.status, response.headers);
    await pipeline(response.stream(), outgoing, { signal: stopping });
    return;
  }
  outgoing.writeHead(response.status, { ...response.headers, "content-length": body.length });
  if (fault === undefined) {
    outgoing.end(body);
  } else if (fault.kind === "truncate") {
    // Destroyed only once the first bytes have left, else the client sees no answer at all.
    outgoing.write(body.subarray(0, fault.bytes), () => outgoing.destroy());
  } else {
    for (let start = 0; start < body.length; start += fault.chunkBytes) {
      if (start > 0) await sleep(fault.intervalMs, undefined, { signal: stopping });
      outgoing.write(body.subarray(start, start + fault.chunkBytes));
    }
    outgoing.end();
  }
}
