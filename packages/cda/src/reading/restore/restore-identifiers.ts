import { isOid } from "@segur-sdk/core";

import type { IssuedNumber } from "../../imaging-act.js";
import type { CdaIdentifier } from "../coded.js";

/** A number with the OID of who issued it. */
export function issuedOf(id: CdaIdentifier | undefined): IssuedNumber | undefined {
  return id?.extension !== undefined && isOid(id.root) ? { value: id.extension, issuer: id.root } : undefined;
}
