import type { X509Certificate } from "node:crypto";

import { formatName, subjectOf } from "@segur-sdk/certificates";
import type { IdGenerator, Ins, Sensitive, Signer, Site, SoftwareInstallation } from "@segur-sdk/core";

import type { VihfSubject } from "./vihf-subject.js";

/**
 * How the user is vouched for.
 *
 * - `indirect`: by the structure, whose own software authenticated him;
 * - `reinforced`: the same, with a strong authentication (AIR): consultation;
 * - `direct`: by the professional's card, which signs.
 *
 * @see dmp.md A.2
 */
export type DmpMode = "indirect" | "reinforced" | "direct";

/** Why the record is opened: reading in an emergency is another right than reading. */
export type VihfPurpose = "normal" | "regulation" | "break-glass";

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
  /** How the attributes of a card's name are written: `2.5.4.4=#…` as RFC 2253, or `SN=…`. Default `rfc2253`. */
  readonly issuerKeywords?: "rfc2253" | "usual";
}

/**
 * Vecteur d'Identification et d'Habilitation Formelles: who asks, for which patient, from which software and structure.
 *
 * @see dmp.md D
 */
export interface Vihf {
  /** Identifier of the assertion, an NCName. */
  readonly id: string;
  readonly issuedAt: Date;
  /** End of its life, when it says so. */
  readonly expiresAt?: Date;
  readonly mode: DmpMode;
  /** Method of the strong local authentication, in reinforced mode: `APP_BROWSER_AUTH`, `CONF_EXI_PGSSIS`. */
  readonly strongAuthentication?: string;
  readonly purpose: VihfPurpose;
  /** Subject of the signing certificate, RFC 2253. */
  readonly issuer: string;
  readonly subject: VihfSubject;
  readonly structure: Pick<Site, "id" | "facilityType">;
  /** The patient of the message, INS as emitted in this environment; TD0.4 has none. */
  readonly patient?: Ins;
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
  /** Absent for TD0.4, which is about no patient. */
  readonly patient?: Ins;
  readonly software: DmpSoftware;
  readonly issuedAt: Date;
  readonly ids: IdGenerator;
  /** Default `indirect`. */
  readonly mode?: DmpMode;
  /** Required in reinforced mode. */
  readonly strongAuthentication?: string;
  /** Default `normal`. */
  readonly purpose?: VihfPurpose;
  readonly secretConnection?: boolean;
  readonly form?: VihfForm;
}

/** Life of a VIHF in reinforced mode (EX_AIR-040); the other modes announce none. */
const reinforcedLifeMs = 30_000;

/** The name of each certificate, by the form that it is written in: certificates do not change. */
const issuerNames = new WeakMap<X509Certificate, Map<string, string>>();

function issuerNameOf(certificate: X509Certificate, form: VihfForm): string {
  const { issuerSeparator: separator = ",", issuerKeywords: keywords = "rfc2253" } = form;
  let names = issuerNames.get(certificate);
  if (names === undefined) issuerNames.set(certificate, (names = new Map<string, string>()));
  const written = `${keywords} ${separator}`;
  let name = names.get(written);
  if (name === undefined) names.set(written, (name = formatName(subjectOf(certificate), { separator, keywords })));
  return name;
}

/** A fresh VIHF: each message has its own, a retry included (dmp.md D.6). */
export function createVihf(options: VihfOptions): Vihf {
  const { signer, subject, structure, patient, software, issuedAt, ids, form = {}, mode = "indirect" } = options;
  const { strongAuthentication } = options;
  return {
    // An NCName does not begin with a digit.
    id: `_${ids.uuid()}`,
    issuedAt,
    ...(mode === "reinforced" ? { expiresAt: new Date(issuedAt.getTime() + reinforcedLifeMs) } : {}),
    mode,
    ...(strongAuthentication === undefined ? {} : { strongAuthentication }),
    purpose: options.purpose ?? "normal",
    issuer: issuerNameOf(signer.certificate, form),
    subject,
    structure,
    ...(patient === undefined ? {} : { patient }),
    software,
    secretConnection: options.secretConnection ?? false,
    version: form.version ?? "4.0",
    modeAttribute: form.modeAttribute ?? "Authentification_mode",
  };
}
