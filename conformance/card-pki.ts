import { execFileSync } from "node:child_process";
import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate made by `openssl`, with its key. */
interface OpensslPair {
  readonly certificate: X509Certificate;
  readonly privateKey: KeyObject;
  readonly keyPem: string;
}

/** A card's two pairs and the authorities above them: root, then persons' intermediate. */
export interface CardPki {
  readonly authentication: OpensslPair;
  readonly signature: OpensslPair;
  readonly root: OpensslPair;
  readonly persons: OpensslPair;
}

const authority = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign";
const cardMarks = "1.2.250.1.71.1.2.5=DER:040180\n1.2.250.1.71.1.2.2=DER:040100\n1.2.250.1.71.1.2.7=DER:040110";
// certificates.md §8.2: one multi-valued RDN holds the PS_IdNat and the names.
const holder = "/C=FR/title=Médecin/CN=810100001014+SN=RADIOLOGUE+GN=CAMILLE";
const profiles = {
  root: { subject: "/C=FR/O=SDK-SIMULATEUR/CN=SIMU AC RACINE IGC-SANTE FORT", extensions: authority },
  persons: { subject: "/C=FR/O=SDK-SIMULATEUR/CN=SIMU AC IGC-SANTE FORT PERSONNES", extensions: authority },
  authentication: {
    subject: holder,
    extensions: `keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=clientAuth,1.3.6.1.4.1.311.20.2.2
${cardMarks}`,
  },
  signature: { subject: holder, extensions: `keyUsage=critical,digitalSignature,nonRepudiation\n${cardMarks}` },
} as const;

/** Certificates shaped as those of a CPS, made by `openssl` and not by our own code. */
export function createCardPki(): CardPki {
  const folder = mkdtempSync(join(tmpdir(), "segur-sdk-card-"));
  const openssl = (...args: readonly string[]) =>
    execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const issue = (name: keyof typeof profiles, issuer: keyof typeof profiles): OpensslPair => {
    const { subject, extensions } = profiles[name];
    writeFileSync(join(folder, `${name}.ext`), `subjectKeyIdentifier=hash\n${extensions}\n`);
    const request = ["-newkey", "rsa:2048", "-noenc", "-keyout", `${name}.key`, "-out", `${name}.csr`];
    openssl("req", "-new", "-utf8", "-subj", subject, ...request);
    const signedBy =
      issuer === name
        ? ["-key", `${name}.key`]
        : ["-CA", `${issuer}.pem`, "-CAkey", `${issuer}.key`, "-CAcreateserial"];
    openssl(
      ...["x509", "-req", "-sha256", "-days", "30", "-in", `${name}.csr`, "-out", `${name}.pem`],
      ...["-extfile", `${name}.ext`, ...signedBy],
    );
    const keyPem = readFileSync(join(folder, `${name}.key`), "utf8");
    const certificate = new X509Certificate(readFileSync(join(folder, `${name}.pem`)));
    return { certificate, privateKey: createPrivateKey(keyPem), keyPem };
  };
  try {
    const root = issue("root", "root");
    const persons = issue("persons", "root");
    return {
      root,
      persons,
      authentication: issue("authentication", "persons"),
      signature: issue("signature", "persons"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
