import { normaliseInstant } from "../instant.js";
import { present } from "../present.js";
import { codedAs, completeSection, instantAt } from "./completion.js";
import type { Completed } from "./complete-product.js";
import type { NarrativeInline } from "./narrative.js";
import { draftNarrative, type NarrativeDraft, tableOf } from "./narrative-draft.js";
import type { CatalogObject, CatalogSeries, CatalogStudy, ObjectCatalog } from "./object-catalog.js";
import { sectionKinds } from "./section-kinds.js";
import type { DerivedIds } from "./derived-ids.js";

/** Catalogue of images, complete. */
export function completeObjectCatalog(section: ObjectCatalog, ids: DerivedIds, name: string): ObjectCatalog {
  const draft = draftNarrative(section.narrative);
  const studies = section.studies.map((study, index) =>
    completeStudy(study, draft, section.narrative === undefined, `${name}-study-${String(index + 1)}`),
  );
  return {
    ...completeSection(section, sectionKinds.objectCatalog, ids),
    narrative: draft.finish(() =>
      tableOf(
        ["Examen", "Modalité", "Images"],
        studies.map(({ line }) => line),
      ),
    ),
    studies: studies.map(({ entry }) => entry),
  };
}

function completeStudy(
  study: CatalogStudy,
  draft: NarrativeDraft,
  written: boolean,
  name: string,
): Completed<CatalogStudy> {
  const { series } = study;
  const { object } = series;
  const modality = draft.say(series.modality.text, `${name}-modality`, series.modality.label);
  const sopClass = draft.say(object.sopClass.text, `${name}-object`, object.sopClass.label);
  const link: readonly NarrativeInline[] =
    object.viewingUrl === undefined || !written
      ? []
      : [" ", { kind: "link", href: object.viewingUrl, text: "Voir les images" }];
  return {
    entry: {
      uid: study.uid,
      at: normaliseInstant(study.at),
      series: present<CatalogSeries>({
        uid: series.uid,
        modality: codedAs(series.modality, modality),
        ...instantAt(series.at),
        object: present<CatalogObject>({
          uid: object.uid,
          sopClass: codedAs(object.sopClass, sopClass),
          viewingUrl: object.viewingUrl,
          ...instantAt(object.at),
        }),
      }),
    },
    line: [[study.uid], modality.shown, [...sopClass.shown, ...link]],
  };
}
