/**
 * Cost of feeding the DMP (dmp.md C, D): a VIHF built and signed, then a whole TD2.1 of a report of about 20 kB: metadata,
 * Manifest, XAdES, VIHF, envelope, MTOM body, answer read.
 *
 * The floors are what nothing can save: one RSA-2048 signature by the same signer for the VIHF, two for TD2.1 (set and VIHF).
 *
 * Run: `pnpm run bench dmp-td21`
 */
import { createSoftwareSigner } from "../packages/certificates/src/index.js";
import { systemClock, systemIds } from "../packages/core/src/index.js";
import { serializeXml } from "../packages/core/src/xml/index.js";
import { buildVihf, createDmpClient, createVihf, signVihf, vihfSubjectOf } from "../packages/dmp/src/index.js";
import { insForEmission } from "../packages/ins/src/index.js";

import { registrySuccess } from "../packages/dmp/test/fake-transport.js";
import { imagingReport, qualifiedPatient, radiologist, software, structure } from "../packages/dmp/test/fixtures.js";
import { makeCertificates } from "../packages/dmp/test/pki.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

const certificates = await makeCertificates();
const signer = createSoftwareSigner(certificates.sign);
const patient = qualifiedPatient();
const patientIns = insForEmission(patient);
const document = imagingReport({ body: { level: 1, pdf: Buffer.from(`%PDF-1.4\n%${"x".repeat(7_000)}\n%%EOF\n`) } });
const answer = new TextEncoder().encode(registrySuccess);

const dmp = createDmpClient({
  http: {
    async send({ body }) {
      // Read to the end, as a socket would.
      let read = 0;
      if (typeof body === "function") for await (const piece of body()) read += piece.length;
      if (read === 0) throw new Error("empty message");
      return { status: 200, headers: { "content-type": "application/soap+xml; charset=UTF-8" }, body: answer };
    },
    close: () => Promise.resolve(),
  },
  endpoint: "https://dmp.simulateur.example/si-dmp-server/v2/services",
  environment: "simulator",
  signer,
  software,
  structure,
  clock: { ...systemClock, now: () => new Date("2026-09-19T09:58:28.884Z") },
  ids: systemIds,
});

async function vihf(): Promise<string> {
  const content = createVihf({
    signer,
    subject: vihfSubjectOf(radiologist, structure),
    structure,
    patient: patientIns,
    software,
    issuedAt: new Date("2026-09-19T09:58:28.884Z"),
    ids: systemIds,
  });
  return serializeXml(await signVihf(buildVihf(content), signer));
}

async function feed(): Promise<string> {
  const frozen = await dmp.prepare({ documents: [document], patient, sender: radiologist });
  return (await dmp.submit(frozen)).outcome;
}

const signedInfoSized = Buffer.alloc(900, "x");
const one = () => signer.sign("RS256", signedInfoSized);
const two = async () => {
  await one();
  await one();
};
const names = {
  one: "floor: one signature",
  vihf: "VIHF built and signed",
  two: "floor: two signatures",
  feed: `TD2.1 of a CDA of ${String(document.bytes.length)} bytes, prepared and sent`,
} as const;
// A practice feeds all day: what is measured is code that V8 has compiled, and it takes five thousand reports to be all so.
for (let done = 0; done < 5_000; done += 1) await feed();
const measures = await measureInterleaved(
  [
    { name: names.one, times: 40, run: one },
    { name: names.vihf, times: 40, run: vihf },
    { name: names.two, times: 20, run: two },
    { name: names.feed, times: 20, run: feed },
  ],
  21,
);
const vihfRatio = ratioOf(measures, names.vihf, names.one);
const feedRatio = ratioOf(measures, names.feed, names.two);
report("Feeding the DMP", measures, {
  name: `VIHF at least 60 % of its floor (${(100 / vihfRatio).toFixed(0)} %), TD2.1 at least 50 % (${(100 / feedRatio).toFixed(0)} %)`,
  holds: vihfRatio <= 1 / 0.6 && feedRatio <= 2,
});
