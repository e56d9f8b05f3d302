import type { FaultScript, ScriptedFault } from "@segur-sdk/simulator";

import type { BenchFault, OperatorBench } from "../../src/conformance/index.js";

/** The troubles of a bench whose far side plays the lines of a script. */
export function scriptedTroubles<Action>(
  script: FaultScript<Action>,
  lines: Partial<Readonly<Record<BenchFault, ScriptedFault<Action>>>>,
): Pick<OperatorBench, "faults" | "inject" | "heal"> {
  return {
    faults: Object.keys(lines) as BenchFault[],
    inject(fault) {
      const line = lines[fault];
      if (line !== undefined) script.add(line);
    },
    heal() {
      script.clear();
    },
  };
}
