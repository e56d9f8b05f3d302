import { type Clock, createSeededIds } from "@segur-sdk/core";

import type { SimulatorActors } from "./actors.js";
import { fhirPath } from "./directory/fhir/fhir-api.js";
import {
  createSimulatedDirectory,
  type DirectoryOptions,
  extractionPath,
  type SimulatedDirectory,
} from "./directory/simulated-directory.js";
import { createWhiteList, type SimulatedWhiteList, whiteListPath } from "./directory/white-list/white-list.js";
import { startSimulatorServer } from "./http/https-server.js";
import type { SimulatorService } from "./http/simulator-http.js";
import type { SimulatorServerTls } from "./http/tls-context.js";
import {
  answerAutoconfig,
  autoconfigPath,
  type AutoconfigServers,
  type SrvRecord,
  srvRecordsOf,
} from "./mssante/autoconfig.js";
import type { SimulatorPki } from "./pki/simulator-pki.js";

/** How a mail client of the simulated domains finds its servers. */
export interface SimulatedAutoconfig {
  /** Where `https://autoconfig.<domain>/mail/config-v1.1.xml` is served; `?emailaddress=` tells the domain. */
  readonly url: string;
  /** Stands for the DNS: the records of a service of a domain. */
  resolveSrv(name: string): Promise<readonly SrvRecord[]>;
}

/** What the public services run on. */
export interface PublicServicesSetting extends DirectoryOptions {
  readonly actors: SimulatorActors;
  readonly seed: string;
  readonly clock: Clock;
  readonly pki: SimulatorPki;
  readonly tls: SimulatorServerTls;
  readonly port: number;
  /** Domains of the trust space. */
  readonly domains: readonly string[];
  readonly mail: AutoconfigServers;
}

/** The services that ask for no certificate: the directory, the white list, the configuration of mail clients. */
export interface PublicServices {
  readonly port: number;
  readonly directory: SimulatedDirectory;
  readonly whiteList: SimulatedWhiteList;
  readonly autoconfig: SimulatedAutoconfig;
  setTls(tls: SimulatorServerTls): void;
  close(): Promise<void>;
}

/** Serves them on one port, by HTTPS. Errors: `ERR_SIM_LISTEN`. */
export async function startPublicServices(setting: PublicServicesSetting): Promise<PublicServices> {
  const { seed, tls, port, mail } = setting;
  let origin = "";
  const shared = { ...setting, origin: () => origin };
  const directory = createSimulatedDirectory({ ...shared, ids: createSeededIds(`${seed}/directory`) });
  const whiteList = createWhiteList(shared);
  const service = byPath([
    [fhirPath, directory],
    [extractionPath, directory],
    [whiteListPath, whiteList],
    [autoconfigPath, { handle: (request) => Promise.resolve(answerAutoconfig(mail, request)) }],
  ]);
  const server = await startSimulatorServer({ service, tls, port, clientCertificate: "none" });
  ({ origin } = server);
  return {
    port: server.port,
    directory,
    whiteList,
    autoconfig: {
      url: `${origin}${autoconfigPath}`,
      resolveSrv: (name) => Promise.resolve(srvRecordsOf(mail, name)),
    },
    setTls: (changed) => {
      server.setTls(changed);
    },
    close: () => server.close(),
  };
}

function byPath(services: readonly (readonly [string, SimulatorService])[]): SimulatorService {
  return {
    handle(request) {
      const service = services.find(([path]) => request.path.startsWith(path))?.[1];
      return service?.handle(request) ?? Promise.resolve({ status: 404, headers: {}, body: new Uint8Array() });
    },
  };
}
