import { type Clock, isSegurError, SegurError, systemClock } from "@segur-sdk/core";
import type { HttpTransport } from "@segur-sdk/transport";

import { lostAnswer } from "../operator/http-outcome.js";
import type { InboundItem, MssanteOperator } from "../operator/mssante-operator.js";
import type { OperatorLoss } from "../operator/operator-capabilities.js";
import { assertCarried } from "../operator/operator-losses.js";
import { buildSendToMss, lifenCapabilities, type LifenParameterMap } from "./lifen-parameter-map.js";
import { createLifenSession, type LifenCredentials } from "./lifen-session.js";
import {
  type LifenRecipient,
  type LifenTracking,
  readRecipients,
  readTracking,
  readTransaction,
} from "./read-lifen.js";

/** The API of Lifen, for one software. */
export interface LifenOperatorOptions {
  /** Closed with the operator. Lifen asks no client certificate: the authorities of its server are what counts. */
  readonly http: Pick<HttpTransport, "send" | "close">;
  readonly credentials: LifenCredentials;
  /** Where each field of a mail goes, from the contract of the site: there is no default. */
  readonly parameterMap: LifenParameterMap;
  /** Default `https://api.lifen.fr/fhir/v3`; test `https://api.post-prod.lifen.fr/fhir/v3`. */
  readonly baseUrl?: string;
  /** Name in the configuration and in traces. Default `lifen`. */
  readonly id?: string;
  /** Losses that the site accepts for every mail, besides those accepted for one. Default: none. */
  readonly acceptLosses?: readonly OperatorLoss[];
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** Whom to look for: at least one criterion. */
export interface LifenSearch {
  /** Default `Practitioner`. */
  readonly in?: "Practitioner" | "Organization";
  readonly name?: string;
  /** RPPS of a person, FINESS of an organisation. */
  readonly identifier?: string;
  readonly given?: string;
  readonly family?: string;
  readonly telecom?: string;
  /** At most 100. Default 10. */
  readonly count?: number;
}

/** An operator reached by the API of Lifen. */
export interface LifenOperator extends MssanteOperator {
  /** What became of a mail, by the reference that its hand-over gave; in the operator's words. */
  track(transactionId: string, options?: { readonly signal?: AbortSignal }): Promise<readonly LifenTracking[]>;
  /** Looks for recipients. */
  search(search: LifenSearch, options?: { readonly signal?: AbortSignal }): Promise<readonly LifenRecipient[]>;
}

/**
 * Creates an operator over the API of Lifen.
 *
 * **Written from what third parties published, never tried on the real service.** The parameters of `$send-to-mss` are
 * given by the caller; patients, the meaning of the states and duplicates are unknown. Nothing is sent again by itself:
 * after `ERR_MSS_OUTCOME_UNKNOWN` the API has no way to look for the mail, and a person decides.
 *
 * @see mssante.md C5, "To verify" 9
 * @example
 * ```ts
 * import { createSensitive } from "@segur-sdk/core";
 * import { createLifenOperator, type LifenParameterMap } from "@segur-sdk/mssante";
 * import type { HttpTransport } from "@segur-sdk/transport";
 *
 * export const lifenOf = (http: HttpTransport, parameterMap: LifenParameterMap) =>
 *   createLifenOperator({
 *     http,
 *     parameterMap,
 *     credentials: {
 *       clientId: "demo",
 *       clientSecret: createSensitive("demo"),
 *       audience: "https://post-prod.platform-apis/",
 *       databaseReference: "demo",
 *     },
 *     baseUrl: "https://api.post-prod.lifen.fr/fhir/v3",
 *   });
 * ```
 */
export function createLifenOperator(options: LifenOperatorOptions): LifenOperator {
  const { parameterMap, clock = systemClock, baseUrl = "https://api.lifen.fr/fhir/v3" } = options;
  const capabilities = lifenCapabilities(parameterMap);
  const session = createLifenSession(options.http, options.credentials, clock);
  const url = (path: string) => `${baseUrl.replace(/\/$/, "")}/${path}`;
  const unsupported = (rule: string) =>
    new SegurError("ERR_MSS_UNSUPPORTED", { details: { rule, source: "mssante.md C5" } });

  return {
    id: options.id ?? "lifen",
    capabilities,

    async check({ signal } = {}) {
      const startedAt = clock.now().getTime();
      const step = (ok: boolean) => ({ name: "token", ok, durationMs: clock.now().getTime() - startedAt });
      try {
        await session.login(signal);
        return { ready: true, steps: [step(true)] };
      } catch (error) {
        if (!isSegurError(error) || error.code === "ERR_CORE_CANCELLED") throw error;
        return { ready: false, steps: [{ ...step(false), code: error.code }] };
      }
    },

    async send(mail, { signal, acceptLosses = [] } = {}) {
      const losses = assertCarried(mail, capabilities, [...(options.acceptLosses ?? []), ...acceptLosses]);
      const body = buildSendToMss(mail, parameterMap);
      const address = url("CommunicationRequest/$send-to-mss");
      const answer = await session.call(
        { method: "POST", url: address, body, operation: "$send-to-mss", handsOver: true },
        signal,
      );
      return {
        messageId: mail.messageId,
        response: "201",
        deliveryReportAsked: false,
        operatorReference: transactionOf(answer),
        losses,
      };
    },

    findSent: () => Promise.resolve("unknown"),

    // Notifications come to a server of the site (isLifenWebhook); a state is asked by track().
    receive: () => nothingToRead(unsupported("nothing to read: track() and webhooks")),
    acknowledge: () => Promise.reject(unsupported("nothing to acknowledge")),

    async track(transactionId, { signal } = {}) {
      const query = new URLSearchParams({ "transaction-id": transactionId }).toString();
      const address = url(`CommunicationRequest/$tracking?${query}`);
      const request = { method: "GET", url: address, operation: "$tracking", handsOver: false } as const;
      return readTracking(await session.call(request, signal));
    },

    async search({ in: type = "Practitioner", count = 10, ...criteria }, { signal } = {}) {
      const parameter = [
        ...Object.entries(criteria).map(([name, valueString]) => ({ name, valueString })),
        { name: "_count", valueInteger: Math.min(count, 100) },
      ];
      const body = Buffer.from(JSON.stringify({ resourceType: "Parameters", parameter }));
      const operation = "$search-for-mss";
      const request = { method: "POST", url: url(`${type}/${operation}`), body, operation, handsOver: false } as const;
      return readRecipients(await session.call(request, signal), type);
    },

    close: () => session.close(),
  };
}

/** The mail was taken under a reference that cannot be read: its outcome is no better known than without an answer. */
function transactionOf(answer: Readonly<Record<string, unknown>>): string {
  try {
    return readTransaction(answer);
  } catch (failure) {
    throw lostAnswer(failure);
  }
}

/** Told at the first reading, as for an operator that reads. */
async function* nothingToRead(error: SegurError): AsyncGenerator<InboundItem> {
  await Promise.reject(error);
  yield* [];
}
