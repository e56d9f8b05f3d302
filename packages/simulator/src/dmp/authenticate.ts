import type { X509Certificate } from "node:crypto";

import type { XmlElement } from "@segur-sdk/core/xml";

import { isClientAuthentication, judgeCertificate, type JudgedCertificate } from "./certificate/certificate-profile.js";
import { type DmpDirectory, refusalOfProfessional, refusalOfStructure } from "./dmp-directory.js";
import { isSoapFault, senderFault, type SoapFault } from "./refusal.js";
import { refusalOfVihfAttributes, vihfAttribute, vihfText } from "./rules/vihf-attributes.js";
import { refusalOfVihfFrame } from "./rules/vihf-frame.js";
import { refusalOfVihfRoles, rolesOf } from "./rules/vihf-roles.js";
import { verifyVihf } from "./signature/verify-vihf.js";
import { type PatientCx, readInsCx, testInsOid } from "./values/hl7-values.js";
import { readVihf, type Vihf, type VihfCode } from "./wire/read-vihf.js";

/** What authentication needs to know of the service. */
export interface AuthenticationContext {
  readonly trust: readonly X509Certificate[];
  readonly now: Date;
  readonly toleranceMs: number;
  readonly homologationNumbers: readonly string[];
  readonly directory: DmpDirectory;
}

/** Who speaks, once TLS certificate and VIHF agree. */
export interface Sender {
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

/** Refusal of a resource-id, whatever its reason (dmp.md E.3). */
export const wrongResourceId: SoapFault = senderFault("Le champ Resource_id est incorrect");

/**
 * The TLS certificate, judged: profile AUTH_CLI, of a structure, from a trusted authority.
 *
 * The DMP's words for a wrong TLS certificate are not known: the code is that of the signature, the reason our own.
 */
export function authenticateClient(
  certificate: X509Certificate,
  context: AuthenticationContext,
): JudgedCertificate | SoapFault {
  const client = judgeCertificate(certificate, context.trust, context.now);
  if (client === undefined || !isClientAuthentication(client) || client.facts.structureId === undefined) {
    return senderFault("Not a valid authentication certificate", { prefix: "soap", name: "DMPInvalidCertificate" });
  }
  return client;
}

/** The sender that a VIHF describes, once every rule of the indirect mode is kept (dmp.md A.2, D). */
export function authenticateSender(
  assertion: XmlElement,
  client: JudgedCertificate,
  context: AuthenticationContext,
): Sender | SoapFault {
  const signed = verifyVihf(assertion, context.trust, context.now);
  if (isSoapFault(signed)) return signed;
  const vihf = readVihf(signed.assertion);
  const reason =
    refusalOfVihfFrame(vihf, { ...context, signer: signed.signer.facts.subject }) ??
    refusalOfVihfAttributes(vihf) ??
    refusalOfVihfRoles(vihf) ??
    refusalOfSoftware(vihf, context) ??
    refusalOfIdentities(vihf, [client, signed.signer], context.directory);
  if (reason !== undefined) return senderFault(reason);
  return senderOf(vihf);
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

function senderOf(vihf: Vihf): Sender | SoapFault {
  const patient = readInsCx(vihfText(vihf, vihfAttribute.resourceId));
  // A NIA (.9), and a NIR of production (.8), have no record in the test DMP.
  if (patient?.authority !== testInsOid) return wrongResourceId;
  const lpsId = vihfText(vihf, vihfAttribute.lpsId);
  return {
    nameId: vihf.nameId,
    structureId: vihfText(vihf, vihfAttribute.structure),
    roles: rolesOf(vihf),
    patient,
    secretConnection: vihf.attributes.has(vihfAttribute.confidentiality),
    lpsId: lpsId === "" ? undefined : lpsId,
    software: { name: vihfText(vihf, vihfAttribute.lpsName), version: vihfText(vihf, vihfAttribute.lpsVersion) },
  };
}
