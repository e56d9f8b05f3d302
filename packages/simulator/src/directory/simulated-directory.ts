import type { Clock, IdGenerator } from "@segur-sdk/core";

import type { SimulatorActors } from "../actors.js";
import { createFaultScript, type FaultScript } from "../http/fault-script.js";
import { playFault } from "../http/play-fault.js";
import type { SimulatorService } from "../http/simulator-http.js";
import { createDirectoryRecords } from "./directory-records.js";
import type { DirectoryRecords } from "./directory-record.js";
import { createExtraction, type ExtractionOptions } from "./extraction/create-extraction.js";
import { defaultPeople } from "./fictitious-people.js";
import { createFhirApi, type FhirApi, fhirPath } from "./fhir/fhir-api.js";

/** Path of the simulated extraction, as in production. */
export const extractionPath = "/annuaire-sante-webservices/V300/services/extraction/Extraction_Correspondance_MSSante";

/** Key of the simulated API: it protects nothing. */
export const simulatorApiKey = "cle-du-simulateur";

/** Choices of the simulated directory. */
export interface DirectoryOptions {
  /** Fictitious professionals beside those of the samples. Default 200. */
  readonly people?: number;
  /** Requests that the API accepts in a second. Default 17. */
  readonly requestsPerSecond?: number;
}

/** The Annuaire Santé of a simulator. */
export interface SimulatedDirectory {
  /** Base of the FHIR API. */
  readonly url: string;
  /** Value of `ESANTE-API-KEY`. */
  readonly apiKey: string;
  /** Address of the public extraction, in a zip. */
  readonly extractionUrl: string;
  /** Everybody it knows. */
  readonly records: DirectoryRecords;
  /** Faults of the API and of the extraction; `on` is a FHIR type, `_page` or `extraction`. */
  readonly faults: FaultScript;
  /** What the API was asked. */
  readonly requests: FhirApi["requests"];
  /** What the address of the extraction gives from now on. Default: 1 000 rows. */
  publishExtraction(options: ExtractionOptions): void;
}

/** The directory as two services, told apart by their path. */
export function createSimulatedDirectory(
  options: DirectoryOptions & {
    readonly actors: SimulatorActors;
    readonly seed: string;
    readonly ids: IdGenerator;
    readonly clock: Clock;
    readonly origin: () => string;
  },
): SimulatedDirectory & SimulatorService {
  const { actors, seed, ids, clock, origin, people = defaultPeople, requestsPerSecond } = options;
  const faults = createFaultScript();
  // Hundreds of resources: made when somebody asks.
  let known: { readonly records: DirectoryRecords; readonly api: FhirApi } | undefined;
  const open = () => {
    if (known !== undefined) return known;
    const records = createDirectoryRecords(actors, { seed, people });
    const limit = requestsPerSecond === undefined ? {} : { requestsPerSecond };
    known = { records, api: createFhirApi({ records, apiKey: simulatorApiKey, ids, origin, faults, ...limit }) };
    return known;
  };
  let extraction: ExtractionOptions = { rows: 1000, seed, generatedAt: clock.now() };
  return {
    get url() {
      return `${origin()}${fhirPath}`;
    },
    apiKey: simulatorApiKey,
    get extractionUrl() {
      return `${origin()}${extractionPath}`;
    },
    get records() {
      return open().records;
    },
    faults,
    get requests() {
      return known?.api.requests ?? [];
    },
    publishExtraction(changed) {
      extraction = { generatedAt: clock.now(), ...changed };
    },
    handle(request) {
      if (!request.path.startsWith(extractionPath)) return open().api.handle(request);
      return playFault(faults.next("extraction"), () => {
        const { name, zip } = createExtraction(extraction);
        return {
          status: 200,
          headers: {
            "content-type": "application/zip",
            "content-disposition": `attachment; filename="${name}.zip"`,
          },
          body: new Uint8Array(),
          stream: zip,
        };
      });
    },
  };
}
