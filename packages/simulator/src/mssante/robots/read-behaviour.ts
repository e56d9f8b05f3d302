import { type Complaint, complain, fieldsOf, isComplaint } from "../../http/control-orders.js";
import type { RobotBehaviour } from "./behaviour.js";

const words = [
  "deliver",
  "silent",
  "read",
  "integrate",
  "delete",
  "dispatch",
  "bounce",
  "full",
  "delay",
  "relayed",
] as const satisfies readonly RobotBehaviour[];

const forms = ["1.1.3", "1.1.2", "mail"] as const;
const refusals = ["closed", "unknown", "invalid", "too-large", "reply"] as const;

/** Reads one behaviour or a list of them from JSON, or says what is wrong. */
export function readBehaviours(value: unknown): readonly RobotBehaviour[] | Complaint {
  const read = (Array.isArray(value) ? value : [value]).map(readBehaviour);
  return read.find(isComplaint) ?? read.flatMap((behaviour) => (isComplaint(behaviour) ? [] : [behaviour]));
}

function readBehaviour(value: unknown): RobotBehaviour | Complaint {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  const { ko, form, reply, mes } = fieldsOf(value);
  if (typeof reply === "string") return { reply };
  const refusal = refusals.find((known) => known === mes);
  if (refusal !== undefined) return { mes: refusal };
  const known = forms.find((one) => one === form);
  if (typeof ko === "string" && (form === undefined || known !== undefined)) {
    return { ko, ...(known === undefined ? {} : { form: known }) };
  }
  return complain(`behaviour: ${words.join(", ")}, or an object with ko, reply or mes`);
}
