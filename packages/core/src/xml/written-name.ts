import { SegurError } from "../errors/segur-error.js";
import { isNcName } from "./xml-characters.js";

/** The pieces of text that a name gives, made and checked once. */
export interface WrittenName {
  /** `<p:name` */
  readonly open: string;
  /** `<p:name>` */
  readonly opened: string;
  /** `</p:name>` */
  readonly close: string;
  /** `<p:name></p:name>` */
  readonly empty: string;
  /** `"></p:name>`, after the value of the last attribute of an empty element. */
  readonly closeEmpty: string;
  /** ` p:name="` */
  readonly firstAttribute: string;
  /** `" p:name="`, after the value of another attribute. */
  readonly nextAttribute: string;
}

/** By prefix, then by local name. */
const tables = new Map<string, Map<string, WrittenName>>();
/** Names come from constants; the bound only protects against a reader of invented ones. */
const bound = 8192;
let known = 0;
let lastPrefix: string | undefined;
let lastTable: Map<string, WrittenName> | undefined;

/** Pieces of a name; throws `ERR_XML_NAME` when the prefix or the local name is no NCName. */
export function writtenName(prefix: string, local: string): WrittenName {
  const table = lastTable !== undefined && prefix === lastPrefix ? lastTable : tableOf(prefix);
  return table.get(local) ?? addName(prefix, local, table);
}

function tableOf(prefix: string): Map<string, WrittenName> {
  let table = tables.get(prefix);
  if (table === undefined) {
    if (prefix !== "" && !isNcName(prefix))
      throw new SegurError("ERR_XML_NAME", { details: { rule: "NCName prefix" } });
    table = new Map();
    tables.set(prefix, table);
  }
  lastPrefix = prefix;
  lastTable = table;
  return table;
}

function addName(prefix: string, local: string, table: Map<string, WrittenName>): WrittenName {
  if (!isNcName(local)) throw new SegurError("ERR_XML_NAME", { details: { rule: "NCName", length: local.length } });
  const name = prefix === "" ? local : `${prefix}:${local}`;
  const written: WrittenName = {
    open: `<${name}`,
    opened: `<${name}>`,
    close: `</${name}>`,
    empty: `<${name}></${name}>`,
    closeEmpty: `"></${name}>`,
    firstAttribute: ` ${name}="`,
    nextAttribute: `" ${name}="`,
  };
  if (++known > bound) {
    tables.clear();
    lastTable = undefined;
    known = 0;
  } else table.set(local, written);
  return written;
}
