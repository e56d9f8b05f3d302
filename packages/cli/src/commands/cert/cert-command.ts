import { commandGroup } from "../../command-group.js";
import { certAnchorsCommand } from "./anchors.js";
import { certCheckCommand } from "./check.js";
import { certCsrCommand } from "./csr.js";
import { certInspectCommand } from "./inspect.js";
import { certPlanCommand } from "./plan.js";
import { certReconcileCommand } from "./reconcile.js";
import { certWatchCommand } from "./watch.js";

/** `segur cert`: certificates, from the order to the expiry. */
export const certCommand = commandGroup("cert", { fr: "certificats", en: "certificates" }, [
  certInspectCommand,
  certCheckCommand,
  certAnchorsCommand,
  certPlanCommand,
  certReconcileCommand,
  certWatchCommand,
  certCsrCommand,
]);
