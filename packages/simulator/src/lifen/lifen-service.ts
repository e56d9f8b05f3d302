import { systemClock, type Clock } from "@segur-sdk/core";

import {
  createFaultScript,
  type FaultScript,
  type SimulatorFault,
  type SimulatorFaultAction,
} from "../http/fault-script.js";
import type { SimulatorRequest, SimulatorResponse, SimulatorService } from "../http/simulator-http.js";

/** A software that the simulated Lifen knows. */
export interface LifenClient {
  readonly id: string;
  readonly secret: string;
}

/** Who can be found, and written to. */
export interface LifenDirectoryEntry {
  readonly type: "Practitioner" | "Organization";
  readonly id: string;
  /** RPPS or FINESS. */
  readonly identifier: string;
  readonly name: string;
  readonly address: string;
}

/** What a simulated Lifen runs on. */
export interface LifenServiceOptions {
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default: one, `demo` with the secret `demo`. */
  readonly clients?: readonly LifenClient[];
  readonly directory?: readonly LifenDirectoryEntry[];
  /** Life of a token, in seconds. Default 172 800, as documented. */
  readonly tokenSeconds?: number;
  /** Faults to play, by operation: `token`, `$send-to-mss`, `$tracking`, `$search-for-mss`. */
  readonly faults?: readonly SimulatorFault[];
}

/** A mail taken: the parameters as they came, whatever their names, which are not published. */
export interface LifenTransaction {
  readonly id: string;
  readonly at: Date;
  readonly parameters: readonly Readonly<Record<string, unknown>>[];
}

/** One call, as the service saw it. */
export interface LifenCall {
  readonly operation: string;
  readonly status: number;
}

/** A simulated Lifen. */
export interface LifenService extends SimulatorService {
  /** Calls received so far, oldest first. */
  readonly calls: readonly LifenCall[];
  /** Mails taken, oldest first. */
  readonly transactions: readonly LifenTransaction[];
  readonly faults: FaultScript;
  /** Addresses without mail support: 412 when one is the value of a parameter. */
  readonly withoutMail: Set<string>;
  /** Ends the life of every token given so far. */
  expireTokens(): void;
}

/** Path of the FHIR operations. */
export const lifenPath = "/fhir/v3";

interface Parameters {
  readonly parameter: readonly Readonly<Record<string, unknown>>[];
}

/**
 * A simulated Lifen: token, `$send-to-mss`, `$tracking`, `$search-for-mss`, as third parties describe them. It knows no
 * name of parameter and keeps them all.
 *
 * @example
 * ```ts
 * import { createLifenService } from "@segur-sdk/simulator";
 *
 * const lifen = createLifenService();
 * lifen.faults.add({ on: "$send-to-mss", fault: { kind: "http", status: 429 } });
 * ```
 */
export function createLifenService(options: LifenServiceOptions = {}): LifenService {
  const {
    clock = systemClock,
    clients = [{ id: "demo", secret: "demo" }],
    directory = [],
    tokenSeconds = 172_800,
  } = options;
  const faults = createFaultScript(options.faults);
  const calls: LifenCall[] = [];
  const transactions: LifenTransaction[] = [];
  const withoutMail = new Set<string>();
  const tokens = new Map<string, number>();
  let given = 0;

  function token(body: unknown): SimulatorResponse {
    const asked = body as Readonly<Record<string, unknown>> | undefined;
    const client = clients.find(({ id, secret }) => asked?.["client_id"] === id && asked["client_secret"] === secret);
    const isWhole = ["audience", "database_reference"].every((name) => typeof asked?.[name] === "string");
    if (client === undefined || asked?.["grant_type"] !== "client_credentials" || !isWhole) {
      return json(401, { error: "access_denied" });
    }
    given += 1;
    const value = `simu.${client.id}.${given}`;
    tokens.set(value, clock.now().getTime() + tokenSeconds * 1000);
    return json(200, { access_token: value, expires_in: tokenSeconds, token_type: "Bearer" });
  }

  function send(body: unknown, origin: string): SimulatorResponse {
    if (!isParameters(body)) return json(422, { resourceType: "OperationOutcome" });
    const values = body.parameter.flatMap((parameter) => Object.values(parameter));
    if (values.some((value) => typeof value === "string" && withoutMail.has(value))) {
      return json(412, { resourceType: "OperationOutcome", issue: [{ diagnostics: "Mail support missing" }] });
    }
    const id = `00000000-0000-4000-8000-${String(transactions.length + 1).padStart(12, "0")}`;
    transactions.push({ id, at: clock.now(), parameters: body.parameter });
    const url = `${origin}${lifenPath}/CommunicationRequest/$tracking?transaction-id=${id}`;
    return json(201, {
      resourceType: "Parameters",
      parameter: [
        { name: "tracking-url", valueString: url },
        { name: "transaction-id", valueString: id },
      ],
    });
  }

  function tracking(id: string): SimulatorResponse {
    const found = transactions.find((transaction) => transaction.id === id);
    if (found === undefined) return json(404, { resourceType: "OperationOutcome" });
    const address = found.parameters.flatMap((parameter) => Object.values(parameter)).find(isAddress);
    const communication = {
      resourceType: "Communication",
      id: `c-${id}`,
      status: "completed",
      medium: [{ coding: [{ code: "MSSANTE" }], text: address }],
      sent: found.at.toISOString(),
    };
    return json(200, { resourceType: "Bundle", type: "collection", entry: [{ resource: communication }] });
  }

  function search(type: string, body: unknown): SimulatorResponse {
    if (!isParameters(body)) return json(422, { resourceType: "OperationOutcome" });
    const criteria = body.parameter.filter(({ name }) => name !== "_count").map(({ valueString }) => valueString);
    const entry = directory
      .filter((one) => one.type === type && criteria.every((text) => text === one.identifier || text === one.name))
      .map(({ id, name, address }) => ({
        resource: {
          resourceType: type,
          id,
          name: type === "Practitioner" ? [{ text: name }] : name,
          telecom: [{ system: "email", value: address }],
        },
      }));
    return json(200, { resourceType: "Bundle", type: "searchset", total: entry.length, entry });
  }

  function authorised({ headers }: SimulatorRequest): boolean {
    const value = /^Bearer (.+)$/.exec(headers["authorization"] ?? "")?.[1];
    const until = value === undefined ? undefined : tokens.get(value);
    return until !== undefined && until > clock.now().getTime();
  }

  function serve(operation: string, path: URL, request: SimulatorRequest): SimulatorResponse {
    if (operation === "token") return token(bodyOf(request));
    if (!authorised(request)) return json(401, { resourceType: "OperationOutcome" });
    if (operation === "$send-to-mss") return send(bodyOf(request), `https://${request.headers["host"] ?? "localhost"}`);
    if (operation === "$tracking") return tracking(path.searchParams.get("transaction-id") ?? "");
    return search(path.pathname.split("/").at(-2) ?? "", bodyOf(request));
  }

  return {
    calls,
    transactions,
    faults,
    withoutMail,
    expireTokens() {
      tokens.clear();
    },
    handle(request) {
      const path = new URL(request.path, "https://localhost");
      const operation = operations.get(`${request.method} ${path.pathname}`);
      if (operation === undefined) return Promise.resolve(json(404, { resourceType: "OperationOutcome" }));
      const scripted = faults.next(operation);
      // An outage, or what is played instead, never reached the service; what the connection loses did.
      const isInstead = scripted?.kind === "http" || scripted?.kind === "answer";
      const normal = isInstead ? json(200, {}) : serve(operation, path, request);
      const response = scripted === undefined ? normal : misbehaving(scripted, normal);
      calls.push({ operation, status: response.status });
      return Promise.resolve(response);
    },
  };
}

const operations: ReadonlyMap<string, string> = new Map([
  ["POST /v1/token", "token"],
  [`POST ${lifenPath}/CommunicationRequest/$send-to-mss`, "$send-to-mss"],
  [`GET ${lifenPath}/CommunicationRequest/$tracking`, "$tracking"],
  [`POST ${lifenPath}/Practitioner/$search-for-mss`, "$search-for-mss"],
  [`POST ${lifenPath}/Organization/$search-for-mss`, "$search-for-mss"],
]);

function json(status: number, body: unknown): SimulatorResponse {
  const headers = { "content-type": "application/fhir+json" };
  return { status, headers, body: Buffer.from(JSON.stringify(body), "utf8") };
}

function bodyOf({ body }: SimulatorRequest): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return undefined;
  }
}

function isParameters(body: unknown): body is Parameters {
  const resource = body as Readonly<Record<string, unknown>> | null | undefined;
  const list = resource?.["parameter"];
  return (
    resource?.["resourceType"] === "Parameters" &&
    Array.isArray(list) &&
    list.every((one) => typeof (one as Readonly<Record<string, unknown>> | null)?.["name"] === "string")
  );
}

function isAddress(value: unknown): value is string {
  return typeof value === "string" && /^[^\s@]+@[^\s@]+$/.test(value);
}

function misbehaving(action: SimulatorFaultAction, normal: SimulatorResponse): SimulatorResponse {
  switch (action.kind) {
    case "http": {
      const wait = action.retryAfterSeconds;
      const headers = wait === undefined ? {} : { "retry-after": String(wait) };
      return { status: action.status, headers, body: new Uint8Array() };
    }
    case "answer": {
      const body = typeof action.body === "string" ? Buffer.from(action.body, "utf8") : action.body;
      const headers = { "content-type": action.contentType ?? "application/fhir+json" };
      return { status: action.status ?? 200, headers, body };
    }
    case "soap-fault":
      return json(500, { resourceType: "OperationOutcome", issue: [{ code: action.code }] });
    case "delay":
      return { ...normal, delayMs: action.ms };
    default:
      return { ...normal, fault: action };
  }
}
