import { type Clock, isSegurError, SegurError, type Sensitive } from "@segur-sdk/core";
import { type HttpRequest, type HttpResponse, httpStatusFailure, type HttpTransport } from "@segur-sdk/transport";

import { httpOutcome, lostAnswer } from "../operator/http-outcome.js";
import { readJson, readToken } from "./read-lifen.js";

/** OAuth2 client credentials, as Lifen gives them to a software. */
export interface LifenCredentials {
  readonly clientId: string;
  readonly clientSecret: Sensitive<string>;
  /** `https://production.platform-apis/`, `https://post-prod.platform-apis/`. */
  readonly audience: string;
  readonly databaseReference: string;
  /** Default `https://authentication.lifen.fr/v1/token`. */
  readonly tokenUrl?: string;
}

/** One request under a token. */
interface LifenRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly body?: Uint8Array;
  readonly operation: string;
  /** Does it hand a mail over? */
  readonly handsOver: boolean;
}

/** Requests under one token, renewed before it ends. */
export interface LifenSession {
  call(request: LifenRequest, signal?: AbortSignal): Promise<Readonly<Record<string, unknown>>>;
  /** Obtains a token, if there is none that lives. */
  login(signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** A token that ends within this time is renewed. */
const marginMs = 60_000;

/** Opens a session; nothing is asked before the first call. The token stays in memory. */
export function createLifenSession(
  http: Pick<HttpTransport, "send" | "close">,
  credentials: LifenCredentials,
  clock: Clock,
): LifenSession {
  const { tokenUrl = "https://authentication.lifen.fr/v1/token" } = credentials;
  const closing = new AbortController();
  let current: { readonly token: string; readonly until: number } | undefined;

  async function exchange(request: HttpRequest, handsOver: boolean, signal?: AbortSignal): Promise<HttpResponse> {
    if (closing.signal.aborted) throw new SegurError("ERR_MSS_UNREACHABLE", { details: { rule: "closed" } });
    if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    const either = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
    try {
      const response = await http.send(request, { signal: either });
      const failure = statusFailure(response) ?? httpStatusFailure(response, clock.now());
      if (failure !== undefined) throw failure;
      return response;
    } catch (failure) {
      throw httpOutcome(failure, { handsOver, closed: closing.signal.aborted });
    }
  }

  async function tokenNow(signal?: AbortSignal): Promise<string> {
    const now = clock.now().getTime();
    if (current !== undefined && current.until - marginMs > now) return current.token;
    const body = JSON.stringify({
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret.reveal(),
      audience: credentials.audience,
      grant_type: "client_credentials",
      database_reference: credentials.databaseReference,
    });
    const headers = { "content-type": "application/json", accept: "application/json" };
    const request = { method: "POST", url: tokenUrl, headers, body: Buffer.from(body), operation: "token" } as const;
    const { token, expiresIn } = readToken(readJson((await exchange(request, false, signal)).body));
    current = { token, until: now + expiresIn * 1000 };
    return token;
  }

  async function under(token: string, request: LifenRequest, signal?: AbortSignal) {
    const { method, url, body, operation, handsOver } = request;
    const headers = {
      authorization: `Bearer ${token}`,
      accept: "application/fhir+json",
      ...(body === undefined ? {} : { "content-type": "application/fhir+json" }),
    };
    const sent = { method, url, headers, operation, ...(body === undefined ? {} : { body }) };
    const response = await exchange(sent, handsOver, signal);
    try {
      return readJson(response.body);
    } catch (failure) {
      throw handsOver ? lostAnswer(failure) : failure;
    }
  }

  return {
    async call(request, signal) {
      const token = await tokenNow(signal);
      try {
        return await under(token, request, signal);
      } catch (failure) {
        // 401 says that nothing was done: once more under a new token, which may have ended sooner than told.
        if (!isSegurError(failure, "ERR_MSS_CREDENTIAL") || failure.official?.code !== "HTTP 401") throw failure;
        current = undefined;
        return under(await tokenNow(signal), request, signal);
      }
    },
    async login(signal) {
      await tokenNow(signal);
    },
    async close() {
      closing.abort();
      current = undefined;
      await http.close();
    },
  };
}

/** Statuses that this API gives a meaning of their own (mssante.md C5). */
function statusFailure({ status }: HttpResponse): SegurError | undefined {
  const official = { code: `HTTP ${status}` };
  // "Mail support missing": the recipient has no mailbox that Lifen can write to.
  if (status === 412) return new SegurError("ERR_MSS_NO_MAILBOX", { official });
  if (status === 422) return new SegurError("ERR_MSS_REFUSED", { official });
  return undefined;
}
