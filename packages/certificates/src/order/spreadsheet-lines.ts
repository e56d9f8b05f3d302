import type { OrderFinding } from "./order-finding.js";
import type { OrderEntity } from "./order-input.js";

/** What was read in a spreadsheet of sites and radiologists. */
export interface OrderSpreadsheet {
  /** To be given as `entities` of the order, all of them and in this order. */
  readonly entities: readonly OrderEntity[];
  /** All that is wrong, line by line. */
  readonly findings: readonly OrderFinding[];
  /** Line of each value by its path, e.g. `entities[0].sites[1]`; the first line is 1. */
  readonly lines: Readonly<Record<string, number>>;
}

/** The findings, each with the line of the field or of the record it is about. */
export function withLines(
  findings: readonly OrderFinding[],
  { lines }: Pick<OrderSpreadsheet, "lines">,
): readonly OrderFinding[] {
  return findings.map((finding) => {
    const line = lineOf(finding.path, lines);
    return line === undefined || finding.line !== undefined ? finding : { ...finding, line };
  });
}

function lineOf(path: string, lines: Readonly<Record<string, number>>): number | undefined {
  for (let at = path; at !== ""; at = at.replace(/(?:^|\.)[^.]*$/, "")) {
    const line = lines[at];
    if (line !== undefined) return line;
  }
  return undefined;
}
