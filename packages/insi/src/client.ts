import {
  SegurError,
  silentAudit,
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
import { systemRandom, type HttpTransport, type Random, type RetryPolicy } from "@segur-sdk/transport";

import { callInsi, type InsiCaller } from "./call-insi.js";
import { assertEndpoint } from "./endpoints.js";
import { judgeAnswer, prepareSearch, type WithoutCalls } from "./judge-answer.js";
import { nextAction } from "./next-action.js";
import type { InsiCall, InsiNotFound, InsiPending, InsiResolution, InsiUnusable } from "./resolution.js";
import { nextMove, type SearchedStep, type SearchOptions } from "./search-strategy.js";
import { softwareContextOf, type InsiSoftware } from "./software.js";

/** Options of {@link createInsiClient}. */
export interface InsiClientOptions {
  /**
   * Transport that carries the client certificate, whose CN is `INSI-AUTO` or `INSI-MANU`. Give it a circuit breaker and,
   * to watch exchanges, an observer; not a retry interceptor: each repetition must be a new message.
   */
  readonly http: HttpTransport;
  /** Address of the service; see {@link insiEndpoints}. */
  readonly endpoint: string;
  readonly environment: Environment;
  readonly software: InsiSoftware;
  /** Emetteur: the structure of the client certificate. */
  readonly issuer: StructIdNat;
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

/** Options of one search. */
export interface ResolveOptions {
  /** Who searches: traced, and for an `automate` a one-click retrieval is one to confirm. */
  readonly actor: Actor;
  /** NIR known for billing: makes an automatic retrieval possible. Never sent. */
  readonly knownNir?: string;
  /** Names the patient in the audit trail. */
  readonly patient?: PatientPseudonym;
  readonly signal?: AbortSignal;
}

/** Client of the INSi teleservice. Safe for concurrent searches. */
export interface InsiClient {
  /**
   * Searches for a person by traits (WS_INS2), for an identity that the software does not hold yet.
   *
   * @throws `SegurError` Before any network: `ERR_INS_TRAIT_MISSING`, `ERR_INS_TRAIT_INVALID`,
   * `ERR_INSI_FORBIDDEN`. After an answer: `ERR_INSI_SOFTWARE`, `ERR_INSI_CERTIFICATE`,
   * `ERR_INSI_CREDENTIAL_ENVIRONMENT`, `ERR_INSI_ACCESS`, `ERR_INSI_REQUEST_REFUSED`, `ERR_INSI_ANSWER_UNREADABLE`, and
   * the `ERR_HTTP_…` that time does not mend. Unavailability is an outcome, not an error.
   */
  resolve(traits: Traits, options: ResolveOptions): Promise<InsiResolution>;
  /**
   * Searches for the person of an existing identity, whose status advances when the answer is accepted.
   *
   * @throws `SegurError` As above, and before any network `ERR_INS_ATTRIBUTE_BLOCKS` for a doubtful or fictive
   * identity (RIS.INS.28), `ERR_INS_ENVIRONMENT` for one of another environment; then `ERR_INS_NOT_QUALIFIABLE`.
   */
  resolve(identity: Identity, options: ResolveOptions): Promise<InsiResolution<Identity>>;
}

// An open circuit and a service that asks for more patience than this are told to the user at once.
const defaultRetry: RetryPolicy = { maxAttempts: 4, baseMs: 500, factor: 4, maxDelayMs: 8_000 };

/**
 * Makes a client of INSi, usable at once: nothing is connected before the first search.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS` when an option is malformed, `ERR_INSI_ENVIRONMENT` when the address is
 * that of another environment.
 * @see SEL-MP-043; DESIR_ICIR_EXP_1.5.0.wsdl
 * @example
 * ```ts
 * import { parseStructIdNat, systemClock, systemIds, type TlsIdentity } from "@segur-sdk/core";
 * import { createInsiClient, insiEndpoints } from "@segur-sdk/insi";
 * import { circuitBreaker, createHttpTransport } from "@segur-sdk/transport";
 *
 * async function search(identity: TlsIdentity): Promise<string> {
 *   const http = createHttpTransport({ identity, interceptors: [circuitBreaker({ clock: systemClock })] });
 *   const insi = createInsiClient({
 *     http,
 *     endpoint: insiEndpoints.qualification,
 *     environment: "qualification",
 *     software: { idam: "TST00TS00TS0", name: "EXAMPLE_RIS", version: "3.2", instance: "c0a8012e-1111-4222-8333-444455556666" },
 *     issuer: parseStructIdNat("10B0999999"),
 *     clock: systemClock,
 *     ids: systemIds,
 *   });
 *   const answer = await insi.resolve(
 *     { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" },
 *     { actor: { id: "sec-042", role: "secretary" } },
 *   );
 *   return answer.outcome === "found" ? answer.identity.status : answer.nextAction.fr;
 * }
 * ```
 */
export function createInsiClient(options: InsiClientOptions): InsiClient {
  assertEndpoint(options.endpoint, options.environment);
  if (options.technicalFaultMeansNobody === true && options.environment === "production") {
    throw new SegurError("ERR_INSI_OPTIONS", {
      details: { field: "technicalFaultMeansNobody", rule: "never in production", source: "SEL-GCONFORM_INSi" },
    });
  }
  const caller: InsiCaller = {
    http: options.http,
    endpoint: options.endpoint,
    environment: options.environment,
    issuer: options.issuer,
    software: softwareContextOf(options.software),
    clock: options.clock,
    ids: options.ids,
    random: options.random ?? systemRandom,
    logger: options.logger ?? silentLogger,
    audit: options.audit ?? silentAudit,
    trace: options.trace,
    retry: { ...defaultRetry, ...options.retry },
    timeoutMs: options.timeoutMs ?? 20_000,
    technicalFaultMeansNobody: options.technicalFaultMeansNobody ?? false,
  };

  async function resolve<Subject extends Traits | Identity>(
    subject: Subject,
    purpose: ResolveOptions,
  ): Promise<InsiResolution<Subject>> {
    const searched = prepareSearch(subject, caller.environment);
    if (options.authorize !== undefined && !(await options.authorize(purpose.actor))) {
      throw new SegurError("ERR_INSI_FORBIDDEN", { details: { rule: "authorised actor", source: "RIS.INS.06" } });
    }
    const calls: InsiCall[] = [];
    const past: SearchedStep[] = [];
    for (;;) {
      const move = nextMove(searched.traits, past, options.search);
      if ("stop" in move) return { ...stopped(move.stop), calls };
      const step = await callInsi(caller, move, purpose);
      calls.push(...step.calls);
      if ("failure" in step.result) return { ...pending(step.result.failure), calls };
      const { reply } = step.result;
      if (reply.code === "00") {
        return { ...judgeAnswer(searched, reply.answer, { ...purpose, at: caller.clock.now() }), calls };
      }
      past.push({ ...move, code: reply.code });
    }
  }

  return { resolve };
}

function stopped(stop: "none" | "several" | "unknown"): WithoutCalls<InsiNotFound | InsiUnusable> {
  switch (stop) {
    case "none":
      return { outcome: "none", nextAction: nextAction("check-traits") };
    case "several":
      return { outcome: "several", nextAction: nextAction("refine-traits") };
    case "unknown":
      return { outcome: "unusable", reasons: [], nextAction: nextAction("contact-support") };
  }
}

/** Unavailability, which time mends; any other failure is thrown: somebody has to mend it. */
function pending(error: SegurError): WithoutCalls<InsiPending> {
  if (!error.retryable) throw error;
  // A refused client certificate may look like a cut connection (TLS 1.3).
  return {
    outcome: "pending",
    error,
    nextAction: nextAction(error.kind === "credential" ? "check-certificate" : "retry-later"),
  };
}
