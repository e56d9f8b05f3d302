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
import { measureInterleaved, ratioOf, report } from "./interleaved.js";

const certificates = await makeCertificates();
const signer = createSoftwareSigner(certificates.sign);
const given = await signer.sign("RS256", Buffer.alloc(900,"x"));
const fast = {...signer, certificate: signer.certificate, chain: signer.chain, sign: () => Promise.resolve(given)};
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
  signer: fast,
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


import { Session } from "node:inspector/promises";
import { writeFileSync } from "node:fs";
for (let i=0;i<400;i++) await feed();
const t0 = process.cpuUsage();
for (let i=0;i<300;i++) await feed();
const t1 = process.cpuUsage(t0); console.log("ms per feed without RSA", (t1.user+t1.system)/300/1000);
const n = 400; const f0 = process.cpuUsage(); for (let i=0;i<n;i++) await dmp.prepare({ documents: [document], patient, sender: radiologist }); const f1 = process.cpuUsage(f0); console.log("prepare", (f1.user+f1.system)/n/1000);
const session = new Session(); session.connect(); await session.post("Profiler.enable"); await session.post("Profiler.setSamplingInterval",{interval:100});
await session.post("Profiler.start");
for (let i=0;i<600;i++) await feed();
const { profile } = await session.post("Profiler.stop"); writeFileSync("/tmp/prof/feed.cpuprofile", JSON.stringify(profile));
