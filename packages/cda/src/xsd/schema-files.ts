import type { SchematronReader } from "../schematron/schematron-reader.js";
import type { SchemaPeer } from "./peer.js";

/** Addresses that only this module answers: a schema reaches no file but those of its folder, and no network. */
const scheme = "segur-xsd:/";

/** The folder that a schema is being compiled from; none at any other time, so that a document can make nothing open. */
let current: SchematronReader | undefined;

const open = new Map<number, Uint8Array>();
let lastHandle = 0;
const served = new WeakSet<SchemaPeer>();

/** Address of a file of the folder, as the compiler must know it to find what the file includes. */
export function addressOf(file: string): string {
  return scheme + file.split("/").map(encodeURIComponent).join("/");
}

/** Runs a compilation with the files of a folder. */
export function withSchemaFiles<Result>(peer: SchemaPeer, reader: SchematronReader, compile: () => Result): Result {
  serve(peer);
  current = reader;
  try {
    return compile();
  } finally {
    current = undefined;
  }
}

/** Libraries keep their providers for ever: one for all schemas. */
function serve(peer: SchemaPeer): void {
  if (served.has(peer)) return;
  served.add(peer);
  peer.xmlRegisterInputProvider({
    match: (address) => address.startsWith(scheme) && current !== undefined,
    open(address) {
      const bytes = current?.read(decodeURIComponent(address.slice(scheme.length)));
      if (bytes === undefined) return undefined;
      lastHandle += 1;
      open.set(lastHandle, bytes);
      return lastHandle;
    },
    read(handle, buffer) {
      const rest = open.get(handle);
      if (rest === undefined) return -1;
      const part = rest.subarray(0, buffer.byteLength);
      buffer.set(part);
      open.set(handle, rest.subarray(part.byteLength));
      return part.byteLength;
    },
    close: (handle) => open.delete(handle),
  });
}
