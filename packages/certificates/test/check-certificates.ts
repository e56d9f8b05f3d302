import { X509Certificate } from "node:crypto";

import { createFixedClock, parseStructIdNat } from "@segur-sdk/core";
import type { CheckCredentialOptions, CheckedCertificate } from "../src/check-credential.js";
import type { RevocationStatus } from "../src/revocation/revocation-status.js";
import { makeCertificate, makePki, now, type TestCertificate, type TestCertificateOptions } from "./test-pki.js";

export const pki = makePki();
export const impostor = makePki();
const trust = [pki.root.pem];
export const x509 = (of: TestCertificate): X509Certificate => new X509Certificate(of.der);
export const chain = [x509(pki.intermediate)];
const structure = parseStructIdNat("1440000008");
export const auth = pki.leaf();
export const sign = pki.sign();
export const genuine: CheckedCertificate = { certificate: x509(auth), chain, privateKey: auth.key };
export const clock = createFixedClock("2028-12-31T12:00:00Z");

/** Another leaf in place of the genuine one. */
export const leaf = (options: Parameters<typeof pki.leaf>[0] = {}): CheckedCertificate => ({
  certificate: x509(pki.leaf(options)),
  chain,
});
export const subject = (...units: readonly string[]): TestCertificateOptions["subject"] => [
  ["C", "FR"],
  ["O", "CENTRE D'IMAGERIE FICTIF"],
  ...units.map((unit): [string, string] => ["OU", unit]),
  ["CN", "DMP-AUTH"],
];

/** An authority and a leaf that look like the production world, under a root of their own. */
function productionWorld(options: Parameters<typeof pki.leaf>[0] = {}) {
  const authority = (commonName: string): TestCertificateOptions["subject"] => [
    ["C", "FR"],
    ["O", "ASIP-SANTE"],
    ["OU", "IGC-SANTE"],
    ["CN", commonName],
  ];
  const use = { ca: true, keyUsage: { keyCertSign: true } };
  const root = makeCertificate({ subject: authority("AC RACINE IGC-SANTE ELEMENTAIRE"), ...use });
  const issuer = makeCertificate({
    subject: authority("AC IGC-SANTE ELEMENTAIRE ORGANISATIONS"),
    issuer: root,
    ...use,
  });
  const certificate = x509(pki.leaf({ issuer, category: 0x03, ...options }));
  return { checked: { certificate, chain: [x509(issuer)] }, trust: [root.pem] };
}
export const production = productionWorld();
export const productionOfTestFiness = productionWorld({ unit: "10B0221636" });
export const policy = (oid: string) => {
  // certificatePolicies: SEQUENCE { SEQUENCE { OID } }
  const value = Buffer.from(oid, "hex");
  const inner = Buffer.concat([Buffer.of(0x06, value.length), value]);
  const info = Buffer.concat([Buffer.of(0x30, inner.length), inner]);
  return [{ id: "2.5.29.32", value: Buffer.concat([Buffer.of(0x30, info.length), info]).toString("latin1") }];
};
export const status = (of: RevocationStatus["status"], rest: Partial<RevocationStatus> = {}): RevocationStatus => ({
  status: of,
  source: "crl",
  ...rest,
});

export const twice = pki.leaf({ extensions: [{ id: "2.5.29.15", value: "\x03\x02\x07\x80" }] });
export const oneTooMany = pki.leaf({
  ca: true,
  keyUsage: { keyCertSign: true },
  subject: [
    ["OU", "IGC-SANTE SIMU"],
    ["CN", "SIMU AC EN TROP"],
  ],
});
export const expiredAuthority = makeCertificate({ ...pki.intermediateOptions, to: new Date("2026-06-01T00:00:00Z") });
export const sha1Authority = makeCertificate({ ...pki.intermediateOptions, sha1: true });
export const shortAuthority = makeCertificate({ ...pki.intermediateOptions, modulusLength: 1024 });
export const under = (issuer: TestCertificate): CheckedCertificate => ({
  ...leaf({ issuer }),
  chain: [x509(issuer)],
});

/** A check by default: nothing to say of the genuine one. */
export const common: CheckCredentialOptions = { for: "dmp-tls", at: now, trust, structure };
