/** Class of the page for each style code that CDA knows, in lower case: no other word of a document reaches the page. */
const classes: ReadonlyMap<string, readonly string[]> = new Map([
  ["bold", ["bold"]],
  ["italics", ["italics"]],
  ["underline", ["underline"]],
  ["emphasis", ["italics"]],
  ["bolditalics", ["bold", "italics"]],
  ["strikethrough", ["struck"]],
  ["lrule", ["left-rule"]],
  ["rrule", ["right-rule"]],
  ["toprule", ["top-rule"]],
  ["botrule", ["bottom-rule"]],
  ["arabic", ["arabic"]],
  ["littleroman", ["little-roman"]],
  ["bigroman", ["big-roman"]],
  ["littlealpha", ["little-alpha"]],
  ["bigalpha", ["big-alpha"]],
  ["disc", ["disc"]],
  ["circle", ["circle"]],
  ["square", ["square"]],
]);

/**
 * Classes for the style codes of an element.
 *
 * @see HL7 CDA R2, 4.3.5.11: styleCode
 */
export function classesOf(styles: readonly string[] | undefined): readonly string[] {
  return [...new Set((styles ?? []).flatMap((style) => classes.get(style.toLowerCase()) ?? []))];
}
