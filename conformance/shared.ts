import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, it } from "vitest";

const root = fileURLToPath(new URL("../../shared/", import.meta.url));

/** True when the official reference material stands beside the checkout. */
export const sharedIsPresent: boolean = existsSync(root);

/** Absolute path inside the official reference material, e.g. `sharedPath("reference/dmp/xsd")`. */
export function sharedPath(relative: string): string {
  return root + relative;
}

/**
 * A group of tests that needs the official reference material.
 * Without it the group is skipped aloud; in CI its absence is a failure.
 */
export function describeShared(name: string, body: () => void): void {
  if (sharedIsPresent) {
    describe(name, body);
  } else if (process.env["CI"] === undefined) {
    describe.skip(`${name} (skipped: ../shared, the official reference material, is not beside the checkout)`, body);
  } else {
    describe(name, () => {
      it("finds the official reference material in ../shared", () => {
        throw new Error(`Conformance cannot be shown: ${root} is missing.`);
      });
    });
  }
}
