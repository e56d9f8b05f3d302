// The HL7 v2 data types inside XDS strings: components between `^`, subcomponents between `&`. The peers of the DMP apply
// no HL7 v2 escaping there (dmp.md B.6.1), so a separator inside a value becomes a space; a rule warns of it.
const separators = /[\^&|]/;

/** Tells whether a text holds a character that {@link joinComponents} cannot carry. */
export function hasSeparator(text: string): boolean {
  return separators.test(text);
}

/** Writes components in their order; trailing empty ones are left out. */
export function joinComponents(...components: readonly string[]): string {
  let text = "";
  let separators = "";
  for (const value of components) {
    if (value !== "") {
      text += separators + value;
      separators = "";
    }
    separators += "^";
  }
  return text;
}

/** A value as it stands in a component. */
export function component(value: string | undefined): string {
  if (value === undefined || !separators.test(value)) return value ?? "";
  return value.replace(/[\^&|]/g, " ");
}

/** An assigning authority: `&{OID}&ISO`. */
export function authorityComponent(oid: string | undefined): string {
  return oid === undefined ? "" : `&${component(oid)}&ISO`;
}

/** Reads components, by their number in the standard (from 1); an empty or absent one is `undefined`. */
export function splitComponents(value: string): (component: number) => string | undefined {
  const parts = value.split("^");
  return (number) => emptyAsAbsent(parts[number - 1]);
}

/** Reads the OID of an assigning authority; its namespace identifier when there is no universal one. */
export function readAuthority(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [namespace, universal] = text.split("&", 2);
  return emptyAsAbsent(universal) ?? emptyAsAbsent(namespace);
}

function emptyAsAbsent(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** An object without its undefined fields, as `exactOptionalPropertyTypes` wants it. */
export function present<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  let isWhole = true;
  for (const name in fields) if (fields[name] === undefined) isWhole = false;
  if (isWhole) return fields as T;
  const kept: Partial<T> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept as T;
}
