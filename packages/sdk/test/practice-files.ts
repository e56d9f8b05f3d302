import type { Credential } from "@segur-sdk/certificates";
import { createFixedClock, type LogEvent, silentLogger } from "@segur-sdk/core";
import type { IssueRequest, Simulator, SimulatorCredential } from "@segur-sdk/simulator";

import {
  createSegurClient,
  type CredentialEvent,
  type CredentialName,
  type SegurClientOptions,
  type SegurConfig,
} from "../src/index.js";

/** How each certificate of the practice is issued. */
const requests: Readonly<Record<CredentialName, IssueRequest>> = {
  insi: { profile: "org-auth-cli", commonName: "INSI-AUTO" },
  dmpTls: { profile: "org-auth-cli", commonName: "DMP-AUTH" },
  dmpSign: { profile: "org-sign", commonName: "DMP-SIGN" },
  mssante: { profile: "org-auth-cli", commonName: "MSS-AUTH" },
};

/** A practice whose certificates lie in files that may be replaced while its software runs. */
export function createPractice(simulator: Simulator) {
  const files = new Map<string, string>();
  const issued = new Map<CredentialName, SimulatorCredential>();
  /** Issues a certificate and puts it, key included, in place of the one before. */
  const install = async (name: CredentialName, change: Partial<IssueRequest> = {}): Promise<Credential> => {
    // A renewal is a whole new request, hence another key; making one takes time.
    const { profile } = requests[name];
    const keyName = issued.has(name) ? { keyName: `renewed-${profile}` } : {};
    const credential = await simulator.pki.issue({ ...requests[name], ...keyName, ...change });
    files.set(`${name}.pem`, credential.certificatePem);
    files.set(`${name}.key`, credential.keyPem);
    issued.set(name, credential);
    return credential;
  };
  const source = (name: CredentialName) => ({
    certificate: { file: `${name}.pem` },
    key: { file: `${name}.key` },
  });
  const config: SegurConfig = {
    ...simulator.config(),
    credentials: {
      insi: source("insi"),
      dmpTls: source("dmpTls"),
      dmpSign: source("dmpSign"),
      mssante: source("mssante"),
    },
  };

  /** The software of the practice, with what it was told. */
  async function open(options: SegurClientOptions & { readonly changes?: Partial<SegurConfig> } = {}) {
    const { changes = {}, ...rest } = options;
    const events: CredentialEvent[] = [];
    const warnings: LogEvent[] = [];
    const clock = createFixedClock(new Date().toISOString());
    const segur = await createSegurClient(
      { ...config, ...changes },
      {
        clock,
        logger: { ...silentLogger, warn: (event) => warnings.push(event) },
        surroundings: {
          readFile: (path) => {
            const text = files.get(path);
            const missing = Object.assign(new Error("no such file"), { code: "ENOENT" });
            return text === undefined ? Promise.reject(missing) : Promise.resolve(Buffer.from(text));
          },
          variable: () => undefined,
        },
        onCredentialEvent: (event) => events.push(event),
        ...rest,
      },
    );
    return { segur, clock, events, warnings };
  }

  return {
    files,
    config,
    install,
    issued: issued as ReadonlyMap<CredentialName, SimulatorCredential>,
    open,
  };
}
