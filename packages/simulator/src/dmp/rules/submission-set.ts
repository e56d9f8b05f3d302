import { isOid } from "@segur-sdk/core";

import type { Sender } from "../authenticate.js";
import { metadataProblem, missingField, type RegistryProblem } from "../refusal.js";
import { classificationsOf, identifiersOf, type RegistryObject, slotValues } from "../registry-object.js";
import { readDtm } from "../values/hl7-values.js";
import { setSchemes } from "../xds-schemes.js";
import { problemsOfAuthors } from "./authorship.js";
import { codeOf } from "./coded-metadata.js";
import { problemsOfUniqueId } from "./identifiers.js";

/** Type of activity (TRE_R209). JDV_J59 is known in part only, hence the code itself is not looked up. */
const contentTypeSystem = "1.2.250.1.213.2.2";

/**
 * What is wrong with the metadata of the submission set.
 *
 * @see dmp.md B.5
 */
export function problemsOfSet(
  set: RegistryObject,
  sender: Sender,
  now: Date,
  toleranceMs: number,
): readonly RegistryProblem[] {
  return [
    ...problemsOfSubmissionTime(set, now, toleranceMs),
    ...problemsOfAuthors(set, setSchemes.author),
    ...problemsOfContentType(set),
    ...problemsOfSource(set, sender),
    ...problemsOfUniqueId(set, setSchemes.uniqueId),
  ];
}

function problemsOfSubmissionTime(set: RegistryObject, now: Date, toleranceMs: number): readonly RegistryProblem[] {
  const values = slotValues(set, "submissionTime");
  const [value] = values;
  if (value === undefined) return [missingField("submissionTime", set.id)];
  const instant = value.length === 14 ? readDtm(value) : undefined;
  if (values.length > 1 || instant === undefined) {
    return [metadataProblem("Le format de submissionTime est incorrect", set.id)];
  }
  return instant.getTime() > now.getTime() + toleranceMs
    ? [metadataProblem("submissionTime est dans le futur", set.id)]
    : [];
}

function problemsOfContentType(set: RegistryObject): readonly RegistryProblem[] {
  const [classification, ...others] = classificationsOf(set, setSchemes.contentTypeCode);
  if (classification === undefined) return [missingField("contentTypeCode", set.id)];
  const { code, system } = codeOf(classification);
  return others.length === 0 && /^[0-9]{2}$/.test(code) && system === contentTypeSystem
    ? []
    : [
        metadataProblem(
          `Le code ${code} (${system}) ne fait pas partie du domaine d'affinité : contentTypeCode`,
          set.id,
        ),
      ];
}

/** The source is the software installation, the one of the VIHF when it says it (EX_GEN-1350). */
function problemsOfSource(set: RegistryObject, sender: Sender): readonly RegistryProblem[] {
  const [sourceId, ...others] = identifiersOf(set, setSchemes.sourceId);
  if (sourceId === undefined) return [missingField("sourceId", set.id)];
  return others.length === 0 && isOid(sourceId) && sourceId === (sender.lpsId ?? sourceId)
    ? []
    : [metadataProblem("sourceId incorrect", set.id)];
}
