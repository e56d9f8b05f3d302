/** Something of a document that the model of the imaging report has no place for. */
export interface UnplacedPart {
  /** Where it is, by the names of the model: `examinations[0].techniques[1]`. */
  readonly path: string;
  /** What it is, in the words of CDA. Never its content. */
  readonly what: string;
}

/** Gathers, under a path, what cannot be placed. */
export interface Leftovers {
  /** The same list, one name further. */
  at(name: string): Leftovers;
  add(what: string): void;
}

/** Begins the list, each thing told once. */
export function collectLeftovers(into: Map<string, UnplacedPart>, path = ""): Leftovers {
  return {
    at: (name) => collectLeftovers(into, path === "" || name.startsWith("[") ? path + name : `${path}.${name}`),
    add: (what) => {
      into.set(`${path} ${what}`, { path, what });
    },
  };
}

/** Each thing that can be restored; the others are told. */
export function restoreEach<T, R>(
  list: readonly T[],
  leftovers: Leftovers,
  restore: (one: T, leftovers: Leftovers) => R | undefined,
): readonly R[] {
  const restored: R[] = [];
  list.forEach((one, index) => {
    const value = restore(one, leftovers.at(`[${String(index)}]`));
    if (value !== undefined) restored.push(value);
  });
  return restored;
}
