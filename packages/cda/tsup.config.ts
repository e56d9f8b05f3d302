import { packageBuild } from "../../tsup.base.js";

export default packageBuild({
  index: "src/index.ts",
  schematron: "src/schematron/index.ts",
  validation: "src/validation/index.ts",
  "value-sets": "src/value-sets/index.ts",
  xsd: "src/xsd/index.ts",
});
