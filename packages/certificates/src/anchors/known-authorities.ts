/** The two worlds of the IGC-Santé, whose authorities never sign for one another. */
export type AnchorWorld = "production" | "test";

/** A public authority of the IGC-Santé, recognised by its fingerprint: the package holds no certificate. */
export interface KnownAuthority {
  /** Name of its file at the ANS, e.g. `ACI-EL-ORG`: `ACI` intermediate, `EL` gamme Élémentaire, `ORG` Organisations. */
  readonly id: string;
  readonly world: AnchorWorld;
  readonly role: "root" | "intermediate";
  /** RFC 4514. */
  readonly subject: string;
  /** Hexadecimal, as `X509Certificate#serialNumber`. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SHA-256, as `X509Certificate#fingerprint256`. */
  readonly fingerprint256: string;
  /** Official address of the certificate, DER. */
  readonly address?: string;
}

const inProduction = ",OU=IGC-SANTE,OU=0002 187512751,O=ASIP-SANTE,C=FR";
const inTest = ",OU=IGC-SANTE TEST,OU=0002 187512751,O=ASIP-SANTE,C=FR";
const notBefore = new Date("2013-06-25T00:00:00Z");

/**
 * The authorities of ORG and SERV certificates, read on their authentic bytes.
 *
 * Those of gammes Standard and Fort, and of domain Personnes, are not here: their bytes were not seen.
 *
 * @see certificates.md §2.1
 */
export const knownAuthorities: readonly KnownAuthority[] = [
  {
    id: "ACR-EL",
    world: "production",
    role: "root",
    subject: `CN=AC RACINE IGC-SANTE ELEMENTAIRE${inProduction}`,
    serialNumber: "1120CE19F9346F9456FF270023D8529037B5",
    notBefore,
    notAfter: new Date("2033-06-25T00:00:00Z"),
    fingerprint256: "2D:9E:22:CA:19:F7:77:C6:B7:45:25:7C:72:3E:CB:8D:F3:C3:5F:A6:F1:F6:EC:36:B8:36:00:C9:73:46:96:7F",
    address: "http://igc-sante.esante.gouv.fr/AC/ACR-EL.cer",
  },
  {
    id: "ACI-EL-ORG",
    world: "production",
    role: "intermediate",
    subject: `CN=AC IGC-SANTE ELEMENTAIRE ORGANISATIONS${inProduction}`,
    serialNumber: "1120653A6BF4AEA5CC3D38FA056223F5ACF1",
    notBefore,
    notAfter: new Date("2033-06-24T00:00:00Z"),
    fingerprint256: "D8:34:EE:5B:40:68:6B:73:57:3F:60:54:7B:F6:05:2C:6D:40:4D:94:2A:56:65:CD:B2:C0:B9:13:7B:5D:27:B2",
    address: "http://igc-sante.esante.gouv.fr/AC/ACI-EL-ORG.cer",
  },
  {
    id: "ACR-EL-TEST",
    world: "test",
    role: "root",
    subject: `CN=TEST AC RACINE IGC-SANTE ELEMENTAIRE${inTest}`,
    serialNumber: "11206D0AA0C998CC405E0A25D999F48E3A1E",
    notBefore,
    notAfter: new Date("2033-06-25T00:00:00Z"),
    fingerprint256: "01:32:5A:EB:19:38:71:EE:C9:0F:A8:95:56:80:4E:41:85:CB:36:2E:0C:A8:7A:3D:79:93:9C:71:18:6D:A8:05",
    address: "http://igc-sante.esante.gouv.fr/AC%20TEST/ACR-EL-TEST.cer",
  },
  {
    id: "ACI-EL-ORG-TEST",
    world: "test",
    role: "intermediate",
    subject: `CN=TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS${inTest}`,
    serialNumber: "112061F3C6E84FC2EFB18BF5258E1DEB4EC6",
    notBefore,
    notAfter: new Date("2033-06-24T00:00:00Z"),
    fingerprint256: "DC:52:8E:37:88:69:1B:3F:79:50:16:40:76:F9:5B:02:C6:43:34:C6:86:62:BD:ED:E5:75:0B:4E:0E:53:38:F6",
    address: "http://igc-sante.esante.gouv.fr/AC%20TEST/ACI-EL-ORG-TEST.cer",
  },
];

/** Whole chain of each world, PKCS#7: one download instead of two (certificates.md §2.1). */
export const chainAddresses: Readonly<Record<AnchorWorld, string>> = {
  production: "http://igc-sante.esante.gouv.fr/AC/Chaine_de_certification-IGC-Sante.p7b",
  test: "http://igc-sante.esante.gouv.fr/AC%20TEST/Chaine_de_certification-IGC-Sante-TEST.p7b",
};
