import type { Clock } from "@segur-sdk/core";

import { createFaultScript, type FaultScript } from "../../http/fault-script.js";
import { playFault } from "../../http/play-fault.js";
import type { SimulatorService } from "../../http/simulator-http.js";
import type { CertificateHolder } from "../../pki/distinguished-name.js";
import type { SimulatorPki } from "../../pki/simulator-pki.js";
import {
  buildWhiteListRoot,
  buildWhiteListSignature,
  type WhiteListDomain,
  whiteListDocument,
} from "./build-white-list.js";

/** Path of the simulated list. */
export const whiteListPath = "/listeblanchemssante.xml";

/** Common name of the certificate that signs it; that of the real one is `alb.mssante.fr`. */
export const whiteListSigner = "alb.simu.test";

/** A list that must be refused, and why. */
export type WhiteListDefect =
  /** A domain was changed after it was signed. */
  | "altered"
  /** A sound list stands inside another document. */
  | "wrapped"
  /** Signed by a certificate of the right name, under an authority that nobody trusts. */
  | "other-authority"
  /** Signed by a certificate of another name, under the right authority. */
  | "other-signer"
  | "unsigned";

/** What a list is asked to be. */
export interface WhiteListRequest {
  readonly defect?: WhiteListDefect;
  /** When it was made. Default: an hour before now, so that a list may be made older than another. */
  readonly generatedAt?: Date;
  /** Domains added, besides those of the simulator. Default: none. */
  readonly domains?: readonly string[];
  /** Domains of the simulator that it leaves out. Default: none. */
  readonly without?: readonly string[];
}

/** The white list of the simulated trust space, and where it is. */
export interface SimulatedWhiteList {
  readonly url: string;
  /** Common name of the certificate that signs it. */
  readonly signer: string;
  /** The list, signed. */
  xml(request?: WhiteListRequest): Promise<string>;
  /** What the address gives from now on. */
  publish(request: WhiteListRequest): void;
  /** Faults of the address; `on` is `white-list`. */
  readonly faults: FaultScript;
}

/** Who makes the list. */
const agency: CertificateHolder = { id: "318999999900017", name: "AGENCE FICTIVE", department: "Paris (75)" };

const operator = "CN=operateur.simu.test,OU=399999999800019,O=OPERATEUR SIMULE,ST=Paris (75),C=FR";

/** The list of these domains. */
export function createWhiteList(options: {
  readonly pki: SimulatorPki;
  readonly clock: Clock;
  readonly domains: readonly string[];
  readonly origin: () => string;
}): SimulatedWhiteList & SimulatorService {
  const { pki, clock } = options;
  const faults = createFaultScript();
  let published: WhiteListRequest = {};

  async function xml(request: WhiteListRequest = {}): Promise<string> {
    const { defect, domains = [], without = [] } = request;
    const generatedAt = request.generatedAt ?? new Date(clock.now().getTime() - 3_600_000);
    const names = [...options.domains, ...domains].filter((name) => !without.includes(name));
    const content = { generatedAt, domains: names.map(entryOf) };
    if (defect === "unsigned") return whiteListDocument(buildWhiteListRoot(content));
    const signer = await pki.issue({
      profile: "org-sign",
      holder: agency,
      commonName: defect === "other-signer" ? "autre.simu.test" : whiteListSigner,
      ...(defect === "other-authority" ? { authority: "unknown" } : {}),
    });
    const root = buildWhiteListRoot(content, buildWhiteListSignature(buildWhiteListRoot(content), signer));
    if (defect === "altered") return whiteListDocument(root.replace("<Nom>", "<Nom>x"));
    return whiteListDocument(defect === "wrapped" ? `<Enveloppe>${root}</Enveloppe>` : root);
  }

  return {
    get url() {
      return `${options.origin()}${whiteListPath}`;
    },
    signer: whiteListSigner,
    faults,
    xml,
    publish(request) {
      published = request;
    },
    handle: () =>
      playFault(faults.next("white-list"), async () => ({
        status: 200,
        headers: { "content-type": "application/xml" },
        body: Buffer.from(await xml(published), "utf8"),
      })),
  };
}

/** Names are written as operators type them: capitals and spaces. */
function entryOf(name: string, index: number): WhiteListDomain {
  const written = index % 3 === 1 ? `${name.charAt(0).toUpperCase()}${name.slice(1)} ` : name;
  return { name: written, description: `Domaine d'essai & de démonstration ${index + 1}`, operator };
}
