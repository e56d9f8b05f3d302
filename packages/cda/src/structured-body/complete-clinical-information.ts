import { present } from "../present.js";
import type { ClinicalInformation, Contraindication, HistoryItem, MedicalHistory } from "./clinical-information.js";
import { codedAs, completeSection, completeTextSection, instantAt, textAt } from "./completion.js";
import type { NarrativeInline } from "./narrative.js";
import { draftNarrative, type NarrativeDraft, tableOf } from "./narrative-draft.js";
import { normaliseNarrative } from "./normalise-narrative.js";
import { sectionKinds } from "./section-kinds.js";
import type { CodedText, UncodedText } from "./values.js";
import type { DerivedIds } from "./derived-ids.js";

/** Clinical information, complete. */
export function completeClinicalInformation(section: ClinicalInformation, ids: DerivedIds): ClinicalInformation {
  return {
    ...completeSection(section, sectionKinds.clinicalInformation, ids),
    narrative: normaliseNarrative(section.narrative ?? []),
    request: completeTextSection(section.request, sectionKinds.request, ids),
    history: completeHistory(section.history, ids),
  };
}

/** One line of the table: nature, element, comment, place. */
type HistoryLine = readonly (readonly NarrativeInline[])[];

function completeHistory(section: MedicalHistory, ids: DerivedIds): MedicalHistory {
  const draft = draftNarrative(section.narrative);
  const lines: HistoryLine[] = [];
  const complete =
    <T extends HistoryItem>(kind: string, nature: string) =>
    (item: T, index: number): T =>
      completeItem(item, { draft, lines, ids, nature, name: `${kind}-${String(index + 1)}` });
  const medical = section.medical.map(complete<HistoryItem>("medical-history", "Antécédents médicaux"));
  const surgical = section.surgical.map(complete<HistoryItem>("surgical-history", "Antécédents chirurgicaux"));
  const contraindications = section.contraindications.map(
    complete<Contraindication>("contraindication", "Contre-indications"),
  );
  return {
    ...completeSection(section, sectionKinds.history, ids),
    narrative: draft.finish(() => tableOf(["Nature", "Élément", "Précision", "Localisation"], lines)),
    medical,
    surgical,
    contraindications,
  };
}

interface ItemContext {
  readonly draft: NarrativeDraft;
  readonly lines: HistoryLine[];
  readonly ids: DerivedIds;
  readonly nature: string;
  readonly name: string;
}

function completeItem<T extends HistoryItem>(item: T, { draft, lines, ids, nature, name }: ItemContext): T {
  const value: CodedText | UncodedText = item.value;
  const words = draft.say(value.text, `${name}-value`, "code" in value ? value.label : undefined);
  const comment = draft.say(item.text, `${name}-comment`);
  const site = item.site && draft.say(item.site.text, `${name}-site`, item.site.label);
  lines.push([[nature], words.shown, comment.shown, site?.shown ?? []]);
  const { anchor } = words;
  // The value in words is all that an entry without code has.
  const uncoded = anchor === undefined ? value : { text: anchor };
  return present<HistoryItem>({
    id: ids.complete(item.id),
    value: "code" in value ? codedAs(value, words) : uncoded,
    ...textAt(comment.anchor ?? anchor),
    ...instantAt(item.at),
    site: item.site && site && codedAs(item.site, site),
  }) as T;
}
