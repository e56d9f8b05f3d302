import { packageBuild } from "../../tsup.base.js";

export default packageBuild({ index: "src/index.ts", "unsafe-legacy": "src/unsafe-legacy/index.ts" });
