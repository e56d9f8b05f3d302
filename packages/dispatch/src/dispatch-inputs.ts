import type { IdentityStatus } from "@segur-sdk/ins";

/** What the patient refused. The software records who noted it and when; the decision only needs the fact. */
export interface PatientOpposition {
  /** Opposition to the feeding of the DMP: no new document (replacements and deletions stay possible). */
  readonly dmp?: boolean;
  /** Refusal of mail in Mon espace santé. */
  readonly patientMail?: boolean;
  /** National identifiers or MSSanté addresses of the professionals who must not receive the report, or `"all"`. */
  readonly professionals?: readonly string[] | "all";
}

/** Destinations held back by the user for this report. */
export interface Hold {
  readonly dmp?: boolean;
  readonly professionals?: boolean;
  readonly patient?: boolean;
}

/** Choices that belong to the site. */
export interface SiteRules {
  /** Send by mail a report masked to professionals in the DMP? Default `false` (DT-1 row 10). */
  readonly mailMaskedReports?: boolean;
  /** Send by mail to a requester of the same establishment during a hospital stay? Default `false` (DT-1 row 15). */
  readonly mailInsideHospital?: boolean;
  /** Send to the patient address of a NIA? Only when its existence was verified. Default `false` (DT-1 row 8). */
  readonly mailToNia?: boolean;
}

/** Everything the decision depends on, and nothing else. */
export interface DispatchInputs {
  readonly identityStatus: IdentityStatus;
  /** Nature of the matricule, when there is one. */
  readonly matriculeNature?: "NIR" | "NIA";
  /** Has a professional validated the report? */
  readonly validated: boolean;
  /** Must the result be announced in consultation before the patient may read it? */
  readonly announcement: "none" | "required" | "done";
  readonly opposition: PatientOpposition;
  readonly hold: Hold;
  /** Masked to professionals in the DMP (`MASQUE_PS`). */
  readonly maskedToProfessionals: boolean;
  /** Minor who asked that the legal representatives know nothing (connexion secrète). */
  readonly secretConnection: boolean;
  /** Is the patient in a hospital stay and the requester inside the house? */
  readonly insideHospital: boolean;
  /** Professionals to reach: national identifier and MSSanté address when known. */
  readonly professionals: readonly { readonly id: string; readonly mssanteAddress?: string }[];
  readonly siteRules: SiteRules;
}
