import type { FaultScript } from "./fault-script.js";
import type { SimulatorRequest, SimulatorResponse } from "./simulator-http.js";

/** A request of control that cannot be obeyed. */
export interface Complaint {
  readonly problem: string;
}

/** Obeys one order; gives what is to be said, nothing, or why it is not obeyed. */
type Order<Subject> = (subject: Subject, body: unknown) => unknown;

/** Orders by verb and path below that of the control, e.g. `POST faults`; bodies are JSON. */
export type Orders<Subject> = Readonly<Record<string, Order<Subject>>>;

/**
 * Obeys an order of another program: 200 with JSON, 204 when there is nothing to say, 400 with `problem`, 404 for an
 * order that does not exist.
 */
export function answerOrder<Subject>(
  orders: Orders<Subject>,
  controlPath: string,
  subject: Subject,
  { method, path, body }: SimulatorRequest,
): SimulatorResponse {
  const name = `${method} ${path.split("?")[0]?.slice(controlPath.length + 1) ?? ""}`;
  const order = Object.hasOwn(orders, name) ? orders[name] : undefined;
  if (order === undefined) return json(404, complain(`orders are: ${Object.keys(orders).join(", ")}`));
  const parsed = parseJson(body);
  if (isComplaint(parsed)) return json(400, parsed);
  const said = order(subject, parsed);
  if (isComplaint(said)) return json(400, said);
  return said === undefined ? { status: 204, headers: {}, body: new Uint8Array() } : json(200, said);
}

/** Acts on what was read, or says why it could not be read. */
export function obey<T extends object>(read: T | Complaint, act: (value: T) => void): Complaint | undefined {
  if (isComplaint(read)) return read;
  act(read);
  return undefined;
}

/** A call that was recorded, its messages as text. */
export function toldCall<Call extends { readonly request: Uint8Array; readonly response: Uint8Array }>({
  request,
  response,
  ...record
}: Call): Omit<Call, "request" | "response"> & { readonly request: string; readonly response: string } {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
  return { ...record, request: text(request), response: text(response) };
}

/** Orders that add a line to a fault script, and that forget them all. */
export function faultOrders<Subject, Action>(
  scriptOf: (subject: Subject) => FaultScript<Action>,
  kinds: FaultFields,
  name = "faults",
): Orders<Subject> {
  return {
    [`POST ${name}`]: (subject, body) =>
      obey(readFaultLine(body, kinds), (line) => {
        scriptOf(subject).add({ ...line, fault: line.fault as unknown as Action });
      }),
    [`DELETE ${name}`]: (subject) => {
      scriptOf(subject).clear();
    },
  };
}

/** Fields of the faults that every HTTP service can play. */
export const httpFaultFields: FaultFields = {
  http: { numbers: ["status"] },
  delay: { numbers: ["ms"] },
  stall: { numbers: ["ms"] },
  truncate: { numbers: ["bytes"] },
  "slow-drip": { numbers: ["chunkBytes", "intervalMs"] },
  "close-after-request": {},
  answer: { texts: ["body"] },
  "soap-fault": { texts: ["code"] },
};

/** A person read from JSON, or the first field that is missing: these texts, and the sex. */
export function readPersonFields(
  body: unknown,
  texts: readonly string[],
): Readonly<Record<string, unknown>> | Complaint {
  const fields = fieldsOf(body);
  const missing = texts.find((name) => typeof fields[name] !== "string");
  if (missing !== undefined) return complain(`${missing}: text expected`);
  return fields["sex"] === "M" || fields["sex"] === "F" ? fields : complain("sex: M or F expected");
}

/** Fields that the action of a fault needs, by kind: numbers and texts. */
export type FaultFields = Readonly<
  Record<string, { readonly numbers?: readonly string[]; readonly texts?: readonly string[] }>
>;

/** A line of a fault script, read from JSON. */
export interface ReadFaultLine {
  readonly on?: string;
  readonly after?: number;
  readonly times?: number | "always";
  /** Its kind is known and its fields have the right types. */
  readonly fault: Readonly<Record<string, unknown>>;
}

/** Reads a line of a fault script, or says what is wrong with it. */
export function readFaultLine(body: unknown, kinds: FaultFields): ReadFaultLine | Complaint {
  const { on, after, times, fault } = fieldsOf(body);
  const action = fieldsOf(fault);
  const { kind } = action;
  if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) {
    return complain(`fault.kind: one of ${Object.keys(kinds).join(", ")}`);
  }
  const { numbers = [], texts = [] } = kinds[kind] ?? {};
  const noNumber = numbers.find((name) => typeof action[name] !== "number" || action[name] < 0);
  if (noNumber !== undefined) return complain(`fault.${noNumber}: number expected`);
  const noText = texts.find((name) => typeof action[name] !== "string");
  if (noText !== undefined) return complain(`fault.${noText}: text expected`);
  if (on !== undefined && typeof on !== "string") return complain("on: name of an operation expected");
  if (after !== undefined && !isCount(after) && after !== 0) return complain("after: 0 or more expected");
  if (times !== undefined && times !== "always" && !isCount(times)) return complain("times: 1 or more, or always");
  return {
    ...(on === undefined ? {} : { on }),
    ...(after === undefined ? {} : { after }),
    ...(times === undefined ? {} : { times }),
    fault: action,
  };
}

/** Fields of a JSON object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** True for a whole number above zero. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** Why an order is not obeyed. */
export function complain(problem: string): Complaint {
  return { problem };
}

/** True for the reason why an order is not obeyed. */
export function isComplaint(value: unknown): value is Complaint {
  return typeof value === "object" && value !== null && "problem" in value;
}

function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(Buffer.from(body).toString("utf8")) as unknown;
  } catch {
    return complain("JSON expected");
  }
}

function json(status: number, value: unknown): SimulatorResponse {
  const body = Buffer.from(JSON.stringify(value, null, 2), "utf8");
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body };
}
