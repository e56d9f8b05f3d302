/** Branches of a union; a bar inside brackets or quotes is none. */
export function splitUnion(expression: string): readonly string[] {
  const branches: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let index = 0; index < expression.length; index += 1) {
    const character = expression.charAt(index);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
    else if (character === "|" && depth === 0) {
      branches.push(expression.slice(start, index));
      start = index + 1;
    }
  }
  branches.push(expression.slice(start));
  return branches.map((branch) => branch.trim()).filter((branch) => branch !== "");
}

/** The expression that selects, in a document, the nodes that a rule context matches. */
export function matchingNodes(context: string): string {
  return (
    splitUnion(context)
      .map((branch) => (branch.startsWith("/") ? branch : `//${branch}`))
      // A clinical document is always the root here: no need to look for it below, which takes five times as long.
      .map((branch) => branch.replace(/^\/\/((?:hl7|cda):ClinicalDocument\b)/u, "/$1"))
      .join(" | ")
  );
}
