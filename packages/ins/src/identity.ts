import type { Environment, Ins, Oid } from "@segur-sdk/core";

import type { RetrievalDecision } from "./comparison-decision.js";
import type { DatedIns, InsiAnswer } from "./insi-answer.js";
import type { ProofKind, ProofTrust, ReceivedProof } from "./proof.js";
import type { ComplementaryTrait, StrictTrait, Traits } from "./traits.js";
import type { CreationEvent, IdentityEvent } from "./transition-table.js";

/** Statuts de confiance of RNIV, exclusive; their French names are those of the field. */
export type IdentityStatus = "PROVISOIRE" | "RECUPEREE" | "VALIDEE" | "QUALIFIEE";

/** Attributes of RNIV. `HOMONYME` with `DOUTEUSE` is the only pair allowed. */
export type IdentityAttribute = "HOMONYME" | "DOUTEUSE" | "FICTIVE";

/** First axis of the status: the traits were retrieved from INSi. */
export interface InsiRetrieval {
  /** The answer as received, history included. */
  readonly answer: InsiAnswer;
  /** How the answer was accepted, by whom and when (ISO 8601 UTC). */
  readonly decision: RetrievalDecision;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
}

/** Second axis of the status: the traits were checked against a high-trust identity document. */
export interface IdentityControl {
  readonly proof: ProofKind | ReceivedProof;
  readonly trust: ProofTrust;
  /** Identifier of the person, or automate, in the local software. */
  readonly checkedBy: string;
  /** ISO 8601 UTC. */
  readonly checkedAt: string;
  /** Who answers for the check, when it was made elsewhere. */
  readonly issuer?: string;
}

/** A matricule that is not, or no longer, the active one. Never lost (EXI REC 08). */
export interface InsHistoryEntry extends DatedIns {
  /** `insi`: INSHISTO of an answer. `withdrawn`: was active here and has been invalidated or replaced. */
  readonly origin: "insi" | "withdrawn";
  /** When it was withdrawn here, ISO 8601 UTC. */
  readonly withdrawnAt?: string;
}

/** Former and new value of a trait. */
export interface TraitChange {
  readonly trait: StrictTrait | ComplementaryTrait;
  readonly before?: string | readonly string[];
  readonly after?: string | readonly string[];
}

/**
 * One line of the journal of an identity: what happened, when, by whom, and what followed.
 *
 * @see RIS.INS.17, RIS.INS.26
 */
export interface IdentityJournalEntry {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Identifier of the person or automate in the local software. */
  readonly by: string;
  /** What happened; {@link describeTransition} gives the reason and its source. */
  readonly event: IdentityEvent | CreationEvent;
  /** Absent at creation. */
  readonly from?: IdentityStatus;
  readonly to: IdentityStatus;
  readonly changes: readonly TraitChange[];
  /** Attribute set or cleared, where the event is about one. */
  readonly attribute?: IdentityAttribute;
  /** HL7v2 messages that the change must be propagated with (RIS.INS.32-36). */
  readonly propagate: readonly ("A31" | "A47")[];
  /** True when the record must be put on a worklist (RIS.INS.43). */
  readonly worklist: boolean;
  /** INSi retrieval that the event removed or replaced, kept for the trace. */
  readonly formerInsi?: InsiRetrieval;
  /** Control that the event removed or replaced, kept for the trace. */
  readonly formerControl?: IdentityControl;
}

/** Identifier of the patient in a local system, e.g. the IPP. */
export interface LocalIdentifier {
  readonly system: Oid;
  readonly value: string;
}

/**
 * Identity of a patient: plain data that a software stores as it is, and reads back with {@link restoreIdentity}.
 *
 * The status is the product of the two axes `insi` and `control`; only the functions of this package make one.
 */
export interface Identity {
  readonly status: IdentityStatus;
  readonly traits: Traits;
  /** Active matricule INS and its OID. Outside the system only a qualified identity may show it. */
  readonly ins?: Ins;
  readonly insHistory: readonly InsHistoryEntry[];
  readonly insi: InsiRetrieval | null;
  readonly control: IdentityControl | null;
  readonly attributes: readonly IdentityAttribute[];
  readonly localIds: readonly LocalIdentifier[];
  /** Environment the identity belongs to; identities of two environments are never mixed. */
  readonly environment: Environment;
  readonly journal: readonly IdentityJournalEntry[];
}

/** An identity whose traits come from INSi and were not checked against an identity document yet. */
export interface RetrievedIdentity extends Identity {
  readonly status: "RECUPEREE";
  readonly ins: Ins;
  readonly insi: InsiRetrieval;
}

declare const qualified: unique symbol;

/**
 * A qualified identity: the only one that the national record and the patient's mail accept, and whose matricule may
 * leave the software. Only the transition functions and {@link isQualified} give this type.
 */
export interface QualifiedIdentity extends Identity {
  readonly status: "QUALIFIEE";
  readonly ins: Ins;
  readonly insi: InsiRetrieval;
  readonly control: IdentityControl;
  /** Compile-time mark: no literal can have it. */
  readonly [qualified]: true;
}
