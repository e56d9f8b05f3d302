import { BaseSequencer, type TestSpecification } from "vitest/node";
import { defineConfig } from "vitest/config";

const conditions = ["@segur-sdk/source", "node"];

/** Files that take a minute or more: begun last, one of them would keep one core waiting for the other. */
const longest = [
  "level3-rules",
  "fault-matrix",
  "native-rules",
  "certificates/test/conformance/mutations",
  "official-rules",
  "hostile",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = longest.findIndex((name) => moduleId.includes(name));
      return place < 0 ? longest.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/conformance/**/*.conformance.ts", "conformance/**/*.conformance.ts"],
    setupFiles: ["conformance/privacy-canary.ts"],
    sequence: { sequencer: LongestFirst },
    // Vitest keeps a core for itself by default: on two cores that would halve the pace.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
