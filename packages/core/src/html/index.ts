/**
 * A template that writes HTML and escapes all that is put into it: the pages that the SDK shows or prints.
 *
 * @module
 */
export { html } from "./html.js";
export type { Html, HtmlValue } from "./html.js";
