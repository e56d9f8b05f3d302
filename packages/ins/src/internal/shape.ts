/** Checks one value of unknown origin; gives the paths that are not as they should be. */
export type Shape = (value: unknown, path: string) => readonly string[];

/** A value that passes a test. */
export function passing(test: (value: unknown) => boolean): Shape {
  return (value, path) => (test(value) ? [] : [path]);
}

/** A string that passes a test. */
export function text(test: (value: string) => boolean = () => true): Shape {
  return passing((value) => typeof value === "string" && test(value));
}

/** One of a closed list of strings. */
export function oneOf(values: readonly string[]): Shape {
  return text((value) => values.includes(value));
}

/** A list whose items all have one shape. */
export function listOf(item: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) ? value.flatMap((each, index) => item(each, `${path}[${String(index)}]`)) : [path];
}

/** `null`, or a value of this shape. */
export function nullable(shape: Shape): Shape {
  return (value, path) => (value === null ? [] : shape(value, path));
}

/** An object with these properties, then with those when they are present. Other properties are left alone. */
export function record(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
    const own = (key: string): unknown => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined);
    const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
    return [
      ...Object.entries(required).flatMap(([key, shape]) => shape(own(key), at(key))),
      ...Object.entries(optional).flatMap(([key, shape]) => {
        const each = own(key);
        return each === undefined ? [] : shape(each, at(key));
      }),
    ];
  };
}
