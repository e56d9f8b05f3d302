import type { SearchStep } from "./search-strategy.js";
import type { VitaleStep } from "./vitale-strategy.js";

/** One request of a search, by traits or by carte Vitale. */
export type InsiStep =
  ({ readonly operation: "WS_INS2" } & SearchStep) | ({ readonly operation: "WS_INS1" } & VitaleStep);
