import type { RevocationMode } from "@segur-sdk/certificates";
import type { Environment, FacilityTypeCode, PostalAddress } from "@segur-sdk/core";

/** Where bytes come from: a file, PEM text, or base64. */
export type ConfigSource = { readonly file: string } | { readonly pem: string } | { readonly base64: string };

/** A secret, by reference; a value in clear is accepted with the simulator only. */
export type ConfigSecret = { readonly env: string } | { readonly file: string } | { readonly value: string };

/** A certificate and its key. */
export type ConfigCredential =
  | { readonly certificate: ConfigSource; readonly key: ConfigSource; readonly passphrase?: ConfigSecret | undefined }
  | { readonly pkcs12: ConfigSource; readonly passphrase: ConfigSecret };

/**
 * What is asked of the revocation of each certificate: `off`, `soft` (revoked is refused, a doubt is a warning) or `hard` (a
 * doubt is refused too).
 *
 * @see certificates.md §6.1
 */
export interface ConfigRevocation {
  /** One's own certificates. Default `soft`. */
  readonly own?: RevocationMode | undefined;
  /** The server of INSi. Default `soft`. */
  readonly insi?: RevocationMode | undefined;
  /** The server of the DMP. Default `soft`: recommended only (REC_0.X-1090). */
  readonly dmp?: RevocationMode | undefined;
  /** The servers of the mail operator. Default `hard` (MSS.06, CONF.22); `off` is refused in production. */
  readonly mssante?: RevocationMode | undefined;
  /** Folder where lists are kept from one run to the next; made when absent. Default: they are kept in memory. */
  readonly cacheDirectory?: string | undefined;
  /** Hosts (`host` or `host:port`) that lists and answers may come from, besides those of the IGC-Santé. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Longest wait for an answer, in seconds: beyond it there is a doubt. Default 5. */
  readonly waitSeconds?: number | undefined;
}

/** How the certificates of `credentials` are followed while the software runs. */
export interface ConfigCertificates {
  /**
   * Seconds between two looks at the sources of `credentials`, made as calls need them: a renewed certificate is then put in
   * service. 0: never. Default 60.
   */
  readonly lookEverySeconds?: number | undefined;
  /** File of the reminders of expiry already given, so that each comes once, restarts included. Default: memory only. */
  readonly remindersFile?: string | undefined;
  readonly revocation?: ConfigRevocation | undefined;
}

/** Where the mailboxes of correspondents are looked up: the index first, then the API; one of them at least. */
export interface ConfigDirectory {
  /** Folder of the index of mailboxes, made by `importExtraction` of `@segur-sdk/directory` or `segur directory import`. */
  readonly index?: { readonly folder: string } | undefined;
  /** The FHIR API of the Annuaire Santé. */
  readonly api?:
    | {
        /** Key of the application, from the API portal of the ANS. */
        readonly key: ConfigSecret;
        /** Default: that of production. */
        readonly url?: string | undefined;
        /** Authorities that its server may chain to: the usual ones of the Web, or those of `trust`. Default `public`. */
        readonly authorities?: "public" | "trust" | undefined;
      }
    | undefined;
}

/** The mailbox reports leave from. */
export type ConfigSender =
  | { readonly kind: "applicative"; readonly address: string; readonly label: string }
  | { readonly kind: "organisational"; readonly address: string; readonly label: string }
  | {
      readonly kind: "personal";
      readonly address: string;
      readonly title?: string | undefined;
      readonly givenName: string;
      readonly familyName: string;
      readonly entity?: string | undefined;
    };

/** Where the white list is, and how long it is relied on. */
export interface ConfigWhiteList {
  readonly source: { readonly file: string } | { readonly url: string };
  /** Common name of the certificate that may sign it. Default `alb.mssante.fr`. */
  readonly signer?: string | undefined;
  /** Hours after which it is read again. Default 12. */
  readonly refreshHours?: number | undefined;
  /** Days after which a warning is logged. Default 7. */
  readonly oldDays?: number | undefined;
  /** Days after which nothing leaves by itself. Default 60. */
  readonly expiredDays?: number | undefined;
}

/** The `segur.config.json` file: one installation of the software, for one site. */
export interface SegurConfig {
  /** A required choice: nothing is guessed. */
  readonly environment: Environment;
  /** IANA zone in which times are written. Default `Europe/Paris`. */
  readonly timeZone?: string | undefined;
  readonly software: {
    readonly name: string;
    readonly version: string;
    /** OID of the installation (EX_GEN-1350). */
    readonly oid: string;
    /** UUID of the installation, stable. */
    readonly instance: string;
    /** CNDA authorisation number for INSi. */
    readonly idam: ConfigSecret;
    /** Homologation number for the DMP, kept secret (EX_GEN-1490). */
    readonly dmpHomologationNumber: ConfigSecret;
    /** Product reference of the Convergence platform: `X-MSS-NIL`. */
    readonly mssProductReference: string;
  };
  readonly site: {
    /** Struct_IdNat, e.g. `1690000005`. */
    readonly id: string;
    readonly name: string;
    readonly facilityType: FacilityTypeCode;
    readonly practiceSetting: string;
    readonly address?: PostalAddress | undefined;
    readonly phone?: string | undefined;
  };
  /** Authorities that a national server may chain to; nothing else is trusted. */
  readonly trust: readonly ConfigSource[];
  readonly credentials: {
    readonly insi: ConfigCredential;
    readonly dmpTls: ConfigCredential;
    readonly dmpSign: ConfigCredential;
    readonly mssante: ConfigCredential;
  };
  readonly certificates?: ConfigCertificates | undefined;
  readonly insi: { readonly url: string };
  readonly dmp: { readonly url: string };
  readonly mssante: {
    readonly smtp: {
      readonly host: string;
      readonly port?: number | undefined;
      readonly user?: string | undefined;
      readonly password?: ConfigSecret | undefined;
    };
    /** Where receipts are read, with the login of `smtp`. Absent: a mail that was sent stays `sent`. */
    readonly imap?: { readonly host: string; readonly port?: number | undefined } | undefined;
    readonly sender: ConfigSender;
    /** Compulsory with an applicative sender (ECO.2.2.5). */
    readonly contactAddress?: string | undefined;
    readonly patientDomain?: string | undefined;
    /**
     * Domains of the trust space that mails may go to. With a white list they are added to its own, which production refuses.
     */
    readonly allowedDomains?: readonly string[] | undefined;
    /** The signed list of the domains of the trust space; its signature leads to an authority of `trust`. */
    readonly whiteList?: ConfigWhiteList | undefined;
    readonly patientReplies?: "closed" | "open" | undefined;
    readonly maxMessageBytes?: number | undefined;
  };
  readonly directory?: ConfigDirectory | undefined;
  readonly dispatch?:
    | {
        readonly mailMaskedReports?: boolean | undefined;
        readonly mailInsideHospital?: boolean | undefined;
        readonly mailToNia?: boolean | undefined;
      }
    | undefined;
}
