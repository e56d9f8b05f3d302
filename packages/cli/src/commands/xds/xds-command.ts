import { commandGroup } from "../../command-group.js";
import { xdsMetadataCommand } from "./metadata.js";

/** `segur xds`: sharing metadata. */
export const xdsCommand = commandGroup("xds", { fr: "métadonnées de partage", en: "sharing metadata" }, [
  xdsMetadataCommand,
]);
