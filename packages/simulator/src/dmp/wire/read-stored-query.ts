import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { query, rim } from "./namespaces.js";

/** A `query:AdhocQueryRequest` as it is written: nothing is judged here. */
export interface StoredQueryRequest {
  /** `urn:uuid:` of the stored query. */
  readonly id: string;
  readonly returnType: string;
  /** Each slot in order: a name that is repeated stands for alternatives that must all hold. */
  readonly parameters: readonly { readonly name: string; readonly values: readonly string[] }[];
}

/** Name of the request's root element. */
export const storedQueryName = query("AdhocQueryRequest");

/** Reads the body of an ITI-18 request (dmp.md F.2). */
export function readStoredQuery(body: XmlElement): StoredQueryRequest {
  const adhoc = childNamed(body, rim("AdhocQuery"));
  return {
    id: attributeOf(adhoc, "id") ?? "",
    returnType: attributeOf(childNamed(body, query("ResponseOption")), "returnType") ?? "",
    parameters: (adhoc === undefined ? [] : childrenNamed(adhoc, rim("Slot"))).map((slot) => {
      const list = childNamed(slot, rim("ValueList"));
      const values = list === undefined ? [] : childrenNamed(list, rim("Value"));
      return { name: attributeOf(slot, "name") ?? "", values: values.map((value) => textOf(value) ?? "") };
    }),
  };
}
