import { SegurError, type Actor } from "@segur-sdk/core";
import type { Identity, Traits } from "@segur-sdk/ins";

import { callInsi, type SearchPurpose } from "./call-insi.js";
import {
  channelOf,
  type InsiCardClientOptions,
  type InsiClientOptions,
  type InsiServiceOptions,
  type ResolveByVitaleOptions,
  type ResolveOptions,
  type SearchCallOptions,
} from "./client-options.js";
import type { InsiAccess } from "./insi-access.js";
import type { InsiStep } from "./insi-step.js";
import { judgeAnswer, prepareSearch, type Searched, type WithoutCalls } from "./judge-answer.js";
import { nextAction } from "./next-action.js";
import type { InsiAnswered, InsiCall, InsiNotFound, InsiPending, InsiResolution, InsiUnusable } from "./resolution.js";
import { isAlwaysHuman, nextMove, type SearchedStep, type SearchStep, type SearchStop } from "./search-strategy.js";
import { assertQuery } from "./traits-query.js";
import { traitsOfCard, vitaleQueryOf, type VitaleData } from "./vitale-data.js";
import { nextVitaleMove, planVitaleSearch } from "./vitale-strategy.js";

/** Client of the INSi teleservice. Safe for concurrent searches. */
export interface InsiClient {
  /**
   * Makes one search by traits (WS_INS2) and gives its answer as it is, neither compared nor applied: for a strategy of
   * one's own, with {@link planSearch} and {@link nextMove}. Prefer `resolve`, which does all of it.
   *
   * @throws `SegurError` `ERR_INS_TRAIT_INVALID` when the query is not in normal form; otherwise as `resolve`.
   */
  search(step: SearchStep, options: SearchCallOptions): Promise<InsiAnswered | InsiPending>;
  /**
   * Searches for a person by traits (WS_INS2), for an identity that the software does not hold yet.
   *
   * @throws `SegurError` Before any network: `ERR_INS_TRAIT_MISSING`, `ERR_INS_TRAIT_INVALID`,
   * `ERR_INSI_FORBIDDEN`, `ERR_INSI_CARD`. After an answer: `ERR_INSI_SOFTWARE`, `ERR_INSI_CERTIFICATE`,
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
  /**
   * Searches with the data read on a carte Vitale (WS_INS1, RIS.INS.50). The card names somebody, it proves nothing: the
   * answer is compared with the `subject`, an identity or traits; without one, a person always confirms.
   *
   * @throws `SegurError` `ERR_INSI_VITALE_DATA` before any network; otherwise as `resolve`.
   */
  resolveByVitale(card: VitaleData, options: ResolveByVitaleOptions<Traits>): Promise<InsiResolution>;
  /** The same for an identity that is already known: it comes back with what INSi says of it. */
  resolveByVitale(card: VitaleData, options: ResolveByVitaleOptions<Identity>): Promise<InsiResolution<Identity>>;
}

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
  return clientOf(options, { mode: "certificate", issuer: options.issuer });
}

/**
 * Makes a client of INSi in card mode (CPx): every request bears a new assertion of the professional, signed by the card
 * through the `Signer`. Its TLS authenticates the server only.
 *
 * @throws `SegurError` As {@link createInsiClient}.
 * @see RIS.INS.49; SEL-MP-043, PS assertion
 * @example
 * ```ts
 * import { systemClock, systemIds, type Signer } from "@segur-sdk/core";
 * import { createInsiCardClient, insiCardEndpoints } from "@segur-sdk/insi";
 * import type { HttpTransport } from "@segur-sdk/transport";
 *
 * const clientOf = (http: HttpTransport, signer: Signer) =>
 *   createInsiCardClient({
 *     http,
 *     endpoint: insiCardEndpoints.qualification,
 *     environment: "qualification",
 *     software: { idam: "TST00TS00TS0", name: "EXAMPLE_RIS", version: "3.2", instance: "c0a8012e-1111-4222-8333-444455556666" },
 *     card: { signer, activity: { billingId: "0B0999999", sector: "SA05" } },
 *     clock: systemClock,
 *     ids: systemIds,
 *   });
 * ```
 */
export function createInsiCardClient(options: InsiCardClientOptions): InsiClient {
  return clientOf(options, { mode: "card", card: options.card });
}

/** One search: what it is about, which request comes after those made, and who may accept the answer to one. */
interface SearchScript<Subject extends Traits | Identity> {
  readonly searched: Searched<Subject>;
  readonly next: (past: readonly PastStep[]) => InsiStep | SearchStop;
  readonly isAlwaysHuman: (step: InsiStep) => boolean;
}

interface PastStep {
  readonly step: InsiStep;
  readonly code: SearchedStep["code"];
}

function clientOf(options: InsiServiceOptions, access: InsiAccess): InsiClient {
  const channel = channelOf(options, access);
  const { search: strategy = {} } = options;

  async function authorize(actor: Actor): Promise<void> {
    if (options.authorize !== undefined && !(await options.authorize(actor))) {
      throw new SegurError("ERR_INSI_FORBIDDEN", { details: { rule: "authorised actor", source: "RIS.INS.06" } });
    }
  }

  async function run<Subject extends Traits | Identity>(
    script: SearchScript<Subject>,
    purpose: ResolveOptions,
    forCard: Pick<SearchPurpose, "vitaleSerialNumber"> = {},
  ): Promise<InsiResolution<Subject>> {
    await authorize(purpose.actor);
    const asked = { ...purpose, ...forCard };
    const calls: InsiCall[] = [];
    const past: PastStep[] = [];
    for (;;) {
      const step = script.next(past);
      if ("stop" in step) return { ...stopped(step.stop), calls };
      const made = await callInsi(channel, step, asked);
      calls.push(...made.calls);
      if ("failure" in made.result) return { ...pending(made.result.failure), calls };
      const { reply } = made.result;
      if (reply.code === "00") {
        const { actor, knownNir } = purpose;
        const [at, alwaysHuman] = [channel.clock.now(), script.isAlwaysHuman(step)];
        return judgeAnswer(script.searched, reply.answer, { actor, knownNir, at, alwaysHuman, calls });
      }
      past.push({ step, code: reply.code });
    }
  }

  async function resolve<Subject extends Traits | Identity>(
    subject: Subject,
    purpose: ResolveOptions,
  ): Promise<InsiResolution<Subject>> {
    const searched = prepareSearch(subject, channel.environment);
    const script: SearchScript<Subject> = {
      searched,
      next: (past) => {
        const move = nextMove(searched.traits, past.flatMap(traitsStepOf), strategy);
        return "stop" in move ? move : { operation: "WS_INS2", ...move };
      },
      isAlwaysHuman: (step) => step.operation === "WS_INS2" && isAlwaysHuman(searched.traits, step),
    };
    return run(script, purpose);
  }

  async function resolveByVitale<Subject extends Traits | Identity = Traits>(
    card: VitaleData,
    options: ResolveByVitaleOptions<Subject>,
  ): Promise<InsiResolution<Subject>> {
    const { subject, ...purpose } = options;
    const plan = planVitaleSearch(card, strategy);
    const script: SearchScript<Subject> = {
      searched: subject === undefined ? onlyTheCard(card) : prepareSearch(subject, channel.environment),
      next: (past) => {
        const move = nextVitaleMove(
          plan,
          past.map(({ code }) => code),
        );
        return "stop" in move ? move : { operation: "WS_INS1", ...move };
      },
      isAlwaysHuman: ({ reason }) => reason === "vitale-used-name",
    };
    const { individualNir, serialNumber } = card;
    return run(
      script,
      { ...(individualNir === undefined ? {} : { knownNir: individualNir }), ...purpose },
      serialNumber === undefined || serialNumber.trim() === "" ? {} : { vitaleSerialNumber: serialNumber },
    );
  }

  async function search(step: SearchStep, asked: SearchCallOptions): Promise<InsiAnswered | InsiPending> {
    assertQuery(step.query);
    if (options.authorize !== undefined) await authorize(asked.actor);
    const { reason, query } = step;
    const { calls, result } = await callInsi(channel, { operation: "WS_INS2", reason, query }, asked);
    if ("failure" in result) return { ...pending(result.failure), calls };
    return { outcome: "answered", reply: result.reply, calls };
  }

  return { search, resolve, resolveByVitale };
}

function traitsStepOf({ step, code }: PastStep): readonly SearchedStep[] {
  return step.operation === "WS_INS2" ? [{ reason: step.reason, query: step.query, code }] : [];
}

/** Without a subject its type is mere traits: see the overloads of `resolveByVitale`. */
function onlyTheCard<Subject extends Traits | Identity>(card: VitaleData): Searched<Subject> {
  const traits = traitsOfCard(card, vitaleQueryOf(card));
  return { subject: traits as Subject, traits };
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
