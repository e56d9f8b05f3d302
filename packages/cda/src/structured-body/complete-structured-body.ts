import type { Oid } from "@segur-sdk/core";

import { normaliseInstant } from "../instant.js";
import { present } from "../present.js";
import type { AttachedDocument, AttachedDocuments, PdfCopy } from "./attached-document.js";
import { codedAs, completeSection, completeTextSection, instantAt, listUnlessEmpty, textAt } from "./completion.js";
import { completeClinicalInformation } from "./complete-clinical-information.js";
import { completeExamination } from "./complete-examination.js";
import type { MedicalDevice, MedicalDevices } from "./device.js";
import type { NarrativeBlock } from "./narrative.js";
import { draftNarrative, type NarrativeDraft, tableOf } from "./narrative-draft.js";
import type { SectionAuthor } from "./people.js";
import type { TextSection } from "./section.js";
import { type SectionKindName, sectionKinds } from "./section-kinds.js";
import type { Addendum, PatientEducation, StructuredBody } from "./structured-body.js";
import { derivedIds, type DerivedIds } from "./derived-ids.js";

/** What {@link completeStructuredBody} needs besides the body. */
export interface CompleteStructuredBodyOptions {
  /** Identifier of the document: the identifiers of sections and entries that are absent derive from it. */
  readonly documentId: Oid;
}

/**
 * The body as the document will say it, and as reading the document gives it back: nothing left implicit.
 *
 * Identifiers become UUIDs derived from the document identifier and the place (the same report gives the same bytes);
 * titles, the usual ones; plain texts, the blocks of a narrative ({@link normaliseNarrative}); the words of an entry, the
 * place of the narrative that says them; instants, local time with offset. A section of entries without narrative gets
 * one written from them, in French. Idempotent.
 *
 * @example
 * ```ts
 * import { completeStructuredBody, type ImagingReport, type StructuredBody } from "@segur-sdk/cda";
 *
 * function asWritten(report: ImagingReport): StructuredBody | undefined {
 *   return report.body.level === 3 ? completeStructuredBody(report.body, { documentId: report.id }) : undefined;
 * }
 * ```
 */
export function completeStructuredBody(
  body: StructuredBody,
  { documentId }: CompleteStructuredBodyOptions,
): StructuredBody {
  const ids = derivedIds(documentId);
  const text = (section: TextSection | undefined, kind: SectionKindName): TextSection | undefined =>
    section && completeTextSection(section, sectionKinds[kind], ids);
  const { addendum, attachments, devices, patientEducation, pdfCopy } = body;
  return present<StructuredBody>({
    level: 3,
    addendum: addendum && completeAddendum(addendum, ids),
    clinicalInformation: completeClinicalInformation(body.clinicalInformation, ids),
    examinations: body.examinations.map((examination, index) =>
      completeExamination(examination, ids, `examination-${String(index + 1)}`),
    ),
    devices: devices && completeDevices(devices, ids),
    results: text(body.results, "results"),
    earlierResults: text(body.earlierResults, "earlierResults"),
    comparison: text(body.comparison, "comparison"),
    conclusion: completeTextSection(body.conclusion, sectionKinds.conclusion, ids),
    comment: text(body.comment, "comment"),
    attachments: attachments && completeAttachments(attachments, ids),
    pdfCopy: pdfCopy && completePdfCopy(pdfCopy, ids),
    patientEducation: patientEducation && completeEducation(patientEducation, ids),
    customSections: listUnlessEmpty(body.customSections),
  });
}

function completeAddendum(section: Addendum, ids: DerivedIds): Addendum {
  const { id, familyName, givenName, professionCode, specialityCode, civility, title } = section.author;
  return {
    ...completeTextSection(section, sectionKinds.addendum, ids),
    author: present<SectionAuthor>({ id, familyName, givenName, professionCode, specialityCode, civility, title }),
    at: normaliseInstant(section.at),
  };
}

function completeDevices(section: MedicalDevices, ids: DerivedIds): MedicalDevices {
  const draft = draftNarrative(section.narrative);
  const devices = section.devices.map((device, index) => {
    const name = `device-${String(index + 1)}`;
    const category = draft.say(device.category.text, `${name}-category`, device.category.label);
    const words = draft.say(device.text, `${name}-text`);
    return {
      entry: present<MedicalDevice>({
        id: ids.complete(device.id),
        category: codedAs(device.category, category),
        ...textAt(words.anchor ?? category.anchor),
        from: normaliseInstant(device.from),
        to: device.to === undefined ? undefined : normaliseInstant(device.to),
        udi: device.udi,
      }),
      line: [category.shown, words.shown, device.udi === undefined ? [] : [device.udi.extension ?? device.udi.root]],
    };
  });
  return {
    ...completeSection(section, sectionKinds.devices, ids),
    narrative: draft.finish(() =>
      tableOf(
        ["Catégorie", "Dispositif", "Identifiant unique"],
        devices.map(({ line }) => line),
      ),
    ),
    devices: devices.map(({ entry }) => entry),
  };
}

function completeAttachments(section: AttachedDocuments, ids: DerivedIds): AttachedDocuments {
  const draft = draftNarrative(section.narrative);
  const attached = section.documents.map((document, index) =>
    completeDocument(document, draft, ids, `attachment-${String(index + 1)}`),
  );
  return {
    ...completeSection(section, sectionKinds.attachments, ids),
    narrative: draft.finish(() => attached.flatMap(({ blocks }) => blocks)),
    documents: attached.map(({ document }) => document),
  };
}

function completePdfCopy(section: PdfCopy, ids: DerivedIds): PdfCopy {
  const draft = draftNarrative(section.narrative);
  const { document, blocks } = completeDocument(section.document, draft, ids, "pdf-copy-document");
  return {
    ...completeSection(section, sectionKinds.pdfCopy, ids),
    narrative: draft.finish(() => blocks),
    document,
  };
}

function completeDocument(
  document: AttachedDocument,
  draft: NarrativeDraft,
  ids: DerivedIds,
  name: string,
): { readonly document: AttachedDocument; readonly blocks: readonly NarrativeBlock[] } {
  const title = draft.say(document.title, `${name}-title`);
  const mediaId = document.mediaId ?? name;
  return {
    document: present<AttachedDocument>({
      id: ids.complete(document.id),
      title: title.anchor ?? document.title,
      pdf: document.pdf,
      ...instantAt(document.at),
      typeId: ids.complete(document.typeId),
      mediaId,
    }),
    blocks: [
      { kind: "paragraph", children: [...title.shown, { kind: "lineBreak" }, { kind: "media", media: mediaId }] },
    ],
  };
}

function completeEducation(section: PatientEducation, ids: DerivedIds): PatientEducation {
  const draft = draftNarrative(section.narrative);
  const { id, text, at } = section.information;
  const words = draft.say(text, "patient-information-text");
  return {
    ...completeSection(section, sectionKinds.patientEducation, ids),
    narrative: draft.finish(() => [{ kind: "paragraph", children: words.shown }]),
    information: {
      id: ids.complete(id),
      text: words.anchor ?? text,
      ...instantAt(at),
    },
  };
}
