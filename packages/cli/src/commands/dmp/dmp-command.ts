import { type Command, UsageError } from "../../command.js";
import { commandGroup } from "../../command-group.js";
import { dmpBuildCommand } from "./build.js";
import { dmpDeleteCommand } from "./delete.js";
import { dmpReplaceCommand } from "./replace.js";
import { dmpStatusCommand } from "./status.js";
import { dmpSubmitCommand } from "./submit.js";

const group = commandGroup("dmp", { fr: "dossier médical partagé", en: "national health record" }, [
  dmpStatusCommand,
  dmpBuildCommand,
  dmpSubmitCommand,
  dmpReplaceCommand,
  dmpDeleteCommand,
]);

/** `segur dmp`: the national record, in indirect mode. A mistake of usage never repeats what may be a matricule. */
export const dmpCommand: Command = {
  ...group,
  async run(args, io) {
    try {
      return await group.run(args, io);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(error.message.replace(/[0-9AB]{13,}/gi, "…"), error.usage);
    }
  },
};
