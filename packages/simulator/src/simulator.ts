import { createSeededIds, systemClock, type Clock, type Site } from "@segur-sdk/core";

import { startSimulatorControl, type SimulatorControl } from "./control-server.js";
import { createActors, simulatorAddresses, simulatorDomains, simulatorSite, type SimulatorActors } from "./actors.js";
import { structureDomains } from "./directory/fictitious-people.js";
import { createDmpService, type DmpService, type DmpServiceOptions } from "./dmp/index.js";
import type { DirectoryOptions, SimulatedDirectory } from "./directory/simulated-directory.js";
import type { SimulatedWhiteList } from "./directory/white-list/white-list.js";
import { createOnDemandServer, type OnDemandService } from "./http/on-demand-server.js";
import { startSimulatorServer } from "./http/https-server.js";
import type { SimulatorService } from "./http/simulator-http.js";
import type { SimulatorServerTls } from "./http/tls-context.js";
import { createInsiService, type InsiService, type InsiServiceOptions } from "./insi/insi-service.js";
import { createLifenService, type LifenService } from "./lifen/lifen-service.js";
import { createMedimailService, medimailPath, type MedimailService } from "./medimail/medimail-service.js";
import type { Mailboxes } from "./mssante/mailboxes.js";
import { type SecureMailOptions, type SimulatedMail, startSecureMail } from "./mssante/secure-mail.js";
import { startPublicationServer, type PublicationServer } from "./pki/publication-server.js";
import { createSimulatorPki, type SimulatorPki } from "./pki/simulator-pki.js";
import { serverTls, withPersons } from "./server-tls.js";
import { type PublicServices, type SimulatedAutoconfig, startPublicServices } from "./public-services.js";
import { loadSamples, type SimulatorSamples } from "./samples.js";
import { buildSimulatorConfig, type SimulatorConfig, type SimulatorPorts } from "./simulator-config.js";

/** Choices of a simulator; every one has a default. */
export interface SimulatorOptions {
  /** Time of the services. TLS keeps to the machine's time. Default: the machine's clock. */
  readonly clock?: Clock;
  /** Draws serial numbers and identifiers: the same seed gives the same ones. Default `segur-sdk`. */
  readonly seed?: string;
  /** Added to every INSi and DMP answer, in milliseconds, so that a demonstration looks like a network. Default 0. */
  readonly demoLatencyMs?: number;
  /** Ports to listen on. Default 0 for each: any free one. */
  readonly ports?: Partial<SimulatorPorts>;
  /** A PKI made before, shared by several simulators. Default: a new one. */
  readonly pki?: SimulatorPki;
  /** Directory where keys are kept from one run to the next. Default: none, keys live in memory. */
  readonly keyCacheDirectory?: string;
  /**
   * Lets cards into the DMP (direct mode): the authorities of persons are made and trusted, which takes a second more.
   * Default `false`.
   */
  readonly cards?: boolean;
  /** Serves the orders of another program by plain HTTP, on a port of its own. Default `false`. */
  readonly control?: boolean;
  readonly insi?: Omit<InsiServiceOptions, "clock">;
  readonly dmp?: Omit<DmpServiceOptions, "clock" | "ids" | "trust" | "revocationLists">;
  readonly mssante?: SecureMailOptions;
  readonly directory?: DirectoryOptions;
}

/** A running simulator of the national services, on the loopback interface. */
export interface Simulator {
  /** Configuration that reaches it: the production file with other values. */
  config(): SimulatorConfig;
  readonly ports: SimulatorPorts;
  readonly site: Site;
  readonly actors: SimulatorActors;
  readonly samples: SimulatorSamples;
  /** Certificates, on demand: odd ones too, and revocation while it runs. */
  readonly pki: SimulatorPki;
  /** Lists, OCSP and authorities by HTTP: how they answer, and what was asked. */
  readonly publication: Pick<PublicationServer, "url" | "setLists" | "setOcsp" | "requests">;
  /** Requests received, people, faults, injected answers. */
  readonly insi: InsiService;
  /** Registry, calls, patients, parameters, faults. */
  readonly dmp: DmpService;
  /** Where another program gives its orders to INSi, DMP and the secure mail; absent unless asked for. */
  readonly control: Pick<SimulatorControl, "port" | "url"> | undefined;
  /** The secure mail: faults, recipients, IMAP. */
  readonly mssante: SimulatedMail;
  /** The Annuaire Santé: FHIR API and public extraction. */
  readonly directory: SimulatedDirectory;
  /** The signed list of the domains of the trust space. */
  readonly whiteList: SimulatedWhiteList;
  /** How a mail client finds its servers. */
  readonly autoconfig: SimulatedAutoconfig;
  /** The web service of an operator, by SOAP and mutual TLS; listens on demand. */
  readonly medimail: OnDemandService<MedimailService>;
  /** The API of an operator; listens on demand. Its address has no path: that of the tokens and that of FHIR follow. */
  readonly lifen: OnDemandService<LifenService>;
  /** Mails accepted. */
  readonly mailboxes: Mailboxes;
  /** Handshakes that INSi and DMP refused: OpenSSL's reason for each. */
  readonly refusedHandshakes: readonly string[];
  /** Cuts every connection and frees the ports; may be called twice. */
  stop(): Promise<void>;
  /** The same as `stop`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts INSi, DMP, the secure mail, the directory and a throw-away PKI on this machine; nothing leaves it.
 *
 * Errors: `ERR_SIM_LISTEN` when a port is taken, `ERR_SIM_ASSET` when a sample is missing.
 *
 * @example
 * ```ts
 * import { startSimulator } from "@segur-sdk/simulator";
 *
 * const sim = await startSimulator();
 * sim.insi.faults.add({ on: "WS_INS2", fault: { kind: "soap-fault", code: "insi_102" } });
 * console.log(JSON.stringify(sim.config(), null, 2)); // write it to segur.config.json
 * console.log(sim.mailboxes.of(sim.actors.generalPractitioner.mssanteAddress ?? "").length);
 * await sim.stop();
 * ```
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { clock = systemClock, seed = "segur-sdk", ports = {}, demoLatencyMs = 0 } = options;
  const running: { close(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.splice(0).map((service) => service.close()));
  };
  try {
    const publication = await startPublicationServer({
      clock,
      ...(ports.publication === undefined ? {} : { port: ports.publication }),
    });
    running.push(publication);
    const [pki, samples] = await Promise.all([
      options.pki ?? createSimulatorPki({ clock, seed, publicationUrl: publication.url, ...cacheOf(options) }),
      loadSamples(),
    ]);
    publication.publish(pki);
    const ids = createSeededIds(seed);
    const instance = ids.uuid();
    const insi = createInsiService({ clock, ...options.insi });
    const persons = options.cards === true ? await pki.authority("persons") : [];
    // Signed again after each revocation only: every message of the DMP asks for them.
    let revoked: readonly Uint8Array[] = [];
    const dmp = createDmpService({
      clock,
      ids,
      trust: [pki.organisations, pki.root, ...persons],
      revocationLists: () => revoked,
      ...options.dmp,
    });

    const tls = await serverTls(pki);
    const dmpTls = (): SimulatorServerTls => withPersons(tls(), persons, pki);
    const serve = (service: SimulatorService, own: () => SimulatorServerTls, port = 0) =>
      startSimulatorServer({ service, tls: own(), port, latencyMs: demoLatencyMs });
    const insiServer = await serve(insi, tls, ports.insi);
    running.push(insiServer);
    const dmpServer = await serve(dmp, dmpTls, ports.dmp);
    running.push(dmpServer);
    const actors = createActors(clock);
    const domains = [...simulatorDomains.professional, ...structureDomains(options.directory?.people)];
    const mssante = await startSecureMail({
      ...options.mssante,
      clock,
      ids: createSeededIds(`${seed}/mssante`),
      tls: tls(),
      ports,
      senders: Object.values(simulatorAddresses),
      domains,
      patientDomain: simulatorDomains.patient,
    });
    running.push(mssante);
    const open: PublicServices = await startPublicServices({
      ...options.directory,
      actors,
      seed,
      clock,
      pki,
      tls: tls(),
      port: ports.directory ?? 0,
      domains: [...domains, simulatorDomains.patient],
      mail: { domains: simulatorDomains.professional, imapPort: mssante.imap.port, smtpPort: mssante.smtpPort },
    });
    running.push(open);
    const medimail = createOnDemandServer(createMedimailService({ clock }), { tls, path: medimailPath });
    const lifen = createOnDemandServer(createLifenService({ clock }), { tls, path: "", clientCertificate: "none" });
    running.push(medimail, lifen);
    const unsubscribe = pki.onRevocation(() => {
      for (const server of [insiServer, mssante, open, medimail, lifen]) server.setTls(tls());
      dmpServer.setTls(dmpTls());
      revoked = pki.published().map((authority) => authority.revocationList());
    });
    running.push({
      close: () => {
        unsubscribe();
        return Promise.resolve();
      },
    });

    const { mailboxes } = mssante;
    const mail = { mssante, mailboxes, directory: open.directory, whiteList: open.whiteList };
    const control = options.control === true ? await startSimulatorControl({ insi, dmp, mail }) : undefined;
    if (control !== undefined) running.push(control);

    const actualPorts = {
      insi: insiServer.port,
      dmp: dmpServer.port,
      smtp: mssante.smtpPort,
      imap: mssante.imap.port,
      directory: open.port,
      publication: publication.port,
    };
    const config = await buildSimulatorConfig({
      pki,
      ports: actualPorts,
      instance,
      isPublished: options.pki === undefined,
      whiteList: open.whiteList,
      directory: open.directory,
    });
    return {
      config: () => config,
      ports: actualPorts,
      site: simulatorSite,
      actors,
      samples,
      pki,
      publication,
      insi,
      dmp,
      control,
      mssante,
      directory: open.directory,
      whiteList: open.whiteList,
      autoconfig: open.autoconfig,
      medimail,
      lifen,
      mailboxes,
      get refusedHandshakes() {
        return [...insiServer.refusedHandshakes, ...dmpServer.refusedHandshakes];
      },
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function cacheOf({ keyCacheDirectory }: SimulatorOptions) {
  return keyCacheDirectory === undefined ? {} : { keyCacheDirectory };
}
