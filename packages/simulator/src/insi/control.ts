import {
  answerOrder,
  type Complaint,
  complain,
  faultOrders,
  fieldsOf,
  httpFaultFields,
  isComplaint,
  isCount,
  obey,
  type Orders,
  readPersonFields,
  toldCall,
} from "../http/control-orders.js";
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
  "GET requests": (insi) => insi.requests.map(toldCall),
  "GET people": (insi) => insi.people,
  "GET lots": (insi) => insi.lots.map(({ id, depositedAt, lines }) => ({ id, depositedAt, size: lines.length })),
  "GET fault-codes": () => faultCodes,
  ...faultOrders((insi: InsiService) => insi.faults, httpFaultFields),
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

const personTexts = ["birthName", "givenNames", "birthDate", "number", "key"] as const;

function personOf(body: unknown): InsiPerson | Complaint {
  const fields = readPersonFields(body, personTexts);
  if (isComplaint(fields)) return fields;
  const lists = ["history", "usedNames"].find((name) => fields[name] !== undefined && !Array.isArray(fields[name]));
  return lists === undefined ? (fields as unknown as InsiPerson) : complain(`${lists}: list expected`);
}
