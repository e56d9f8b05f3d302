import { defineConfig } from "vitest/config";

const conditions = ["@segur-sdk/source", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/conformance/**/*.conformance.ts", "conformance/**/*.conformance.ts"],
    setupFiles: ["conformance/privacy-canary.ts"],
    // Vitest keeps a core for itself by default: on two cores that would halve the pace.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
