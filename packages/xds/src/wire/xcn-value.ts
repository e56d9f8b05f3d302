import type { Xcn } from "../author.js";
import {
  authorityComponent,
  component,
  joinComponents,
  present,
  readAuthority,
  splitComponents,
} from "./components.js";

/** An XCN as text: `{id}^{NOM}^{PRENOM}^^^^^^&{OID}&ISO^D^^^IDNPS` (dmp.md B.6.1). */
export function formatXcn(xcn: Xcn): string {
  const { id, familyName, givenName, authority, nameType, idType } = xcn;
  const assigned = [authorityComponent(authority), component(nameType), "", "", component(idType)];
  return joinComponents(component(id), component(familyName), component(givenName), "", "", "", "", "", ...assigned);
}

/** Reads an XCN; any part may be missing in the metadata of others. */
export function parseXcn(text: string): Xcn {
  const at = splitComponents(text);
  return present<Xcn>({
    id: at(1),
    familyName: at(2),
    givenName: at(3),
    authority: readAuthority(at(9)),
    nameType: at(10),
    idType: at(13),
  });
}
