import { html, type Html } from "@segur-sdk/core/html";
import { isSegurError, type Language } from "@segur-sdk/core";

import type { CdaReading } from "../cda-reading.js";
import { attachmentsOf, type CdaAttachment, decodeMedia } from "../reading/attachment.js";
import type { ReadSection } from "../reading/section.js";
import type { PageNames } from "./narrative-place.js";
import { renderFile, renderInlineImage } from "./render-file.js";
import { renderNarrative } from "./render-narrative.js";
import { renderPeople } from "./view-lines.js";
import type { ViewLabels } from "./view-labels.js";
import { formatInstant } from "./view-values.js";

/** FR-Document-PDF-copie: the document as the patient received it, which readers show first. */
const pdfCopy = "1.2.250.1.213.1.1.2.243";

/** A file of the document and the words it goes by. */
interface Attached {
  readonly attachment: CdaAttachment;
  readonly bytes: Uint8Array | undefined;
  readonly title: string;
  /** `id` in the page. */
  readonly name: string;
}

interface SectionContext {
  readonly labels: ViewLabels;
  readonly language: Language;
  readonly names: PageNames;
  readonly attached: readonly Attached[];
  /** Images already shown where the narrative speaks of them. */
  readonly shown: Set<string>;
  /** Counts the sections, to name them. */
  count: number;
}

/** The sections of a level 3 document and the files it holds, a PDF copy of the whole first. */
export function renderSections(
  reading: CdaReading,
  sections: readonly ReadSection[],
  labels: ViewLabels,
  language: Language,
): Html {
  const attached = attachmentsOf(reading).map((attachment, index): Attached => {
    const number = String(index + 1);
    const title = attachment.section.title ?? labels.attachment;
    return { attachment, bytes: bytesOf(attachment), title: `${title} (${number})`, name: `file-${number}` };
  });
  const isCopy = ({ attachment }: Attached): boolean =>
    attachment.section.templateIds.some(({ root }) => root === pdfCopy);
  const context: SectionContext = {
    labels,
    language,
    names: { taken: new Set() },
    attached,
    shown: new Set(),
    count: 0,
  };
  const copies = attached.filter(isCopy);
  const report = sections.map((section) => renderSection(section, 3, context));
  const others = attached.filter((one) => !isCopy(one) && !context.shown.has(one.name));
  return html`${copies.map((copy) => html`<section class="pdf" id="${copy.name}">${renderAttached(copy, context)}</section>`)}
    <article aria-labelledby="report">
      <h2 id="report">${labels.report}</h2>
      ${report}
    </article>
    ${others.length === 0 ? undefined : renderAttachments(others, context)}`;
}

function renderSection(section: ReadSection, level: number, context: SectionContext): Html {
  const { labels, names } = context;
  const place = `s${String(++context.count)}`;
  const { narrative, authors, sections, title, languageCode } = section;
  const written = narrative !== undefined && narrative.blocks.length > 0;
  const empty = !written && sections.length === 0;
  const lang =
    languageCode !== undefined && /^[\w-]{2,20}$/u.test(languageCode) ? html` lang="${languageCode}"` : undefined;
  return html`<section class="level-${level}" aria-labelledby="${place}" ${lang}>
    ${renderHeading(level, place, title ?? labels.untitled)} ${renderAuthors(section, context)}
    ${written ? renderNarrative(narrative.blocks, { labels, names, place, showMedia: (reference, caption) => showMedia(reference, caption, context) }) : undefined}
    ${empty && authors.length === 0 ? html`<p class="note">${labels.noNarrative}</p>` : undefined}
    ${sections.map((below) => renderSection(below, level + 1, context))}
  </section>`;
}

/** HTML has six levels; below, the level is told in another way. */
function renderHeading(level: number, id: string, title: string): Html {
  switch (level) {
    case 3:
      return html`<h3 id="${id}">${title}</h3>`;
    case 4:
      return html`<h4 id="${id}">${title}</h4>`;
    case 5:
      return html`<h5 id="${id}">${title}</h5>`;
    default:
      return html`<h6 id="${id}" aria-level="${level}">${title}</h6>`;
  }
}

function renderAuthors({ authors }: ReadSection, { labels, language }: SectionContext): Html | undefined {
  if (authors.length === 0) return undefined;
  const at = authors[0]?.time;
  return html`<div class="authors">
    <small>${labels.author}${at && ` (${formatInstant(at, language)})`}</small>${renderPeople(authors)}
  </div>`;
}

/** What stands for a file where the narrative speaks of it: the image itself, or the way to the file. */
function showMedia(reference: string, caption: string | undefined, context: SectionContext): Html | undefined {
  const found = context.attached.filter(({ attachment }) => attachment.anchor === reference);
  const [file, another] = found;
  // Two files of one name: to show either would be a guess.
  if (file === undefined || another !== undefined) return undefined;
  const image = file.bytes && renderInlineImage(file.bytes, caption ?? file.title);
  if (image !== undefined) context.shown.add(file.name);
  return image ?? html`<a href="#${file.name}">${context.labels.seeAttachment}</a>`;
}

function renderAttachments(files: readonly Attached[], context: SectionContext): Html {
  return html`<section class="files" aria-labelledby="files">
    <h2 id="files">${context.labels.attachments}</h2>
    ${files.map((file) => html`<section class="pdf" id="${file.name}">${renderAttached(file, context)}</section>`)}
  </section>`;
}

function renderAttached({ attachment, bytes, title }: Attached, { labels }: SectionContext): Html {
  const { mediaType = "" } = attachment.media;
  return html`<h3>${title}</h3>
    ${bytes === undefined ? html`<p class="note">${labels.fileUnreadable}</p>` : renderFile({ bytes, mediaType, title }, labels)}`;
}

/** A file that cannot be decoded is told so in its place: the rest of the document is shown all the same. */
function bytesOf({ media }: CdaAttachment): Uint8Array | undefined {
  try {
    return decodeMedia(media);
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}
