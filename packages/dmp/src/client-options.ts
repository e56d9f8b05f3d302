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

import type { AuthorizationProvider } from "./authorization-provider.js";
import type { DmpAccess } from "./dmp-access.js";
import type { DmpParameters } from "./parameters/dmp-parameters.js";
import type { DmpSoftware, VihfForm } from "./vihf.js";

/** Longest wait for the beginning of an answer, in milliseconds. */
export interface DmpTimeouts {
  /** TD0.2, TD1.3a. Default 60 s. */
  readonly existenceTestMs?: number;
  /** TD2.1. Default 180 s. */
  readonly submissionMs?: number;
  /** TD3.1, TD3.3 and the proprietary services. Default 60 s. */
  readonly registryMs?: number;
  /** TD3.2. Default 180 s. */
  readonly retrieveMs?: number;
}

/** Options of {@link createDmpClient}. */
export interface DmpClientOptions {
  /** Transport whose TLS identity is the ORG AUTH_CLI certificate of the structure (the card's, in direct mode). */
  readonly http: HttpTransport;
  /** That TLS identity, to check it as well: usage, dates, structure. Without it the transport is trusted to be right. */
  readonly tlsIdentity?: TlsIdentity;
  /** Base URL, without the name of the service; see `dmpEndpoints`. */
  readonly endpoint: string;
  readonly environment: Environment;
  /** How users are vouched for. Default: indirect mode. */
  readonly access?: DmpAccess;
  /** Signs VIHF and submissions: ORG SIGN of the structure; in direct mode, the signature key of the user's card. */
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
  /** Adds the access token of Pro Santé Connect to each request. Default: none. */
  readonly authorization?: AuthorizationProvider;
  /** National parameters that apply now, e.g. `() => loader.current()`. Default: the prudent values. */
  readonly parameters?: () => DmpParameters;
  /**
   * Sharing formats that this installation sends, as `formatCode`. Default: the imaging report, level 1 with a PDF/A-1 and
   * level 3.
   */
  readonly formats?: readonly string[];
  /** Largest answer read, in bytes. Default 64 MiB. */
  readonly maxAnswerBytes?: number;
  /** Forms that differ between servers. */
  readonly form?: VihfForm & {
    /** Namespace of SignatureProperties in the signature of submissions. Default `none`. */
    readonly propertiesNamespace?: "none" | "xmldsig";
  };
}
