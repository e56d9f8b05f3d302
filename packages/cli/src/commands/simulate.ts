import { once } from "node:events";

import { startSimulator } from "@segur-sdk/simulator";

import { type Command, UsageError } from "../command.js";
import { readOptions } from "../common-options.js";

/**
 * `segur simulate`: starts the simulator and prints the configuration that reaches it; where to give it orders goes to
 * the standard error, so that the standard output stays a configuration file.
 */
export const simulateCommand: Command = {
  name: "simulate",
  usage: "segur simulate",
  summary: {
    fr: "démarre le simulateur des services nationaux et imprime sa configuration",
    en: "starts the simulator of the national services and prints its configuration",
  },
  async run(args, io) {
    const { positionals } = readOptions(args, {});
    if (positionals.length > 0) throw new UsageError("");
    const simulator = await startSimulator({ control: true });
    if (simulator.control !== undefined) io.error(`control: ${simulator.control.url}\n`);
    io.out(`${JSON.stringify(simulator.config(), null, 2)}\n`);
    const { signal } = io;
    if (signal !== undefined && !signal.aborted) await once(signal, "abort");
    await simulator.stop();
    return 0;
  },
};
