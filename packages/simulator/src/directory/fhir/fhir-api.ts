import { timingSafeEqual } from "node:crypto";
import { performance } from "node:perf_hooks";

import type { IdGenerator } from "@segur-sdk/core";

import type { FaultScript } from "../../http/fault-script.js";
import { playFault } from "../../http/play-fault.js";
import type { SimulatorRequest, SimulatorResponse, SimulatorService } from "../../http/simulator-http.js";
import type { DirectoryRecords } from "../directory-record.js";
import { buildResources } from "./build-resources.js";
import type { FhirResource, FhirType } from "./resource.js";
import { searchResources } from "./search-resources.js";

/** Path of the simulated API. */
export const fhirPath = "/fhir/v2";

/** What the API runs on. */
export interface FhirApiOptions {
  readonly records: DirectoryRecords;
  readonly apiKey: string;
  readonly ids: IdGenerator;
  /** Address before the path, e.g. `https://localhost:1234`. */
  readonly origin: () => string;
  /** Requests that a second of the machine's time may have. Default 17, as the real one. */
  readonly requestsPerSecond?: number;
  /** `on` is a type, e.g. `PractitionerRole`, or `_page`. */
  readonly faults: FaultScript;
}

/** A request as the API saw it: what was searched, never the key. */
export interface FhirRequestRecord {
  readonly method: string;
  /** Type searched, or `_page`. */
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly status: number;
}

/** The running API. */
export interface FhirApi extends SimulatorService {
  readonly requests: readonly FhirRequestRecord[];
}

const types: readonly string[] = ["Practitioner", "PractitionerRole", "Organization", "HealthcareService"];
const maxPages = 1000;

interface Page {
  readonly left: readonly Entry[];
  readonly count: number;
  readonly total: number | undefined;
}

interface Entry {
  readonly resource: FhirResource;
  readonly mode: "match" | "include";
}

/** The FHIR API of the Annuaire Santé: key, searches, opaque pages, rate, refusal of what it does not know. */
export function createFhirApi(options: FhirApiOptions): FhirApi {
  const { ids, apiKey, faults, requestsPerSecond = 17 } = options;
  const resources = buildResources(options.records);
  const requests: FhirRequestRecord[] = [];
  const pages = new Map<string, Page>();
  let second = -1;
  let inSecond = 0;

  function isOverRate(): boolean {
    // The rate is of the network, whatever time the services are told.
    const now = Math.floor(performance.now() / 1000);
    inSecond = now === second ? inSecond + 1 : 1;
    second = now;
    return inSecond > requestsPerSecond;
  }

  function pageOf({ left, count, total }: Page, self: string): SimulatorResponse {
    const rest = left.slice(count);
    const links = [{ relation: "self", url: self }];
    if (rest.length > 0) {
      const id = ids.uuid();
      pages.set(id, { left: rest, count, total });
      for (const old of pages.keys()) if (pages.size > maxPages) pages.delete(old);
      links.push({ relation: "next", url: `${options.origin()}${fhirPath}/_page?id=${id}` });
    }
    return fhir(200, {
      resourceType: "Bundle",
      id: ids.uuid(),
      type: "searchset",
      ...(total === undefined ? {} : { total }),
      link: links,
      entry: left.slice(0, count).map(({ resource, mode }) => ({
        fullUrl: `${options.origin()}${fhirPath}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode },
      })),
    });
  }

  function answer({ method, headers }: SimulatorRequest, type: string, parameters: URLSearchParams): SimulatorResponse {
    if (!isSameKey(headers["esante-api-key"], apiKey)) return outcome(401, "security", "API key missing or invalid");
    if (isOverRate()) {
      return { ...outcome(429, "throttled", "Too many requests"), headers: { ...json, "retry-after": "1" } };
    }
    if (method !== "GET" && method !== "POST") return outcome(405, "not-supported", "Method not supported");
    const self = `${options.origin()}${fhirPath}/${type}?${parameters.toString()}`;
    if (type === "_page") {
      const page = pages.get(parameters.get("id") ?? "");
      return page === undefined ? outcome(410, "not-found", "Page not found") : pageOf(page, self);
    }
    if (!types.includes(type)) return outcome(404, "not-supported", `Resource type ${type} not supported`);
    const found = searchResources(resources, type as FhirType, parameters);
    if ("unknown" in found) return outcome(400, "processing", `Parameter ${found.unknown} not found`);
    const left: readonly Entry[] = [
      ...found.matches.map((resource) => ({ resource, mode: "match" }) as const),
      ...found.included.map((resource) => ({ resource, mode: "include" }) as const),
    ];
    const asked = Number(parameters.get("_count") ?? "50");
    const count = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 200) : 50;
    const total = parameters.get("_total") === "none" ? undefined : found.matches.length;
    return pageOf({ left, count, total }, self);
  }

  return {
    requests,
    async handle(request) {
      const { type, parameters } = searchOf(request);
      const response = await playFault(faults.next(type), () => answer(request, type, parameters));
      const { method } = request;
      requests.push({ method, type, parameters: Object.fromEntries(parameters), status: response.status });
      return response;
    },
  };
}

/** Type and parameters of a search, from the address and, with `_search`, from the form. */
function searchOf({ path, body }: SimulatorRequest): { readonly type: string; readonly parameters: URLSearchParams } {
  const { pathname, searchParams } = new URL(path, "https://localhost");
  const [type = "", operation] = pathname.slice(fhirPath.length + 1).split("/");
  const form = operation === "_search" ? new URLSearchParams(Buffer.from(body).toString("utf8")) : [];
  return { type, parameters: new URLSearchParams([...searchParams, ...form]) };
}

function isSameKey(shown: string | undefined, expected: string): boolean {
  const [one, other] = [Buffer.from(shown ?? ""), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const json = { "content-type": "application/fhir+json; charset=utf-8" } as const;

function fhir(status: number, resource: unknown): SimulatorResponse {
  return { status, headers: json, body: Buffer.from(JSON.stringify(resource)) };
}

function outcome(status: number, code: string, diagnostics: string): SimulatorResponse {
  return fhir(status, { resourceType: "OperationOutcome", issue: [{ severity: "error", code, diagnostics }] });
}
