/** A piece of HTML already safe: made by {@link html}, never from input. */
export interface Html {
  readonly markup: string;
}

/** What a template accepts: text is escaped, pieces of HTML are put as they are, absent values give nothing. */
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Builds HTML from a template; every value that is not HTML already is escaped, for text and quoted attributes alike.
 * Control characters and lone surrogates, which no HTML may hold, are dropped from texts.
 *
 * @example
 * ```ts
 * import { html } from "@segur-sdk/core/html";
 *
 * console.log(html`<p title="${'"'}">${"<"} ${html`<b>ok</b>`}</p>`.markup); // <p title="&quot;">&lt; <b>ok</b></p>
 * ```
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { markup: template.map((text, index) => text + (index < values.length ? write(values[index]) : "")).join("") };
}

function write(value: HtmlValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escapeText(value);
  return "markup" in value ? value.markup : value.map(write).join("");
}

function escapeText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, "")
    .replace(/[&<>"']/gu, (character) => escapes[character] ?? character);
}
