import { html, type Html } from "@segur-sdk/core/html";

import type { ReadNarrativeAttributes, ReadNarrativeContent, ReadNarrativeNode } from "../reading/narrative.js";
import { pageIdOf, type PageNames } from "./narrative-place.js";
import { classesOf } from "./style-codes.js";
import type { ViewLabels } from "./view-labels.js";

/** What a narrative is shown with. */
export interface NarrativeContext {
  readonly labels: ViewLabels;
  readonly names: PageNames;
  /** Prefix of what is named here and nowhere else: `s3` for the third section. */
  readonly place: string;
  /** Writes pieces of the narrative, one after the other. */
  readonly renderNodes: (nodes: readonly ReadNarrativeNode[]) => Html;
  /** The image or the link that stands for an attachment. */
  readonly showMedia: (reference: string, caption: string | undefined) => Html | undefined;
  readonly footnotes: { readonly list: readonly ReadNarrativeContent[]; readonly numbers: ReadonlyMap<string, number> };
}

/** Attributes that any element may have: identifier, classes of its styles, language. */
export function renderAttributes(
  { id, styles, language }: ReadNarrativeAttributes,
  { names }: NarrativeContext,
  ...more: readonly (string | undefined)[]
): Html {
  const pageId = pageIdOf(id, names);
  const classes = [...more, ...classesOf(styles)].filter((name) => name !== undefined).join(" ");
  return html`${pageId && html` id="${pageId}"`}${classes === "" ? undefined : html` class="${classes}"`}${
    language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? html` lang="${language}"` : undefined
  }`;
}
