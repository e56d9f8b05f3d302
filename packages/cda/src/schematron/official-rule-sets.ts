/** A rule set that ANS publishes, and what it judges. */
export interface OfficialRuleSet {
  /** Short name, that of the findings. */
  readonly name: string;
  /** Main file, from the folder `schematrons` of the test kit. */
  readonly file: string;
  /** `templateId` of the documents that it judges; absent when it judges any document. */
  readonly template?: string;
}

/**
 * The rule sets of the ANS test kit, in the order that its tool runs them: five for any document, then the one of the
 * document model (*volet*). A level 1 document names no model: the five alone judge it.
 *
 * Volets of other models are loaded by their file name.
 *
 * @see ANS, TestContenuCDA 3.0, `schematrons/moteur/compilverif.bat`; IMG-CR-IMG and IMG-DA-IMG 2024.01
 */
export const officialRuleSets: readonly OfficialRuleSet[] = [
  { name: "ihe", file: "profils/IHE.sch" },
  { name: "terminologie", file: "profils/terminologies/schematron/terminologie.sch" },
  { name: "modeles-contenus", file: "profils/CI-SIS_ModelesDeContenusCDA.sch" },
  { name: "strucmin", file: "profils/structurationMinimale/ASIP-STRUCT-MIN-StrucMin.sch" },
  { name: "modeles-ans", file: "profils/CI-SIS_Modeles_ANS.sch" },
  {
    name: "volet-img-cr-img-2024.01",
    file: "CI-SIS_IMG-CR-IMG_2024.01.sch",
    template: "1.2.250.1.213.1.1.1.45",
  },
  {
    name: "volet-img-da-img-2024.01",
    file: "CI-SIS_IMG-DA-IMG_2024.01.sch",
    template: "1.2.250.1.213.1.1.1.47",
  },
];
