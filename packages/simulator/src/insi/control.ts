import type { SimulatorFault, SimulatorFaultAction } from "../http/fault-script.js";
import type { SimulatorRequest, SimulatorResponse } from "../http/simulator-http.js";
import { faultCodes } from "./faults.js";
import type { InsiService } from "./insi-service.js";
import type { InsiPerson } from "./person.js";

/** Path under which another program drives the simulated INSi. */
export const insiControlPath = "/simulator/insi";

/** A request of control that cannot be obeyed. */
interface Complaint {
  readonly problem: string;
}

type Order = (insi: InsiService, body: unknown) => unknown;

/**
 * Orders, by verb and path below {@link insiControlPath}; bodies are JSON.
 *
 * `GET requests`, `GET people`, `GET lots`, `GET fault-codes`; `POST faults` (a line of the fault script), `DELETE faults`,
 * `POST injections` (`{"body": "<xml…>", "times": 2}`), `POST people`, `PUT not-found` (`{"behaviour": "qualification-like"}`).
 */
const orders: Readonly<Record<string, Order>> = {
  "GET requests": (insi) =>
    insi.requests.map(({ request, response, ...record }) => ({
      ...record,
      request: Buffer.from(request).toString("utf8"),
      response: Buffer.from(response).toString("utf8"),
    })),
  "GET people": (insi) => insi.people,
  "GET lots": (insi) => insi.lots.map(({ id, depositedAt, lines }) => ({ id, depositedAt, size: lines.length })),
  "GET fault-codes": () => faultCodes,
  "POST faults": (insi, body) =>
    obey(faultOf(body), (fault) => {
      insi.faults.add(fault);
    }),
  "DELETE faults": (insi) => {
    insi.faults.clear();
  },
  "POST injections": (insi, body) => {
    const { body: answer, times } = fieldsOf(body);
    if (typeof answer !== "string") return complain("body: text expected");
    if (times !== undefined && !isCount(times)) return complain("times: 1 or more expected");
    insi.inject(answer, times);
    return undefined;
  },
  "POST people": (insi, body) =>
    obey(personOf(body), (person) => {
      insi.addPerson(person);
    }),
  "PUT not-found": (insi, body) => {
    const { behaviour } = fieldsOf(body);
    if (behaviour !== "production-like" && behaviour !== "qualification-like") {
      return complain("behaviour: production-like or qualification-like expected");
    }
    insi.setNotFound(behaviour);
    return undefined;
  },
};

/**
 * Obeys an order of another program: 200 with JSON, 204 when there is nothing to say, 400 with `problem`, 404 for an
 * order that does not exist.
 */
export function answerInsiControl(insi: InsiService, { method, path, body }: SimulatorRequest): SimulatorResponse {
  const name = `${method} ${path.split("?")[0]?.slice(insiControlPath.length + 1) ?? ""}`;
  const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
  if (order === undefined) return json(404, complain(`orders are: ${Object.keys(orders).join(", ")}`));
  const parsed = parseJson(body);
  if (isComplaint(parsed)) return json(400, parsed);
  const said = order(insi, parsed);
  if (isComplaint(said)) return json(400, said);
  return said === undefined ? { status: 204, headers: {}, body: new Uint8Array() } : json(200, said);
}

const numbers: Readonly<Record<string, readonly string[]>> = {
  http: ["status"],
  delay: ["ms"],
  stall: ["ms"],
  truncate: ["bytes"],
  "slow-drip": ["chunkBytes", "intervalMs"],
  "close-after-request": [],
  answer: [],
  "soap-fault": [],
};

function faultOf(body: unknown): SimulatorFault | Complaint {
  const { on, after, times, fault } = fieldsOf(body);
  const action = fieldsOf(fault);
  const { kind } = action;
  if (typeof kind !== "string" || !Object.hasOwn(numbers, kind)) {
    return complain(`fault.kind: one of ${Object.keys(numbers).join(", ")}`);
  }
  const wrong = numbers[kind]?.find((name) => typeof action[name] !== "number" || action[name] < 0);
  if (wrong !== undefined) return complain(`fault.${wrong}: number expected`);
  if (kind === "answer" && typeof action["body"] !== "string") return complain("fault.body: text expected");
  if (kind === "soap-fault" && typeof action["code"] !== "string") return complain("fault.code: text expected");
  if (on !== undefined && typeof on !== "string") return complain("on: name of an operation expected");
  if (after !== undefined && !isCount(after) && after !== 0) return complain("after: 0 or more expected");
  if (times !== undefined && times !== "always" && !isCount(times)) return complain("times: 1 or more, or always");
  return {
    ...(on === undefined ? {} : { on }),
    ...(after === undefined ? {} : { after }),
    ...(times === undefined ? {} : { times }),
    fault: action as unknown as SimulatorFaultAction,
  };
}

const personTexts = ["birthName", "givenNames", "birthDate", "number", "key"] as const;

function personOf(body: unknown): InsiPerson | Complaint {
  const fields = fieldsOf(body);
  const missing = personTexts.find((name) => typeof fields[name] !== "string");
  if (missing !== undefined) return complain(`${missing}: text expected`);
  if (fields["sex"] !== "M" && fields["sex"] !== "F") return complain("sex: M or F expected");
  const lists = ["history", "usedNames"].find((name) => fields[name] !== undefined && !Array.isArray(fields[name]));
  if (lists !== undefined) return complain(`${lists}: list expected`);
  return fields as unknown as InsiPerson;
}

function obey<T extends object>(read: T | Complaint, act: (value: T) => void): Complaint | undefined {
  if (isComplaint(read)) return read;
  act(read);
  return undefined;
}

function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(body).toString("utf8")) as unknown;
  } catch {
    return complain("JSON expected");
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

function complain(problem: string): Complaint {
  return { problem };
}

function isComplaint(value: unknown): value is Complaint {
  return typeof value === "object" && value !== null && "problem" in value;
}

function json(status: number, value: unknown): SimulatorResponse {
  const body = Buffer.from(JSON.stringify(value, null, 2), "utf8");
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body };
}
