import { SegurError } from "@segur-sdk/core";
import type * as LibXml2 from "libxml2-wasm";

/** What the judge stands on, and the package does not install by itself. */
export type SchemaPeer = typeof LibXml2;

/** The version that the recorded verdicts were obtained with. */
const version = "0.7.2";

/**
 * Loads libxml2-wasm, an optional peer: only who judges by a schema installs it.
 *
 * @throws SegurError `ERR_CDA_SCHEMA_PEER` when it is not installed.
 */
export async function loadSchemaPeer(
  importPeer: () => Promise<unknown> = () => import("libxml2-wasm"),
): Promise<SchemaPeer> {
  const missing = (cause?: unknown) =>
    new SegurError("ERR_CDA_SCHEMA_PEER", {
      details: { field: "libxml2-wasm", rule: `npm install libxml2-wasm@${version}` },
      ...(cause === undefined ? {} : { cause }),
    });
  const loaded = await importPeer().catch((cause: unknown) => {
    throw missing(cause);
  });
  if (!isLibXml2(loaded)) throw missing();
  return loaded;
}

function isLibXml2(value: unknown): value is SchemaPeer {
  return typeof value === "object" && value !== null && "XsdValidator" in value && "xmlRegisterInputProvider" in value;
}
