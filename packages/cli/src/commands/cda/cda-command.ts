import { commandGroup } from "../../command-group.js";
import { cdaBuildCommand } from "./build.js";
import { cdaReadCommand } from "./read.js";
import { cdaValidateCommand } from "./validate.js";
import { cdaValueSetsCommand } from "./value-sets.js";

/** `segur cda`: clinical documents. */
export const cdaCommand = commandGroup("cda", { fr: "documents de santé", en: "clinical documents" }, [
  cdaBuildCommand,
  cdaValidateCommand,
  cdaReadCommand,
  cdaValueSetsCommand,
]);
