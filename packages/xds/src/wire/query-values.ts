import type { CodeMatch, TimeRange } from "../stored-query.js";
import { component, splitComponents } from "./components.js";
import { formatDtm, parseDtm } from "./dtm.js";
import { metadataError } from "./ebrim-reader.js";

/** rim.xsd, LongName: no Value is longer. */
const longestValue = 256;

/** One text: `'value'`, quotes inside doubled. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * A list of texts, `('a','b')`, over as many Values as their length asks for.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2.3.5; dmp.md F.2
 */
export function quoteList(texts: readonly string[]): readonly string[] {
  const values: string[] = [];
  let list = "";
  for (const quoted of texts.map(quote)) {
    const longer = list === "" ? quoted : `${list},${quoted}`;
    if (list !== "" && longer.length + 2 > longestValue) {
      values.push(`(${list})`);
      list = quoted;
    } else {
      list = longer;
    }
  }
  return list === "" ? values : [...values, `(${list})`];
}

/** A code as queries want it: `code^^codingScheme`. */
export function formatCodeMatch({ code, system }: CodeMatch): string {
  return `${component(code)}^^${component(system)}`;
}

/** Reads a code. */
export function parseCodeMatch(text: string): CodeMatch {
  const at = splitComponents(text);
  return { code: at(1) ?? "", system: at(3) ?? "" };
}

/** Reads the texts of a parameter, quoted or in lists. Throws `ERR_XDS_METADATA`. */
export function unquote(values: readonly string[], field: string): readonly string[] {
  return values.flatMap((value) => {
    const list = /^\s*\(([\s\S]*)\)\s*$/.exec(value)?.[1] ?? value;
    const texts: string[] = [];
    let rest = list.trim();
    while (rest !== "") {
      const match = /^'((?:[^']|'')*)'\s*(?:,\s*|$)/.exec(rest);
      if (match === null) throw metadataError(field, "'text' or ('text','text')");
      texts.push((match[1] ?? "").replaceAll("''", "'"));
      rest = rest.slice(match[0].length);
    }
    return texts;
  });
}

/** A period as two parameters. */
export function formatRange(name: string, range: TimeRange | undefined): readonly (readonly [string, string])[] {
  return [
    ...(range?.from === undefined ? [] : [[`${name}From`, formatDtm(range.from)] as const]),
    ...(range?.to === undefined ? [] : [[`${name}To`, formatDtm(range.to)] as const]),
  ];
}

/** Reads one end of a period. Throws `ERR_XDS_METADATA`. */
export function parseEnd(values: readonly string[], field: string): string | undefined {
  const [value] = values;
  if (value === undefined) return undefined;
  const time = parseDtm(value.replaceAll("'", ""));
  if (time === undefined) throw metadataError(field, "DTM: YYYY[MM[DD[hh[mm[ss]]]]]");
  return time;
}
