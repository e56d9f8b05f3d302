/**
 * Opening a PKCS#12 file in the layout of the IGC-Santé platform (certificates in clear, key in 3DES, SHA-1 code, 2048
 * rounds): ours against node-forge. Then how long the event loop waits while files are opened.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

import { loadPkcs12 } from "../packages/certificates/src/load-pkcs12.js";
import { openCredential } from "../packages/certificates/src/open-credential.js";
import { openWithForge, pkcs12Of } from "../packages/certificates/test/containers.js";
import { makePki } from "../packages/certificates/test/test-pki.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

const passphrase = "phrase-de-passe";
const pki = makePki();
const leaf = pki.leaf();
const files = (count: number) =>
  pkcs12Of(leaf, [leaf, pki.intermediate, pki.root], passphrase, { algorithm: "3des", count });
const file = files(2048);

const names = {
  ours: "ours: loadPkcs12, leaf and chain found, KeyObject",
  apart: "ours: openCredential, any file, event loop free",
  forge: "node-forge: pkcs12FromAsn1, then the same objects",
} as const;
const measures = await measureInterleaved([
  { name: names.ours, times: 20, run: () => loadPkcs12(file, { passphrase }) },
  { name: names.apart, times: 20, run: () => openCredential(file, { passphrase }) },
  { name: names.forge, times: 3, run: () => openWithForge(file, passphrase) },
]);
const ratio = ratioOf(measures, names.forge, names.ours);
report(`A PKCS#12 file of ${String(file.length)} bytes, opened`, measures, {
  name: `at least 5 times faster than node-forge (${ratio.toFixed(1)})`,
  holds: ratio >= 5,
});

for (const rounds of [2048, 600_000]) {
  const opened = files(rounds);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await openCredential(opened, { passphrase });
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  console.log(`  ${String(rounds)} rounds: the event loop waited ${(delay.max / 1e6).toFixed(1)} ms at most`);
}
