import type { X509Certificate } from "node:crypto";

import type { Clock, IdGenerator } from "@segur-sdk/core";

import { authenticateClient, authenticateSender, type AuthenticationContext, type Sender } from "./authenticate.js";
import { type DmpAnswer, existenceAnswer, faultAnswer, registryAnswer } from "./dmp-answer.js";
import type { DmpRemark } from "./dmp-call-record.js";
import type { DmpDirectory } from "./dmp-directory.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpRegistry } from "./dmp-registry.js";
import type { ScriptedFrame } from "./dmp-scripted-answer.js";
import { isSoapFault, type SoapFault } from "./refusal.js";
import { refusalOfAddressing } from "./rules/addressing.js";
import { remarksOn } from "./rules/remarks.js";
import type { VisibilityParameters } from "./rules/visibility.js";
import { testExistence } from "./td02-existence-test.js";
import { feed } from "./td21-feeding.js";
import { findAssertion } from "./wire/read-envelope.js";
import type { DmpMessage } from "./wire/read-message.js";

/** What the transactions run on. */
export interface TransactionSettings {
  readonly trust: readonly X509Certificate[];
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly toleranceMs: number;
  readonly homologationNumbers: readonly string[];
  readonly directory: DmpDirectory;
  readonly parameters: VisibilityParameters;
  readonly registry: DmpRegistry;
  readonly findPatient: (matricule: string) => DmpPatient | undefined;
}

/** Where a message was received, and from whom. */
export interface DmpCall {
  /** Action of the service called. */
  readonly action: string;
  /** Without its query. */
  readonly path: string;
  /** `Host` header, when there is one. */
  readonly host: string | undefined;
  readonly clientCertificate: X509Certificate;
}

/** The answer to a message, and what a homologation would raise about it. */
export interface TransactionOutcome {
  readonly answer: DmpAnswer;
  readonly remarks: readonly DmpRemark[];
}

/** Runs a message: who speaks, then what is asked. */
export type RunTransaction = (call: DmpCall, message: DmpMessage, frame: ScriptedFrame) => TransactionOutcome;

/** The transactions of a simulated DMP. */
export function createTransactions(settings: TransactionSettings): RunTransaction {
  const seenMessageIds = new Set<string>();
  /** Structure and matricule whose record was tested since its last feeding. */
  const tested = new Set<string>();

  const run = (sender: Sender, message: DmpMessage, frame: ScriptedFrame): DmpAnswer => {
    const { content } = message;
    const context = { ...settings, now: settings.clock.now() };
    if (content.kind === "existence-test") {
      const verdict = testExistence(content.query, sender, settings.findPatient);
      return isSoapFault(verdict) ? faultAnswer(verdict, frame) : existenceAnswer(content.query, verdict, frame);
    }
    const outcome = feed({ ...content, sender, messageId: frame.relatesTo ?? "" }, context);
    return isSoapFault(outcome) ? faultAnswer(outcome, frame) : registryAnswer(outcome, frame);
  };

  return (call, message, frame) => {
    const sender = authenticate(call, message, { ...settings, now: settings.clock.now() });
    if (isSoapFault(sender)) return { answer: faultAnswer(sender, frame), remarks: [] };
    const { content, addressing } = message;
    const messageId = addressing.messageId ?? "";
    const key = `${sender.structureId} ${sender.patient.matricule}`;
    const submission = content.kind === "feeding" ? { submission: content.submission } : {};
    const remarks = remarksOn({ messageId, seenMessageIds, existenceTested: tested.has(key), ...submission });
    seenMessageIds.add(messageId);
    if (content.kind === "existence-test") tested.add(key);
    else tested.delete(key);
    return { answer: run(sender, message, frame), remarks };
  };
}

function authenticate(call: DmpCall, message: DmpMessage, context: AuthenticationContext): Sender | SoapFault {
  const client = authenticateClient(call.clientCertificate, context);
  if (isSoapFault(client)) return client;
  const misaddressed = refusalOfAddressing(message.addressing, { ...call, httpAction: message.httpAction });
  if (misaddressed !== undefined) return misaddressed;
  const assertion = findAssertion(message.headers);
  return isSoapFault(assertion) ? assertion : authenticateSender(assertion, client, context);
}
