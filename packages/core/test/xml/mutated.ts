import type { Random } from "./random.js";

/** One or two places of the document damaged: up to three characters removed, others put there. */
export function mutated(random: Random, text: string): string {
  let out = text;
  for (let i = 1 + random.int(2); i > 0; i--) {
    const at = random.int(out.length + 1);
    const length = random.int(4);
    const inserted = random.pick([
      "",
      "<",
      ">",
      "&",
      '"',
      "'",
      "/",
      ":",
      "=",
      " ",
      "x",
      "]]>",
      "xmlns:a=''",
      "\u0001",
      "--",
      "é",
    ]);
    out = out.slice(0, at) + inserted + out.slice(at + length);
  }
  return out;
}
