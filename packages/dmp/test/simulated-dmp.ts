import { createSoftwareSigner, createTlsIdentity, loadPem } from "@segur-sdk/certificates";
import { createSensitive, parseOid, systemClock, systemIds, type Clock } from "@segur-sdk/core";
import { startSimulator, type Simulator, type SimulatorOptions } from "@segur-sdk/simulator";
import { createHttpTransport, type HttpInterceptor, type HttpTransport } from "@segur-sdk/transport";

import { createDmpClient, type DmpClient, type DmpClientOptions } from "../src/index.js";
import { imagingReport } from "./fixtures.js";

/** A simulated DMP, and clients of it. */
export interface SimulatedDmp {
  readonly simulator: Simulator;
  /** Options of a client in indirect mode. */
  readonly options: DmpClientOptions;
  open(changes?: Partial<DmpClientOptions>): DmpClient;
  /** A transport under another TLS certificate. */
  connect(credential: {
    readonly certificatePem: string;
    readonly keyPem: string;
    readonly chain: readonly unknown[];
  }): HttpTransport;
  /** A report of the simulated radiologist, with identifiers of its own. */
  report(fields?: Parameters<typeof imagingReport>[0]): ReturnType<typeof imagingReport>;
  /** What the examiner refused, and what he would raise, in the last call. */
  lastCall(): { readonly refusals: readonly unknown[]; readonly remarks: readonly unknown[] };
  close(): Promise<void>;
}

/** Waits of the clients last a thousandth of what they say. */
const hastyClock: Clock = { now: () => systemClock.now(), sleep: (ms, signal) => systemClock.sleep(ms / 1000, signal) };

export async function startSimulatedDmp(
  settings: SimulatorOptions = {},
  interceptors: readonly HttpInterceptor[] = [],
): Promise<SimulatedDmp> {
  const simulator = await startSimulator(settings);
  const config = simulator.config();
  const trust = config.trust.map(({ pem }) => pem);
  const load = ({ certificate, key }: (typeof config.credentials)["dmpTls"]) =>
    loadPem({ certificate: certificate.pem, key: key.pem, chain: trust });
  const transports: HttpTransport[] = [];
  const transport = (tlsIdentity: ReturnType<typeof createTlsIdentity>): HttpTransport => {
    const http = createHttpTransport({ identity: tlsIdentity, interceptors });
    transports.push(http);
    return http;
  };
  const tlsIdentity = createTlsIdentity(load(config.credentials.dmpTls), { trust });
  const { software } = config;
  const options: DmpClientOptions = {
    http: transport(tlsIdentity),
    tlsIdentity,
    endpoint: config.dmp.url,
    environment: "simulator",
    signer: createSoftwareSigner(load(config.credentials.dmpSign)),
    software: {
      name: software.name,
      version: software.version,
      oid: parseOid(software.oid),
      homologationNumber: createSensitive(software.dmpHomologationNumber.value),
    },
    structure: simulator.site,
    clock: hastyClock,
    ids: systemIds,
    timeouts: { existenceTestMs: 2_000, submissionMs: 2_000, registryMs: 2_000, retrieveMs: 2_000 },
  };
  let counter = 0;
  return {
    simulator,
    options,
    open: (changes = {}) => createDmpClient({ ...options, ...changes }),
    connect: ({ certificatePem, keyPem, chain }) =>
      transport(
        createTlsIdentity(loadPem({ certificate: certificatePem, key: keyPem, chain: chain.map(String) }), { trust }),
      ),
    report(fields = {}) {
      counter += 1;
      const { radiologist } = simulator.actors;
      return imagingReport({
        id: parseOid(`1.2.250.1.999.1.1.9001.4.${String(counter)}`),
        setId: parseOid(`1.2.250.1.999.1.1.9001.5.${String(counter)}`),
        site: simulator.site,
        authors: [radiologist],
        legalAuthenticator: radiologist,
        ...fields,
      });
    },
    lastCall: () => {
      const { refusals = [], remarks = [] } = simulator.dmp.calls.at(-1) ?? {};
      return { refusals, remarks };
    },
    async close() {
      await Promise.all(transports.map((each) => each.close()));
      await simulator.stop();
    },
  };
}
