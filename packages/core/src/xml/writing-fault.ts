import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import { ForbiddenCharacter, forbiddenCharacterOf } from "./xml-characters.js";
import { pathOf } from "./xml-path.js";
import type { XmlElement } from "./xml-tree.js";

/** A fault and the element it was found in; which path leads there is looked for only then. */
export class FaultAt extends Error {
  readonly element: XmlElement;

  constructor(element: XmlElement, cause: unknown) {
    super("fault", { cause });
    this.element = element;
  }
}

/** What the caller is told: the cause, with the path of the element in the tree. Other causes come out as they are. */
export function placed({ element, cause }: FaultAt, root: XmlElement): unknown {
  if (cause instanceof ForbiddenCharacter) {
    const culprit = element.attributes.find(({ value }) => forbiddenCharacterOf(value) !== undefined);
    const path = pathOf(root, element) + (culprit === undefined ? "" : `/@${culprit.name.local}`);
    return forbiddenCharacter(cause.codePoint, { path });
  }
  if (!(cause instanceof SegurError) || cause.code === "ERR_XML_LIMIT") return cause;
  return new SegurError(cause.code, { details: { ...cause.details, path: pathOf(root, element) } });
}

/** The error for a character that XML 1.0 does not have, or that would not come back. */
export function forbiddenCharacter(codePoint: string, details: SegurErrorDetails = {}): SegurError {
  const source = "XML 1.0, production [2]";
  return new SegurError("ERR_XML_CHARACTER", { details: { ...details, codePoint, rule: "Char", source } });
}
