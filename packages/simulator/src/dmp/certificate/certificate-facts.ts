import type { X509Certificate } from "node:crypto";

import { type DerValue, inside, oidOf, readDer, textOfDer } from "../../pki/der-reader.js";
import type { DistinguishedName } from "./distinguished-name.js";

/** What the DMP looks at in a certificate, read from its DER: Node gives neither the key usage nor typed names. */
export interface CertificateFacts {
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Serial number in decimal. */
  readonly serial: string;
  readonly digitalSignature: boolean;
  readonly nonRepudiation: boolean;
  /** OIDs of the extended key usage; empty when the extension is absent. */
  readonly purposes: readonly string[];
  /** Struct_IdNat in the subject's OU, when one has that shape. */
  readonly structureId: string | undefined;
  /** Type of card (TRE_G02), from the private extension of the ANS; absent from software certificates. */
  readonly cardType: number | undefined;
}

const keyUsageOid = "2.5.29.15";
const extendedKeyUsageOid = "2.5.29.37";
const cardTypeOid = "1.2.250.1.71.1.2.2";
const organisationalUnitOid = "2.5.4.11";
const structIdNat = /^[0-4][0-9A-Z]{9,20}$/;

/** Reads the facts of a certificate. */
export function factsOf(certificate: X509Certificate): CertificateFacts {
  // Certificate ::= SEQUENCE { tbsCertificate SEQUENCE { [0] version, serial, algorithm, issuer, validity, subject… } … }
  const [, , issuer, , subject, , ...rest] = afterVersion(inside(inside(readDer(certificate.raw)?.[0])[0]));
  const extensions = extensionsOf(rest.find((value) => value.tag === 0xa3));
  const usage = keyUsageBits(extensions.get(keyUsageOid));
  const name = nameOf(subject);
  return {
    subject: name,
    issuer: nameOf(issuer),
    serial: BigInt(`0x${certificate.serialNumber}`).toString(),
    digitalSignature: (usage & 0x80) !== 0,
    nonRepudiation: (usage & 0x40) !== 0,
    purposes: inside(extensions.get(extendedKeyUsageOid)).map((purpose) => oidOf(purpose.content)),
    structureId: name
      .flat()
      .filter((part) => part.type === organisationalUnitOid && structIdNat.test(part.value))
      .at(-1)?.value,
    cardType: extensions.get(cardTypeOid)?.content[0],
  };
}

function afterVersion(fields: readonly DerValue[]): readonly DerValue[] {
  return fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
}

function nameOf(name: DerValue | undefined): DistinguishedName {
  return inside(name).map((rdn) =>
    inside(rdn).map((pair) => {
      const [type, value] = inside(pair);
      return {
        type: type === undefined ? "" : oidOf(type.content),
        value: value === undefined ? "" : textOfDer(value),
      };
    }),
  );
}

/** Extension values by OID, already out of their OCTET STRING. */
function extensionsOf(wrapper: DerValue | undefined): ReadonlyMap<string, DerValue> {
  const list = new Map<string, DerValue>();
  for (const extension of inside(inside(wrapper)[0])) {
    const parts = inside(extension);
    const id = parts[0];
    const value = inside(parts.find((part) => part.tag === 0x04))[0];
    if (id !== undefined && value !== undefined) list.set(oidOf(id.content), value);
  }
  return list;
}

/** First octet of the BIT STRING: digitalSignature is its highest bit, nonRepudiation the next. */
function keyUsageBits(value: DerValue | undefined): number {
  return value?.content[1] ?? 0;
}
