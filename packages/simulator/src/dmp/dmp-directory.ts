/** A structure as the national directory knows it. */
export interface DmpStructure {
  /** Struct_IdNat, e.g. `10B0999999`. */
  readonly id: string;
  /** Struct_IdNat of the legal entity whose certificate it may use ("assouplissement" EJ/EG). */
  readonly legalEntity?: string;
  /** Sector of activity, e.g. `SA08`; `SA17` may not use the certificate of its legal entity. */
  readonly facilityType?: string;
  /** Default `true`. */
  readonly active?: boolean;
}

/** A professional as the national directory knows him. */
export interface DmpProfessional {
  /** PS_IdNat, e.g. `810100001014`. */
  readonly id: string;
  /** Struct_IdNat of the structures where he works. */
  readonly structures: readonly string[];
  /** May his profession use the DMP? Default `true`. */
  readonly eligible?: boolean;
}

/** The part of the national directory that the DMP asks; a list that is absent means that everyone is known. */
export interface DmpDirectory {
  readonly structures?: readonly DmpStructure[];
  readonly professionals?: readonly DmpProfessional[];
}

/**
 * Why a structure may not act with the certificates of these owners; undefined when it may.
 *
 * Each certificate belongs to the structure itself or, save for SA17, to its legal entity (dmp.md B.7).
 */
export function refusalOfStructure(
  id: string,
  certificateOwners: readonly (string | undefined)[],
  directory: DmpDirectory,
): string | undefined {
  const structure = directory.structures?.find((one) => one.id === id);
  if (directory.structures !== undefined && (structure === undefined || structure.active === false)) {
    return "Structure introuvable ou Inactive";
  }
  const legalEntity = structure?.facilityType === "SA17" ? undefined : structure?.legalEntity;
  const owned = certificateOwners.every((owner) => owner === id || (owner !== undefined && owner === legalEntity));
  return owned ? undefined : "Erreur d'authentification de la personne morale";
}

/** Why a professional may not act for a structure; undefined when he may. People without a national number are not listed. */
export function refusalOfProfessional(id: string, structure: string, directory: DmpDirectory): string | undefined {
  if (directory.professionals === undefined || !/^[08]/.test(id)) return undefined;
  const professional = directory.professionals.find((one) => one.id === id);
  if (professional?.structures.includes(structure) !== true) return "PS et Structure non liés";
  // The spelling is that of the service (dmp.md E.3).
  return professional.eligible === false ? "PS NON_ELLIGIBLE" : undefined;
}
