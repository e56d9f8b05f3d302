import { answerDmpControl, dmpControlPath } from "./dmp/control.js";
import type { DmpService } from "./dmp/index.js";
import { startControlServer } from "./http/control-server.js";
import type { SimulatorRequest } from "./http/simulator-http.js";
import { answerInsiControl, insiControlPath } from "./insi/control.js";
import type { InsiService } from "./insi/insi-service.js";
import { answerMailControl, type ControlledMail, mailControlPath } from "./mssante/control.js";

/** The control of the simulated services by plain HTTP, for a program that holds no certificate. */
export interface SimulatorControl {
  readonly port: number;
  /** `http://127.0.0.1:<port>/simulator`: `/insi/…`, `/dmp/…` and `/mssante/…` follow, e.g. `/dmp/faults`. */
  readonly url: string;
  /** Ends the connections and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the control of INSi, DMP and, if given, of the secure mail by plain HTTP on the loopback interface. The orders of
 * the first two are served, behind mutual TLS, by each service itself. Errors: `ERR_SIM_LISTEN`.
 *
 * @example
 * ```ts
 * import { startSimulator } from "@segur-sdk/simulator";
 *
 * const sim = await startSimulator({ control: true });
 * const lost = { on: "TD2.1a", processed: true, fault: { kind: "http", status: 504 } };
 * await fetch(`${sim.control?.url ?? ""}/dmp/faults`, { method: "POST", body: JSON.stringify(lost) });
 * await sim.stop();
 * ```
 */
export async function startSimulatorControl(
  services: { readonly insi: InsiService; readonly dmp: DmpService; readonly mail?: ControlledMail },
  options: { readonly port?: number } = {},
): Promise<SimulatorControl> {
  const { mail } = services;
  const server = await startControlServer(
    [
      { path: insiControlPath, answer: (request) => answerInsiControl(services.insi, request) },
      { path: dmpControlPath, answer: (request) => answerDmpControl(services.dmp, request) },
      ...(mail === undefined
        ? []
        : [{ path: mailControlPath, answer: (request: SimulatorRequest) => answerMailControl(mail, request) }]),
    ],
    options.port,
  );
  return { port: server.port, url: `${server.origin}/simulator`, close: () => server.close() };
}
