import { writtenName, type WrittenName } from "./written-name.js";
import type { XmlName } from "./xml-tree.js";

/**
 * A name that remembers how it is written, once it has been checked: writing a message is for the most part writing
 * names, the same few dozens. Any other {@link XmlName} is as good, and is looked up.
 */
class RememberedName implements XmlName {
  readonly namespace: string;
  readonly prefix: string;
  readonly local: string;
  #written: WrittenName | undefined;

  constructor(namespace: string, prefix: string, local: string) {
    this.namespace = namespace;
    this.prefix = prefix;
    this.local = local;
  }

  static writtenOf(name: XmlName): WrittenName {
    if (!(name instanceof RememberedName)) return writtenName(name.prefix, name.local);
    return (name.#written ??= writtenName(name.prefix, name.local));
  }
}

/** Makes a name; nothing is checked before it is written. */
export function createName(namespace: string, prefix: string, local: string): XmlName {
  return new RememberedName(namespace, prefix, local);
}

/** Pieces of a name; throws `ERR_XML_NAME` when its prefix or its local name is no NCName. */
export function writtenOf(name: XmlName): WrittenName {
  return RememberedName.writtenOf(name);
}
