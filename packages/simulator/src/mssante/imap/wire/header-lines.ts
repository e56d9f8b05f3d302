/** One header of a message, one character per byte. */
export interface HeaderLine {
  readonly name: string;
  /** Unfolded and trimmed, not decoded. */
  readonly value: string;
  /** As it stands in the message, folds and line end included. */
  readonly raw: string;
}

/** The headers of a block, in their order; lines that are no header are left out. */
export function readHeaderLines(block: string): readonly HeaderLine[] {
  return block.split(/\n(?![ \t])/u).flatMap((raw) => {
    const colon = raw.indexOf(":");
    const name = raw.slice(0, Math.max(colon, 0)).trimEnd();
    if (name === "" || /[\s]/u.test(name)) return [];
    const value = raw
      .slice(colon + 1)
      .replace(/\r?\n(?=[ \t])/gu, "")
      .trim();
    return [{ name, value, raw: `${raw.replace(/\r$/u, "").replace(/\r?\n/gu, "\r\n")}\r\n` }];
  });
}

/** Value of the first header of this name. */
export function headerNamed(headers: readonly HeaderLine[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

/** A value with parameters, such as `text/plain; charset=utf-8`; names of parameters in small letters. */
export interface Parametered {
  readonly value: string;
  readonly parameters: readonly (readonly [string, string])[];
}

/** Reads the value of `Content-Type` or `Content-Disposition`. */
export function readParameters(text: string): Parametered {
  const [value = "", ...rest] = text.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  const parameters = rest.flatMap((parameter): [string, string][] => {
    const equals = parameter.indexOf("=");
    if (equals < 0) return [];
    const said = parameter.slice(equals + 1).trim();
    const isQuoted = said.length > 1 && said.startsWith('"') && said.endsWith('"');
    return [
      [parameter.slice(0, equals).trim().toLowerCase(), isQuoted ? said.slice(1, -1).replace(/\\(.)/gu, "$1") : said],
    ];
  });
  return { value: value.trim(), parameters };
}
