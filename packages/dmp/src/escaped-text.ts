/** Entities of HTML that French sentences come with. */
const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["apos", "'"],
  ["quot", '"'],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "],
  ["rsquo", "\u2019"],
  ["eacute", "é"],
  ["egrave", "è"],
  ["ecirc", "ê"],
  ["agrave", "à"],
  ["acirc", "â"],
  ["ccedil", "ç"],
  ["icirc", "î"],
  ["ocirc", "ô"],
  ["ugrave", "ù"],
  ["ucirc", "û"],
]);

/** Layers that a sentence goes through before it is read: none was seen to escape more often. */
const mostTurns = 3;

/** A sentence of a service without the entities that are left once its XML is read: some layers escape what is escaped. */
export function unescapedText(text: string): string {
  let current = text;
  for (let turn = 0; turn < mostTurns && current.includes("&"); turn += 1) {
    current = current.replace(/&(#?[0-9a-z]{1,8});/gi, (entity, name: string) => characterOf(name) ?? entity);
  }
  return current;
}

function characterOf(name: string): string | undefined {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name) ?? [];
  if (hexadecimal === undefined && decimal === undefined) return namedCharacter(name);
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** `&Eacute;` is the capital of `&eacute;`. */
function namedCharacter(name: string): string | undefined {
  const character = entities.get(name.toLowerCase());
  return /^[A-Z][a-z]/.test(name) ? character?.toUpperCase() : character;
}
