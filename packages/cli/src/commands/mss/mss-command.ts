import { commandGroup } from "../../command-group.js";
import { mssDoctorCommand } from "./doctor.js";
import { mssReceiptsCommand } from "./receipts.js";
import { mssWhitelistCommand } from "./whitelist.js";

/** `segur mss`: the secure mail. */
export const mssCommand = commandGroup("mss", { fr: "messagerie sécurisée MSSanté", en: "secure mail MSSanté" }, [
  mssReceiptsCommand,
  mssWhitelistCommand,
  mssDoctorCommand,
]);
