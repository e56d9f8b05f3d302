import { present } from "../present.js";
import { codedAs, completeSection, formatQuantity, instantAt, listUnlessEmpty, textAt } from "./completion.js";
import { type Completed, completeRadiopharmaceutical, radiopharmaceuticalHeadings } from "./complete-product.js";
import { draftNarrative, type NarrativeDraft, tableOf } from "./narrative-draft.js";
import type { ExposureAuthorization, PregnancyStatus, RadiationDose, RadiationExposure } from "./radiation-exposure.js";
import { sectionKinds } from "./section-kinds.js";
import type { DerivedIds } from "./derived-ids.js";

/** Exposure to radiation, complete. */
export function completeRadiationExposure(
  section: RadiationExposure,
  ids: DerivedIds,
  name: string,
): RadiationExposure {
  const draft = draftNarrative(section.narrative);
  const { professional } = section.authorization;
  const { title = "", givenName, familyName } = professional;
  const authorization = draft.say(
    section.authorization.text,
    `${name}-authorization`,
    `Exposition autorisée par ${title} ${givenName} ${familyName}`,
  );
  const { status } = section.pregnancy;
  const pregnancy = draft.say(status.text, `${name}-pregnancy`, status.label);
  const doses = (section.doses ?? []).map((dose, index) =>
    completeDose(dose, draft, ids, `${name}-dose-${String(index + 1)}`),
  );
  const radiopharmaceuticals = (section.radiopharmaceuticals ?? []).map((given, index) =>
    completeRadiopharmaceutical(given, draft, `${name}-radiopharmaceutical-${String(index + 1)}`),
  );
  return present<RadiationExposure>({
    ...completeSection(section, sectionKinds.radiationExposure, ids),
    narrative: draft.finish(() => [
      { kind: "paragraph", children: authorization.shown },
      { kind: "paragraph", children: ["Statut de grossesse : ", ...pregnancy.shown] },
      ...tableOf(
        ["Mesure", "Localisation", "Quantité"],
        doses.map(({ line }) => line),
      ),
      ...tableOf(
        radiopharmaceuticalHeadings,
        radiopharmaceuticals.map(({ line }) => line),
      ),
    ]),
    authorization: present<ExposureAuthorization>({
      id: section.authorization.id,
      professional: present<ExposureAuthorization["professional"]>({
        id: professional.id,
        familyName,
        givenName,
        civility: professional.civility,
        title: professional.title,
      }),
      ...textAt(authorization.anchor),
    }),
    pregnancy: present<PregnancyStatus>({
      id: ids.complete(section.pregnancy.id),
      status: codedAs(status, pregnancy),
      ...instantAt(section.pregnancy.at),
    }),
    doses: listUnlessEmpty(doses.map(({ entry }) => entry)),
    radiopharmaceuticals: listUnlessEmpty(radiopharmaceuticals.map(({ entry }) => entry)),
  });
}

function completeDose(
  dose: RadiationDose,
  draft: NarrativeDraft,
  ids: DerivedIds,
  name: string,
): Completed<RadiationDose> {
  const words = draft.say(dose.text, `${name}-measure`, dose.code.label);
  const site = draft.say(dose.site.text, `${name}-site`, dose.site.label);
  return {
    entry: present<RadiationDose>({
      id: ids.complete(dose.id),
      code: dose.code,
      quantity: dose.quantity,
      site: codedAs(dose.site, site),
      ...textAt(words.anchor),
      ...instantAt(dose.at),
    }),
    line: [words.shown, site.shown, [formatQuantity(dose.quantity)]],
  };
}
