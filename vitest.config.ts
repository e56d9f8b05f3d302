import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const conditions = ["@segur-sdk/source", "node"];
const packages = readdirSync(new URL("./packages", import.meta.url));

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Vitest keeps a core for itself by default: on two cores that would halve the pace.
    maxWorkers: "100%",
    // Files share the modules of their worker: loading them anew for each of 270 files took as long as the tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: [fileURLToPath(new URL("./conformance/privacy-canary.ts", import.meta.url))],
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/generated/**"],
    },
    projects: [
      ...packages.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`packages/${name}/src/**/*.test.ts`, `packages/${name}/test/**/*.test.ts`],
        },
      })),
      { extends: true as const, test: { name: "examples", include: ["examples/*/*.test.ts"] } },
      { extends: true as const, test: { name: "gates", include: ["scripts/**/*.test.ts"] } },
    ],
  },
});
