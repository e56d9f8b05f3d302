import { html, type Html, type HtmlValue } from "@segur-sdk/core/html";

import type {
  ReadNarrativeContent,
  ReadNarrativeLink,
  ReadNarrativeList,
  ReadNarrativeMedia,
  ReadNarrativeNode,
  ReadNarrativeParagraph,
} from "../reading/narrative.js";
import { type NarrativeContext, renderAttributes } from "./narrative-context.js";
import { footnoteNumbers, pageIdOf, safeHref } from "./narrative-place.js";
import { footnotesIn, holdsBlock } from "./narrative-shape.js";
import { renderTable } from "./render-table.js";

/**
 * The narrative of a section, as HTML made from an allow list: what CDA has a name for. Any other element leaves its text.
 *
 * @see HL7 CDA R2, 4.3.5; cda narrative: only `http` and `https` links, images as data, nothing that runs
 */
export function renderNarrative(
  blocks: readonly ReadNarrativeNode[],
  context: Omit<NarrativeContext, "footnotes" | "renderNodes">,
): Html {
  const list = footnotesIn(blocks);
  const whole: NarrativeContext = {
    ...context,
    footnotes: { list, numbers: footnoteNumbers(list) },
    renderNodes: (nodes) => renderNodes(nodes, whole),
  };
  return html`<div class="narrative">${renderNodes(blocks, whole)}${renderFootnotes(whole)}</div>`;
}

function renderNodes(nodes: readonly ReadNarrativeNode[], context: NarrativeContext): Html {
  return html`${nodes.map((node) => renderNode(node, context))}`;
}

function renderNode(node: ReadNarrativeNode, context: NarrativeContext): HtmlValue {
  switch (node.kind) {
    case "text":
      return node.text;
    case "break":
      return html`<br />`;
    case "content":
    case "sub":
    case "sup":
      return renderContent(node, context);
    case "footnote":
      return renderCall(context.footnotes.list.indexOf(node) + 1, context, "call");
    case "footnoteReference":
      return renderCall(context.footnotes.numbers.get(node.reference ?? ""), context);
    case "paragraph":
      return renderParagraph(node, context);
    case "list":
      return renderList(node, context);
    case "table":
      return renderTable(node, context);
    case "link":
      return renderLink(node, context);
    case "media":
      return renderMedia(node, context);
    case "other":
      return renderNodes(node.children, context);
  }
}

function renderContent(node: ReadNarrativeContent, context: NarrativeContext): Html {
  const attributes = renderAttributes(node, context, holdsBlock(node) ? "block" : undefined);
  const content = renderNodes(node.children, context);
  if (node.kind === "sub") return html`<sub${attributes}>${content}</sub>`;
  if (node.kind === "sup") return html`<sup${attributes}>${content}</sup>`;
  if (node.revised === "delete") return html`<del${attributes}>${content}</del>`;
  if (node.revised === "insert") return html`<ins${attributes}>${content}</ins>`;
  return holdsBlock(node) ? html`<div${attributes}>${content}</div>` : html`<span${attributes}>${content}</span>`;
}

function renderParagraph(node: ReadNarrativeParagraph, context: NarrativeContext): Html {
  const content = html`${renderCaption(node.caption, context)}${renderNodes(node.children, context)}`;
  return node.children.some(holdsBlock)
    ? html`<div${renderAttributes(node, context, "paragraph")}>${content}</div>`
    : html`<p${renderAttributes(node, context)}>${content}</p>`;
}

function renderCaption(caption: readonly ReadNarrativeNode[] | undefined, context: NarrativeContext): Html | undefined {
  return caption && html`<span class="caption">${renderNodes(caption, context)}</span> `;
}

function renderList(node: ReadNarrativeList, context: NarrativeContext): Html {
  const items = node.items.map(
    (item) =>
      html`<li${renderAttributes(item, context)}>${renderCaption(item.caption, context)}${renderNodes(item.children, context)}</li>`,
  );
  const attributes = renderAttributes(node, context);
  const list = node.ordered ? html`<ol${attributes}>${items}</ol>` : html`<ul${attributes}>${items}</ul>`;
  return html`${node.caption && html`<div class="caption">${renderNodes(node.caption, context)}</div>`}${list}`;
}

function renderLink(node: ReadNarrativeLink, context: NarrativeContext): Html {
  const href = safeHref(node.href);
  const content = renderNodes(node.children, context);
  if (href === undefined) return html`<span${renderAttributes(node, context, "no-link")}>${content}</span>`;
  const outside = href.startsWith("#") ? undefined : html` rel="noopener noreferrer" target="_blank"`;
  const text = content.markup.trim() === "" ? html`${node.href}` : content;
  return html`<a${renderAttributes(node, context)} href="${href}"${outside}>${text}</a>`;
}

function renderMedia(node: ReadNarrativeMedia, context: NarrativeContext): Html {
  const caption = node.caption && renderNodes(node.caption, context);
  const words = plainText(node.caption);
  const shown = node.references.map(
    (reference) =>
      context.showMedia(reference, words) ?? html`<span class="note">${context.labels.mediaMissing}</span>`,
  );
  return html`<span${renderAttributes(node, context, "media")}>${shown}${caption && html`<span class="caption">${caption}</span>`}</span>`;
}

function plainText(nodes: readonly ReadNarrativeNode[] | undefined): string | undefined {
  const text = (nodes ?? [])
    .map((node) => (node.kind === "text" ? node.text : ""))
    .join("")
    .trim();
  return text === "" ? undefined : text;
}

function renderCall(number: number | undefined, { place }: NarrativeContext, name?: string): Html | undefined {
  if (number === undefined) return undefined;
  const note = `${place}-note-${String(number)}`;
  const id = name && html` id="${place}-${name}-${number}"`;
  return html`<sup><a${id} href="#${note}" role="doc-noteref">${number}</a></sup>`;
}

function renderFootnotes(context: NarrativeContext): Html | undefined {
  const { footnotes, labels, place, names } = context;
  if (footnotes.list.length === 0) return undefined;
  return html`<ol class="footnotes" aria-label="${labels.footnotes}">
    ${footnotes.list.map((note, index) => {
      const pageId = pageIdOf(note.id, names);
      const number = index + 1;
      return html`<li id="${place}-note-${number}">
        ${pageId && html`<span id="${pageId}"></span>`}${renderNodes(note.children, context)}
        <a href="#${place}-call-${number}" role="doc-backlink" aria-label="${labels.backToText}">↩</a>
      </li>`;
    })}
  </ol>`;
}
