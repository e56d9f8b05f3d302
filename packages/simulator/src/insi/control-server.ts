import { startControlServer } from "../http/control-server.js";
import type { SimulatorRequest, SimulatorResponse } from "../http/simulator-http.js";
import { answerInsiControl, insiControlPath } from "./control.js";
import type { InsiService } from "./insi-service.js";

/** The control of a simulated INSi by plain HTTP, for a program that holds no certificate. */
export interface InsiControlServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>/simulator/insi`: the orders follow, e.g. `/faults`. */
  readonly url: string;
  /** Ends the connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the control of a simulated INSi by plain HTTP on the loopback interface. The same orders are served, behind
 * mutual TLS, by the service itself. Errors: `ERR_SIM_LISTEN`.
 *
 * @example
 * ```ts
 * import { startInsiControl, startSimulator } from "@segur-sdk/simulator";
 *
 * const sim = await startSimulator();
 * const control = await startInsiControl(sim.insi);
 * const outage = { on: "WS_INS2", times: "always", fault: { kind: "soap-fault", code: "insi_102" } };
 * await fetch(`${control.url}/faults`, { method: "POST", body: JSON.stringify(outage) });
 * await control.close();
 * await sim.stop();
 * ```
 */
export async function startInsiControl(
  insi: InsiService,
  options: { readonly port?: number } = {},
): Promise<InsiControlServer> {
  const route = {
    path: insiControlPath,
    answer: (request: SimulatorRequest): SimulatorResponse => answerInsiControl(insi, request),
  };
  const server = await startControlServer([route], options.port);
  return { port: server.port, url: `${server.origin}${insiControlPath}`, close: () => server.close() };
}
