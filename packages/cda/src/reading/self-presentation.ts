import type { XmlElement } from "@segur-sdk/core/xml";

import type { ReadMedia } from "./coded.js";

/**
 * How a document asks to be shown: a style sheet that it names, or that it holds (a self-presentable document).
 *
 * Hostile by nature: a style sheet is a program, and its images are whatever its author put there. Nothing of it is ever
 * run, fetched or shown by the SDK: these are data, for who wants to know.
 *
 * @see CI-SIS Structuration minimale 1.16.8: style sheets are abandoned in favour of a PDF copy
 */
export interface SelfPresentation {
  /** The style sheets named before the root, as written; `#` is the document itself. */
  readonly styleSheets: readonly { readonly href?: string; readonly type?: string }[];
  /** Root that the ClinicalDocument was found in, when it is not the root itself: a style sheet, a signature. */
  readonly wrapper?: XmlElement;
  /** Images that the wrapper holds as `data:` URIs, the document itself apart. Neither decoded nor checked. */
  readonly images: readonly ReadMedia[];
}
