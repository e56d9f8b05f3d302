/** A code and its label, both as the directory writes them. */
export interface DirectoryCode {
  readonly code: string;
  readonly label: string;
}

/** A professional, as the directory names them. */
export interface DirectoryPerson {
  /** Type digit and identifier, e.g. `810000099991` for an RPPS: the form of a `PsIdNat` of `@segur-sdk/core`, unchecked. */
  readonly nationalId: string;
  readonly familyName: string;
  readonly givenName: string;
  /** Title in practice, e.g. `Docteur`; `undefined` when the directory gives none. */
  readonly title: string | undefined;
  readonly profession: DirectoryCode | undefined;
  readonly specialty: DirectoryCode | undefined;
}

/** A structure, as the directory names it. */
export interface DirectoryStructure {
  /** Type digit and identifier, e.g. `1750999990` for a FINESS; `undefined` when the row gives none. */
  readonly nationalId: string | undefined;
  readonly name: string | undefined;
  readonly tradeName: string | undefined;
  /** Service of the structure, in the structure's own words. */
  readonly service: string | undefined;
  /** Postal lines, empty ones left out, the last one with postal code and town. */
  readonly addressLines: readonly string[];
  readonly postalCode: string | undefined;
  readonly town: string | undefined;
  readonly country: string | undefined;
}

/**
 * One role of one MSSanté mailbox: a mailbox has as many entries as it has roles.
 *
 * @see Annuaire Santé, extraction Correspondance MSSanté; mssante.md D2
 */
export interface DirectoryMailbox {
  readonly address: string;
  /** `PER` of a person, `ORG` of an organisation, `APP` of an application, `CAB` of an office; others are kept as given. */
  readonly kind: string;
  /** Absent from the mailboxes of organisations. */
  readonly person: DirectoryPerson | undefined;
  readonly structure: DirectoryStructure | undefined;
  /** Has the holder accepted to work without paper? `undefined` when not said. */
  readonly acceptsPaperless: boolean | undefined;
  /** Order of preference given by the holder, 1 first; the extraction gives none. */
  readonly rank: number | undefined;
}

/**
 * One activity of a professional: where and how they practise, mailbox or not.
 *
 * @see Annuaire Santé, extraction PS_LibreAcces_Personne_activite; RIS.ANN.01
 */
export interface DirectoryActivity {
  readonly person: DirectoryPerson;
  readonly structure: DirectoryStructure | undefined;
  /** `L` self-employed, `S` employee, `B` voluntary. */
  readonly practiceMode: string | undefined;
  readonly phone: string | undefined;
  /** Ordinary e-mail of the structure, public: never an address for health data. */
  readonly publicEmail: string | undefined;
}
