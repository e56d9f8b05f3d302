import {
  answerOrder,
  type Complaint,
  complain,
  type FaultFields,
  fieldsOf,
  isComplaint,
  isCount,
  obey,
  type Orders,
  readFaultLine,
} from "../http/control-orders.js";
import type { SimulatorFault, SimulatorFaultAction } from "../http/fault-script.js";
import type { SimulatorRequest, SimulatorResponse } from "../http/simulator-http.js";
import { faultCodes } from "./faults.js";
import type { InsiService } from "./insi-service.js";
import type { InsiPerson } from "./person.js";

/** Path under which another program drives the simulated INSi. */
export const insiControlPath = "/simulator/insi";

/**
 * Orders, by verb and path below {@link insiControlPath}; bodies are JSON.
 *
 * `GET requests`, `GET people`, `GET lots`, `GET fault-codes`; `POST faults` (a line of the fault script), `DELETE faults`,
 * `POST injections` (`{"body": "<xml…>", "times": 2}`), `POST people`, `PUT not-found` (`{"behaviour": "qualification-like"}`).
 */
const orders: Orders<InsiService> = {
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
export function answerInsiControl(insi: InsiService, request: SimulatorRequest): SimulatorResponse {
  return answerOrder(orders, insiControlPath, insi, request);
}

const faultFields: FaultFields = {
  http: { numbers: ["status"] },
  delay: { numbers: ["ms"] },
  stall: { numbers: ["ms"] },
  truncate: { numbers: ["bytes"] },
  "slow-drip": { numbers: ["chunkBytes", "intervalMs"] },
  "close-after-request": {},
  answer: { texts: ["body"] },
  "soap-fault": { texts: ["code"] },
};

function faultOf(body: unknown): SimulatorFault | Complaint {
  const line = readFaultLine(body, faultFields);
  return isComplaint(line) ? line : { ...line, fault: line.fault as unknown as SimulatorFaultAction };
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
