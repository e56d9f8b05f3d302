import type { DmpPatient } from "./dmp-patient.js";

/**
 * Patients of the DMP test set, and a few others, marked so.
 *
 * The CNDA gives no matricule for its numbered cases: those are invented. Who is not in the list, JEAN CONTESTE of test
 * 0.2-010 among others, has no record.
 *
 * @see CNDA, cahier de tests DMP v2.10c, test patients
 */
export const dmpTestPatients: readonly DmpPatient[] = [
  active("277076322082910", "NESSI", "RUTH ISABELLE", "1977-07-14", "F"),
  active("199013417202174", "INSFAMILLEQUATRE", "JUMEAUUN", "1999-01-15", "M"),
  active("199013417202372", "INSFAMILLEQUATRE", "JUMEAUTROIS", "1999-01-15", "M"),
  active("199013417202471", "INSFAMILLEQUATRE", "JUMEAUQUATRE", "1999-01-15", "M"),
  active("167112622170459", "INSFAMILLEQUATRE", "ARTHUR", "1967-11-14", "M"),
  active("255069999999934", "DESMAUX", "NATHALIE", "1955-06-15", "F"),
  active("207100486108281", "PETRA", "DIDIER", "2007-10-23", "M"),
  active("235061058692768", "ATTRIBUT", "MONIQUE", "1935-06-07", "F"),
  active("203061212712750", "MAXIMOP", "CELINE", "2003-06-25", "F"),
  { ...active("202096615708958", "MAXIMOP", "NADINE", "2002-09-18", "F"), record: "closed", closedOn: "2024-03-01" },
  // Case 1, authorised; cases 6 and 7 of tests 0.2-070 and 0.2-060.
  {
    ...active("287016322099138", "GIRODET DE ROUSSY-COEUR", "ANNE-LOUIS", "1987-01-01", "F"),
    authorisation: "VALIDE",
    attendingDoctor: true,
  },
  { ...active("189016322099385", "HUIT", "HENRI", "1989-01-01", "M"), authorisation: "INTERDIT" },
  { ...active("295016322099431", "SARTRE", "SIMONE", "1995-01-01", "F"), authorisation: "EXPIRE" },
  // Cases 2 AD1 and 11: minors, for the secret connection.
  active("217016322099272", "BOUCHER", "EMMA", "2017-01-01", "F"),
  active("114096322099605", "TOMAS", "ISAIE", "2014-09-23", "M"),
  // Cases 10 and 17; case 14 of test 0.2-020, whose record is closed.
  active("176016322099541", "CLERICO", "COME", "1976-01-01", "M"),
  active("190016322099831", "LONGPRE", "CLAUDE", "1990-01-01", "M"),
  { ...active("271016322099740", "MARYS", "NADIA", "1971-01-01", "F"), record: "closed", closedOn: "2025-06-30" },
  // Case 12, with the opposition of test 2.1-970 from the start.
  { ...active("187016322099980", "BONNEL", "SYLVAIN", "1987-01-01", "M"), feedingOpposed: true },
  // Not of the CNDA: a minor of the INSi, the patient of the ANS samples, that of the sample knee report.
  active("110086322083060", "NESSI", "MICHELANGELO ANTHONY", "2010-08-07", "M"),
  active("279035121518989", "PAT-TROIS", "DOMINIQUE", "1979-03-28", "F"),
  active("169097511599936", "GARNIER", "PAUL HENRI", "1969-09-02", "M"),
];

function active(
  matricule: string,
  birthName: string,
  givenNames: string,
  birthDate: string,
  sex: DmpPatient["sex"],
): DmpPatient {
  return { matricule, birthName, givenNames, birthDate, sex, record: "active" };
}
