import { activityObject, professionalObject, type CardActivity, type CardObject } from "./card-objects.js";
import type { CertificateAuthority } from "./certificate-authority.js";
import {
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  privateExtension,
  subjectKeyIdentifier,
} from "./certificate-extensions.js";
import { statusAddresses, type CertificateUses } from "./certificate-profiles.js";
import { keyIdentifier } from "./certificate.js";
import { createCredential, type SimulatorCredential } from "./credential.js";
import type { CertificateHolder, DistinguishedName } from "./distinguished-name.js";
import type { KeySource } from "./keys.js";
import type { Validity } from "./validity.js";

/** A card to make. */
export interface CardRequest {
  /** Health professional, staff of an establishment, staff of a structure without patients. */
  readonly kind: "CPS" | "CPE" | "CPA";
  /** PS_IdNat, e.g. `810100001014` or `3440000008/000000042`. */
  readonly personId: string;
  readonly familyName: string;
  readonly givenName: string;
  /** Profession of a CPS: its name, and its code in TRE_G15 as two digits. */
  readonly profession?: { readonly title: string; readonly code: string };
  /** Speciality, table R01, e.g. `SM44`. */
  readonly speciality?: string;
  /** Structure in the subject of a CPE or CPA. */
  readonly structure?: CertificateHolder;
  readonly activities?: readonly CardActivity[];
  /** Cards of the same key name share their two keys. Default: the same for every card. */
  readonly keyName?: string;
  /** Default: three years around now. */
  readonly validity?: Validity;
}

/** One of the two pairs of a card, with what finds it through PKCS#11. */
export interface SimulatorCardPair extends SimulatorCredential {
  /** Label of the private key. */
  readonly label: "CPS_PRIV_AUT" | "CPS_PRIV_SIG";
  /** CKA_ID of the certificate and of the key, hexadecimal. */
  readonly id: "20" | "10";
}

/** A simulated card; its keys are there to be imported into a software token. */
export interface SimulatorCard {
  readonly kind: CardRequest["kind"];
  readonly authentication: SimulatorCardPair;
  readonly signature: SimulatorCardPair;
  readonly objects: readonly CardObject[];
  /** Code of test cards. */
  readonly pin: "1234";
  /** Unblocking code of test cards. */
  readonly puk: "12345678";
}

/** Values of TRE_G02. */
const cardTypes: Readonly<Record<CardRequest["kind"], number>> = { CPS: 0x00, CPE: 0x02, CPA: 0x03 };

const pairs = {
  authentication: {
    keyName: "auth",
    label: "CPS_PRIV_AUT",
    id: "20",
    uses: { keyUsages: ["digitalSignature", "keyEncipherment"], purposes: ["clientAuth", "smartCardLogon"] },
  },
  signature: {
    keyName: "sign",
    label: "CPS_PRIV_SIG",
    id: "10",
    uses: { keyUsages: ["digitalSignature", "nonRepudiation"], purposes: [] },
  },
} as const satisfies Record<string, { uses: CertificateUses; keyName: string; label: string; id: string }>;

/** What cards are issued from. */
export interface CardIssuerOptions {
  readonly keys: KeySource;
  readonly validity: Validity;
  readonly persons: () => Promise<CertificateAuthority>;
}

/** Issues cards of the persons' authority. */
export function createCardIssuer(options: CardIssuerOptions): (request: CardRequest) => Promise<SimulatorCard> {
  const pairOf = async (request: CardRequest, name: keyof typeof pairs): Promise<SimulatorCardPair> => {
    const { uses, label, id, keyName } = pairs[name];
    const [authority, key] = await Promise.all([
      options.persons(),
      options.keys.key(`${request.keyName ?? "card"}-${keyName}`),
    ]);
    const certificate = authority.issue({
      label: `${request.kind} ${name}`,
      subject: cardName(request),
      key,
      validity: request.validity ?? options.validity,
      extensions: [
        basicConstraints(undefined),
        keyUsage(...uses.keyUsages),
        ...(uses.purposes.length === 0 ? [] : [extendedKeyUsage(...uses.purposes)]),
        ...statusAddresses(authority.addresses),
        privateExtension("cardType", cardTypes[request.kind]),
        // Category of product: card of the test world.
        privateExtension("productCategory", 0x80),
        // Code 10 is byte 0x10, as category 83 is byte 0x83.
        ...(request.profession === undefined
          ? []
          : [privateExtension("profession", Number.parseInt(request.profession.code, 16))]),
        subjectKeyIdentifier(keyIdentifier(key)),
      ],
    });
    return { ...createCredential(certificate, key, authority.path), label, id };
  };
  return async (request) => {
    const { kind, personId, speciality, activities = [] } = request;
    const [authentication, signature] = await Promise.all([
      pairOf(request, "authentication"),
      pairOf(request, "signature"),
    ]);
    const professional = speciality === undefined ? [] : [professionalObject(personId, speciality)];
    const objects = [...professional, ...activities.map(activityObject)];
    return { kind, authentication, signature, objects, pin: "1234", puk: "12345678" };
  };
}

/** Name on a card: the person's identifier and names are one multi-valued RDN. */
function cardName({ personId, familyName, givenName, profession, structure }: CardRequest): DistinguishedName {
  return [
    { type: "C", value: "FR" },
    ...(structure === undefined
      ? []
      : ([
          { type: "ST", value: structure.department },
          { type: "O", value: structure.name },
          { type: "OU", value: structure.id },
        ] as const)),
    ...(profession === undefined ? [] : [{ type: "title", value: profession.title } as const]),
    [
      { type: "CN", value: personId },
      { type: "SN", value: familyName },
      { type: "GN", value: givenName },
    ],
  ];
}
