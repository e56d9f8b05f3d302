import type {
  AuditSink,
  Clock,
  Environment,
  IdGenerator,
  Logger,
  PatientPseudonym,
  Signer,
  Site,
  TlsIdentity,
} from "@segur-sdk/core";
import type { HttpTransport } from "@segur-sdk/transport";

import type { DmpSoftware, VihfForm } from "./vihf.js";

/** Longest wait for the beginning of an answer, in milliseconds. */
export interface DmpTimeouts {
  /** TD0.2. Default 60 s. */
  readonly existenceTestMs?: number;
  /** TD2.1. Default 180 s. */
  readonly submissionMs?: number;
}

/** Options of {@link createDmpClient}. */
export interface DmpClientOptions {
  /** Transport whose TLS identity is the ORG AUTH_CLI certificate of the structure. */
  readonly http: HttpTransport;
  /** That TLS identity, to check it as well: usage, dates, structure. Without it the transport is trusted to be right. */
  readonly tlsIdentity?: TlsIdentity;
  /** Base URL, without the name of the service; see `dmpEndpoints`. */
  readonly endpoint: string;
  readonly environment: Environment;
  /** ORG SIGN of the structure: signs VIHF and submissions. */
  readonly signer: Signer;
  readonly software: DmpSoftware;
  /** The structure that answers for what is sent: Identifiant_Structure of the VIHF. */
  readonly structure: Site;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  /** Default: nothing is traced. */
  readonly audit?: AuditSink;
  /** Names the patient in the journal, see `createPatientPseudonym` of core. Default: patients are not named. */
  readonly patientPseudonym?: (matricule: string) => PatientPseudonym;
  /** Default: silent. */
  readonly logger?: Logger;
  /** Service shown after the name of the user. Default: name of the structure. */
  readonly service?: string;
  readonly timeouts?: DmpTimeouts;
  /** Forms that differ between servers. */
  readonly form?: VihfForm & {
    /** Namespace of SignatureProperties in the signature of submissions. Default `none`. */
    readonly propertiesNamespace?: "none" | "xmldsig";
  };
}
