import { isOid } from "@segur-sdk/core";

import { missingField, problem, type RegistryProblem } from "../refusal.js";
import { identifiersOf, type RegistryObject } from "../registry-object.js";
import { type PatientCx, readInsCx } from "../values/hl7-values.js";

/** The only uniqueId of an object, or what is wrong with it: an OID of at most 64 characters (dmp.md B.8). */
export function problemsOfUniqueId(object: RegistryObject, scheme: string): readonly RegistryProblem[] {
  const [uniqueId, ...others] = identifiersOf(object, scheme);
  if (uniqueId === undefined || uniqueId === "") return [missingField("uniqueId", object.id)];
  if (others.length > 0 || !isOid(uniqueId)) {
    return [problem("XDSDocumentUniqueIdError", "Le format du uniqueId est incorrect", object.id)];
  }
  return [];
}

/** What is wrong with the patient of an object: absent, malformed, or another than the one of the VIHF. */
export function problemsOfPatientId(
  object: RegistryObject,
  scheme: string,
  expected: PatientCx,
): readonly RegistryProblem[] {
  const [text, ...others] = identifiersOf(object, scheme);
  if (text === undefined) return [missingField("patientId", object.id)];
  const patient = readInsCx(text);
  const same = patient?.matricule === expected.matricule && patient.authority === expected.authority;
  return same && others.length === 0
    ? []
    : [problem("XDSPatientIdDoesNotMatch", "Le patient n'est pas celui du lot de soumission", object.id)];
}

/** uniqueIds borne twice inside one submission. */
export function problemsOfRepetition(uniqueIds: readonly string[]): readonly RegistryProblem[] {
  const repeated = new Set(uniqueIds.filter((uniqueId, i) => uniqueIds.indexOf(uniqueId) !== i));
  return [...repeated].map((uniqueId) =>
    problem("XDSDuplicateUniqueIdInRegistry", `uniqueId en double dans le lot : ${uniqueId}`),
  );
}

/**
 * uniqueIds that are registered already.
 *
 * @param hashOf the hash under which a uniqueId is registered; empty for a set
 * @see messages of dmp.md E.2 for both texts
 */
export function problemsOfDuplicates(
  submitted: readonly { readonly uniqueId: string; readonly hash: string; readonly location: string }[],
  hashOf: (uniqueId: string) => string | undefined,
): readonly RegistryProblem[] {
  return submitted.flatMap(({ uniqueId, hash, location }) => {
    const registered = hashOf(uniqueId);
    if (registered === undefined) return [];
    return registered === hash
      ? [problem("XDSDuplicateUniqueIdInRegistry", `uniqueId déjà présent : ${uniqueId}`, location)]
      : [problem("XDSNonIdenticalHash", `hash différent pour ${uniqueId}`, location)];
  });
}
