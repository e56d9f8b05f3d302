import { type Command, UsageError } from "../../command.js";
import { commandGroup } from "../../command-group.js";
import { insCheckCommand } from "./check.js";
import { insDatamatrixCommand } from "./datamatrix.js";
import { insResolveCommand } from "./resolve.js";
import { insVerifyCommand } from "./verify.js";

const group = commandGroup("ins", { fr: "identité du patient", en: "identity of the patient" }, [
  insCheckCommand,
  insResolveCommand,
  insVerifyCommand,
  insDatamatrixCommand,
]);

/** `segur ins`: the patient's national identity. A mistake of usage never repeats what may be a matricule. */
export const insCommand: Command = {
  ...group,
  async run(args, io) {
    const [name] = args;
    if (group.commands?.some((command) => command.name === name) !== true) throw new UsageError("");
    try {
      return await group.run(args, io);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(error.message.replace(/[0-9AB]{13,}/gi, "…"), error.usage);
    }
  },
};
