import { commandGroup } from "../../command-group.js";
import { cdaValidateCommand } from "./validate.js";

/** `segur cda`: clinical documents. */
export const cdaCommand = commandGroup("cda", { fr: "documents de santé", en: "clinical documents" }, [
  cdaValidateCommand,
]);
