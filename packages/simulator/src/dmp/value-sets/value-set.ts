/** A code of a value set. */
interface ValueSetCode {
  readonly code: string;
  /** OID of the code system, or `URN`, `ASTM` for the codes of the signature. */
  readonly system: string;
  readonly label: string;
}

/** Codes that the DMP accepts for one metadata. */
export interface ValueSet {
  /** Official name, e.g. `JDV_J57_ClassCode_DMP`. */
  readonly name: string;
  /** The code as the value set has it; undefined when the pair code and system is not in it. */
  find(code: string, system: string): ValueSetCode | undefined;
}

/** A value set from one table per code system, one `code|label` a line. */
export function valueSet(name: string, tables: Readonly<Record<string, string>>): ValueSet {
  const codes = new Map<string, ValueSetCode>();
  for (const [system, table] of Object.entries(tables)) {
    for (const line of table.trim().split("\n")) {
      const bar = line.indexOf("|");
      const code = line.slice(0, bar).trim();
      codes.set(`${system}|${code}`, { code, system, label: line.slice(bar + 1).trim() });
    }
  }
  return { name, find: (code, system) => codes.get(`${system}|${code}`) };
}
