import { createFixedClock, createSensitive, type FixedClock } from "@segur-sdk/core";
import {
  createLifenService,
  createSimulatorPki,
  lifenPath,
  startSimulatorServer,
  type LifenService,
  type LifenTransaction,
  type SimulatorFault,
  type SimulatorPki,
} from "@segur-sdk/simulator";
import { createHttpTransport } from "@segur-sdk/transport";

import type { ArrivedMail, BenchFault, OperatorBench } from "../../src/conformance/index.js";
import { createLifenOperator, type LifenOperator, type LifenParameterMap } from "../../src/index.js";
import { addresses } from "../operators/memory-operator.js";
import { scriptedTroubles } from "../operators/scripted-troubles.js";
import { identityOf, serverTls } from "../operators/simulated-tls.js";

/** Names made up for the tests: the real ones are not published. */
export const testParameterMap: LifenParameterMap = {
  recipient: { name: "x-recipient", type: "valueString" },
  sender: { name: "x-sender", type: "valueString" },
  subject: { name: "document-title", type: "valueString" },
  text: { name: "x-text", type: "valueBase64Binary" },
  attachments: { name: "payload", type: "valueAttachment" },
  nil: { name: "x-nil", type: "valueString" },
  ins: { name: "x-ins", type: "valueCode" },
  codeCda: { name: "document-type", type: "valueCode" },
  replyTo: { name: "x-reply-to", type: "valueString" },
  fixed: [{ name: "context", valueString: "ambulatory" }],
};

/** A Lifen service, and adapters towards it. */
export interface LifenFarSide {
  readonly service: LifenService;
  readonly clock: FixedClock;
  readonly origin: string;
  open(secret?: string): LifenOperator;
  readonly bench: OperatorBench;
  close(): Promise<void>;
}

const faults: Partial<Readonly<Record<BenchFault, SimulatorFault>>> = {
  "lost-answer": { on: "$send-to-mss", fault: { kind: "close-after-request" } },
  stall: { on: "$send-to-mss", fault: { kind: "stall", ms: 5_000 } },
  transient: { on: "$send-to-mss", fault: { kind: "http", status: 429, retryAfterSeconds: 1 } },
  "unknown-recipient": { on: "$send-to-mss", fault: { kind: "http", status: 412 } },
  refused: { on: "$send-to-mss", fault: { kind: "answer", status: 422, body: '{"diagnostics":"NESSI RUTH"}' } },
  "too-large": { on: "$send-to-mss", fault: { kind: "http", status: 413 } },
};

/** Starts the service once for a test file; the PKI may be shared. */
export async function startLifen(pki?: SimulatorPki): Promise<LifenFarSide> {
  const authority = pki ?? (await createSimulatorPki());
  const clock = createFixedClock("2026-03-12T08:31:00Z");
  const directory = [
    { type: "Practitioner", id: "p1", identifier: "10100001022", name: "Nora HADDAD", address: addresses.to },
  ] as const;
  const service = createLifenService({ clock, directory });
  const server = await startSimulatorServer({ service, tls: await serverTls(authority) });
  // The simulator's servers ask a certificate of whoever comes; Lifen's does not.
  const identity = identityOf(authority, await authority.credential("MSS-AUTH"));
  const open = (secret = "demo") =>
    createLifenOperator({
      http: createHttpTransport({ identity, timeouts: { headersMs: 1_000, bodyMs: 1_000 } }),
      credentials: {
        clientId: "demo",
        clientSecret: createSensitive(secret),
        audience: "https://post-prod.platform-apis/",
        databaseReference: "demo",
        tokenUrl: `${server.origin}/v1/token`,
      },
      baseUrl: `${server.origin}${lifenPath}`,
      parameterMap: testParameterMap,
      clock,
    });
  return {
    service,
    clock,
    origin: server.origin,
    open,
    bench: {
      ...addresses,
      open: ({ credential } = {}) => open(credential === "refused" ? "wrong" : "demo"),
      arrived: () => service.transactions.map(arrivedMail),
      ...scriptedTroubles(service.faults, faults),
      refusesCredentials: true,
    },
    close: () => server.close(),
  };
}

function arrivedMail({ parameters }: LifenTransaction): ArrivedMail {
  const text = (name: string) => {
    const found = parameters.find((parameter) => parameter["name"] === name);
    return (found?.["valueString"] ?? found?.["valueCode"]) as string | undefined;
  };
  const header = (name: string, value: string | undefined) => (value === undefined ? [] : [[name, value] as const]);
  const body = parameters.find((parameter) => parameter["name"] === "x-text")?.["valueBase64Binary"] as string;
  const replyTo = text("x-reply-to");
  return {
    to: [text("x-recipient") ?? ""],
    subject: text("document-title") ?? "",
    text: Buffer.from(body, "base64").toString("utf8"),
    headers: [
      ...header("X-MSS-NIL", text("x-nil")),
      ...header("X-MSS-INS", text("x-ins")),
      ...header("X-MSS-CODECDA", text("document-type")),
    ],
    attachments: parameters
      .filter((parameter) => parameter["name"] === "payload")
      .map((parameter) => parameter["valueAttachment"] as { readonly title: string; readonly data: string })
      .map(({ title, data }) => ({ fileName: title, bytes: Buffer.from(data, "base64") })),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}
