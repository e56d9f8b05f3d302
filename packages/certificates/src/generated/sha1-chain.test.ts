import { createHash } from "node:crypto";

import fc from "fast-check";
import { expect, it } from "vitest";

import { sha1Chain } from "./sha1-chain.js";

it("hashes a digest over and over, as OpenSSL does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(30), (digest, times) => {
      let expected: Buffer = Buffer.from(digest);
      for (let i = 0; i < times; i += 1) expected = createHash("sha1").update(expected).digest();
      expect(sha1Chain(digest, times)).toEqual(expected);
    }),
  );
});
