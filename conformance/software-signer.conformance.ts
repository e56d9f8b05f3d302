import { createSoftwareSigner } from "../packages/certificates/src/index.js";
import { createCardPki } from "./card-pki.js";
import { describeSigner } from "./signer-contract.js";

const pki = createCardPki();

describeSigner("key in memory", () =>
  Promise.resolve({
    signer: createSoftwareSigner({ ...pki.signature, chain: [pki.persons.certificate, pki.root.certificate] }),
    certificate: pki.signature.certificate,
  }),
);
