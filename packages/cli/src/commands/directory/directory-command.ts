import { commandGroup } from "../../command-group.js";
import { directoryFindCommand } from "./find.js";
import { directoryImportCommand } from "./import.js";

/** `segur directory`: the Annuaire Santé on this machine. */
export const directoryCommand = commandGroup(
  "directory",
  { fr: "annuaire des correspondants", en: "directory of correspondents" },
  [directoryImportCommand, directoryFindCommand],
);
