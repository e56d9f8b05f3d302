import { childElements, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { part } from "./namespaces.js";
import { childText } from "./read-answer.js";

/** One mail of a list. */
export interface MailLine {
  readonly ref: string;
  /** Local date and time as written, a `T` or a space between them. */
  readonly createdAt: string;
  readonly title: string;
  /** Addresses of the main recipients. */
  readonly signatories: readonly string[];
  /** Addresses of those informed. */
  readonly recipients: readonly string[];
}

/** Reads one list of `<webicheckbox>`: none, one or many `kvp`, an empty one standing for none. */
export function readCheckbox(root: XmlElement, list: "inputs" | "outputs"): readonly MailLine[] {
  const lines = childNamed(root, part(list));
  return (lines === undefined ? [] : childrenNamed(lines, part("kvp")))
    .map((line) => ({
      ref: childText(line, "ref"),
      createdAt: childText(line, "dtcreate"),
      title: childText(line, "title"),
      signatories: addressesOf(childNamed(line, part("signatories"))),
      recipients: addressesOf(childNamed(line, part("recipients"))),
    }))
    .filter(({ ref }) => ref !== "");
}

/** Addresses of a list of people, or of a plain text where they are joined by `;`. */
export function addressesOf(people: XmlElement | undefined): readonly string[] {
  if (people === undefined) return [];
  const persons = childElements(people);
  const texts =
    persons.length === 0 ? (textOf(people) ?? "").split(";") : persons.map((person) => emailOf(person, people));
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** A single person may stand in the list itself, without an element of its own. */
function emailOf(person: XmlElement, people: XmlElement): string {
  if (person.name.local === "email") return textOf(person) ?? "";
  const email = childText(person, "email");
  if (email !== "") return email;
  return childNamed(people, part("email")) === undefined && childElements(person).length === 0
    ? (textOf(person) ?? "")
    : "";
}
