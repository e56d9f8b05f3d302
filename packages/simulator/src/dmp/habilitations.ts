import type { Sender, SenderOfList } from "./authenticate.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpStore } from "./dmp-registry.js";
import { metadataProblem, problem, type RegistryProblem } from "./refusal.js";
import { refusalOfConsultation } from "./rules/consultation.js";
import { deniedByRights, type DmpGrant } from "./rules/rights.js";
import { formatDtm, readDtm, testInsOid } from "./values/hl7-values.js";
import type { ListedPatient, ListedProfessional } from "./wire/build-habilitation.js";
import type { AuthorisationRequest, PatientListRequest } from "./wire/read-habilitation.js";

/** A patient changed by TD0.3, and what the service says of it. */
export interface AuthorisationChange {
  readonly patient: DmpPatient;
  readonly context: string;
}

/**
 * Adds or removes the authorisation of the sender on a record (TD0.3). An authorisation that is there already is a
 * success; a patient who blocked the sender keeps him out; a card of staff only adds.
 *
 * @see dmp.md F.5, A.3
 */
export function setAuthorisation(
  { action, role }: AuthorisationRequest,
  sender: Sender,
  patient: DmpPatient,
  now: Date,
): AuthorisationChange | RegistryProblem {
  if (action !== "AJOUT" && action !== "SUPPRESSION") return metadataProblem("Le champ action est incorrect");
  const attending = role === "MEDECIN_TRAITANT";
  if (role !== undefined && !attending) return metadataProblem("Le champ role est incorrect");
  if (action === "SUPPRESSION") {
    if (sender.mode === "cpe") return deniedByRights();
    const { attendingDoctor = false, authorisedAt: _, ...others } = patient;
    const removed = {
      ...others,
      authorisation: "NON_EXISTE",
      attendingDoctor: attending ? false : attendingDoctor,
    } as const;
    return { patient: removed, context: "Autorisation supprimée" };
  }
  if (patient.authorisation === "INTERDIT") return problem("DMPAccessForbidden", "Accès refusé");
  const added = {
    ...patient,
    authorisation: "VALIDE",
    authorisedAt: now.toISOString(),
    ...(attending ? { attendingDoctor: true } : {}),
  } as const;
  return { patient: added, context: "Autorisation ajoutée" };
}

/** What the lists are drawn from. */
export interface ListContext {
  readonly patients: readonly DmpPatient[];
  readonly registry: DmpStore;
  readonly grant: DmpGrant;
}

/**
 * Records that the sender may open (TD0.4): those authorised since a day, or, for a person, those that received a
 * document since. A structure asks by authorisation only; a card of staff sees what its structure fed.
 *
 * @see dmp.md F.5 (the spelling `LASTAUTORIZATION` is the service's), A.3
 */
export function listPatients(
  { startDate, dateType }: PatientListRequest,
  sender: SenderOfList,
  { patients, registry, grant }: ListContext,
): readonly ListedPatient[] | RegistryProblem {
  const start = readDtm(startDate);
  if (start === undefined) return metadataProblem("Le champ startDate est incorrect");
  if (dateType !== "LASTAUTORIZATION" && dateType !== "LASTDOC")
    return metadataProblem("Le champ dateType est incorrect");
  const byDocument = dateType === "LASTDOC";
  if (byDocument && (sender.mode === "indirect" || sender.mode === "air")) return deniedByRights();
  return patients.flatMap((patient) => {
    if (patient.record !== "active" || refusalOfConsultation(patient) !== undefined) return [];
    const submissions = registry
      .submissionsOf(patient.matricule)
      .filter((one) => grant !== "structure" || one.structureId === sender.structureId);
    if (grant === "structure" && submissions.length === 0) return [];
    const added = submissions.at(-1)?.receivedAt;
    const authorised = patient.authorisedAt === undefined ? undefined : new Date(patient.authorisedAt);
    const compared = byDocument ? added : authorised;
    return compared === undefined || compared < start ? [] : [listedPatient(patient, authorised, added)];
  });
}

function listedPatient(patient: DmpPatient, authorised: Date | undefined, added: Date | undefined): ListedPatient {
  const time = (instant: Date | undefined): string | undefined =>
    instant === undefined ? undefined : formatDtm(instant);
  return {
    nationalId: patient.matricule,
    nationalIdType: testInsOid,
    lastName: patient.birthName,
    firstName: patient.givenNames,
    dateOfBirth: patient.birthDate.replaceAll("-", ""),
    attendingDoctor: patient.attendingDoctor ?? false,
    lastAccessDate: time(authorised),
    lastUpdateDate: time(added),
    lastAddDate: time(added),
  };
}

const modes: Readonly<Record<string, string>> = { VALIDE: "ACTIVE", EXPIRE: "EXPIREE", INTERDIT: "BLOQUEE" };

/**
 * Professionals whom a patient authorised or blocked (TD1.6). One is known to the simulated DMP: who asks. The values
 * of `mode` other than `TOUTE` and `ACTIVE` are the simulator's own.
 *
 * @see dmp.md F.5
 */
export function listProfessionals(
  mode: string,
  sender: Sender,
  patient: DmpPatient,
  now: Date,
): readonly ListedProfessional[] | RegistryProblem {
  if (!["TOUTE", ...Object.values(modes)].includes(mode)) return metadataProblem("Le champ mode est incorrect");
  const state = modes[patient.authorisation ?? "NON_EXISTE"];
  if (state === undefined || (mode !== "TOUTE" && mode !== state)) return [];
  const since = formatDtm(patient.authorisedAt === undefined ? now : new Date(patient.authorisedAt));
  return [
    {
      nationalId: sender.nameId,
      firstName: "",
      lastName: "",
      codeSpeciality: sender.roles.at(-1)?.code ?? "",
      startOfAuthorization: since,
      lastActionDate: since,
      mode: state,
    },
  ];
}
