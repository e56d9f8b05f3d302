import { commandGroup } from "../../command-group.js";
import { xdmBuildCommand } from "./build.js";
import { xdmReadCommand } from "./read.js";

/** `segur xdm`: archives of secure mail. */
export const xdmCommand = commandGroup("xdm", { fr: "archives IHE_XDM", en: "IHE_XDM archives" }, [
  xdmBuildCommand,
  xdmReadCommand,
]);
