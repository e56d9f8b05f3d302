import type { CodedValue } from "@segur-sdk/core";

/** The file that a table was made from. */
export interface ValueSetSource {
  /** Who published it, and the exact state: `ansforge/TestContenuCDA-3-0@<commit>`. */
  readonly origin: string;
  /** Path of the file there. */
  readonly file: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string;
}

/** An official set of codes (jeu de valeurs, JDV), with its provenance. */
export interface ValueSet<Code extends string = string> {
  readonly oid: string;
  readonly name: string;
  /** Day of the revision the table was made from, `AAAA-MM-JJ`. */
  readonly revision: string;
  /** The file that it was made from; `undefined` for a set that was written by hand. */
  readonly source: ValueSetSource | undefined;
  /** Number of codes. */
  readonly size: number;
  /** The codes, each with its official label and its code system. */
  readonly concepts: readonly CodedValue[];
  /** True when the set holds this code, of this code system (OID) when one is given. */
  has(code: string, system?: string): code is Code;
  /** Code, official label and code system; `undefined` when the set does not hold the code, of that system when given. */
  find(code: string, system?: string): CodedValue | undefined;
}

/** The codes of a set as a type: `CodeOf<typeof modalities>` is `"AR" | "BDUS" | …`. */
export type CodeOf<Set extends ValueSet> = Set extends ValueSet<infer Code> ? Code : never;

/** What a table says of a set: one line a code, `code|label`, or `code|label|system` where the system differs. */
export interface ValueSetTable {
  readonly oid: string;
  readonly name: string;
  readonly revision: string;
  readonly source?: ValueSetSource;
  /** OID of the code system of the lines that name none. */
  readonly system: string;
  /** The lines, or what gives them: called once, at first use. */
  readonly lines: string | (() => string);
}

/** Makes a value set; its lines are decoded at first use. */
export function defineValueSet<Code extends string = string>(table: ValueSetTable): ValueSet<Code> {
  return makeValueSet(table, () => decode(table));
}

/** Makes a value set of codes that are found at first use. */
export function makeValueSet<Code extends string>(
  { oid, name, revision, source }: Pick<ValueSet, "oid" | "name" | "revision"> & { readonly source?: ValueSetSource },
  read: () => readonly CodedValue[],
): ValueSet<Code> {
  let concepts: readonly CodedValue[] | undefined;
  let byCode: ReadonlyMap<string, readonly CodedValue[]> | undefined;
  const all = (): readonly CodedValue[] => (concepts ??= read());
  // A code may belong to two code systems in the same set.
  const find = (code: string, system?: string): CodedValue | undefined => {
    const found = (byCode ??= grouped(all())).get(code);
    return system === undefined ? found?.[0] : found?.find((concept) => concept.system === system);
  };
  return {
    oid,
    name,
    revision,
    source,
    get size() {
      return all().length;
    },
    get concepts() {
      return all();
    },
    has: (code, system): code is Code => find(code, system) !== undefined,
    find,
  };
}

function decode({ lines, system: common }: ValueSetTable): readonly CodedValue[] {
  return (typeof lines === "string" ? lines : lines()).split("\n").map((line) => {
    const [code = "", label = "", system = common] = line.split("|");
    return { code, label, system };
  });
}

function grouped(concepts: readonly CodedValue[]): ReadonlyMap<string, readonly CodedValue[]> {
  const groups = new Map<string, readonly CodedValue[]>();
  for (const concept of concepts) groups.set(concept.code, [...(groups.get(concept.code) ?? []), concept]);
  return groups;
}
