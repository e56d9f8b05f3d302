import { insNature, isInsAuthority } from "@segur-sdk/core";

import type { Cx } from "../cx.js";
import type { SourcePatientInfo } from "../source-patient-info.js";
import type { SubmissionMetadata } from "../submission.js";
import { formatCx } from "../wire/cx-value.js";
import { formatSourcePatientInfo } from "../wire/source-patient-info-lines.js";
import { signatureIds } from "./confidentiality.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

/** The DMP knows a patient by the INS of a qualified identity, and by nothing else. */
export const qualifiedPatientRule: SubmissionRule = {
  rule: "EX_GEN-1530",
  severity: "error",
  source: "DMP GI, EX_GEN-1530, EX_GEN-1270: INS of a qualified identity",
  registryError: "XDSUnknownPatientId",
  profile: "dmp",
  message: {
    fr: "L'identité du patient n'est pas qualifiée : le DMP ne peut pas être alimenté.",
    en: "The identity of the patient is not qualified: nothing can be sent to the DMP.",
  },
  *violations(submission) {
    for (const { path, patientId } of patientIds(submission)) {
      if (patientId === undefined || !isInsCx(patientId)) yield path;
    }
  },
};

/** A mail may go without the INS, but what stands there is an INS. */
export const patientIdFormRule: SubmissionRule = {
  rule: "SDK-XDM-PATIENT-ID",
  severity: "error",
  source: "mssante.md B3: patientId is the INS, absent when the identity is not qualified",
  registryError: "XDSUnknownPatientId",
  profile: "xdm",
  message: {
    fr: "L'identifiant du patient n'est pas un matricule INS.",
    en: "The identifier of the patient is not an INS.",
  },
  *violations(submission) {
    for (const { path, patientId } of patientIds(submission)) {
      if (patientId !== undefined && !isInsCx(patientId)) yield path;
    }
  },
};

/** A NIA opens no DMP. */
export const niaRule: SubmissionRule = {
  rule: "EX_GEN-1530-NIA",
  severity: "error",
  source: "DMP GI 2.9.1; CNDA test 0.2-080: NIA forbidden",
  registryError: "XDSUnknownPatientId",
  profile: "dmp",
  message: {
    fr: "Le patient n'a qu'un numéro d'attente (NIA) : le DMP ne peut pas être alimenté.",
    en: "The patient only has a waiting number (NIA): nothing can be sent to the DMP.",
  },
  *violations(submission) {
    for (const { path, patientId } of patientIds(submission)) {
      const authority = patientId?.authority;
      if (authority !== undefined && isInsAuthority(authority) && insNature(authority) === "NIA") yield path;
    }
  },
};

/** One submission concerns one patient: same matricule, same authority, same traits. */
export const samePatientRule: SubmissionRule = {
  rule: "SDK-XDS-SAME-PATIENT",
  severity: "error",
  source: "IHE ITI TF-2 §3.41.4.1.3.3; mssante.md B4, rule 4; MSS/CONF.23",
  registryError: "XDSPatientIdDoesNotMatch",
  message: {
    fr: "Les documents de l'envoi ne concernent pas tous le même patient.",
    en: "The documents of the submission do not all concern the same patient.",
  },
  *violations(submission) {
    const { patientId } = submission.submissionSet;
    const signatures = signatureIds(submission);
    let first: SourcePatientInfo | undefined;
    for (const { id, path, entry } of locatedEntries(submission)) {
      if (!isSamePatient(entry.patientId, patientId)) yield `${path}.patientId`;
      const info = entry.sourcePatientInfo;
      if (signatures.has(id) || info === undefined) continue;
      if (first === undefined) first = info;
      else if (traitsOf(info) !== traitsOf(first)) yield `${path}.sourcePatientInfo`;
    }
  },
};

/** Two identifiers are the same when they are written alike; most need not be written to be known so. */
function isSamePatient(one: Cx | undefined, other: Cx | undefined): boolean {
  const isAlike = one?.id === other?.id && one?.authority === other?.authority && one?.type === other?.type;
  return isAlike || written(one) === written(other);
}

function written(cx: Cx | undefined): string {
  return cx === undefined ? "" : formatCx(cx);
}

function traitsOf(info: SourcePatientInfo): string {
  return formatSourcePatientInfo(info).join("\n");
}

/** « Le champ 'sourcePatientInfo PID5' est obligatoire ». */
export const birthNameRule: SubmissionRule = {
  rule: "SDK-DMP-PID5",
  severity: "error",
  source: "Refusal of the DMP: PID-5 compulsory (dmp.md B.6, E.3)",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: { fr: "Le nom de naissance du patient est absent.", en: "The birth name of the patient is missing." },
  *violations(submission) {
    const signatures = signatureIds(submission);
    for (const { id, path, entry } of locatedEntries(submission)) {
      const familyName = entry.sourcePatientInfo?.birthName?.familyName.trim() ?? "";
      if (familyName === "" && !signatures.has(id)) yield `${path}.sourcePatientInfo.birthName`;
    }
  },
};

function patientIds(submission: SubmissionMetadata): readonly { path: string; patientId: Cx | undefined }[] {
  return [
    { path: "submissionSet.patientId", patientId: submission.submissionSet.patientId },
    ...locatedEntries(submission).map(({ path, entry }) => ({
      path: `${path}.patientId`,
      patientId: entry.patientId,
    })),
  ];
}

function isInsCx(cx: Cx): boolean {
  return /^[0-9][0-9AB]{12}[0-9]{2}$/.test(cx.id) && cx.type === "NH" && isInsAuthority(cx.authority ?? "");
}
