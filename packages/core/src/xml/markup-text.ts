import { SegurError } from "../errors/segur-error.js";
import type { CanonicalForm } from "./canonical-form.js";
import { forbiddenCharacter } from "./writing-fault.js";
import { forbiddenCharacterOf, isNcName } from "./xml-characters.js";
import type { XmlComment, XmlProcessingInstruction } from "./xml-tree.js";

/** A comment or an instruction; empty for a comment that the form leaves out. */
export function markupText(node: XmlComment | XmlProcessingInstruction, { comments }: CanonicalForm): string {
  if (node.kind === "comment") {
    if (!comments) return "";
    assertPlain(node.text);
    if (node.text.includes("--") || node.text.endsWith("-")) refuseMarkup("two hyphens inside a comment");
    return `<!--${node.text}-->`;
  }
  const { target, data } = node;
  assertPlain(data);
  if (!isNcName(target) || target.toLowerCase() === "xml") refuseMarkup("target of an instruction");
  if (data.includes("?>") || /^[ \t\n?]/.test(data)) refuseMarkup("data of an instruction");
  return data === "" ? `<?${target}?>` : `<?${target} ${data}?>`;
}

/** There are no escapes here: a CR would come back as LF. */
function assertPlain(text: string): void {
  const codePoint = text.includes("\r") ? "U+000D" : forbiddenCharacterOf(text);
  if (codePoint !== undefined) throw forbiddenCharacter(codePoint);
}

function refuseMarkup(rule: string): never {
  throw new SegurError("ERR_XML_TREE", { details: { rule, source: "XML 1.0, productions [15], [16], [17]" } });
}
