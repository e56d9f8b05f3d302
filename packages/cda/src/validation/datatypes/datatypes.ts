import { adChecks } from "./ad.js";
import { anyChecks } from "./any.js";
import { cdChecks, ceChecks, crChecks, csChecks } from "./cd.js";
import type { DatatypeCheck } from "./datatype-check.js";
import { edChecks, scChecks, stChecks } from "./ed.js";
import { enChecks, onChecks, pnChecks } from "./en.js";
import { iiChecks } from "./ii.js";
import { ivlTsChecks } from "./ivl-ts.js";
import { telChecks } from "./tel.js";
import { boundChecks, intChecks, positiveIntChecks, tsChecks } from "./ts.js";

/** Checks of each datatype that the header uses, those of its ancestors included. */
export const datatypeChecks = {
  ANY: anyChecks,
  AD: adChecks,
  BL: anyChecks,
  CD: cdChecks,
  CE: ceChecks,
  CR: crChecks,
  CS: csChecks,
  CV: ceChecks,
  ED: edChecks,
  EN: enChecks,
  II: iiChecks,
  INT: intChecks,
  "INT.POS": positiveIntChecks,
  IVL_TS: ivlTsChecks,
  IVXB_TS: boundChecks,
  ON: onChecks,
  PN: pnChecks,
  SC: scChecks,
  ST: stChecks,
  TEL: telChecks,
  TS: tsChecks,
} as const satisfies Readonly<Record<string, readonly DatatypeCheck[]>>;

/** A datatype that the header uses. */
export type HeaderDatatype = keyof typeof datatypeChecks;
