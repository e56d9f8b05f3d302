import type { SimulatedDirectory } from "../directory/simulated-directory.js";
import type { SimulatedWhiteList, WhiteListDefect, WhiteListRequest } from "../directory/white-list/white-list.js";
import {
  answerOrder,
  type Complaint,
  complain,
  type FaultFields,
  faultOrders,
  fieldsOf,
  httpFaultFields,
  isComplaint,
  isCount,
  obey,
  type Orders,
} from "../http/control-orders.js";
import type { SimulatorRequest, SimulatorResponse } from "../http/simulator-http.js";
import type { Mailboxes } from "./mailboxes.js";
import type { RobotBehaviour } from "./robots/behaviour.js";
import { readBehaviours } from "./robots/read-behaviour.js";
import type { SimulatedMail } from "./secure-mail.js";

/** Path under which another program drives the simulated secure mail and its directory. */
export const mailControlPath = "/simulator/mssante";

/** What the orders act on. */
export interface ControlledMail {
  readonly mssante: SimulatedMail;
  readonly mailboxes: Mailboxes;
  readonly directory: SimulatedDirectory;
  readonly whiteList: SimulatedWhiteList;
}

const smtpFaultFields: FaultFields = {
  reply: { numbers: ["code"], texts: ["text"] },
  drop: {},
  stall: { numbers: ["ms"] },
  "size-limit": { numbers: ["bytes"] },
};

const imapFaultFields: FaultFields = {
  reply: { texts: ["text"] },
  drop: {},
  "drop-after": {},
  bye: { texts: ["text"] },
  stall: { numbers: ["ms"] },
};

/**
 * Orders, by verb and path below {@link mailControlPath}; bodies are JSON.
 *
 * `GET mails`, `GET robots`, `PUT robot` (`{"address": "…", "behaviour": "read"}`, one or a list), `DELETE robots`; `POST
 * faults`, `POST imap-faults`, `POST directory-faults`, `POST white-list-faults` (a line of the script), and `DELETE` of each;
 * `POST mails` (`{"to": "…", "message": "Subject: …"}`), `POST tokens` (`{"address": "…"}`), `PUT white-list`
 * (`{"defect": "altered"}`).
 */
const orders: Orders<ControlledMail> = {
  "GET mails": ({ mailboxes }) =>
    mailboxes.all.map(({ bytes, attachments, ...mail }) => ({
      ...mail,
      size: bytes.length,
      attachments: attachments.map(({ fileName, contentType, content }) => ({
        fileName,
        contentType,
        size: content.length,
      })),
    })),
  "GET robots": ({ mssante }) => mssante.robots.all,
  "PUT robot": ({ mssante }, body) =>
    obey(robotOf(body), ({ address, behaviours }) => {
      mssante.robots.set(address, behaviours);
    }),
  "DELETE robots": ({ mssante }) => {
    mssante.robots.clear();
  },
  ...faultOrders(({ mssante }: ControlledMail) => mssante.faults, smtpFaultFields),
  ...faultOrders(({ mssante }: ControlledMail) => mssante.imap.faults, imapFaultFields, "imap-faults"),
  ...faultOrders(({ directory }: ControlledMail) => directory.faults, httpFaultFields, "directory-faults"),
  ...faultOrders(({ whiteList }: ControlledMail) => whiteList.faults, httpFaultFields, "white-list-faults"),
  "POST mails": ({ mssante }, body) => {
    const { to, message, from } = fieldsOf(body);
    if (typeof to !== "string" || typeof message !== "string") return complain("to and message: texts expected");
    if (from !== undefined && typeof from !== "string") return complain("from: text expected");
    const { uid } = mssante.deliver(to, Buffer.from(message, "utf8"), from);
    return { uid };
  },
  "POST tokens": ({ mssante }, body) => {
    const { address, lifetimeSeconds } = fieldsOf(body);
    if (typeof address !== "string") return complain("address: text expected");
    if (lifetimeSeconds !== undefined && !isCount(lifetimeSeconds)) return complain("lifetimeSeconds: 1 or more");
    return { token: mssante.tokens.issue(address, lifetimeSeconds === undefined ? {} : { lifetimeSeconds }) };
  },
  "PUT white-list": ({ whiteList }, body) =>
    obey(whiteListOf(body), (request) => {
      whiteList.publish(request);
    }),
};

/** Obeys an order of another program, as the INSi does. */
export function answerMailControl(subject: ControlledMail, request: SimulatorRequest): SimulatorResponse {
  return answerOrder(orders, mailControlPath, subject, request);
}

function robotOf(
  body: unknown,
): { readonly address: string; readonly behaviours: readonly RobotBehaviour[] } | Complaint {
  const { address, behaviour } = fieldsOf(body);
  if (typeof address !== "string") return complain("address: text expected");
  const behaviours = readBehaviours(behaviour);
  return isComplaint(behaviours) ? behaviours : { address, behaviours };
}

const whiteListDefects: readonly WhiteListDefect[] = [
  "altered",
  "wrapped",
  "other-authority",
  "other-signer",
  "unsigned",
];

function whiteListOf(body: unknown): WhiteListRequest | Complaint {
  const { defect, generatedAt, domains, without } = fieldsOf(body);
  const known = whiteListDefects.find((one) => one === defect);
  if (defect !== undefined && known === undefined) return complain(`defect: one of ${whiteListDefects.join(", ")}`);
  const date = typeof generatedAt === "string" ? new Date(generatedAt) : undefined;
  if (generatedAt !== undefined && (date === undefined || Number.isNaN(date.getTime()))) {
    return complain("generatedAt: date expected");
  }
  const isList = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((item) => typeof item === "string");
  if (domains !== undefined && !isList(domains)) return complain("domains: list of texts expected");
  if (without !== undefined && !isList(without)) return complain("without: list of texts expected");
  return {
    ...(known === undefined ? {} : { defect: known }),
    ...(date === undefined ? {} : { generatedAt: date }),
    ...(domains === undefined ? {} : { domains }),
    ...(without === undefined ? {} : { without }),
  };
}
