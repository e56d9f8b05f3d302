import { SaxesParser } from "saxes";

/** What two readers of a document must agree on: names by namespace, attributes in any order, texts joined. */
export type Told = readonly unknown[];

/** What saxes, a strict tokenizer that shares nothing with ours, tells of a document; undefined when it refuses it. */
export function readWithSaxes(text: string): Told | undefined {
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const told: unknown[] = [];
  let characters = "";
  let depth = 0;
  const tell = (...what: unknown[]): void => {
    if (characters !== "") told.push(characters);
    characters = "";
    told.push(what);
  };
  parser.on("error", (error) => {
    throw new Refused(error.message);
  });
  parser.on("doctype", () => {
    throw new Refused("DOCTYPE");
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    depth++;
    // It checks a name as a whole; each side of its colon has to be a name too (Namespaces in XML 1.0, 4).
    const locals = [local, ...Object.values(attributes).map((one) => one.local)];
    if (locals.some((one) => /^[-.0-9\u00B7]|:/.test(one))) throw new Refused("NCName");
    const list = Object.values(attributes).filter(({ uri: of }) => of !== "http://www.w3.org/2000/xmlns/");
    tell("open", uri, local, list.map((one) => [one.uri, one.local, one.value].join(" ")).sort());
  });
  parser.on("closetag", () => {
    depth--;
    tell("close");
  });
  const join = (piece: string): void => {
    if (depth > 0) characters += piece;
  };
  parser.on("text", join);
  parser.on("cdata", join);
  parser.on("comment", (comment) => {
    tell("comment", comment);
  });
  parser.on("processinginstruction", ({ target, body }) => {
    // Namespaces in XML 1.0, 7: no colon in a target. `<?p?x?>` it reads as `<?p ?x?>`, which nobody writes.
    if (target.includes(":") || body.startsWith("?")) throw new Refused("instruction");
    tell("instruction", target, body);
  });
  try {
    parser.write(text).close();
    return told;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

class Refused extends Error {}
