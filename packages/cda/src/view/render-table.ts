import { html, type Html } from "@segur-sdk/core/html";

import type { ReadNarrativeCell, ReadNarrativeRowGroup, ReadNarrativeTable } from "../reading/narrative.js";
import { type NarrativeContext, renderAttributes } from "./narrative-context.js";

/** A table: caption, head, body and foot, and what each heading is the heading of. */
export function renderTable(table: ReadNarrativeTable, context: NarrativeContext): Html {
  const caption =
    table.caption &&
    html`<caption>
      ${context.renderNodes(table.caption)}
    </caption>`;
  // A wide table scrolls by itself, hence may take the focus.
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${context.labels.table}">
    <table${renderAttributes(table, context)}>${caption}${table.groups.map((group) => renderGroup(group, context))}</table>
  </div>`;
}

function renderGroup(group: ReadNarrativeRowGroup, context: NarrativeContext): Html {
  const attributes = renderAttributes(group, context);
  const rows = group.rows.map(
    (row) =>
      html`<tr${renderAttributes(row, context)}>${row.cells.map((cell) => renderCell(cell, group.kind, context))}</tr>`,
  );
  if (group.kind === "head") return html`<thead${attributes}>${rows}</thead>`;
  return group.kind === "foot" ? html`<tfoot${attributes}>${rows}</tfoot>` : html`<tbody${attributes}>${rows}</tbody>`;
}

const scopes: ReadonlySet<string> = new Set(["row", "col", "rowgroup", "colgroup"]);
const alignments: ReadonlySet<string> = new Set(["left", "center", "right", "justify"]);

function renderCell(cell: ReadNarrativeCell, group: ReadNarrativeRowGroup["kind"], context: NarrativeContext): Html {
  const align = cell.align?.toLowerCase();
  const attributes = html`${renderAttributes(cell, context, align !== undefined && alignments.has(align) ? align : undefined)}${
    cell.colspan === 1 ? undefined : html` colspan="${cell.colspan}"`
  }${cell.rowspan === 1 ? undefined : html` rowspan="${cell.rowspan}"`}`;
  const content = context.renderNodes(cell.children);
  if (cell.kind === "data") return html`<td${attributes}>${content}</td>`;
  const scope = cell.scope !== undefined && scopes.has(cell.scope) ? cell.scope : usualScope(cell, group);
  return html`<th${attributes} scope="${scope}">${content}</th>`;
}

/** A heading in the head is that of its columns, elsewhere that of its row. */
function usualScope({ colspan, rowspan }: ReadNarrativeCell, group: ReadNarrativeRowGroup["kind"]): string {
  if (group === "head") return colspan > 1 ? "colgroup" : "col";
  return rowspan > 1 ? "rowgroup" : "row";
}
