/** Markup that is already escaped. */
export interface Html {
  readonly html: string;
}

type HtmlValue = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Builds markup: every text put into the template is escaped, only markup made by this function is not. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return { html: parts.map((part, index) => part + render(values[index] ?? "")).join("") };
}

function render(value: HtmlValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escapeText(value);
  return "html" in value ? value.html : value.map((one) => one.html).join("");
}

/** Also drops the control characters and lone surrogates that no HTML may hold. */
function escapeText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, "").replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
