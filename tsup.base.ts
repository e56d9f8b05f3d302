import type { Options } from "tsup";

/** Build options shared by every published package: dual ESM and CJS, types for both. */
export function packageBuild(entry: Record<string, string>): Options {
  return {
    entry,
    format: ["esm", "cjs"],
    // The other packages as they are published, from their `dist`, made before: packages are built in the order of their
    // dependencies. From their sources, each build would check all of them again.
    dts: { compilerOptions: { customConditions: [] } },
    sourcemap: true,
    clean: true,
    treeshake: true,
    shims: true,
    target: "node20",
    // tsup would rewrite `node:sqlite` to `sqlite`, which does not exist.
    removeNodeProtocol: false,
  };
}
