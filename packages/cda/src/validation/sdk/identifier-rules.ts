import { inspectMatriculeIns, inspectPsIdNat, inspectStructIdNat, isInsAuthority } from "@segur-sdk/core";

import { atPath, attribute, type CdaNode, childrenOf } from "../cda-node.js";
import { professionalIds, structureIds } from "../header/organisation.js";
import { isOid } from "../datatypes/written-forms.js";
import { documentUnless, type OwnRule, ownRule, writtenIn, type JudgedDocument } from "./own-rule.js";

function identifiers({ index }: JudgedDocument, root: string): readonly CdaNode[] {
  return index.named("id").filter((id) => attribute(id, "root") === root && attribute(id, "extension") !== undefined);
}

function inspected(judged: JudgedDocument) {
  return [
    ...identifiers(judged, professionalIds).map((id) => ({
      id,
      said: inspectPsIdNat(attribute(id, "extension") ?? ""),
    })),
    ...identifiers(judged, structureIds).map((id) => ({
      id,
      said: inspectStructIdNat(attribute(id, "extension") ?? ""),
    })),
  ];
}

/** INS of the patient whose key is wrong, production or test. */
function wrongKeys({ index: { document } }: JudgedDocument, production: boolean): readonly CdaNode[] {
  return atPath(document, "recordTarget/patientRole/id").filter((id) => {
    const authority = attribute(id, "root") ?? "";
    if (!isInsAuthority(authority) || /\.[89]$/u.test(authority) !== production) return false;
    const said = inspectMatriculeIns(attribute(id, "extension") ?? "", { authority });
    return !said.valid || said.warnings.includes("KEY");
  });
}

/** Rules on identifiers. */
export const identifierRules: readonly OwnRule[] = [
  ownRule(
    "SM-ID",
    `${writtenIn.minimalStructure("id")}; DMP EX_2.1-1130`,
    [
      "L'identifiant du document est un OID de 64 caractères au plus, sans extension.",
      "The document identifier is an OID of at most 64 characters, without extension.",
      "Écrire l'OID complet du document dans @root et retirer @extension ; le DMP refuse les deux ensemble.",
      "Write the whole OID of the document in @root and remove @extension; the DMP refuses both together.",
    ],
    ({ index: { document } }) =>
      childrenOf(document, "id").filter((id) => {
        const root = attribute(id, "root") ?? "";
        return !isOid(root) || root.length > 64 || attribute(id, "extension") !== undefined;
      }),
  ),
  ownRule(
    "SM-OID",
    writtenIn.minimalStructure("OID"),
    [
      "Un OID a 64 caractères au plus.",
      "An OID has at most 64 characters.",
      "Raccourcir l'OID ; les récepteurs DICOM et XDS tronquent ou refusent au-delà.",
      "Shorten the OID; DICOM and XDS receivers cut or refuse beyond.",
    ],
    ({ index }) =>
      ["id", "setId", "templateId"]
        .flatMap((name) => index.named(name))
        .filter((node) => {
          const root = attribute(node, "root") ?? "";
          return root.length > 64 && isOid(root);
        }),
  ),
  ownRule(
    "INS-KEY",
    "Référentiel INS ; clé du NIR",
    [
      "La clé du matricule INS est fausse (97 − reste de la division par 97, 2A et 2B remplacés).",
      "The key of the INS matricule is wrong (97 − remainder of the division by 97, 2A and 2B replaced).",
      "Rappeler le téléservice INSi ; ne pas corriger la clé à la main.",
      "Call the INSi service again; do not correct the key by hand.",
    ],
    (judged) => wrongKeys(judged, true),
  ),
  ownRule(
    "INS-KEY-TEST",
    "Référentiel INS ; clé du NIR",
    [
      "La clé du matricule INS de test est fausse.",
      "The key of the test INS matricule is wrong.",
      "Vérifier le matricule ; les jeux d'essai en contiennent de faux.",
      "Check the matricule; test sets hold wrong ones.",
    ],
    (judged) => wrongKeys(judged, false),
    "advice",
  ),
  ownRule(
    "PERSON-ID",
    "ANS, TRE_G08 et TRE_G07, identifiants nationaux",
    [
      "Un identifiant national de professionnel ou de structure n'a pas la forme de son préfixe (8 et RPPS, 1 et FINESS, 3 et SIRET…).",
      "A national identifier of a professional or structure has not the form of its prefix (8 and RPPS, 1 and FINESS, 3 and SIRET…).",
      "Écrire le préfixe puis le numéro, par exemple 8 suivi des 11 chiffres du RPPS.",
      "Write the prefix then the number, for instance 8 followed by the 11 digits of the RPPS.",
    ],
    (judged) =>
      inspected(judged)
        .filter(({ said }) => !said.valid)
        .map(({ id }) => id),
  ),
  ownRule(
    "PERSON-ID-KEY",
    "ANS, clés des identifiants nationaux (Luhn)",
    [
      "La clé d'un identifiant national (RPPS, FINESS, SIREN ou SIRET) est fausse.",
      "The key of a national identifier (RPPS, FINESS, SIREN or SIRET) is wrong.",
      "Vérifier le numéro dans l'Annuaire Santé.",
      "Check the number in the Annuaire Santé.",
    ],
    (judged) =>
      inspected(judged)
        .filter(({ said }) => said.valid && said.warnings.includes("LUHN"))
        .map(({ id }) => id),
    "advice",
  ),
  ownRule(
    "SET-VERSION",
    writtenIn.minimalStructure("setId, versionNumber, relatedDocument"),
    [
      "La version est un entier à partir de 1 ; à partir de 2 elle désigne la version remplacée (relatedDocument RPLC) ; id, setId et l'id remplacé diffèrent.",
      "The version is an integer from 1; from 2 on it names the version replaced (relatedDocument RPLC); id, setId and the id replaced differ.",
      "Nouvelle version : nouvel id, même setId, versionNumber + 1 et relatedDocument RPLC.",
      "New version: new id, same setId, versionNumber + 1 and relatedDocument RPLC.",
    ],
    documentUnless(({ index: { document } }) => {
      const version = Number(attribute(childrenOf(document, "versionNumber")[0] ?? document, "value") ?? "1");
      const replaced = childrenOf(document, "relatedDocument").filter((one) => attribute(one, "typeCode") === "RPLC");
      const [id, set, ...parents] = [
        ...[childrenOf(document, "id")[0], childrenOf(document, "setId")[0]],
        ...replaced.flatMap((one) => atPath(one, "parentDocument/id")),
      ].map((node) =>
        node === undefined ? undefined : `${attribute(node, "root") ?? ""}^${attribute(node, "extension") ?? ""}`,
      );
      return (
        version >= 1 &&
        (version === 1 || replaced.length > 0) &&
        (id === undefined || (id !== set && !parents.includes(id)))
      );
    }),
  ),
];
