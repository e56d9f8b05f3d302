import type { SimulatorFaultAction } from "./fault-script.js";
import type { SimulatorResponse } from "./simulator-http.js";

/** The ordinary answer of a service without SOAP, or what a fault makes of it. */
export async function playFault(
  fault: SimulatorFaultAction | undefined,
  ordinary: () => SimulatorResponse | Promise<SimulatorResponse>,
): Promise<SimulatorResponse> {
  if (fault === undefined) return ordinary();
  switch (fault.kind) {
    case "http":
      return httpFailure(fault.status, fault.retryAfterSeconds);
    case "answer": {
      const { headers } = await ordinary();
      return {
        status: fault.status ?? 200,
        headers: fault.contentType === undefined ? headers : { "content-type": fault.contentType },
        body: Buffer.from(fault.body),
      };
    }
    case "delay":
      return { ...(await ordinary()), delayMs: fault.ms };
    case "soap-fault":
      return httpFailure(500);
    default:
      return { ...(await ordinary()), fault };
  }
}

function httpFailure(status: number, retryAfterSeconds?: number): SimulatorResponse {
  return {
    status,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      ...(retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) }),
    },
    body: Buffer.from(`HTTP ${String(status)}`),
  };
}
