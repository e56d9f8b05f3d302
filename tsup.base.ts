import type { Options } from "tsup";

/** Build options shared by every published package: dual ESM and CJS, types for both. */
export function packageBuild(entry: Record<string, string>): Options {
  return {
    entry,
    format: ["esm", "cjs"],
    dts: true,
    sourcemap: true,
    clean: true,
    treeshake: true,
    shims: true,
    target: "node20",
    // tsup would rewrite `node:sqlite` to `sqlite`, which does not exist.
    removeNodeProtocol: false,
  };
}
