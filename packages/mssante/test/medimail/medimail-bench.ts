import { createFixedClock, type FixedClock } from "@segur-sdk/core";
import {
  createMedimailService,
  createSimulatorPki,
  medimailPath,
  startSimulatorServer,
  type MedimailMail,
  type MedimailService,
  type SimulatorFault,
  type SimulatorPki,
} from "@segur-sdk/simulator";
import { createHttpTransport } from "@segur-sdk/transport";

import type { ArrivedMail, BenchFault, OperatorBench } from "../../src/conformance/index.js";
import { createMedimailOperator, type MedimailOperator } from "../../src/index.js";
import { addresses } from "../operators/memory-operator.js";
import { scriptedTroubles } from "../operators/scripted-troubles.js";
import { identityOf, serverTls } from "../operators/simulated-tls.js";

/** A Medimail service over mutual TLS, and adapters towards it. */
export interface MedimailFarSide {
  readonly service: MedimailService;
  readonly clock: FixedClock;
  /** An adapter with the certificate of this name. */
  open(certificate?: "MSS-AUTH" | "MEDIMAIL-HADDAD" | "UNKNOWN"): Promise<MedimailOperator>;
  readonly bench: OperatorBench;
  close(): Promise<void>;
}

const errorAnswer = (text: string) =>
  `<?xml version="1.0"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Body><m:sendResponse xmlns:m="urn:medimail"><sendResult>${text.replace(/</g, "&lt;")}</sendResult></m:sendResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>`;

/** Each trouble, as the web service makes it. */
const faults: Partial<Readonly<Record<BenchFault, SimulatorFault>>> = {
  "lost-answer": { on: "send", fault: { kind: "close-after-request" } },
  stall: { on: "send", fault: { kind: "stall", ms: 5_000 } },
  transient: { on: "send", fault: { kind: "http", status: 503 } },
  "unknown-recipient": {
    on: "send",
    fault: {
      kind: "answer",
      body: errorAnswer('<error id="12">Destinataire inconnu nora.haddad@medecin.test.mssante.fr</error>'),
    },
  },
  refused: {
    on: "send",
    fault: { kind: "answer", body: errorAnswer('<error id="99">Compte suspendu : patient NESSI RUTH</error>') },
  },
  "too-large": { on: "send", fault: { kind: "http", status: 413 } },
};

/** Starts the service once for a test file; the PKI may be shared. */
export async function startMedimail(pki?: SimulatorPki): Promise<MedimailFarSide> {
  const authority = pki ?? (await createSimulatorPki());
  // A minute after the sample mails were composed.
  const clock = createFixedClock("2026-03-12T08:31:00Z");
  const service = createMedimailService({ clock });
  const server = await startSimulatorServer({ service, tls: await serverTls(authority) });
  const identities = new Map<string, ReturnType<typeof identityOf>>();

  async function open(name: "MSS-AUTH" | "MEDIMAIL-HADDAD" | "UNKNOWN" = "MSS-AUTH"): Promise<MedimailOperator> {
    const credential =
      name === "MSS-AUTH"
        ? authority.credential("MSS-AUTH")
        : authority.issue({ profile: "org-auth-cli", commonName: name });
    const identity = identities.get(name) ?? identityOf(authority, await credential);
    identities.set(name, identity);
    return createMedimailOperator({
      // An ordinary answer must meet it on a busy machine; one scenario alone waits it out.
      http: createHttpTransport({ identity, timeouts: { headersMs: 1_000, bodyMs: 1_000 } }),
      account: name === "MEDIMAIL-HADDAD" ? addresses.to : addresses.from,
      url: `${server.origin}${medimailPath}`,
      clock,
    });
  }

  return {
    service,
    clock,
    open,
    bench: {
      ...addresses,
      open: ({ credential } = {}) => open(credential === "refused" ? "UNKNOWN" : "MSS-AUTH"),
      arrived: () => service.mails.filter(({ author }) => author === addresses.from).map(arrivedMail),
      ...scriptedTroubles(service.faults, faults),
      refusesCredentials: true,
      deliver({ from, subject, text }) {
        clock.advance(1_000);
        service.deliver({ author: from, to: addresses.from, title: subject, message: text });
      },
    },
    close: () => server.close(),
  };
}

/** What the far side keeps, in the words of the suite; the trust space's headers are fields here. */
function arrivedMail(mail: MedimailMail): ArrivedMail {
  const { fields } = mail;
  const header = (name: string, field: string) => (fields[field] === undefined ? [] : [[name, fields[field]] as const]);
  return {
    to: [...mail.signatories, ...mail.recipients],
    subject: mail.title,
    text: mail.message,
    messageId: mail.messageId,
    headers: [...header("X-MSS-NIL", "nil"), ...header("X-MSS-CODECDA", "codecda"), ...header("X-MSS-INS", "ins")],
    attachments: mail.files.map(({ name, content }) => ({ fileName: name, bytes: content })),
    asksReadReceipt: fields["accuseReception"] === "1",
    references: (fields["mailReferences"] ?? "").split(" ").filter((one) => one !== ""),
    ...(fields["replyTo"] === undefined ? {} : { replyTo: fields["replyTo"] }),
  };
}
