/** Checks one value of unknown origin; gives the paths, from it, that are not as they should be: empty for itself. */
export type Shape = (value: unknown) => readonly string[];

const sound: readonly string[] = [];
const wrong: readonly string[] = [""];

/** A value that passes a test. */
export function passing(test: (value: unknown) => boolean): Shape {
  return (value) => (test(value) ? sound : wrong);
}

/** A string that passes a test. */
export function text(test?: (value: string) => boolean): Shape {
  return (value) => (typeof value === "string" && (test === undefined || test(value)) ? sound : wrong);
}

/** One of a closed list of strings. */
export function oneOf(values: readonly string[]): Shape {
  return text((value) => values.includes(value));
}

/** A list whose items all have one shape. */
export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return wrong;
    let faults = sound;
    for (let index = 0; index < value.length; index++) {
      const found = item(value[index]);
      if (found.length > 0) faults = [...faults, ...found.map((path) => joined(`[${String(index)}]`, path))];
    }
    return faults;
  };
}

/** `null`, or a value of this shape. */
export function nullable(shape: Shape): Shape {
  return (value) => (value === null ? sound : shape(value));
}

interface Property {
  readonly key: string;
  readonly shape: Shape;
  readonly required: boolean;
}

/** An object with these properties, then with those when they are present. Other properties are left alone. */
export function record(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const properties: readonly Property[] = [
    ...Object.entries(required).map(([key, shape]) => ({ key, shape, required: true })),
    ...Object.entries(optional).map(([key, shape]) => ({ key, shape, required: false })),
  ];
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong;
    let faults = sound;
    for (const { key, shape, required: isRequired } of properties) {
      const own: unknown = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
      if (own === undefined && !isRequired) continue;
      const found = shape(own);
      // Nearly always none: paths are written for what is wrong only.
      if (found.length > 0) faults = [...faults, ...found.map((path) => joined(key, path))];
    }
    return faults;
  };
}

function joined(key: string, path: string): string {
  return path === "" || path.startsWith("[") ? key + path : `${key}.${path}`;
}
