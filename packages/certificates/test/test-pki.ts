import { generateKeyPairSync, type KeyObject, type KeyPairKeyObjectResult } from "node:crypto";

import forge from "node-forge";

/** A certificate made at run time, with its key: nothing of it is ever stored. */
export interface TestCertificate {
  readonly pem: string;
  readonly der: Buffer;
  readonly key: KeyObject;
  readonly forge: forge.pki.Certificate;
  readonly forgeKey: forge.pki.rsa.PrivateKey;
}

type KeyPair = KeyPairKeyObjectResult;

export interface TestCertificateOptions {
  readonly subject: readonly (readonly [name: string, value: string])[];
  readonly issuer?: TestCertificate;
  readonly keyUsage?: Readonly<Record<string, boolean>>;
  readonly extKeyUsage?: Readonly<Record<string, boolean>>;
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly from?: Date;
  readonly to?: Date;
  readonly modulusLength?: number;
  /** Key pair to certify; a new one by default. */
  readonly keys?: KeyPair;
  readonly sha1?: boolean;
  /** Byte of the product category extension. */
  readonly category?: number;
  /** Other extensions: the DER of their value as a binary string. */
  readonly extensions?: readonly { readonly id: string; readonly critical?: boolean; readonly value: string }[];
  /** A certificate of version 1 has no extension at all. */
  readonly version1?: boolean;
}

const validFrom = new Date("2026-01-01T00:00:00Z");
const validTo = new Date("2029-01-01T00:00:00Z");
export const now = new Date("2026-11-22T10:00:00Z");

let serial = 1;

function makeKeys(modulusLength = 2048): KeyPair {
  return generateKeyPairSync("rsa", { modulusLength });
}

export function makeCertificate(options: TestCertificateOptions): TestCertificate {
  const { publicKey, privateKey } = options.keys ?? makeKeys(options.modulusLength);
  const forgeKey = forge.pki.privateKeyFromPem(privateKey.export({ type: "pkcs1", format: "pem" }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey.export({ type: "spki", format: "pem" }).toString());
  certificate.serialNumber = `0${(serial++).toString(16)}`.slice(-2).padStart(8, "0a");
  certificate.validity.notBefore = options.from ?? validFrom;
  certificate.validity.notAfter = options.to ?? validTo;
  const attributes = options.subject.map(([shortName, value]) => ({
    shortName,
    value,
    valueTagClass: (shortName === "C" ? forge.asn1.Type.PRINTABLESTRING : forge.asn1.Type.UTF8) as never,
  }));
  certificate.setSubject(attributes);
  certificate.setIssuer(options.issuer === undefined ? attributes : issuerAttributes(options.issuer));
  certificate.setExtensions([
    {
      name: "basicConstraints",
      cA: options.ca === true,
      ...(options.pathLength === undefined ? {} : { pathLenConstraint: options.pathLength }),
    },
    ...(options.keyUsage === undefined ? [] : [{ name: "keyUsage", critical: true, ...options.keyUsage }]),
    ...(options.extKeyUsage === undefined ? [] : [{ name: "extKeyUsage", ...options.extKeyUsage }]),
    ...(options.category === undefined
      ? []
      : [{ id: "1.2.250.1.71.1.2.5", value: String.fromCharCode(0x04, 0x01, options.category) }]),
    ...(options.extensions ?? []),
  ]);
  if (options.version1 === true) {
    certificate.version = 0;
    certificate.extensions = [];
  }
  const digest = options.sha1 === true ? forge.md.sha1.create() : forge.md.sha256.create();
  certificate.sign(options.issuer?.forgeKey ?? forgeKey, digest);
  const pem = forge.pki.certificateToPem(certificate).replaceAll("\r", "");
  const der = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), "latin1");
  return { pem, der, key: privateKey, forge: certificate, forgeKey };
}

/** The plain strings the issuer was made with: re-reading them from a certificate would encode them twice. */
function issuerAttributes(issuer: TestCertificate): forge.pki.CertificateField[] {
  return issuer.forge.subject.attributes;
}

export function keyPem(of: TestCertificate, passphrase?: string): string {
  return of.key
    .export(
      passphrase === undefined
        ? { type: "pkcs8", format: "pem" }
        : { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase },
    )
    .toString();
}

/** Root, intermediate and the leaves of one structure, in the image of the IGC-Santé. */
export interface TestPki {
  readonly root: TestCertificate;
  readonly intermediate: TestCertificate;
  /** To make another authority of the same name. */
  readonly intermediateOptions: TestCertificateOptions;
  readonly leaf: (
    options?: Partial<TestCertificateOptions> & { commonName?: string; unit?: string },
  ) => TestCertificate;
  readonly sign: (options?: Partial<TestCertificateOptions> & { unit?: string }) => TestCertificate;
}

export function makePki(name = "SIMU"): TestPki {
  const authority = [
    ["C", "FR"],
    ["O", "SDK-SIMULATEUR"],
    ["OU", "IGC-SANTE SIMU"],
  ] as const;
  const authorityUse = { ca: true, keyUsage: { keyCertSign: true, cRLSign: true } };
  const root = makeCertificate({
    subject: [...authority, ["CN", `${name} AC RACINE IGC-SANTE ELEMENTAIRE`]],
    ...authorityUse,
  });
  const intermediateOptions: TestCertificateOptions = {
    subject: [...authority, ["CN", `${name} AC IGC-SANTE ELEMENTAIRE ORGANISATIONS`]],
    issuer: root,
    pathLength: 0,
    ...authorityUse,
  };
  const intermediate = makeCertificate(intermediateOptions);
  const subject = (unit: string, commonName: string): TestCertificateOptions["subject"] => [
    ["C", "FR"],
    ["ST", "Rhône (69)"],
    ["O", "CENTRE D'IMAGERIE FICTIF"],
    ["OU", unit],
    ["CN", commonName],
  ];
  // Making a key costs half a second: the leaves share one pair for each use, unless a size is asked.
  let authKeys: KeyPair | undefined;
  let signKeys: KeyPair | undefined;
  return {
    root,
    intermediate,
    intermediateOptions,
    leaf: ({ commonName = "DMP-AUTH", unit = "1440000008", ...options } = {}) =>
      makeCertificate({
        subject: subject(unit, commonName),
        issuer: intermediate,
        keys: options.modulusLength === undefined ? (authKeys ??= makeKeys()) : makeKeys(options.modulusLength),
        keyUsage: { digitalSignature: true },
        extKeyUsage: { clientAuth: true },
        category: 0x83,
        ...options,
      }),
    sign: ({ unit = "1440000008", ...options } = {}) =>
      makeCertificate({
        subject: subject(unit, "DMP-SIGN"),
        issuer: intermediate,
        keys: (signKeys ??= makeKeys()),
        keyUsage: { digitalSignature: true, nonRepudiation: true },
        category: 0x83,
        ...options,
      }),
  };
}
