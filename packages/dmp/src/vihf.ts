import { formatName, subjectOf } from "@segur-sdk/certificates";
import type { IdGenerator, Ins, Sensitive, Signer, Site, SoftwareInstallation } from "@segur-sdk/core";

import type { VihfSubject } from "./vihf-subject.js";

/** The software as the DMP knows it: product, installation, and the number the CNDA gave it. */
export interface DmpSoftware extends SoftwareInstallation {
  /** Homologation number of the product: a secret (EX_GEN-1490), shown nowhere but in the VIHF. */
  readonly homologationNumber: Sensitive<string>;
}

/** What the servers of an environment expect, where they differ (dmp.md, "To verify", 1 to 3). */
export interface VihfForm {
  /** Default `4.0`. */
  readonly version?: "3.0" | "4.0";
  /** Spelling of the attribute that holds the authentication mode. Default `Authentification_mode`. */
  readonly modeAttribute?: "Authentification_mode" | "Authentification_Mode";
  /** Between the parts of the issuer's name. Default `,`. */
  readonly issuerSeparator?: "," | ", ";
}

/**
 * Vecteur d'Identification et d'Habilitation Formelles: who asks, for which patient, from which software and structure.
 *
 * Indirect mode: the structure answers for its user, whom its own software authenticated.
 *
 * @see dmp.md D
 */
export interface Vihf {
  /** Identifier of the assertion, an NCName. */
  readonly id: string;
  readonly issuedAt: Date;
  /** Subject of the signing certificate, RFC 2253. */
  readonly issuer: string;
  readonly subject: VihfSubject;
  readonly structure: Pick<Site, "id" | "facilityType">;
  /** The patient of the message, INS as emitted in this environment. */
  readonly patient: Ins;
  readonly software: DmpSoftware;
  /** Connexion secrète: a minor asked that the legal representatives be kept out. */
  readonly secretConnection: boolean;
  readonly version: "3.0" | "4.0";
  readonly modeAttribute: "Authentification_mode" | "Authentification_Mode";
}

/** What makes a VIHF. */
export interface VihfOptions {
  readonly signer: Pick<Signer, "certificate">;
  readonly subject: VihfSubject;
  readonly structure: Pick<Site, "id" | "facilityType">;
  readonly patient: Ins;
  readonly software: DmpSoftware;
  readonly issuedAt: Date;
  readonly ids: IdGenerator;
  readonly secretConnection?: boolean;
  readonly form?: VihfForm;
}

/** A fresh VIHF: each message has its own, a retry included (dmp.md D.6). */
export function createVihf(options: VihfOptions): Vihf {
  const { signer, subject, structure, patient, software, issuedAt, ids, form = {} } = options;
  return {
    // An NCName does not begin with a digit.
    id: `_${ids.uuid()}`,
    issuedAt,
    issuer: formatName(subjectOf(signer.certificate), { separator: form.issuerSeparator ?? "," }),
    subject,
    structure,
    patient,
    software,
    secretConnection: options.secretConnection ?? false,
    version: form.version ?? "4.0",
    modeAttribute: form.modeAttribute ?? "Authentification_mode",
  };
}
