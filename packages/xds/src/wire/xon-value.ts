import type { Xon } from "../author.js";
import {
  authorityComponent,
  component,
  joinComponents,
  present,
  readAuthority,
  splitComponents,
} from "./components.js";

/** An XON as text: `{NOM}^^^^^&{OID}&ISO^IDNST^^^{id}` (dmp.md B.6.1). */
export function formatXon(xon: Xon): string {
  return joinComponents({
    1: component(xon.name),
    6: authorityComponent(xon.authority),
    7: component(xon.idType),
    10: component(xon.id),
  });
}

/** Reads an XON. */
export function parseXon(text: string): Xon {
  const at = splitComponents(text);
  return present<Xon>({ name: at(1) ?? "", id: at(10), authority: readAuthority(at(6)), idType: at(7) });
}
