import { unfold } from "./folded-text.js";
import type { ValueSetSource } from "./value-set.js";

/** The codes of a terminology, without their labels. */
export interface CodeList {
  /** OID of the code system. */
  readonly system: string;
  readonly name: string;
  /** Day of the state of the list, `AAAA-MM-JJ`. */
  readonly revision: string;
  readonly source: ValueSetSource;
  /** Number of codes. */
  readonly size: number;
  /** True when the terminology has this code. */
  has(code: string): boolean;
}

/** What a table says of a terminology. */
export interface CodeListTable {
  readonly system: string;
  readonly name: string;
  readonly revision: string;
  readonly source: ValueSetSource;
  /** Codes in order, folded (see {@link unfold}), separated by commas; a new line starts with a whole code. */
  readonly codes: string;
}

/** Makes a list of codes, decoded at first use. */
export function defineCodeList({ system, name, revision, source, codes }: CodeListTable): CodeList {
  let decoded: ReadonlySet<string> | undefined;
  const all = (): ReadonlySet<string> =>
    (decoded ??= new Set(codes.split("\n").flatMap((line) => unfold(line.split(",")))));
  return {
    system,
    name,
    revision,
    source,
    get size() {
      return all().size;
    },
    has: (code) => all().has(code),
  };
}
