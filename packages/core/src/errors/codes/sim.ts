import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area SIM: the simulator of the national services. */
export const simErrors = {
  ERR_SIM_OPTION: {
    kind: "input",
    fixedBy: "developer",
    message: "An option given to the simulator is not usable.",
    userMessage: {
      fr: "Un réglage du simulateur n'est pas utilisable. Corrigez-le puis relancez le simulateur.",
      en: "A setting of the simulator cannot be used. Correct it and start the simulator again.",
    },
  },
  ERR_SIM_LISTEN: {
    kind: "configuration",
    fixedBy: "developer",
    message: "A service of the simulator could not listen on its loopback port.",
    userMessage: {
      fr: "Le simulateur n'a pas pu ouvrir un port local. Choisissez un autre port, ou 0, puis relancez-le.",
      en: "The simulator could not open a local port. Choose another port, or 0, and start it again.",
    },
  },
  ERR_SIM_ASSET: {
    kind: "configuration",
    fixedBy: "developer",
    message: "A sample file shipped with the simulator is missing.",
    userMessage: {
      fr: "Un fichier d'exemple du simulateur est absent. Réinstallez le paquet.",
      en: "A sample file of the simulator is missing. Install the package again.",
    },
  },
} as const satisfies Record<`ERR_SIM_${string}`, SegurErrorEntry>;
