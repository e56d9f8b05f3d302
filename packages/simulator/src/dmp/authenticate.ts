import type { X509Certificate } from "node:crypto";

import type { XmlElement } from "@segur-sdk/core/xml";
import { claimedCertificateOf } from "@segur-sdk/core/xml-signature";

import { cardHolderOf, type CardHolder, isCardAuthentication } from "./certificate/card-holder.js";
import { isClientAuthentication, judgeCertificate, type JudgedCertificate } from "./certificate/certificate-profile.js";
import type { IsRevoked } from "./certificate/revocation-list.js";
import { type DmpDirectory, refusalOfProfessional, refusalOfStructure } from "./dmp-directory.js";
import { isSoapFault, senderFault, type SoapFault } from "./refusal.js";
import type { DmpAccessMode } from "./rules/rights.js";
import { refusalOfReinforced } from "./rules/vihf-reinforced.js";
import { refusalOfVihfAttributes, vihfAttribute, vihfMode, vihfText } from "./rules/vihf-attributes.js";
import { refusalOfVihfFrame } from "./rules/vihf-frame.js";
import { refusalOfVihfRoles, rolesOf } from "./rules/vihf-roles.js";
import { verifyVihf } from "./signature/verify-vihf.js";
import { type PatientCx, readInsCx, testInsOid } from "./values/hl7-values.js";
import { readVihf, type Vihf, type VihfCode } from "./wire/read-vihf.js";

/** What authentication needs to know of the service. */
export interface AuthenticationContext {
  readonly trust: readonly X509Certificate[];
  readonly isRevoked: IsRevoked;
  readonly now: Date;
  readonly toleranceMs: number;
  readonly homologationNumbers: readonly string[];
  readonly directory: DmpDirectory;
  /** Identifiers of the reinforced VIHF seen so far: each serves once. */
  readonly usedAssertions: Set<string>;
}

/** Who opened the TLS connection: a structure by its software certificate, or a person by his card. */
export interface DmpClientIdentity {
  readonly judged: JudgedCertificate;
  readonly holder: CardHolder | undefined;
}

/** Who speaks, once TLS certificate and VIHF agree. */
export interface Sender {
  readonly mode: DmpAccessMode;
  /** PS_IdNat, or identifier inside the structure. */
  readonly nameId: string;
  /** Struct_IdNat of the authenticated structure. */
  readonly structureId: string;
  readonly roles: readonly VihfCode[];
  /** Patient whom the message is about. */
  readonly patient: PatientCx;
  /** Is a minor's connection kept from the legal representatives? */
  readonly secretConnection: boolean;
  /** OID of the software installation, when given. */
  readonly lpsId: string | undefined;
  readonly software: { readonly name: string; readonly version: string };
}

/** A sender whose message may be about nobody (TD0.4). */
export type SenderOfList = Omit<Sender, "patient"> & { readonly patient: PatientCx | undefined };

/** Refusal of a resource-id, whatever its reason (dmp.md E.3). */
export const wrongResourceId: SoapFault = senderFault("Le champ Resource_id est incorrect");

/**
 * The TLS certificate, judged: AUTH_CLI of a structure or authentication pair of a card, from a trusted authority.
 *
 * The DMP's words for a wrong TLS certificate are not known: the code is that of the signature, the reason our own.
 */
export function authenticateClient(
  certificate: X509Certificate,
  context: AuthenticationContext,
): DmpClientIdentity | SoapFault {
  const judged = judgeCertificate(certificate, context.trust, context.now);
  const refused = senderFault("Not a valid authentication certificate", {
    prefix: "soap",
    name: "DMPInvalidCertificate",
  });
  if (judged === undefined || context.isRevoked(certificate)) return refused;
  const holder = cardHolderOf(judged);
  if (holder !== undefined) return isCardAuthentication(judged) ? { judged, holder } : refused;
  return isClientAuthentication(judged) && judged.facts.structureId !== undefined
    ? { judged, holder: undefined }
    : refused;
}

/** The sender that a VIHF describes, once every rule of its mode is kept (dmp.md A.2, D). */
export function authenticateSender(
  assertion: XmlElement,
  client: DmpClientIdentity,
  context: AuthenticationContext,
): SenderOfList | SoapFault {
  const signed = verifiedAssertion(assertion, client, context);
  if (isSoapFault(signed)) return signed;
  const vihf = readVihf(signed.assertion);
  const { holder } = client;
  const reason =
    refusalOfVihfFrame(vihf, { ...context, signer: signed.signer.facts.subject }) ??
    refusalOfVihfAttributes(vihf, holder === undefined ? ["INDIRECTE", "INDIRECTE_RENFORCEE"] : ["DIRECTE"]) ??
    refusalOfVihfRoles(vihf) ??
    refusalOfSoftware(vihf, context) ??
    (holder === undefined ? undefined : refusalOfHolder(vihf, holder)) ??
    refusalOfIdentities(vihf, holder === undefined ? [client.judged, signed.signer] : [], context.directory) ??
    refusalOfReinforced(vihf, context);
  if (reason !== undefined) return senderFault(reason);
  return senderOf(vihf, holder);
}

interface TrustedAssertion {
  readonly assertion: XmlElement;
  /** Certificate whose subject issued it. */
  readonly signer: JudgedCertificate;
}

/**
 * In direct mode the VIHF is signed by the signature pair of the card, or not at all: both are seen and accepted. The
 * TLS connection then vouches for it (dmp.md A.2).
 */
function verifiedAssertion(
  assertion: XmlElement,
  { judged, holder }: DmpClientIdentity,
  context: AuthenticationContext,
): TrustedAssertion | SoapFault {
  if (holder !== undefined && !isSigned(assertion)) return { assertion, signer: judged };
  const signed = verifyVihf(assertion, context);
  if (isSoapFault(signed) || holder === undefined) return signed;
  const signer = cardHolderOf(signed.signer);
  return signer?.personId === holder.personId
    ? signed
    : senderFault("Le VIHF n'est pas signé par le porteur de la carte");
}

/** A signature that cannot be read is a signature: what follows refuses it. */
function isSigned(assertion: XmlElement): boolean {
  try {
    return claimedCertificateOf(assertion) !== undefined || hasSignature(assertion);
  } catch {
    return true;
  }
}

function hasSignature(assertion: XmlElement): boolean {
  return assertion.children.some(
    (child) => typeof child === "object" && "name" in child && child.name.local === "Signature",
  );
}

function refusalOfHolder(vihf: Vihf, { personId }: CardHolder): string | undefined {
  return vihf.nameId === personId ? undefined : "Le champ NameID n'est pas celui du porteur de la carte";
}

function refusalOfSoftware(vihf: Vihf, { homologationNumbers }: AuthenticationContext): string | undefined {
  const known = homologationNumbers.includes(vihfText(vihf, vihfAttribute.homologation));
  return known ? undefined : "Le champ LPS_ID_HOMOLOGATION_DMP est incorrect";
}

function refusalOfIdentities(
  vihf: Vihf,
  certificates: readonly JudgedCertificate[],
  directory: DmpDirectory,
): string | undefined {
  const structure = vihfText(vihf, vihfAttribute.structure);
  const owners = certificates.map((one) => one.facts.structureId);
  return refusalOfStructure(structure, owners, directory) ?? refusalOfProfessional(vihf.nameId, structure, directory);
}

function senderOf(vihf: Vihf, holder: CardHolder | undefined): SenderOfList | SoapFault {
  const resourceId = vihfText(vihf, vihfAttribute.resourceId);
  const patient = resourceId === "" ? undefined : readInsCx(resourceId);
  // A NIA (.9), and a NIR of production (.8), have no record in the test DMP.
  if (resourceId !== "" && patient?.authority !== testInsOid) return wrongResourceId;
  const lpsId = vihfText(vihf, vihfAttribute.lpsId);
  return {
    mode: modeOf(vihf, holder),
    nameId: vihf.nameId,
    structureId: vihfText(vihf, vihfAttribute.structure),
    roles: rolesOf(vihf),
    patient,
    secretConnection: vihf.attributes.has(vihfAttribute.confidentiality),
    lpsId: lpsId === "" ? undefined : lpsId,
    software: { name: vihfText(vihf, vihfAttribute.lpsName), version: vihfText(vihf, vihfAttribute.lpsVersion) },
  };
}

function modeOf(vihf: Vihf, holder: CardHolder | undefined): DmpAccessMode {
  if (holder !== undefined) return holder.card === "CPE" ? "cpe" : "direct";
  return vihfMode(vihf) === "INDIRECTE_RENFORCEE" ? "air" : "indirect";
}
