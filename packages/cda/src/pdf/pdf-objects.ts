/** Reference to an indirect object of a PDF. */
export interface PdfReference {
  readonly number: string;
  readonly generation: string;
}

/** A stream and the dictionary in front of it. */
export interface PdfStream {
  readonly dictionary: string;
  readonly data: Buffer;
}

/** Longest dictionary looked at: those of a catalogue or a metadata stream are a few hundred characters. */
const longestDictionary = 65_536;

/** The last reference under a key, e.g. `/Root 62 0 R`. */
export function lastReference(file: Buffer, key: string): PdfReference | undefined {
  for (let at = file.lastIndexOf(key, undefined, "latin1"); at >= 0; at = previous(file, key, at)) {
    const reference = referenceAt(file.toString("latin1", at + key.length, at + key.length + 40));
    if (reference !== undefined) return reference;
  }
  return undefined;
}

/** The reference under a key of a dictionary. */
export function referenceIn(dictionary: string, key: string): PdfReference | undefined {
  const at = dictionary.indexOf(key);
  return at < 0 ? undefined : referenceAt(dictionary.slice(at + key.length, at + key.length + 40));
}

/** The dictionary of an object, as last defined: an incremental update comes after what it replaces. */
export function dictionaryOf(file: Buffer, reference: PdfReference): string | undefined {
  return openObject(file, reference)?.dictionary;
}

/** The stream of an object, still encoded. */
export function streamOf(file: Buffer, reference: PdfReference): PdfStream | undefined {
  const object = openObject(file, reference);
  if (object === undefined) return undefined;
  const start = /stream\r?\n/u.exec(file.toString("latin1", object.end, object.end + 16));
  if (start === null) return undefined;
  const from = object.end + start.index + start[0].length;
  const to = file.indexOf("endstream", from, "latin1");
  return to < 0 ? undefined : { dictionary: object.dictionary, data: file.subarray(from, to) };
}

/** The objects whose dictionary holds a text, last one first. */
export function objectsAround(file: Buffer, text: string, limit: number): readonly PdfReference[] {
  const found: PdfReference[] = [];
  for (
    let at = file.lastIndexOf(text, undefined, "latin1");
    at >= 0 && found.length < limit;
    at = previous(file, text, at)
  ) {
    const reference = objectOpenAt(file.toString("latin1", Math.max(0, at - 1024), at));
    if (reference !== undefined) found.push(reference);
  }
  return found;
}

/** The object that a piece of file leaves open. */
function objectOpenAt(text: string): PdfReference | undefined {
  const opening = text.lastIndexOf(" obj");
  if (opening < 0 || text.includes("endobj", opening)) return undefined;
  const [, number, generation] = /(\d{1,10}) (\d{1,5})$/u.exec(text.slice(Math.max(0, opening - 20), opening)) ?? [];
  return number === undefined || generation === undefined ? undefined : { number, generation };
}

function previous(file: Buffer, text: string, at: number): number {
  return at === 0 ? -1 : file.lastIndexOf(text, at - 1, "latin1");
}

function referenceAt(text: string): PdfReference | undefined {
  const [, number, generation] = /^\s*(\d{1,10})\s+(\d{1,5})\s+R/u.exec(text) ?? [];
  return number === undefined || generation === undefined ? undefined : { number, generation };
}

function openObject(
  file: Buffer,
  { number, generation }: PdfReference,
): { readonly dictionary: string; readonly end: number } | undefined {
  const opening = `${number} ${generation} obj`;
  for (let at = file.lastIndexOf(opening, undefined, "latin1"); at >= 0; at = previous(file, opening, at)) {
    const before = at === 0 ? "\n" : file.toString("latin1", at - 1, at);
    if (/\d/u.test(before)) continue;
    const from = at + opening.length;
    const text = file.toString("latin1", from, from + longestDictionary);
    const end = /stream\r?\n|endobj/u.exec(text);
    if (end === null) return undefined;
    return { dictionary: text.slice(0, end.index), end: from + end.index };
  }
  return undefined;
}
