import { derChildren, derOid, derText, type DerValue } from "./internal/der.js";

/** Case and inner spaces folded, as RFC 5280 §7.1 (RFC 4518) compares the texts of names. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
}

function foldedRdn(rdn: DerValue): string {
  const attributes = derChildren(rdn).map((attribute) => {
    const [type, value] = derChildren(attribute);
    return [derOid(type), value === undefined ? "" : folded(derText(value))];
  });
  return JSON.stringify(attributes.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
}

/** The names of one certificate are compared with those of many. */
const alreadyFolded = new WeakMap<DerValue, readonly string[]>();

/** The RDNs of a name, each in the form that names are compared in. */
export function foldedRdns(name: DerValue): readonly string[] {
  const known = alreadyFolded.get(name);
  if (known !== undefined) return known;
  const rdns = derChildren(name).map((rdn) => foldedRdn(rdn));
  alreadyFolded.set(name, rdns);
  return rdns;
}

/**
 * True when two names are the same: the same bytes, or the same attributes but for case, spaces and kind of string.
 *
 * @see RFC 5280, §7.1
 */
export function sameName(a: DerValue, b: DerValue): boolean {
  if (Buffer.from(a.bytes).equals(b.bytes)) return true;
  const [left, right] = [foldedRdns(a), foldedRdns(b)];
  return left.length === right.length && left.every((rdn, i) => rdn === right[i]);
}
