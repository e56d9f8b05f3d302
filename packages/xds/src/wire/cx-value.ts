import type { Cx, Cxi } from "../cx.js";
import {
  authorityComponent,
  component,
  joinComponents,
  present,
  readAuthority,
  splitComponents,
} from "./components.js";

/**
 * A CX as text: `{id}^^^&{OID}&ISO^{type}`.
 *
 * @see dmp.md B.6.1
 * @example
 * ```ts
 * import { formatCx } from "@segur-sdk/xds";
 *
 * formatCx({ id: "IPP-1", authority: "1.2.250.1.999.1.1.2", type: "PI" }); // IPP-1^^^&1.2.250.1.999.1.1.2&ISO^PI
 * ```
 */
export function formatCx(cx: Cx): string {
  const { id, authority, type } = cx;
  return joinComponents(component(id), "", "", authorityComponent(authority), component(type));
}

/** A CXi as text, same form. */
export function formatCxi(cxi: Cxi): string {
  return formatCx(cxi);
}

/** Reads a CX; effective dates that some senders append are left out (dmp.md B.6.1). */
export function parseCx(text: string): Cx | undefined {
  const at = splitComponents(text);
  const id = at(1);
  return id === undefined ? undefined : present<Cx>({ id, authority: readAuthority(at(4)), type: at(5) });
}

/** Reads a CXi; without a kind of reference it means nothing. */
export function parseCxi(text: string): Cxi | undefined {
  const cx = parseCx(text);
  return cx?.type === undefined ? undefined : { ...cx, type: cx.type };
}
