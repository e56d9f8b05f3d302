import { systemClock, type Clock } from "@segur-sdk/core";
import { childElements } from "@segur-sdk/core/xml";

import { simulatorAddresses } from "../actors.js";
import {
  createFaultScript,
  type FaultScript,
  type SimulatorFault,
  type SimulatorFaultAction,
} from "../http/fault-script.js";
import type { SimulatorRequest, SimulatorResponse, SimulatorService } from "../http/simulator-http.js";
import { commonNameOf } from "../pki/credential.js";
import { webicheckbox, webiopen, webisend, type EmptyList } from "./mail-documents.js";
import {
  accountOf,
  type MedimailAccount,
  type MedimailCall,
  type MedimailFile,
  type MedimailMail,
} from "./medimail-mail.js";
import { isNil, readCall, textOfChild, type RpcCall } from "./read-call.js";
import { wallClock } from "./wall-clock.js";
import { escaped, tag, writeFault, writeResult } from "./write-answer.js";

/** What a simulated Medimail runs on. */
export interface MedimailServiceOptions {
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default {@link medimailAccounts}. */
  readonly accounts?: readonly MedimailAccount[];
  /** How a list without mails is written. Default `empty-element`. */
  readonly emptyList?: EmptyList;
  /** Faults to play, by operation: `hello`, `send`, `checkbox`, `open`, `annuaire`. */
  readonly faults?: readonly SimulatorFault[];
}

/** A simulated Medimail web service. */
export interface MedimailService extends SimulatorService {
  /** Calls received so far, oldest first. */
  readonly calls: readonly MedimailCall[];
  /** Mails of every account, sent and received, oldest first. */
  readonly mails: readonly MedimailMail[];
  readonly faults: FaultScript;
  /** Addresses that nobody has: `send` answers error 12. */
  readonly unknownRecipients: Set<string>;
  /** Addresses left out although the answer says `sent`. */
  readonly ignoredRecipients: Set<string>;
  /** Puts a mail in an account, as if somebody had sent it. */
  deliver(
    mail: Pick<MedimailMail, "author" | "title" | "message"> & Partial<MedimailMail> & { readonly to: string },
  ): MedimailMail;
}

/** Path of the service, as at the operator. */
export const medimailPath = "/wsdl_mss";

/** The two accounts of a simulated Medimail: that of the imaging centre, and that of the prescriber. */
export const medimailAccounts: readonly MedimailAccount[] = [
  { address: simulatorAddresses.reports, certificateName: "MSS-AUTH", lastName: "CENTRE D'IMAGERIE FICTIF" },
  {
    address: simulatorAddresses.generalPractitioner,
    certificateName: "MEDIMAIL-HADDAD",
    firstName: "Nora",
    lastName: "HADDAD",
  },
];

const namespaces: Readonly<Record<string, readonly [namespace: string, part: string]>> = {
  hello: ["urn:hellowsdl", "return"],
  annuaire: ["urn:medimail", "annaireReturn"],
  send: ["urn:medimail", "sendResult"],
  checkbox: ["urn:medimail", "checkboxReturn"],
  open: ["urn:medimail", "openReturn"],
};

/**
 * A simulated Medimail web service: SOAP 1.1 in rpc style, results as XML documents inside strings.
 *
 * A certificate that opens no account gets the fault `certificat inconnu`; an operation on another account, a sixth
 * attachment and an unknown recipient get an `<error>` inside the result, with HTTP 200.
 *
 * @see medimail.wsdl; the numbers of the errors are the simulator's own, but for 12.
 * @example
 * ```ts
 * import { createMedimailService } from "@segur-sdk/simulator";
 *
 * const medimail = createMedimailService();
 * medimail.faults.add({ on: "send", fault: { kind: "close-after-request" } });
 * ```
 */
export function createMedimailService(options: MedimailServiceOptions = {}): MedimailService {
  const { clock = systemClock, accounts = medimailAccounts, emptyList = "empty-element" } = options;
  const faults = createFaultScript(options.faults);
  const calls: MedimailCall[] = [];
  const mails: MedimailMail[] = [];
  const unknownRecipients = new Set<string>();
  const ignoredRecipients = new Set<string>();

  function keep(
    mail: Omit<MedimailMail, "ref" | "messageId" | "createdAt">,
    given: Partial<MedimailMail> = {},
  ): MedimailMail {
    const ref = String(7_001_234 + mails.length);
    const kept = {
      ...mail,
      ref,
      messageId: `<${ref}.simu@medimail.test.mssante.fr>`,
      createdAt: clock.now(),
      ...given,
    };
    mails.push(kept);
    return kept;
  }

  function send(call: RpcCall, account: MedimailAccount): string {
    const { signatories = "", recipients = "", title = "", message = "", acount, ...fields } = call.texts;
    const files = filesOf(call);
    if (files === undefined) return error(30, "Nombre de pièces jointes supérieur à 5");
    const to = addresses(signatories);
    const unknown = [...to, ...addresses(recipients)].filter((address) => unknownRecipients.has(address.toLowerCase()));
    if (unknown.length > 0 || to.length === 0) return error(12, `Destinataire inconnu ${unknown.join(";")}`.trim());
    const ignored = to.filter((address) => ignoredRecipients.has(address.toLowerCase()));
    const mail = {
      author: acount ?? account.address,
      signatories: to.filter((address) => !ignored.includes(address)),
      recipients: addresses(recipients),
      title,
      message,
      files,
      fields,
    };
    return webisend(keep(mail), ignored);
  }

  function list(call: RpcCall, account: MedimailAccount): string {
    const { begindate: begin = "", enddate: end = "", type = "1" } = call.texts;
    const inPeriod = mails.filter(({ createdAt }) => {
      const at = wallClock(createdAt).replace(" ", "T");
      return at >= begin && at <= end;
    });
    const mine = (address: string) => address.toLowerCase() === account.address.toLowerCase();
    const inputs = inPeriod.filter((mail) => [...mail.signatories, ...mail.recipients].some(mine));
    const outputs = inPeriod.filter((mail) => mine(mail.author));
    return webicheckbox({
      account,
      begin,
      end,
      inputs: type === "3" ? [] : inputs,
      outputs: type === "2" ? [] : outputs,
      accounts,
      emptyList,
    });
  }

  function open(call: RpcCall, account: MedimailAccount): string {
    const mail = mails.find(({ ref }) => ref === call.texts["ref"]);
    return mail === undefined ? error(40, "Enveloppe inconnue") : webiopen(mail, account, accounts);
  }

  const operations: Readonly<Record<string, (call: RpcCall, account: MedimailAccount) => string>> = {
    hello: () => tag("hello", tag("status", "ok"), tag("hello", "1")),
    annuaire: ({ texts }) => tag("annuaire", ...found(accounts, texts["search"] ?? "")),
    send,
    checkbox: list,
    open,
  };

  function serve(
    call: RpcCall,
    request: SimulatorRequest,
  ): { readonly name: string; readonly response: SimulatorResponse } {
    const [namespace, part] = namespaces[call.operation] ?? [];
    const account = accountOf(accounts, request.clientCertificate);
    if (account === undefined) {
      const name = request.clientCertificate === undefined ? "" : commonNameOf(request.clientCertificate);
      return soap("fault", 500, writeFault("Client", `SOAP certificat inconnu (CN=${name},OU=SIMU,C=FR)`));
    }
    if (namespace === undefined || part === undefined || namespace !== call.namespace) {
      return soap(
        "fault",
        500,
        writeFault("Client", `Function (${call.operation}) is not a valid method for this service`),
      );
    }
    const named = call.texts["acount"] ?? call.texts["name"] ?? "";
    const document =
      named.toLowerCase() === account.address.toLowerCase()
        ? (operations[call.operation]?.(call, account) ?? "")
        : error(20, "Compte non autorisé");
    const failed = /^<error id="(\d+)"/.exec(document)?.[1];
    return soap(
      failed === undefined ? "ok" : `error-${failed}`,
      200,
      writeResult(call.operation, namespace, part, document),
    );
  }

  function answer(request: SimulatorRequest): SimulatorResponse {
    const call = readCall(request.body);
    const scripted = faults.next(call?.operation ?? "");
    // What an outage answers never reached the service; what the connection loses did.
    const isOutage = scripted?.kind === "http" || scripted?.kind === "answer" || scripted?.kind === "soap-fault";
    const normal =
      call === undefined
        ? soap("fault", 500, writeFault("Client", "Bad Request"))
        : isOutage
          ? soap("", 200, "")
          : serve(call, request);
    const { name, response } = scripted === undefined ? normal : misbehaving(scripted, normal);
    calls.push({
      at: clock.now(),
      operation: call?.operation ?? "",
      soapAction: (request.headers["soapaction"] ?? "").replace(/^"|"$/g, ""),
      certificateName: request.clientCertificate === undefined ? "" : commonNameOf(request.clientCertificate),
      answer: name,
      request: request.body,
    });
    return response;
  }

  return {
    calls,
    mails,
    faults,
    unknownRecipients,
    ignoredRecipients,
    handle(request) {
      const isService = request.path.split("?")[0] === medimailPath;
      if (!isService || request.method !== "POST") {
        return Promise.resolve({ status: isService ? 405 : 404, headers: {}, body: new Uint8Array() });
      }
      return Promise.resolve(answer(request));
    },
    deliver({ to, ...mail }) {
      return keep({ signatories: [to], recipients: [], files: [], fields: {}, ...mail }, mail);
    },
  };
}

type Answer = ReturnType<typeof soap>;

function soap(
  name: string,
  status: number,
  text: string,
): { readonly name: string; readonly response: SimulatorResponse } {
  const headers = { "content-type": "text/xml; charset=utf-8" };
  return { name, response: { status, headers, body: Buffer.from(text, "utf8") } };
}

function misbehaving(action: SimulatorFaultAction, normal: Answer): Answer {
  switch (action.kind) {
    case "http": {
      const wait = action.retryAfterSeconds;
      const headers = wait === undefined ? {} : { "retry-after": String(wait) };
      return { name: `http-${action.status}`, response: { status: action.status, headers, body: new Uint8Array() } };
    }
    case "answer": {
      const body = typeof action.body === "string" ? Buffer.from(action.body, "utf8") : action.body;
      const type = action.contentType ?? "text/xml; charset=utf-8";
      return { name: "injected", response: { status: action.status ?? 200, headers: { "content-type": type }, body } };
    }
    case "soap-fault":
      return soap("fault", 500, writeFault("Server", action.code));
    case "delay":
      return { ...normal, response: { ...normal.response, delayMs: action.ms } };
    default:
      return { name: action.kind, response: { ...normal.response, fault: action } };
  }
}

function error(id: number, text: string): string {
  return `<error id="${id}">${escaped(text)}</error>`;
}

function addresses(text: string): readonly string[] {
  return text
    .split(";")
    .map((address) => address.trim())
    .filter((address) => address !== "");
}

const places = new Set(["attachment1", "attachment2", "attachment3", "attachment4", "attachment5"]);

/** The files of a call; `undefined` when one stands elsewhere than in the five places. */
function filesOf(call: RpcCall): readonly MedimailFile[] | undefined {
  const given = (call.structures["attachments"] ?? []).filter((place) => !isNil(place));
  if (given.some((place) => !places.has(place.name.local))) return undefined;
  return given
    .filter((place) => childElements(place).length > 0)
    .map((place) => ({
      name: textOfChild(place, "name"),
      content: Buffer.from(textOfChild(place, "content"), "base64"),
    }));
}

function found(accounts: readonly MedimailAccount[], search: string): readonly string[] {
  const wanted = search.toLowerCase();
  return accounts
    .filter(({ address, lastName }) => `${address} ${lastName}`.toLowerCase().includes(wanted))
    .map(({ address, lastName }) => tag("kvp", tag("lastname", escaped(lastName)), tag("email", escaped(address))));
}
