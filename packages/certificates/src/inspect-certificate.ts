import type { X509Certificate } from "node:crypto";

import {
  createSensitive,
  structIdNatParts,
  type PsIdNat,
  type Sensitive,
  type StructIdNat,
  type StructIdNatKind,
} from "@segur-sdk/core";

import { readExtensions, type KeyUsage } from "./certificate-extensions.js";
import { usesOf, type CertificateUse } from "./certificate-use.js";
import { formatName, issuerOf, nameValue, subjectOf } from "./distinguished-name.js";
import { guessProfile, type CertificateProfile, type ProfileConfidence } from "./guess-profile.js";
import { maskPerson } from "./mask-person.js";
import { subjectShape, type CardKind, type SubjectShape } from "./subject-shape.js";
import { readTbsCertificate } from "./tbs-certificate.js";
import { testMarks, type CertificateWorld } from "./test-marks.js";

/** National identifier of a structure, taken apart. */
export interface InspectedStructure {
  /** Struct_IdNat: prefix and number. */
  readonly idNat: StructIdNat;
  readonly type: StructIdNatKind;
  /** The number without its prefix. */
  readonly value: string;
  /** OID of the Struct_IdNat. */
  readonly root: "1.2.250.1.71.4.2.2";
}

/**
 * What a certificate says of itself. All of it may be shown, logged or turned into JSON: the name and the number of the
 * holder of a card are masked.
 */
export interface CertificateInspection {
  readonly profile: CertificateProfile;
  readonly confidence: ProfileConfidence;
  /** What the profile was told from, e.g. `KU digitalSignature`, `EKU clientAuth`, `OU is a Struct_IdNat`. */
  readonly reasons: readonly string[];
  /** Subject as RFC 4514 text, common name first; the name and the number of a person are masked. */
  readonly subject: string;
  readonly issuer: string;
  /** Absent for a card, whose common name is the number of a person. */
  readonly commonName?: string;
  readonly organisation?: string;
  /** Department of the structure, e.g. `Rhône (69)`. */
  readonly department?: string;
  readonly structure?: InspectedStructure;
  /** Struct_IdNat of the OU: what the VIHF calls Identifiant_Structure. */
  readonly structureId?: StructIdNat;
  /** Kind of card, from the number of its holder. */
  readonly card?: CardKind;
  /** PS_IdNat of the holder of a card. */
  readonly person?: Sensitive<PsIdNat>;
  readonly serialNumber: string;
  /** SHA-256 fingerprint, hexadecimal, colon separated. */
  readonly fingerprint256: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Test or production, by the category of product and the names of the authority. */
  readonly world: CertificateWorld;
  /** True for a certificate of the test world of the IGC-Santé. */
  readonly isTest: boolean;
  /** True when the marks of the test world contradict one another. */
  readonly testMarksDisagree: boolean;
  /** What it is made for; a certificate named for INSi is technically able to more, see {@link checkCredential}. */
  readonly uses: Readonly<Record<CertificateUse, boolean>>;
  readonly keyUsage: readonly KeyUsage[];
  readonly extendedKeyUsage: readonly string[];
  /** Object identifiers of its policies. */
  readonly policies: readonly string[];
  /** Extensions of the ANS (arc 1.2.250.1.71.1.2) as they stand: object identifier, then hexadecimal of their DER. */
  readonly privateExtensions: Readonly<Record<string, string>>;
}

/**
 * Tells what a certificate is: product, structure, dates, and why it is thought so.
 *
 * @throws SegurError `ERR_CERT_PARSE` when an extension or the subject is malformed.
 * @see certificates.md §2.4 to §2.6, §5.4
 * @example
 * ```ts
 * import { inspectCertificate, type Credential } from "@segur-sdk/certificates";
 *
 * const describe = (credential: Credential) => {
 *   const { profile, confidence, structureId, notAfter } = inspectCertificate(credential.certificate);
 *   return `${profile} (${confidence}) of ${structureId ?? "nobody"}, until ${notAfter.toISOString()}`;
 * };
 * ```
 */
export function inspectCertificate(certificate: X509Certificate): CertificateInspection {
  let known = alreadyInspected.get(certificate);
  if (known === undefined) {
    known = inspect(certificate);
    alreadyInspected.set(certificate, known);
  }
  // A date may be changed by whoever holds it: each caller has its own.
  return { ...known, notBefore: new Date(known.notBefore), notAfter: new Date(known.notAfter) };
}

/** Certificates do not change, and each message checks those that it needs. */
const alreadyInspected = new WeakMap<X509Certificate, CertificateInspection>();

function inspect(certificate: X509Certificate): CertificateInspection {
  const subject = subjectOf(certificate);
  const issuer = issuerOf(certificate);
  const extensions = readExtensions(certificate);
  const shape = subjectShape(subject);
  const marks = testMarks(issuer, extensions, shape);
  const tbs = readTbsCertificate(certificate);
  const guess = guessProfile(extensions, shape, nameValue(issuer, "CN"));
  const department = nameValue(subject, "ST");
  return {
    ...guess,
    subject: formatName(shape.kind === "card" ? maskPerson(subject) : subject, { keywords: "usual" }),
    issuer: formatName(issuer, { keywords: "usual" }),
    ...holder(shape),
    ...(department === undefined ? {} : { department }),
    serialNumber: certificate.serialNumber,
    fingerprint256: certificate.fingerprint256,
    notBefore: tbs.notBefore,
    notAfter: tbs.notAfter,
    world: marks.world,
    isTest: marks.world === "test",
    testMarksDisagree: marks.disagree,
    uses: usesOf(extensions, shape, guess.profile),
    keyUsage: extensions.keyUsage ?? [],
    extendedKeyUsage: extensions.extendedKeyUsage ?? [],
    policies: extensions.policies,
    privateExtensions: extensions.privateExtensions,
  };
}

type Holder = Pick<
  CertificateInspection,
  "commonName" | "organisation" | "structureId" | "structure" | "card" | "person"
>;

function holder({ kind, card, commonName, organisation, structureId, personId }: SubjectShape): Holder {
  return {
    ...(commonName === undefined || kind === "card" ? {} : { commonName }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(structureId === undefined ? {} : { structureId, structure: structureOf(structureId) }),
    ...(card === undefined ? {} : { card }),
    ...(personId === undefined ? {} : { person: createSensitive(personId) }),
  };
}

function structureOf(idNat: StructIdNat): InspectedStructure {
  const { kind, number } = structIdNatParts(idNat);
  return { idNat, type: kind, value: number, root: "1.2.250.1.71.4.2.2" };
}
