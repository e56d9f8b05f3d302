import { sign, type KeyPairKeyObjectResult } from "node:crypto";

/** The few DER pieces a certificate needs; no private key and no certificate stands in the repository. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...content: readonly Uint8Array[]): Buffer => der(0x30, ...content);
/** sha256WithRSAEncryption, 1.2.840.113549.1.1.11, and its NULL parameter. */
const rsaSha256 = Buffer.from("300d06092a864886f70d01010b0500", "hex");

function commonName(name: string): Buffer {
  const oid = Buffer.from("0603550403", "hex");
  return sequence(der(0x31, sequence(oid, der(0x0c, Buffer.from(name)))));
}

const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text));

/** A version 1 certificate of a throw-away RSA key, valid from 2026 to 2046. */
export function selfSignedCertificate({ publicKey, privateKey }: KeyPairKeyObjectResult, name = "test signer"): Buffer {
  const subject = commonName(name);
  const toBeSigned = sequence(
    der(0x02, Buffer.from([1])),
    rsaSha256,
    subject,
    sequence(utcTime("260101000000Z"), utcTime("460101000000Z")),
    subject,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("sha256", toBeSigned, privateKey);
  return sequence(toBeSigned, rsaSha256, der(0x03, Buffer.from([0]), signature));
}
