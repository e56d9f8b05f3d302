import type { SegurError } from "@segur-sdk/core";
import type {
  Identity,
  InsiAnswer,
  QualifiedIdentity,
  RetrievedIdentity,
  Traits,
  TraitsComparison,
  UnusableAnswer,
} from "@segur-sdk/ins";

import type { NextAction } from "./next-action.js";
import type { SearchStep } from "./search-strategy.js";
import type { VitaleStep } from "./vitale-strategy.js";
import type { InsiReply } from "./wire/read-insi-answer.js";

/** What every HTTP request made to INSi during a search says of itself. */
export interface InsiCallTrace {
  /** CR code, official code of a fault, or `ERR_…` code when nothing was understood (RIS.INS.40). */
  readonly code: string;
  /** `uuid:…`: what the support of INSi asks for. */
  readonly messageId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly durationMs: number;
}

/** One request by traits; `query` holds patient data. */
export interface InsiTraitsCall extends InsiCallTrace, SearchStep {
  readonly operation: "WS_INS2";
}

/** One request by carte Vitale; `query` holds patient data. */
export interface InsiVitaleCall extends InsiCallTrace, VitaleStep {
  readonly operation: "WS_INS1";
}

/** One HTTP request made to INSi during a search, retries included. */
export type InsiCall = InsiTraitsCall | InsiVitaleCall;

/** What a search becomes: a person unknown to the software, or an identity that exists already. */
export type ResolvedIdentity<Subject extends Traits | Identity> = Subject extends Identity
  ? RetrievedIdentity | QualifiedIdentity
  : RetrievedIdentity;

/** What every outcome of a search says. */
export interface InsiOutcome {
  readonly nextAction: NextAction;
  /** Every request made, oldest first. */
  readonly calls: readonly InsiCall[];
}

/** One person, whose traits agree enough for an automatic or one-click retrieval. */
export interface InsiFound<Subject extends Traits | Identity = Traits> extends InsiOutcome {
  readonly outcome: "found";
  /** The identity with the INS and its traits: nothing is stored until the software stores it. */
  readonly identity: ResolvedIdentity<Subject>;
  readonly comparison: TraitsComparison;
}

/** One person, whose traits differ: nothing is applied before a person confirms with {@link confirmRetrieval}. */
export interface InsiToConfirm<Subject extends Traits | Identity = Traits> extends InsiOutcome {
  readonly outcome: "to-confirm";
  readonly subject: Subject;
  readonly answer: InsiAnswer;
  /** To show side by side. */
  readonly comparison: TraitsComparison;
}

/** Nobody, or several people, as INSi says it (codes 01 and 02). */
export interface InsiNotFound extends InsiOutcome {
  readonly outcome: "none" | "several";
}

/** INSi could not be asked: this never means that nobody was found. */
export interface InsiPending extends InsiOutcome {
  readonly outcome: "pending";
  /** The last failure; `error.retryAfterMs` when the service asked for a delay. */
  readonly error: SegurError;
}

/** INSi answered one request, whatever the code of the answer. */
export interface InsiAnswered {
  readonly outcome: "answered";
  /** By its code: `00` with an answer, `01` nobody, `02` several people, or one that the contract does not know. */
  readonly reply: InsiReply;
  /** Every HTTP request made, repetitions included, oldest first. */
  readonly calls: readonly InsiCall[];
}

/** INSi answered something that is traced and shown but never applied. */
export interface InsiUnusable extends InsiOutcome {
  readonly outcome: "unusable";
  /** Absent when the code of the answer is not one of the contract. */
  readonly answer?: InsiAnswer;
  /** Why (RIS.INS.15, RIS.INS.16); empty when the code of the answer is unknown. */
  readonly reasons: readonly UnusableAnswer[];
}

/** What a search comes to. */
export type InsiResolution<Subject extends Traits | Identity = Traits> =
  InsiFound<Subject> | InsiToConfirm<Subject> | InsiNotFound | InsiPending | InsiUnusable;
