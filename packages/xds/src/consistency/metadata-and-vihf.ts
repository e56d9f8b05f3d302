import type { Cx } from "../cx.js";
import type { DocumentMetadata } from "../document-entry.js";
import { patientMark } from "../patient-marks.js";
import { visibilityOf } from "../visibility.js";
import type { ConsistencyProblem } from "./consistency-problem.js";

/** What a VIHF says that the metadata must agree with. */
export interface VihfFacts {
  readonly mode: "DIRECTE" | "INDIRECTE" | "INDIRECTE_RENFORCEE";
  /** Identifier of the user: `NameID`. */
  readonly userId: string;
  /** `Identifiant_Structure`. */
  readonly structureId: string;
  /** `resource-id`. */
  readonly patientId: Cx;
  /** Secret connection of a minor. */
  readonly secretConnection?: boolean;
}

type Rule = Omit<ConsistencyProblem, "between" | "severity"> & {
  readonly broken: (metadata: DocumentMetadata, vihf: VihfFacts) => boolean;
};

const rules: readonly Rule[] = [
  {
    rule: "SDK-DMP-VIHF-PATIENT",
    field: "patientId",
    source: "dmp.md D.2: resource-id is the patient of the message; E.3",
    registryError: "XDSPatientIdDoesNotMatch",
    message: {
      fr: "Le patient du document n'est pas celui pour lequel l'accès au DMP est demandé.",
      en: "The patient of the document is not the one whose record is asked for.",
    },
    broken: ({ patientId }, vihf) => patientId === undefined || patientMark(patientId) !== patientMark(vihf.patientId),
  },
  {
    rule: "EX_2.1-1140",
    field: "authors",
    source: "DMP GI, EX_2.1-1140; dmp.md B.7: direct mode, an author or the legal authenticator is the user",
    registryError: "XDSRegistryMetadataError",
    message: {
      fr: "L'utilisateur n'est ni un auteur ni le responsable du document.",
      en: "The user is neither an author nor the legal authenticator of the document.",
    },
    broken: ({ authors, legalAuthenticator }, { mode, userId }) =>
      mode === "DIRECTE" &&
      ![legalAuthenticator, ...authors.map(({ person }) => person)].some((one) => one?.id === userId),
  },
  {
    rule: "EX_2.1-1140",
    field: "authors",
    source: "DMP GI, EX_2.1-1140; dmp.md B.7, E.3: « Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF »",
    registryError: "XDSRegistryMetadataError",
    message: {
      fr: "La structure de l'utilisateur n'est celle d'aucun auteur du document.",
      en: "The structure of the user is that of no author of the document.",
    },
    broken: ({ authors }, { mode, structureId }) =>
      mode !== "DIRECTE" && !authors.some(({ institutions }) => institutions.some(({ id }) => id === structureId)),
  },
  {
    rule: "SDK-DMP-SECRET-CONNECTION",
    field: "confidentialityCodes",
    source: "dmp.md B.9, rule 5: secret connection, every document carries INVISIBLE_REPRESENTANTS_LEGAUX",
    registryError: "XDSRegistryMetadataError",
    message: {
      fr: "En connexion secrète, le document doit être invisible aux représentants légaux.",
      en: "In a secret connection the document must be hidden from the legal representatives.",
    },
    broken: ({ confidentialityCodes }, { secretConnection = false }) =>
      secretConnection && !visibilityOf(confidentialityCodes).hiddenFromLegalRepresentatives,
  },
];

/** What the metadata and the VIHF do not say alike: the DMP refuses each. */
export function vihfProblems(metadata: DocumentMetadata, vihf: VihfFacts): readonly ConsistencyProblem[] {
  return rules
    .filter(({ broken }) => broken(metadata, vihf))
    .map(({ broken: _, ...problem }) => ({ ...problem, severity: "error", between: "metadata-vihf" }));
}
