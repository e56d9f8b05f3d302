/** What libxml2 said, without the values of the document. */
export interface SchemaMessage {
  /** Local name of the attribute that the message is about. */
  readonly attribute: string | undefined;
  readonly assertion: string;
}

/** The beginning of a message: names only. */
const subject = /^Element '([^']*)'(?:, attribute '([^']*)')?: /u;

/** Ends of the messages that quote a value, and what they say without it. */
const quoting: readonly (readonly [RegExp, (said: string) => string])[] = [
  [/is not accepted by the pattern ('.*'\.)$/su, (pattern) => `The value is not accepted by the pattern ${pattern}`],
  [/is not an element of the set (\{.*\}\.)$/su, (set) => `The value is not an element of the set ${set}`],
  [/is not a valid value of the ([a-z ]+type(?: '[^']*')?\.)$/su, (type) => `The value is not valid for the ${type}`],
];

/** Messages that quote nothing of the document but names. */
const namesOnly =
  /^(?:This element is not expected\.|Missing child element\(s\)\.|The attribute '[^']*' is (?:not allowed|required but missing)\.|Character content |Element content is not allowed|No matching global |The type definition is abstract\.|The element (?:type|declaration) is abstract\.)/u;

/**
 * What a message of libxml2 says, without the values of the document that it quotes: names, patterns and sets of the schema
 * are kept; a message of a form that is not known is replaced by its subject.
 */
export function readSchemaMessage(message: string): SchemaMessage {
  const text = message.trim();
  const head = subject.exec(text);
  if (head === null) return { attribute: undefined, assertion: "The schema refuses the document." };
  const [start, element = "", attribute] = head;
  const about = `Element '${element}'${attribute === undefined ? "" : `, attribute '${attribute}'`}: `;
  const said = text.slice(start.length).replace(/^\[facet '[a-zA-Z]+'\] /u, "");
  return { attribute: attribute && localNames(attribute), assertion: localNames(about + withoutValues(said)) };
}

function withoutValues(said: string): string {
  if (namesOnly.test(said)) return said;
  for (const [form, say] of quoting) {
    const kept = form.exec(said)?.[1];
    if (kept !== undefined) return say(kept);
  }
  return "refused by the schema.";
}

/** Names without their namespace, which libxml2 writes before them in braces. */
function localNames(text: string): string {
  return text.replaceAll(/\{(?:urn|http|https):[^}\s]*\}(?=[\w*])/gu, "");
}
