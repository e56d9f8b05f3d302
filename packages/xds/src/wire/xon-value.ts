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
  const { name, authority, idType, id } = xon;
  const assigned = [authorityComponent(authority), component(idType), "", "", component(id)];
  return joinComponents(component(name), "", "", "", "", ...assigned);
}

/** Reads an XON. */
export function parseXon(text: string): Xon {
  const at = splitComponents(text);
  return present<Xon>({ name: at(1) ?? "", id: at(10), authority: readAuthority(at(6)), idType: at(7) });
}
