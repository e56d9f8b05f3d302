import type { ActingProfessional, Exchange, LocalizedText, Professional } from "@segur-sdk/core";
import type { Destination, Plan, SettledPlan } from "@segur-sdk/dispatch";
import type { QualifiedIdentity } from "@segur-sdk/ins";

/** One step of the journey. */
export type JourneyStep = "simulator" | "client" | "insi" | "identity" | "plan" | "dmp" | "professional" | "patient";

/** A step that is over. */
export interface StepRecord {
  readonly step: JourneyStep;
  readonly title: LocalizedText;
  readonly detail: LocalizedText;
  /** Milliseconds since the start of the journey. */
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly succeeded: boolean;
}

/** A mail as it reached the mailbox of its recipient. */
export interface MailRecord {
  readonly to: string;
  readonly toPatient: boolean;
  readonly subject: string;
  readonly bytes: Uint8Array;
  readonly archive: Uint8Array;
  readonly attachments: readonly { readonly fileName: string; readonly size: number }[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/** Everything that happened, with every byte exchanged. */
export interface JourneyRecord {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly steps: readonly StepRecord[];
  readonly patient: QualifiedIdentity;
  readonly proofLabel: LocalizedText;
  readonly validator: ActingProfessional;
  readonly requester: Professional;
  readonly siteName: string;
  readonly reportTitle: string;
  readonly plan: Plan;
  readonly destinations: readonly Destination[];
  readonly settled: SettledPlan;
  readonly exchanges: readonly Exchange[];
  /** The clinical document, as the DMP stored it. */
  readonly cda: Uint8Array;
  readonly pdf: Uint8Array;
  readonly mails: readonly MailRecord[];
}
