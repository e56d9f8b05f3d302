import { createHash, generateKeyPairSync, sign, X509Certificate, type KeyObject } from "node:crypto";

import { derOf, derOidOf } from "../src/internal/der-writer.js";

/** A key and its certificate, made in memory with a DER writer: revocation needs extensions that node-forge does not write. */
export interface TestAuthority {
  readonly certificate: X509Certificate;
  readonly key: KeyObject;
}

interface TestExtension {
  readonly id: string;
  readonly value: Uint8Array;
  readonly critical?: boolean;
}

const ecdsaSha256 = derOf(0x30, derOidOf("1.2.840.10045.4.3.2"));
const sequence = (...parts: readonly Uint8Array[]) => derOf(0x30, ...parts);
const integer = (hex: string) => derOf(0x02, Buffer.from(hex, "hex"));
const octets = (bytes: Uint8Array) => derOf(0x04, bytes);
const bits = (bytes: Uint8Array) => derOf(0x03, Buffer.of(0), bytes);
const nameOf = (commonName: string) =>
  sequence(derOf(0x31, sequence(derOidOf("2.5.4.3"), derOf(0x0c, Buffer.from(commonName)))));
const utcTime = (date: Date) => derOf(0x17, Buffer.from(`${compact(date).slice(2)}Z`));
const generalizedTime = (date: Date) => derOf(0x18, Buffer.from(`${compact(date)}Z`));

function compact(date: Date): string {
  return date.toISOString().replace(/[-:T]|\..*/g, "");
}

function extensionOf({ id, value, critical }: TestExtension): Uint8Array {
  const flag = critical === true ? [derOf(0x01, Buffer.of(0xff))] : [];
  return sequence(derOidOf(id), ...flag, octets(value));
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ type: "spki", format: "der" });
}

function keyIdOf(key: KeyObject): Buffer {
  return createHash("sha1").update(spkiOf(key).subarray(26)).digest();
}

export interface TestCertificateOptions {
  readonly commonName: string;
  readonly serial?: string;
  readonly issuer?: TestAuthority;
  readonly ca?: boolean;
  /** First byte of the key usage bits; 0x06 is keyCertSign and cRLSign. */
  readonly keyUsage?: number;
  readonly purposes?: readonly string[];
  readonly listAddresses?: readonly string[];
  readonly ocspAddress?: string;
  readonly from?: Date;
  readonly to?: Date;
}

export function makeCertificate(options: TestCertificateOptions): TestAuthority {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { issuer, commonName } = options;
  const address = (url: string) => derOf(0x86, Buffer.from(url));
  const points = (options.listAddresses ?? []).map((url) => sequence(derOf(0xa0, derOf(0xa0, address(url)))));
  const extensions: TestExtension[] = [
    { id: "2.5.29.19", value: options.ca === true ? sequence(derOf(0x01, Buffer.of(0xff))) : sequence() },
    { id: "2.5.29.14", value: octets(keyIdOf(publicKey)) },
    { id: "2.5.29.15", critical: true, value: derOf(0x03, Buffer.of(0, options.keyUsage ?? 0x80)) },
    ...(points.length === 0 ? [] : [{ id: "2.5.29.31", value: sequence(...points) }]),
    ...(options.ocspAddress === undefined
      ? []
      : [
          {
            id: "1.3.6.1.5.5.7.1.1",
            value: sequence(sequence(derOidOf("1.3.6.1.5.5.7.48.1"), address(options.ocspAddress))),
          },
        ]),
    ...(options.purposes === undefined
      ? []
      : [{ id: "2.5.29.37", value: sequence(...options.purposes.map((each) => derOidOf(each))) }]),
  ];
  const tbs = sequence(
    derOf(0xa0, integer("02")),
    integer(options.serial ?? "0101"),
    ecdsaSha256,
    issuer === undefined ? nameOf(commonName) : subjectOf(issuer.certificate),
    sequence(
      utcTime(options.from ?? new Date("2026-01-01T00:00:00Z")),
      utcTime(options.to ?? new Date("2036-01-01T00:00:00Z")),
    ),
    nameOf(commonName),
    spkiOf(publicKey),
    derOf(0xa3, sequence(...extensions.map(extensionOf))),
  );
  return { certificate: new X509Certificate(signed(tbs, issuer?.key ?? privateKey)), key: privateKey };
}

/** The names made here have one RDN: the DER is made again from the common name. */
function subjectOf(certificate: X509Certificate): Uint8Array {
  return nameOf(certificate.subject.replace("CN=", ""));
}

function signed(tbs: Uint8Array, key: KeyObject, algorithm: Uint8Array = ecdsaSha256): Uint8Array {
  return sequence(tbs, algorithm, bits(sign("sha256", tbs, key)));
}

interface TestEntry {
  readonly serial: string;
  readonly reason?: number;
  readonly extensions?: readonly TestExtension[];
}

export interface TestListOptions {
  readonly entries?: readonly TestEntry[];
  /** How many entries `70000000`, `70000001`… to write before the others. */
  readonly manyEntries?: number;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | null;
  /** cRLNumber in hexadecimal; null for none. */
  readonly number?: string | null;
  readonly extensions?: readonly TestExtension[];
  readonly issuerName?: string;
  readonly keyId?: Uint8Array;
  readonly algorithm?: string;
  /** Changes the signed part before it is signed. */
  readonly spoil?: (tbs: Buffer) => Buffer;
}

export const listStart = new Date("2026-11-22T00:00:00Z");
export const listEnd = new Date("2026-11-29T00:00:00Z");

export function makeList(issuer: TestAuthority, options: TestListOptions = {}): Uint8Array {
  const { entries = [], manyEntries = 0, number = "01", nextUpdate = listEnd } = options;
  const algorithm = options.algorithm === undefined ? ecdsaSha256 : sequence(derOidOf(options.algorithm));
  const keyId = options.keyId ?? keyIdOf(issuer.certificate.publicKey);
  const extensions: readonly TestExtension[] = [
    { id: "2.5.29.35", value: sequence(derOf(0x80, keyId)) },
    ...(number === null ? [] : [{ id: "2.5.29.20", value: integer(number) }]),
    ...(options.extensions ?? []),
  ];
  const tbs = sequence(
    integer("01"),
    algorithm,
    options.issuerName === undefined ? subjectOf(issuer.certificate) : nameOf(options.issuerName),
    utcTime(options.thisUpdate ?? listStart),
    ...(nextUpdate === null ? [] : [utcTime(nextUpdate)]),
    ...(entries.length + manyEntries === 0 ? [] : [sequence(manyOf(manyEntries), ...entries.map(entryOf))]),
    derOf(0xa0, sequence(...extensions.map(extensionOf))),
  );
  return signed(options.spoil?.(tbs) ?? tbs, issuer.key, algorithm);
}

/** A list whose signed part is already written. */
export function signList(tbs: Uint8Array, issuer: TestAuthority): Uint8Array {
  return signed(tbs, issuer.key);
}

function entryOf({ serial, reason, extensions = [] }: TestEntry): Uint8Array {
  const all = [
    ...(reason === undefined ? [] : [{ id: "2.5.29.21", value: derOf(0x0a, Buffer.of(reason)) }]),
    ...extensions,
  ];
  const block = all.length === 0 ? [] : [sequence(...all.map(extensionOf))];
  return sequence(integer(serial), utcTime(new Date("2026-11-20T10:00:00Z")), ...block);
}

/** Entries of one shape, written in one buffer: a million of them one by one would take minutes. */
function manyOf(count: number): Uint8Array {
  const model = Buffer.from(entryOf({ serial: "70000000", reason: 4 }));
  const at = model.indexOf(Buffer.from("70000000", "hex"));
  const all = Buffer.alloc(count * model.length);
  for (let index = 0; index < count; index += 1) {
    model.copy(all, index * model.length);
    all.writeUInt32BE(0x70000000 + index, index * model.length + at);
  }
  return all;
}

export interface TestAnswerOptions {
  readonly status?: "good" | "revoked" | "unknown";
  /** Who signs; the issuer by default. */
  readonly signer?: TestAuthority;
  /** Certificates sent along. */
  readonly certificates?: readonly TestAuthority[];
  readonly serial?: string;
  readonly byKey?: boolean;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | null;
  readonly extensions?: readonly TestExtension[];
  readonly spoil?: (tbs: Buffer) => Buffer;
}

export function makeAnswer(issuer: TestAuthority, serial: string, options: TestAnswerOptions = {}): Uint8Array {
  const { status = "good", signer = issuer, certificates = [], nextUpdate = listEnd } = options;
  const sha1 = (bytes: Uint8Array) => octets(createHash("sha1").update(bytes).digest());
  const certId = sequence(
    sequence(derOidOf("1.3.14.3.2.26"), derOf(0x05)),
    sha1(subjectOf(issuer.certificate)),
    octets(keyIdOf(issuer.certificate.publicKey)),
    integer(options.serial ?? serial),
  );
  const said = {
    good: derOf(0x80),
    revoked: derOf(0xa1, generalizedTime(listStart), derOf(0xa0, derOf(0x0a, Buffer.of(1)))),
    unknown: derOf(0x82),
  }[status];
  const tbs = sequence(
    options.byKey === true
      ? derOf(0xa2, octets(keyIdOf(signer.certificate.publicKey)))
      : derOf(0xa1, subjectOf(signer.certificate)),
    generalizedTime(listStart),
    sequence(
      sequence(
        certId,
        said,
        generalizedTime(options.thisUpdate ?? listStart),
        ...(nextUpdate === null ? [] : [derOf(0xa0, generalizedTime(nextUpdate))]),
      ),
    ),
    ...(options.extensions === undefined ? [] : [derOf(0xa1, sequence(...options.extensions.map(extensionOf)))]),
  );
  return signAnswer(options.spoil?.(tbs) ?? tbs, signer, certificates);
}

/** An answer whose signed part is already written. */
export function signAnswer(
  tbs: Uint8Array,
  signer: TestAuthority,
  certificates: readonly TestAuthority[] = [],
): Uint8Array {
  const certs = certificates.map(({ certificate }) => certificate.raw);
  const basic = sequence(
    tbs,
    ecdsaSha256,
    bits(sign("sha256", tbs, signer.key)),
    ...(certs.length === 0 ? [] : [derOf(0xa0, sequence(...certs))]),
  );
  const body = sequence(derOidOf("1.3.6.1.5.5.7.48.1.1"), octets(basic));
  return sequence(derOf(0x0a, Buffer.of(0)), derOf(0xa0, body));
}
