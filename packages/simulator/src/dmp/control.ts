import {
  answerOrder,
  type Complaint,
  complain,
  type FaultFields,
  fieldsOf,
  httpFaultFields,
  isComplaint,
  obey,
  type Orders,
  readFaultLine,
  readPersonFields,
  toldCall,
} from "../http/control-orders.js";
import type { SimulatorRequest, SimulatorResponse } from "../http/simulator-http.js";
import { dmpErrorCodes } from "./dmp-error-codes.js";
import type { DmpFault, DmpFaultAction } from "./dmp-fault.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpService } from "./dmp-service.js";
import type { DmpParameters } from "./parameters-file.js";
import { seededDmpFaults, type SeededDmpFaultsOptions } from "./seeded-faults.js";
import type { StoredDocument } from "./stored-document.js";

/** Path under which another program drives the simulated DMP. */
export const dmpControlPath = "/simulator/dmp";

/**
 * Orders, by verb and path below {@link dmpControlPath}; bodies are JSON.
 *
 * `GET calls`, `GET documents`, `GET submissions`, `GET updates`, `GET patients`, `GET parameters`, `GET error-codes`;
 * `POST faults` (a line of the fault script), `POST seeded-faults` (`{"seed": 7}`), `DELETE faults`, `PUT patient` (a whole
 * patient), `PUT parameters` (those that change).
 */
const orders: Orders<DmpService> = {
  "GET calls": (dmp) => dmp.calls.map(toldCall),
  "GET documents": (dmp) => dmp.registry.documents.map(told),
  "GET submissions": (dmp) =>
    dmp.registry.submissions.map(({ signature, ...submission }) => ({ ...submission, signature: signature.uniqueId })),
  "GET updates": (dmp) =>
    dmp.registry.updates.map(({ before, after, ...update }) => ({
      ...update,
      before: told(before),
      after: told(after),
    })),
  "GET patients": (dmp) => dmp.patients,
  "GET parameters": (dmp) => dmp.parameters,
  "GET error-codes": () => dmpErrorCodes,
  "POST faults": (dmp, body) =>
    obey(faultOf(body), (fault) => {
      dmp.faults.add(fault);
    }),
  "POST seeded-faults": (dmp, body) => {
    const drawn = drawOf(body);
    if (isComplaint(drawn)) return drawn;
    const faults = seededDmpFaults(drawn);
    for (const fault of faults) dmp.faults.add(fault);
    return faults;
  },
  "DELETE faults": (dmp) => {
    dmp.faults.clear();
  },
  "PUT patient": (dmp, body) =>
    obey(patientOf(body), (patient) => {
      dmp.setPatient(patient);
    }),
  "PUT parameters": (dmp, body) =>
    obey(parametersOf(body), (parameters) => {
      dmp.setParameters(parameters);
    }),
};

/** Obeys an order of another program, as the INSi does. */
export function answerDmpControl(dmp: DmpService, request: SimulatorRequest): SimulatorResponse {
  return answerOrder(orders, dmpControlPath, dmp, request);
}

/** A document without its bytes. */
function told({ bytes: _, ...document }: StoredDocument): Omit<StoredDocument, "bytes"> {
  return document;
}

const faultFields: FaultFields = {
  ...httpFaultFields,
  shortened: { numbers: ["bytes"] },
  "registry-error": { texts: ["code"] },
  "registry-warning": {},
  busy: {},
  duplicate: {},
  multipart: {},
  "malformed-multipart": {},
  "content-type": { texts: ["contentType"] },
  "wrong-relates-to": {},
};

function faultOf(body: unknown): DmpFault | Complaint {
  const line = readFaultLine(body, faultFields);
  const { processed } = fieldsOf(body);
  if (isComplaint(line)) return line;
  if (processed !== undefined && typeof processed !== "boolean") return complain("processed: true or false expected");
  return {
    ...line,
    ...(processed === undefined ? {} : { processed }),
    fault: line.fault as unknown as DmpFaultAction,
  };
}

function drawOf(body: unknown): SeededDmpFaultsOptions | Complaint {
  const { seed, count, stallMs, maxAfter, operations } = fieldsOf(body);
  if (typeof seed !== "number" && typeof seed !== "string") return complain("seed: number or text expected");
  const numbers = { count, stallMs, maxAfter };
  const wrong = Object.entries(numbers).find(([, value]) => value !== undefined && !isWhole(value));
  if (wrong !== undefined) return complain(`${wrong[0]}: whole number expected`);
  if (operations !== undefined && !(Array.isArray(operations) && operations.length > 0)) {
    return complain("operations: list expected");
  }
  return Object.fromEntries(
    Object.entries({ seed, ...numbers, operations }).filter(([, value]) => value !== undefined),
  ) as unknown as SeededDmpFaultsOptions;
}

const patientTexts = ["matricule", "birthName", "givenNames", "birthDate"] as const;

function patientOf(body: unknown): DmpPatient | Complaint {
  const fields = readPersonFields(body, patientTexts);
  if (isComplaint(fields)) return fields;
  const states: readonly unknown[] = ["active", "closed", "absent"];
  if (!states.includes(fields["record"])) return complain("record: active, closed or absent expected");
  const authorisations: readonly unknown[] = [undefined, "VALIDE", "NON_EXISTE", "EXPIRE", "INTERDIT"];
  if (!authorisations.includes(fields["authorisation"])) return complain("authorisation: state expected");
  return fields as unknown as DmpPatient;
}

function parametersOf(body: unknown): Partial<DmpParameters> | Complaint {
  const fields = fieldsOf(body);
  const { ageOfMajority } = fields;
  if (ageOfMajority !== undefined && !isWhole(ageOfMajority)) return complain("ageOfMajority: whole number expected");
  const flags = ["hiddenFromAllAllowed", "production", "minorsFunctions"] as const;
  const wrong = flags.find((name) => fields[name] !== undefined && typeof fields[name] !== "boolean");
  return wrong === undefined ? fields : complain(`${wrong}: true or false expected`);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
