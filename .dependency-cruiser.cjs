/** Arrows of the house: what each package may import directly. The allowed set is their transitive closure. */
const direct = {
  core: [],
  transport: ["core"],
  certificates: ["core"],
  ins: ["core"],
  simulator: ["core"],
  "signer-pkcs11": ["core"],
  insi: ["ins", "certificates", "transport"],
  cda: ["ins"],
  xds: ["cda"],
  dmp: ["xds", "certificates", "transport"],
  mssante: ["xds", "certificates", "transport"],
  directory: ["transport"],
  hl7v2: ["cda"],
  dispatch: ["ins"],
  sdk: ["dispatch", "insi", "dmp", "mssante", "directory", "hl7v2"],
  cli: ["sdk", "simulator"],
};

const below = (name) => {
  const seen = new Set();
  const visit = (current) => {
    for (const next of direct[current]) {
      if (!seen.has(next)) {
        seen.add(next);
        visit(next);
      }
    }
  };
  visit(name);
  return [...seen];
};

const test = "(\\.test\\.ts$|/test/|/bench/)";

const layers = Object.keys(direct).flatMap((name) => {
  const allowed = [name, ...below(name)];
  const rule = (suffix, from, extra) => ({
    name: `layer-${name}${suffix}`,
    severity: "error",
    comment: `${name} may import: ${below(name).join(", ") || "nothing"}`,
    from,
    to: { path: "^packages/", pathNot: `^packages/(${[...allowed, ...extra].join("|")})/` },
  });
  return [
    rule("", { path: `^packages/${name}/`, pathNot: test }, []),
    rule("-tests", { path: `^packages/${name}/.*${test}` }, name === "simulator" ? [] : ["simulator"]),
  ];
});

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "known-package",
      severity: "error",
      comment: "A new package takes its place in the map above first.",
      from: { path: "^packages/", pathNot: `^packages/(${Object.keys(direct).join("|")})/` },
      to: {},
    },
    {
      name: "examples-use-the-public-door",
      severity: "error",
      from: { path: "^examples/" },
      to: {
        path: "^packages/[^/]+/src/(?!((html|xml|xml-signature|schematron|validation|value-sets|xsd)/)?index\\.ts$)",
        dependencyTypes: ["local"],
      },
    },
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/dist/|node_modules/(?!@segur-sdk|segur-sdk))" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@segur-sdk/source", "import", "require", "node", "default", "types"],
    },
  },
};
