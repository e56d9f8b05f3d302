import {
  type Clock,
  type FetchBytes,
  type FetchRequest,
  type FetchResponse,
  isSegurError,
  SegurError,
  type Sensitive,
} from "@segur-sdk/core";
import { type Random, retryDelayMs, systemRandom } from "@segur-sdk/transport";

import type { DirectoryMailbox } from "../directory-entry.js";
import { foldAddress } from "../fold-text.js";
import { nationalPersonId, nationalStructureId } from "../national-id.js";
import type { JsonPart } from "./json-values.js";
import { createPace } from "./pace.js";
import { mailboxesOf, readBundle, readDiagnostics } from "./read-bundle.js";

/** Options of {@link createDirectoryApi}. */
export interface DirectoryApiOptions {
  /** How the API is reached: HTTPS, the usual authorities. */
  readonly fetch: FetchBytes;
  /** Key of the application, from the API portal of the ANS. */
  readonly apiKey: Sensitive<string>;
  /** Default `https://gateway.api.esante.gouv.fr/fhir/v2`. */
  readonly baseUrl?: string;
  readonly clock: Clock;
  /** For the delays between attempts. Default {@link @segur-sdk/transport!systemRandom}. */
  readonly random?: Random;
  /** Requests a second at most; the API refuses over 17. Default 15. */
  readonly requestsPerSecond?: number;
  /** Pages read at most for one search; one page has 50 results. Default 10. */
  readonly maxPages?: number;
}

/** Options of one question. */
export interface DirectoryApiCall {
  readonly signal?: AbortSignal;
}

/** A person looked for by name. */
export interface PersonQuery {
  readonly familyName: string;
  readonly givenName?: string;
  /** Code of TRE_R38, e.g. `SM44`. */
  readonly specialty?: string;
}

/** The directory asked on line. */
export interface DirectoryApi {
  /** The mailboxes of a professional and of their roles, by RPPS or national identifier. */
  ofPerson(identifier: string, call?: DirectoryApiCall): Promise<readonly DirectoryMailbox[]>;
  /** The mailboxes of a structure: national form, FINESS or SIRET. */
  ofStructure(identifier: string, call?: DirectoryApiCall): Promise<readonly DirectoryMailbox[]>;
  /** Who holds a mailbox. */
  ofAddress(address: string, call?: DirectoryApiCall): Promise<readonly DirectoryMailbox[]>;
  /** The mailboxes of those who have this name. Names go in the body, never in an address that logs would keep. */
  find(query: PersonQuery, call?: DirectoryApiCall): Promise<readonly DirectoryMailbox[]>;
}

const maxAnswerBytes = 20_000_000;

/**
 * The FHIR API of the Annuaire Santé. It keeps under the limit of the API by itself, and asks again what failed for a while.
 *
 * @throws SegurError (each question) `ERR_DIR_API_KEY`, `ERR_DIR_API_REFUSED`, `ERR_DIR_API_BUSY`, `ERR_DIR_API_ANSWER`, and the
 * `ERR_HTTP_…` of the network.
 * @see mssante.md D3
 * @example
 * ```ts
 * import { type FetchBytes, type Sensitive, systemClock } from "@segur-sdk/core";
 * import { createDirectoryApi } from "@segur-sdk/directory";
 *
 * async function addressesOf(rpps: string, fetch: FetchBytes, apiKey: Sensitive<string>) {
 *   const api = createDirectoryApi({ fetch, apiKey, clock: systemClock });
 *   return (await api.ofPerson(rpps)).map(({ address, structure }) => [address, structure?.name]);
 * }
 * ```
 */
export function createDirectoryApi(options: DirectoryApiOptions): DirectoryApi {
  const base = (options.baseUrl ?? "https://gateway.api.esante.gouv.fr/fhir/v2").replace(/\/$/u, "");
  const maxPages = options.maxPages ?? 10;
  const ask = asker(options);

  const search = async (
    questions: readonly Question[],
    call: DirectoryApiCall = {},
  ): Promise<readonly DirectoryMailbox[]> => {
    const resources = new Map<string, JsonPart>();
    for (const question of questions) {
      let request: AskedRequest | undefined = requestOf(base, question);
      for (let page = 0; request !== undefined && page < maxPages; page += 1) {
        const bundle = readBundle(await ask(request, call.signal));
        for (const [reference, resource] of bundle.resources) resources.set(reference, resource);
        request = bundle.next === undefined ? undefined : { method: "GET", url: sameOrigin(base, bundle.next) };
      }
    }
    return mailboxesOf(resources);
  };

  return {
    async ofPerson(identifier, call) {
      const national = nationalPersonId(identifier);
      const found = await search(
        [
          { type: "Practitioner", criteria: { identifier: national } },
          {
            type: "PractitionerRole",
            criteria: { "practitioner.identifier": national, _include: "PractitionerRole:organization" },
          },
        ],
        call,
      );
      // The structures come with the roles, and with them their own mailboxes.
      return found.filter(({ person }) => person?.nationalId === national);
    },
    ofStructure: (identifier, call) =>
      search(
        [
          {
            type: "Organization",
            criteria: { identifier: `urn:oid:1.2.250.1.71.4.2.2|${nationalStructureId(identifier)}` },
          },
        ],
        call,
      ),
    async ofAddress(address, call) {
      const found = await search(
        [
          {
            type: "PractitionerRole",
            criteria: {
              "mailbox-mss": address,
              _include: ["PractitionerRole:practitioner", "PractitionerRole:organization"],
            },
          },
          { type: "Practitioner", criteria: { "mailbox-mss": address } },
          { type: "Organization", criteria: { "mailbox-mss": address } },
          { type: "HealthcareService", criteria: { "mailbox-mss": address } },
        ],
        call,
      );
      return found.filter((mailbox) => foldAddress(mailbox.address) === foldAddress(address));
    },
    find: ({ familyName, givenName, specialty }, call) =>
      search(
        [
          {
            type: "Practitioner",
            byPost: true,
            criteria: {
              family: familyName,
              ...(givenName === undefined ? {} : { given: givenName }),
              ...(specialty === undefined ? {} : { "qualification-code": specialty }),
              active: "true",
              _revinclude: "PractitionerRole:practitioner",
            },
          },
        ],
        call,
      ),
  };
}

interface Question {
  readonly type: string;
  readonly criteria: Readonly<Record<string, string | readonly string[]>>;
  readonly byPost?: boolean;
}

type AskedRequest = Pick<FetchRequest, "method" | "url" | "body" | "contentType">;

function requestOf(base: string, { type, criteria, byPost = false }: Question): AskedRequest {
  const text = new URLSearchParams(
    Object.entries(criteria).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString();
  if (!byPost) return { method: "GET", url: `${base}/${type}?${text}` };
  return {
    method: "POST",
    url: `${base}/${type}/_search`,
    body: Buffer.from(text, "utf8"),
    contentType: "application/x-www-form-urlencoded",
  };
}

/** The key of the application goes nowhere else. */
function sameOrigin(base: string, url: string): string {
  if (URL.canParse(url) && new URL(url).origin === new URL(base).origin) return url;
  throw new SegurError("ERR_DIR_API_ANSWER", { details: { rule: "next page on the same host" } });
}

type Ask = (request: AskedRequest, signal: AbortSignal | undefined) => Promise<Uint8Array>;

function asker({ fetch, apiKey, clock, random = systemRandom, requestsPerSecond = 15 }: DirectoryApiOptions): Ask {
  const pace = createPace(clock, requestsPerSecond);
  const once: Ask = async (request, signal) => {
    await pace(signal);
    const response = await fetch({
      ...request,
      headers: { accept: "application/fhir+json", "esante-api-key": apiKey.reveal() },
      maxBytes: maxAnswerBytes,
      ...(signal === undefined ? {} : { signal }),
    });
    const body = await bodyOf(response);
    if (response.status === 200) return body;
    throw refusal(response, body);
  };
  return async (request, signal) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(request, signal);
      } catch (error) {
        if (!isSegurError(error) || !error.retryable || signal?.aborted === true) throw error;
        const delayMs = retryDelayMs(attempt + 1, {}, random, error.retryAfterMs);
        if (delayMs === undefined) throw error;
        await clock.sleep(delayMs, signal);
      }
    }
  };
}

async function bodyOf({ body }: FetchResponse): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxAnswerBytes) throw new SegurError("ERR_DIR_API_ANSWER", { details: { rule: "under 20 MB" } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refusal({ status, headers }: FetchResponse, body: Uint8Array): SegurError {
  if (status === 401 || status === 403) return new SegurError("ERR_DIR_API_KEY", { details: { status } });
  if (status === 429 || status >= 500) {
    const seconds = Number(headers["retry-after"]);
    const wait = Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: Math.min(seconds, 60) * 1000 } : {};
    return new SegurError("ERR_DIR_API_BUSY", { details: { status }, ...wait });
  }
  const rule = readDiagnostics(body);
  return new SegurError("ERR_DIR_API_REFUSED", { details: { status, ...(rule === undefined ? {} : { rule }) } });
}
