import { html, type Html } from "@segur-sdk/core/html";

import { imageTypeOf, isPdfFile } from "./safe-image.js";
import type { ViewLabels } from "./view-labels.js";

/** A file of the document, about to be shown. */
interface ShownFile {
  readonly bytes: Uint8Array;
  /** What the document declares. */
  readonly mediaType: string;
  /** In words, for who cannot see it. */
  readonly title: string;
}

/** Other kinds of files that may be saved, with their usual extension; the page never opens them. */
const savable: ReadonlyMap<string, string> = new Map([
  ["image/tiff", "tiff"],
  ["text/rtf", "rtf"],
  ["application/rtf", "rtf"],
]);

/**
 * A file in the page: PDF in the browser's own reader, safe images as images, text as text, TIFF and RTF to save. Anything
 * else is named, not offered: what it would do once opened is not known.
 */
export function renderFile({ bytes, mediaType, title }: ShownFile, labels: ViewLabels): Html {
  if (mediaType === "application/pdf" && isPdfFile(bytes)) return renderPdf(bytes, title, labels);
  const image = imageTypeOf(bytes);
  if (image !== undefined) return html`<p class="image"><img alt="${title}" src="${dataUri(image, bytes)}" /></p>`;
  if (mediaType.startsWith("text/plain")) {
    return html`<pre class="text">${new TextDecoder().decode(bytes)}</pre>`;
  }
  const extension = savable.get(mediaType);
  if (extension === undefined) return html`<p class="note">${labels.fileNotShown} (${mediaType})</p>`;
  const saved = dataUri("application/octet-stream", bytes);
  return html`<p>
    <a class="save" download="document.${extension}" href="${saved}">${labels.saveFile} (${mediaType})</a>
  </p>`;
}

/** An image inside a sentence; `undefined` when the bytes are not one that is safe. */
export function renderInlineImage(bytes: Uint8Array, title: string): Html | undefined {
  const type = imageTypeOf(bytes);
  return type && html`<img alt="${title}" src="${dataUri(type, bytes)}" />`;
}

function renderPdf(bytes: Uint8Array, title: string, labels: ViewLabels): Html {
  const data = dataUri("application/pdf", bytes);
  return html`<a class="save" download="compte-rendu.pdf" href="${data}">${labels.openPdf}</a>
    <object type="application/pdf" data="${data}" aria-label="${title}"><p>${labels.pdfNotShown}</p></object>
    <p class="on-paper">${labels.pdfOnPaper}</p>`;
}

function dataUri(type: string, { buffer, byteOffset, byteLength }: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(buffer, byteOffset, byteLength).toString("base64")}`;
}
