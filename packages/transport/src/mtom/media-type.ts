/** A media type and its parameters, names in lower case. */
export interface MediaType {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const typeAtStart = new RegExp(`[ \\t]*(${token}/${token})[ \\t]*`, "y");
// Values such as `uuid:1` or `application/xop+xml` want quotes; not all servers write them, and nothing else can be meant.
const bareValue = '[^ \\t";,\\\\]+';
const nextParameter = new RegExp(`;[ \\t]*(?:(${token})=(?:"((?:[^"\\\\]|\\\\.)*)"|(${bareValue}))[ \\t]*)?`, "y");

/**
 * Reads a `Content-Type` value; absent when it is malformed, too long, or repeats a parameter.
 *
 * @see RFC 9110 §8.3.1
 */
export function readMediaType(text: string): MediaType | undefined {
  if (text.length > 4096) return undefined;
  typeAtStart.lastIndex = 0;
  const type = typeAtStart.exec(text)?.[1];
  if (type === undefined) return undefined;
  const parameters = new Map<string, string>();
  let position = typeAtStart.lastIndex;
  while (position < text.length) {
    nextParameter.lastIndex = position;
    const match = nextParameter.exec(text);
    if (match === null) return undefined;
    position = nextParameter.lastIndex;
    const name = match[1]?.toLowerCase();
    if (name === undefined) continue;
    if (parameters.has(name)) return undefined;
    parameters.set(name, match[2]?.replace(/\\(.)/gs, "$1") ?? match[3] ?? "");
  }
  return { type: type.toLowerCase(), parameters };
}
