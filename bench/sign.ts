/** What a signer over a KeyObject costs above the bare `crypto.sign`: the target is one tenth at most. */
import { sign } from "node:crypto";

import { createSoftwareSigner } from "../packages/certificates/src/software-signer.js";
import { loadPem } from "../packages/certificates/src/load-pem.js";
import { keyPem, makePki } from "../packages/certificates/test/test-pki.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

const leaf = makePki().sign();
const credential = loadPem({ certificate: leaf.pem, key: keyPem(leaf) });
const signer = createSoftwareSigner(credential);
const signedInfoSized = Buffer.alloc(900, "x");

const names = {
  bare: "bare: crypto.sign in the thread pool, KeyObject",
  ours: "ours: createSoftwareSigner",
} as const;
const measures = await measureInterleaved([
  {
    name: names.bare,
    times: 40,
    run: () =>
      new Promise<Buffer>((resolve, reject) => {
        sign("RSA-SHA256", signedInfoSized, credential.privateKey, (error, signature) => {
          if (error === null) resolve(signature);
          else reject(error);
        });
      }),
  },
  { name: names.ours, times: 40, run: () => signer.sign("RS256", signedInfoSized) },
]);
const ratio = ratioOf(measures, names.ours, names.bare);
report("An RSA-2048 signature over SHA-256", measures, {
  name: `at most 1.10 times the bare signature (${ratio.toFixed(2)})`,
  holds: ratio <= 1.1,
});
