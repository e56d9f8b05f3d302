import { packageBuild } from "../../tsup.base.js";

export default packageBuild({
  index: "src/index.ts",
  html: "src/html/index.ts",
  xml: "src/xml/index.ts",
  "xml-signature": "src/xml-signature/index.ts",
});
