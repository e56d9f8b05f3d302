import type { CodedValue } from "@segur-sdk/core";

/** An official set of codes (jeu de valeurs, JDV), with its provenance. */
export interface ValueSet<Code extends string = string> {
  readonly oid: string;
  readonly name: string;
  /** Day of the revision the table was made from, `AAAA-MM-JJ`. */
  readonly revision: string;
  /** Number of codes. */
  readonly size: number;
  /** True when the set holds this code. */
  has(code: string): code is Code;
  /** Code, official label and code system; `undefined` when the set does not hold the code. */
  find(code: string): CodedValue | undefined;
}

/** What a table says of a set: one line a code, `code|label`, or `code|label|system` where the system differs. */
export interface ValueSetTable {
  readonly oid: string;
  readonly name: string;
  readonly revision: string;
  /** OID of the code system of the lines that name none. */
  readonly system: string;
  readonly lines: string;
}

/** Makes a value set; its lines are decoded at first use. */
export function defineValueSet<Code extends string = string>(table: ValueSetTable): ValueSet<Code> {
  let decoded: ReadonlyMap<string, CodedValue> | undefined;
  const concepts = (): ReadonlyMap<string, CodedValue> => (decoded ??= decode(table));
  return {
    oid: table.oid,
    name: table.name,
    revision: table.revision,
    get size() {
      return concepts().size;
    },
    has: (code): code is Code => concepts().has(code),
    find: (code) => concepts().get(code),
  };
}

function decode(table: ValueSetTable): ReadonlyMap<string, CodedValue> {
  return new Map(
    table.lines.split("\n").map((line): [string, CodedValue] => {
      const [code = "", label = "", system = table.system] = line.split("|");
      return [code, { code, label, system }];
    }),
  );
}
