import {
  SegurError,
  silentLogger,
  type Actor,
  type AuditSink,
  type Clock,
  type Environment,
  type IdGenerator,
  type Logger,
  type PatientPseudonym,
  type ProtectedTraceSink,
  type StructIdNat,
} from "@segur-sdk/core";
import type { Identity, Traits } from "@segur-sdk/ins";
import {
  createSoapClient,
  systemRandom,
  type HttpTransport,
  type Random,
  type RetryPolicy,
} from "@segur-sdk/transport";

import { assertEndpoint } from "./endpoints.js";
import type { InsiAccess } from "./insi-access.js";
import type { InsiChannel } from "./insi-channel.js";
import type { PsCardSource } from "./ps-card.js";
import type { SearchOptions } from "./search-strategy.js";
import { softwareContextOf, type InsiSoftware } from "./software.js";
import { createSearchForm } from "./wire/search-form.js";

/** What every client of INSi is made of, whatever its way to prove itself. */
export interface InsiServiceOptions {
  /**
   * Transport to the service. Give it a circuit breaker and, to watch exchanges, an observer; not a retry interceptor:
   * each repetition must be a new message. Its `maxConnections` (4 by default) bounds the simultaneous requests.
   */
  readonly http: HttpTransport;
  /** Address of the service; see {@link insiEndpoints} and {@link insiCardEndpoints}. */
  readonly endpoint: string;
  readonly environment: Environment;
  readonly software: InsiSoftware;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  /** Default: silent. Never receives patient data. */
  readonly logger?: Logger;
  /** Receives one event for each request, without patient data (RIS.INS.04, RIS.INS.40). Default: records nothing. */
  readonly audit?: AuditSink;
  /** Receives each answer whole, patient data included (RIS.INS.41). Default: none. */
  readonly trace?: ProtectedTraceSink;
  /** Asked before every search whether the actor may call INSi (RIS.INS.06). Default: everyone may. */
  readonly authorize?: (actor: Actor) => boolean | Promise<boolean>;
  readonly search?: SearchOptions;
  /** Repetition of one request. Default: 4 attempts, delays drawn below 0.5 s, 2 s and 8 s. */
  readonly retry?: RetryPolicy;
  /**
   * Takes the technical faults insi_101 and insi_102 for "nobody found". The qualification environment lacks the second
   * register that INSi asks, and answers so for unknown people; refused in production, where they mean unavailable.
   * Default `false`.
   */
  readonly technicalFaultMeansNobody?: boolean;
  /** Draws the delays. Default: the random source of the machine. */
  readonly random?: Random;
  /** Longest wait for one request, in milliseconds. Default 20 s. */
  readonly timeoutMs?: number;
}

/** Options of {@link createInsiClient}: the transport carries a client certificate named `INSI-AUTO` or `INSI-MANU`. */
export interface InsiClientOptions extends InsiServiceOptions {
  /** Emetteur: the structure of the client certificate. */
  readonly issuer: StructIdNat;
}

/** Options of {@link createInsiCardClient}. */
export interface InsiCardClientOptions extends InsiServiceOptions {
  /** The card, or the one of the person who calls: asked, and made to sign, for every request. */
  readonly card: PsCardSource;
}

/** Options of one request by traits. */
export interface SearchCallOptions {
  /** Who searches: traced, and for an `automate` a one-click retrieval is one to confirm. */
  readonly actor: Actor;
  /** Names the patient in the audit trail. */
  readonly patient?: PatientPseudonym;
  readonly signal?: AbortSignal;
}

/** Options of one search. */
export interface ResolveOptions extends SearchCallOptions {
  /** NIR known for billing: makes an automatic retrieval possible. Never sent. */
  readonly knownNir?: string;
}

/** Options of one search by carte Vitale. */
export interface ResolveByVitaleOptions<Subject extends Traits | Identity> extends ResolveOptions {
  /** Whom the software believes the card belongs to. Absent: a person confirms the identity that INSi answers. */
  readonly subject?: Subject;
}

const defaultRetry: RetryPolicy = { maxAttempts: 4, baseMs: 500, factor: 4, maxDelayMs: 8_000 };

/**
 * What every call of a client shares, once the options are sound.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS`, `ERR_INSI_ENVIRONMENT`.
 */
export function channelOf(options: InsiServiceOptions, access: InsiAccess): InsiChannel {
  assertEndpoint(options.endpoint, options.environment, access.mode);
  if (options.technicalFaultMeansNobody === true && options.environment === "production") {
    throw wrong("technicalFaultMeansNobody", "never in production", "SEL-GCONFORM_INSi");
  }
  const { maxQueries = 6 } = options.search ?? {};
  if (!Number.isInteger(maxQueries) || maxQueries < 3) throw wrong("search.maxQueries", "3 at least", "SEL-MP-043");
  const { http, clock, ids, logger = silentLogger } = options;
  const software = softwareContextOf(options.software);
  return {
    http,
    soap: createSoapClient({ http, ids, clock, logger }),
    endpoint: options.endpoint,
    environment: options.environment,
    access,
    software,
    searchForm: access.mode === "card" ? undefined : createSearchForm({ issuer: access.issuer, software }),
    clock,
    ids,
    random: options.random ?? systemRandom,
    logger,
    audit: options.audit,
    trace: options.trace,
    // An open circuit and a service that asks for more patience than this are told to the user at once.
    retry: { ...defaultRetry, ...options.retry },
    technicalFaultMeansNobody: options.technicalFaultMeansNobody === true,
    timeouts: { totalMs: options.timeoutMs ?? 20_000 },
  };
}

function wrong(field: string, rule: string, source: string): SegurError {
  return new SegurError("ERR_INSI_OPTIONS", { details: { field, rule, source } });
}
