import { cdaErrors } from "./codes/cda.js";
import { certErrors } from "./codes/cert.js";
import { cliErrors } from "./codes/cli.js";
import { coreErrors } from "./codes/core.js";
import { dirErrors } from "./codes/dir.js";
import { dispatchErrors } from "./codes/dispatch.js";
import { dmpErrors } from "./codes/dmp.js";
import { hl7Errors } from "./codes/hl7.js";
import { httpErrors } from "./codes/http.js";
import { insErrors } from "./codes/ins.js";
import { insiErrors } from "./codes/insi.js";
import { mssErrors } from "./codes/mss.js";
import { sdkErrors } from "./codes/sdk.js";
import { simErrors } from "./codes/sim.js";
import { soapErrors } from "./codes/soap.js";
import { xdsErrors } from "./codes/xds.js";
import { xmlErrors } from "./codes/xml.js";
import type { SegurErrorEntry } from "./error-entry.js";

const catalogue = {
  ...coreErrors,
  ...xmlErrors,
  ...httpErrors,
  ...soapErrors,
  ...certErrors,
  ...insErrors,
  ...insiErrors,
  ...cdaErrors,
  ...xdsErrors,
  ...dmpErrors,
  ...mssErrors,
  ...dirErrors,
  ...hl7Errors,
  ...dispatchErrors,
  ...simErrors,
  ...cliErrors,
  ...sdkErrors,
};

/** Every code that a {@link SegurError} may carry: `ERR_<AREA>_<WHAT>`. */
export type SegurErrorCode = keyof typeof catalogue;

/** What the SDK knows of each code: nature, remedy and messages in both languages. */
export const errorCatalogue: Readonly<Record<SegurErrorCode, SegurErrorEntry>> = catalogue;
