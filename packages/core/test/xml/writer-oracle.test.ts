import fc from "fast-check";
import { expect, it } from "vitest";

import { serializeXml } from "../../src/xml/index.js";
import { createRandom } from "./random.js";
import { randomTree } from "./random-tree.js";
import { withXmlBuilder2 } from "./with-xmlbuilder2.js";

it("writes the same bytes as xmlbuilder2 on what both write alike, 10 000 random trees", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const tree = randomTree(createRandom(seed), { everything: false });
      expect(serializeXml(tree)).toBe(withXmlBuilder2(tree));
    }),
    { numRuns: 10_000, seed: 20260919 },
  );
}, 120_000);
