import type { Sensitive } from "../privacy/sensitive.js";

/** Keyed hash that stands for a patient in the audit trail, e.g. `p:9f3c…`. Made by `createPatientPseudonym`. */
export type PatientPseudonym = `p:${string}`;

interface AuditEventBase {
  readonly at: Date;
  /** Who made it happen: `Actor.id` of the local software, e.g. `sec-042`, or `rpps:10002813839` for a professional. */
  readonly actor: string;
  /** The patient concerned, never by matricule or traits. */
  readonly patient?: PatientPseudonym;
  /** Correlates the events of one exchange with a national service. */
  readonly exchange?: string;
}

/** A call of the INSi, whatever its outcome (RIS.INS.04, RIS.INS.40). */
export interface InsiCallEvent extends AuditEventBase {
  readonly type: "insi.call";
  readonly op: "traits" | "vitale";
  /** How the software proved itself. */
  readonly mode: "certificate" | "card" | "psc";
  /** CR code (`00`, `01`, `02`), siram/insi code of a fault, or `ERR_…` code when nothing was answered. */
  readonly code: string;
  readonly durationMs: number;
}

/** A verification of an INS and its result (RIS.INS.42). */
export interface InsiVerificationEvent extends AuditEventBase {
  readonly type: "insi.verification";
  readonly outcome: "OK" | "KO" | "error";
  readonly code?: string;
  readonly durationMs: number;
}

/** An identity changed status (RIS.INS.17). */
export interface IdentityStatusEvent extends AuditEventBase {
  readonly type: "identity.status";
  readonly from: string;
  readonly to: string;
  /** Kind of the identity document that was checked, e.g. `CNI`. */
  readonly proof?: string;
}

/** Traits of an identity were changed: names of the fields, never their values (RIS.INS.17). */
export interface IdentityChangeEvent extends AuditEventBase {
  readonly type: "identity.change";
  readonly fields: readonly string[];
}

/** Someone looked at an INS (RIS.INS.03). */
export interface InsAccessEvent extends AuditEventBase {
  readonly type: "ins.access";
}

/** An INS left the software inside a document or a message. */
export interface InsDisclosedEvent extends AuditEventBase {
  readonly type: "ins.disclosed";
  readonly partner: "DMP" | "MSSANTE" | "PFI" | "INSI";
  /** Mailbox of a professional, or `patient`: the address of a patient holds the matricule. */
  readonly recipient?: string;
  /** Unique id of the document. */
  readonly document?: string;
}

/** A transaction with the DMP and its result. */
export interface DmpCallEvent extends AuditEventBase {
  readonly type: "dmp.call";
  /** Transaction of the guide, e.g. `TD0.2`, `TD2.1a`. */
  readonly op: string;
  readonly code: string;
  readonly durationMs: number;
  readonly document?: string;
}

/** An action on a mailbox: author, time, action, request and answer, failures included (SC.MSS/CONF.18). */
export interface MssActionEvent extends AuditEventBase {
  readonly type: "mss.action";
  readonly mailbox: string;
  readonly action: "send" | "read" | "delete" | "move";
  readonly request: string;
  /** What the server answered, or the `ERR_…` code when it did not. */
  readonly response: string;
}

/** What the journals of the Ségur requirements want traced; see segur requirements RIS.INS.03 to 42 and SC.MSS/CONF.18. */
export type AuditEvent =
  | InsiCallEvent
  | InsiVerificationEvent
  | IdentityStatusEvent
  | IdentityChangeEvent
  | InsAccessEvent
  | InsDisclosedEvent
  | DmpCallEvent
  | MssActionEvent;

/** Receives audit events. What it throws fails the operation: an action that cannot be traced is not done. */
export interface AuditSink {
  /** Keeps one event; resolves once it is safe. */
  record(event: AuditEvent): void | Promise<void>;
}

/**
 * The full answer of the INSi (RIS.INS.41): traits, matricule and history. It goes to a store of its own, better protected
 * than the journal.
 */
export interface ProtectedTrace {
  readonly at: Date;
  readonly actor: string;
  readonly exchange: string;
  readonly op: string;
  readonly content: Sensitive<Uint8Array>;
}

/** Receives the answers that must be traced whole. */
export interface ProtectedTraceSink {
  /** Keeps one answer; resolves once it is safe. */
  store(trace: ProtectedTrace): void | Promise<void>;
}

/** Records nothing: for tests and for operations that need no trace. */
export const silentAudit: AuditSink = {
  record: () => {
    // An explicit choice of the caller.
  },
};
