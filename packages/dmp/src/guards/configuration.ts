import { SegurError } from "@segur-sdk/core";

import type { DmpClientOptions } from "../client-options.js";

/**
 * What every message repeats must be there: the DMP shows product name and version, and they must equal those of the about
 * box (EX_GEN-1180).
 *
 * @throws SegurError `ERR_DMP_CONFIGURATION`.
 */
export function assertDmpConfiguration({ software, endpoint, access }: DmpClientOptions): void {
  const fields = {
    "software.name": software.name,
    "software.version": software.version,
    "software.oid": software.oid,
    "software.homologationNumber": software.homologationNumber.reveal(),
    ...(access?.mode === "reinforced" ? { "access.strongAuthentication": access.strongAuthentication } : {}),
  };
  for (const [field, value] of Object.entries(fields)) {
    if (value.trim() === "") throw refused(field, "not empty");
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw refused("endpoint", "base URL in https, e.g. https://host/si-dmp-server/v2/services");
  }
}

function refused(field: string, rule: string): SegurError {
  return new SegurError("ERR_DMP_CONFIGURATION", { details: { field, rule, source: "dmp.md D.2, G; EX_GEN-1180" } });
}
