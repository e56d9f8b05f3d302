import { spawnSync } from "node:child_process";

import { sharedPath } from "../../../../conformance/shared.js";

/** What xmllint says of a text against a schema of the reference material; empty when it is valid. */
export function schemaErrors(xml: string | Uint8Array, schema: string): string {
  const { status, stderr, error } = spawnSync(
    "xmllint",
    ["--noout", "--nonet", "--huge", "--schema", sharedPath(`reference/dmp/xsd/xds/${schema}`), "-"],
    { input: xml, encoding: "utf8" },
  );
  if (error !== undefined) throw error;
  return status === 0 ? "" : stderr;
}
