import { childNamed, childrenNamed, textOf, type XmlElement, type XmlNamespace } from "@segur-sdk/core/xml";

import { depositRequest, fetchRequest, unitRequest } from "./verification-names.js";

/** An INS and its traits, as supplied to be verified. */
export interface SuppliedIns {
  readonly number: string;
  readonly key: string | undefined;
  readonly oid: string;
  readonly birthName: string | undefined;
  readonly givenNames: string | undefined;
  readonly sex: string | undefined;
  readonly birthDate: string | undefined;
  readonly birthPlace: string | undefined;
}

/** One line of a lot. */
export interface LotLine {
  readonly reference: string;
  readonly supplied: SuppliedIns;
}

/** What a verification request asks. */
export type VerificationQuery =
  | { readonly operation: "WS_INS3"; readonly supplied: SuppliedIns }
  | { readonly operation: "WS_INS4"; readonly lines: readonly LotLine[] }
  | { readonly operation: "WS_INS5"; readonly lotId: string };

/** Reads the request of WS_INS3. */
export function readUnitRequest(root: XmlElement): VerificationQuery {
  return { operation: "WS_INS3", supplied: suppliedOf(childNamed(root, unitRequest("IndividuVerifie")), unitRequest) };
}

/** Reads the request of WS_INS4. */
export function readDepositRequest(root: XmlElement): VerificationQuery {
  const lines = childrenNamed(root, depositRequest("Ligne")).map((line) => ({
    reference: textOf(childNamed(line, depositRequest("Reference")))?.trim() ?? "",
    supplied: suppliedOf(childNamed(line, depositRequest("IndividuVerifie")), depositRequest),
  }));
  return { operation: "WS_INS4", lines };
}

/** Reads the request of WS_INS5. */
export function readFetchRequest(root: XmlElement): VerificationQuery {
  return { operation: "WS_INS5", lotId: textOf(childNamed(root, fetchRequest("IdLot")))?.trim() ?? "" };
}

function suppliedOf(verified: XmlElement | undefined, names: XmlNamespace): SuppliedIns {
  const ins = childNamed(verified, names("INSFourni"));
  const id = childNamed(ins, names("IdIndividu"));
  const traits = childNamed(verified, names("TraitsIdentiteIndividu"));
  const read = (of: XmlElement | undefined, local: string): string | undefined =>
    textOf(childNamed(of, names(local)))?.trim();
  return {
    number: read(id, "NumIdentifiant") ?? "",
    key: read(id, "Cle"),
    oid: read(ins, "OID") ?? "",
    birthName: read(traits, "NomNaissance"),
    givenNames: read(traits, "ListePrenom") ?? read(traits, "Prenom"),
    sex: read(traits, "Sexe"),
    birthDate: read(traits, "DateNaissance"),
    birthPlace: read(traits, "LieuNaissance"),
  };
}
