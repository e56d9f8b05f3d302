/** A matricule with its authority, as the service gives it. */
export interface InsiIdentifier {
  /** 13 characters. */
  readonly number: string;
  /** 2 digits; not always the right ones: published test data hold wrong keys, which must be given as they are. */
  readonly key: string;
  /** Default `1.2.250.1.213.1.4.8`, which the qualification environment gives, too. */
  readonly oid?: string;
  /** `AAAA-MM-JJ`. */
  readonly from?: string;
  /** `AAAA-MM-JJ`. */
  readonly to?: string;
}

/** A person of the simulated national registers. */
export interface InsiPerson extends InsiIdentifier {
  readonly birthName: string;
  /** List of birth first names, separated by spaces. */
  readonly givenNames: string;
  readonly sex: "M" | "F";
  /** `AAAA-MM-JJ`; lunar dates such as `1955-00-00` exist. */
  readonly birthDate: string;
  /** COG code of the birth place; some registrations have none. */
  readonly birthPlace?: string;
  readonly history?: readonly InsiIdentifier[];
  /** Other names under which the service finds the person; it always answers with the birth name. */
  readonly usedNames?: readonly string[];
  /** `Prenom` of the answer: only some answers carry it beside the list. */
  readonly firstName?: string;
  /** Number of the insured person on whose card the patient is; default the patient's own. */
  readonly insuredNumber?: string;
}
