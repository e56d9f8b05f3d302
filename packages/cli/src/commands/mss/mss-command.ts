import { commandGroup } from "../../command-group.js";
import { mssComposeCommand } from "./compose.js";
import { mssDoctorCommand } from "./doctor.js";
import { mssLintCommand } from "./lint.js";
import { mssReceiptsCommand } from "./receipts.js";
import { mssSendCommand } from "./send.js";
import { mssWhitelistCommand } from "./whitelist.js";

/** `segur mss`: the secure mail. */
export const mssCommand = commandGroup("mss", { fr: "messagerie sécurisée MSSanté", en: "secure mail MSSanté" }, [
  mssComposeCommand,
  mssSendCommand,
  mssLintCommand,
  mssReceiptsCommand,
  mssWhitelistCommand,
  mssDoctorCommand,
]);
