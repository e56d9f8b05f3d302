import { present } from "../present.js";
import { doseAs, formatDose, instantAt, listUnlessEmpty, textAt } from "./completion.js";
import type { NarrativeInline } from "./narrative.js";
import type { EntryWords, NarrativeDraft } from "./narrative-draft.js";
import { singleLine } from "./normalise-narrative.js";
import type { AdministeredProduct, ProductAdministration, RadiopharmaceuticalAdministration } from "./product.js";
import type { Dose } from "./values.js";
import type { DerivedIds } from "./derived-ids.js";

/** An entry once completed, and its line in the table of the section. */
export interface Completed<T> {
  readonly entry: T;
  readonly line: readonly (readonly NarrativeInline[])[];
}

/** Headings of {@link Completed.line} for a product. */
export const productHeadings = ["Produit administré", "Dose", "Voie d'administration", "Numéro de lot", "Commentaire"];

/** Headings of {@link Completed.line} for a radiopharmaceutical. */
export const radiopharmaceuticalHeadings = [
  "Produit radiopharmaceutique administré",
  "Activité administrée",
  "Voie d'administration",
  "Numéro de lot",
  "Commentaire",
];

/** A product given, complete. */
export function completeProduct(
  given: ProductAdministration,
  draft: NarrativeDraft,
  ids: DerivedIds,
  name: string,
): Completed<ProductAdministration> {
  const parts = completeParts(given, given.dose, draft, name);
  return {
    entry: present<ProductAdministration>({
      id: ids.complete(given.id),
      product: parts.product,
      ...textAt(parts.said.anchor ?? parts.words.anchor),
      ...instantAt(given.at),
      route: given.route,
      dose: parts.dose,
      rate: given.rate,
      comment: parts.comment.anchor,
    }),
    line: parts.line,
  };
}

/** A radiopharmaceutical given, complete. */
export function completeRadiopharmaceutical(
  given: RadiopharmaceuticalAdministration,
  draft: NarrativeDraft,
  name: string,
): Completed<RadiopharmaceuticalAdministration> {
  const parts = completeParts(given, given.activity, draft, name);
  return {
    entry: present<RadiopharmaceuticalAdministration>({
      id: given.id,
      product: parts.product,
      ...textAt(parts.said.anchor),
      ...instantAt(given.at),
      route: given.route,
      activity: parts.dose,
      comment: parts.comment.anchor,
    }),
    line: parts.line,
  };
}

interface Parts {
  readonly product: AdministeredProduct;
  readonly words: EntryWords;
  readonly said: EntryWords;
  readonly dose: Dose | undefined;
  readonly comment: EntryWords;
  readonly line: Completed<never>["line"];
}

function completeParts(
  given: ProductAdministration | RadiopharmaceuticalAdministration,
  amount: Dose | undefined,
  draft: NarrativeDraft,
  name: string,
): Parts {
  const { product, route } = given;
  const words = draft.say(product.text, `${name}-product`, nameOf(product));
  const said = draft.say(given.text, `${name}-text`);
  const dose = amount && draft.say(amount.text, `${name}-dose`, formatDose(amount));
  const comment = draft.say(given.comment, `${name}-comment`);
  return {
    product: present<AdministeredProduct>({
      name: product.name === undefined ? undefined : singleLine(product.name),
      cis: product.cis,
      codes: listUnlessEmpty(product.codes),
      ...textAt(words.anchor),
      lotNumber: product.lotNumber === undefined ? undefined : singleLine(product.lotNumber),
    }),
    words,
    said,
    dose: amount && dose && doseAs(amount, dose),
    comment,
    line: [
      [...words.shown, ...(said.shown.length === 0 ? [] : [{ kind: "lineBreak" } as const, ...said.shown])],
      dose?.shown ?? [],
      route === undefined ? [] : [route.label],
      product.lotNumber === undefined ? [] : [product.lotNumber],
      comment.shown,
    ],
  };
}

function nameOf({ name, codes, cis }: AdministeredProduct): string | undefined {
  return name ?? cis?.label ?? codes?.[0]?.label;
}
