/** Markup that may be written as it is. */
export interface SafeHtml {
  readonly markup: string;
}

type Hole = string | number | SafeHtml | readonly SafeHtml[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes markup from a template; every hole is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): SafeHtml {
  return { markup: parts.reduce((whole, part, index) => `${whole}${fill(holes[index - 1])}${part}`) };
}

function fill(hole: Hole | undefined): string {
  if (hole === undefined) return "";
  if (typeof hole === "string") return hole.replace(/[&<>"']/g, (character) => entities[character] ?? "");
  if (typeof hole === "number") return String(hole);
  return "markup" in hole ? hole.markup : hole.map(({ markup }) => markup).join("");
}
