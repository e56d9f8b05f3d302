import { present } from "../present.js";
import { codedAs, completeSection, completeTextSection, instantAt, listUnlessEmpty } from "./completion.js";
import { completeObjectCatalog } from "./complete-object-catalog.js";
import { type Completed, completeProduct, productHeadings } from "./complete-product.js";
import { completeRadiationExposure } from "./complete-radiation-exposure.js";
import type { AnatomicalSite, Examination, ImagingTechnique } from "./examination.js";
import type { NarrativeInline } from "./narrative.js";
import { draftNarrative, type NarrativeDraft, tableOf } from "./narrative-draft.js";
import { sectionKinds } from "./section-kinds.js";
import type { DerivedIds } from "./derived-ids.js";

const techniqueHeadings = ["Acte d'imagerie", "Description", "Modalité", "Autres paramètres", "Localisation"];

/** One exam, complete. */
export function completeExamination(section: Examination, ids: DerivedIds, name: string): Examination {
  const draft = draftNarrative(section.narrative);
  const techniques = section.techniques.map((technique, index) =>
    completeTechnique(technique, draft, ids, `${name}-technique-${String(index + 1)}`),
  );
  const products = (section.products ?? []).map((given, index) =>
    completeProduct(given, draft, ids, `${name}-product-${String(index + 1)}`),
  );
  const { complications, radiationExposure } = section;
  return present<Examination>({
    ...completeSection(section, sectionKinds.examination, ids),
    narrative: draft.finish(() => [
      ...tableOf(
        techniqueHeadings,
        techniques.map(({ line }) => line),
      ),
      ...tableOf(
        productHeadings,
        products.map(({ line }) => line),
      ),
    ]),
    techniques: techniques.map(({ entry }) => entry),
    products: listUnlessEmpty(products.map(({ entry }) => entry)),
    complications: complications && completeTextSection(complications, sectionKinds.complications, ids),
    radiationExposure: radiationExposure && completeRadiationExposure(radiationExposure, ids, `${name}-radiation`),
    objectCatalog: completeObjectCatalog(section.objectCatalog, ids, `${name}-catalog`),
  });
}

function completeTechnique(
  technique: ImagingTechnique,
  draft: NarrativeDraft,
  ids: DerivedIds,
  name: string,
): Completed<ImagingTechnique> {
  const act = draft.say(technique.code.text, `${name}-act`, technique.code.label);
  const description = draft.say(technique.description, `${name}-description`);
  const modalities = technique.modalities.map((modality, index) =>
    draft.say(modality.text, `${name}-modality-${String(index + 1)}`, modality.label),
  );
  const parameters = draft.say(technique.parameters, `${name}-parameters`);
  const site = draft.say(technique.site.text, `${name}-site`, technique.site.label);
  const { laterality } = technique.site;
  const side = laterality && draft.say(laterality.text, `${name}-laterality`, laterality.label);
  return {
    entry: present<ImagingTechnique>({
      id: ids.complete(technique.id),
      code: codedAs(technique.code, act),
      ccam: technique.ccam,
      description: description.anchor,
      ...instantAt(technique.at),
      modalities: technique.modalities.map((modality, index) => codedAs(modality, modalities[index] ?? { shown: [] })),
      site: present<AnatomicalSite>({
        ...codedAs(technique.site, site),
        laterality: laterality && side && codedAs(laterality, side),
      }),
      parameters: parameters.anchor,
    }),
    line: [
      onLines([act.shown, technique.ccam === undefined ? [] : [technique.ccam.label]]),
      description.shown,
      onLines(modalities.map(({ shown }) => shown)),
      parameters.shown,
      onLines([site.shown, side?.shown ?? []]),
    ],
  };
}

function onLines(texts: readonly (readonly NarrativeInline[])[]): readonly NarrativeInline[] {
  return texts
    .filter((text) => text.length > 0)
    .flatMap((text, index) => (index === 0 ? text : [{ kind: "lineBreak" } as const, ...text]));
}
