import { type SimulatorServer, type SimulatorServerOptions, startSimulatorServer } from "./https-server.js";
import type { SimulatorService } from "./simulator-http.js";
import type { SimulatorServerTls } from "./tls-context.js";

/** A service that few need: it listens once somebody asks where it is. */
export interface OnDemandService<Service extends SimulatorService> {
  /** What it received, its faults; there before it listens. */
  readonly service: Service;
  /** Its address; starts it at the first call. Errors: `ERR_SIM_LISTEN`. */
  readonly url: () => Promise<string>;
}

/** The same, as the simulator that owns it sees it. */
export interface OnDemandServer<Service extends SimulatorService> extends OnDemandService<Service> {
  setTls(tls: SimulatorServerTls): void;
  close(): Promise<void>;
}

/** A service that is not started yet; `path` is the end of its address. */
export function createOnDemandServer<Service extends SimulatorService>(
  service: Service,
  options: Pick<SimulatorServerOptions, "clientCertificate"> & {
    readonly tls: () => SimulatorServerTls;
    readonly path: string;
  },
): OnDemandServer<Service> {
  const { tls, path, ...rest } = options;
  let starting: Promise<SimulatorServer> | undefined;
  let running: SimulatorServer | undefined;
  return {
    service,
    async url() {
      running = await (starting ??= startSimulatorServer({ ...rest, service, tls: tls() }));
      return `${running.origin}${path}`;
    },
    setTls(changed) {
      running?.setTls(changed);
    },
    async close() {
      await (await starting)?.close();
    },
  };
}
