import { anatomicalRegions, ccamCodes, imagingActs, modalities } from "../../value-sets/index.js";
import { dicom, loinc, snomed } from "../body/body-check.js";
import { entries } from "../body/templates.js";
import { atPath, attribute, type CdaNode, childrenOf } from "../cda-node.js";
import { isOid } from "../datatypes/written-forms.js";
import { inReports, type JudgedDocument, type OwnRule, ownRule, writtenIn } from "./own-rule.js";

const ccam = "1.2.250.1.215.300.1";
const ccamBefore2025 = "1.2.250.1.213.2.5";

function events({ index: { document } }: JudgedDocument): readonly CdaNode[] {
  return atPath(document, "documentationOf/serviceEvent");
}

/** Acts of imaging: those whose code is of LOINC, and the principal one. */
function imagingEvents(judged: JudgedDocument): readonly CdaNode[] {
  const [first, ...others] = events(judged);
  const imaging = others.filter((event) =>
    childrenOf(event, "code").some((code) => attribute(code, "codeSystem") === loinc),
  );
  return first === undefined ? [] : [first, ...imaging];
}

function translations(event: CdaNode, system: string): readonly CdaNode[] {
  return atPath(event, "code/translation").filter((one) => attribute(one, "codeSystem") === system);
}

function isStudyUid(id: CdaNode): boolean {
  const root = attribute(id, "root") ?? "";
  return isOid(root) && root.length <= 64 && attribute(id, "extension") === undefined;
}

/** Study identifiers of the object catalogue. */
function catalogueStudies({ index }: JudgedDocument): readonly CdaNode[] {
  return index
    .withTemplate(entries.study.french)
    .filter(({ name }) => name === "act")
    .flatMap((study) => childrenOf(study, "id"));
}

/** Rules on the acts of an imaging report. */
export const actRules: readonly OwnRule[] = [
  ownRule(
    "ACT-UID",
    writtenIn.minimalStructure("serviceEvent/id, compte rendu d'imagerie"),
    [
      "L'acte est identifié par le Study Instance UID dans @root (64 caractères au plus), sans extension.",
      "The act is identified by the Study Instance UID in @root (64 characters at most), without extension.",
      "Écrire l'UID de l'examen dans id/@root et retirer @extension.",
      "Write the UID of the study in id/@root and remove @extension.",
    ],
    inReports((judged) =>
      imagingEvents(judged).flatMap((event) => {
        const ids = childrenOf(event, "id");
        return ids.length === 0 ? [event] : ids.filter((id) => !isStudyUid(id));
      }),
    ),
  ),
  ownRule(
    "ACT-UID-CATALOGUE",
    writtenIn.imaging("FR-DICOM-Object-Catalog"),
    [
      "L'examen du catalogue d'objets est l'un des actes documentés : même Study Instance UID.",
      "The study of the object catalogue is one of the acts documented: the same Study Instance UID.",
      "Reprendre le même UID des deux côtés.",
      "Use the same UID on both sides.",
    ],
    inReports((judged) => {
      const known = new Set(
        events(judged).flatMap((event) => childrenOf(event, "id").map((id) => attribute(id, "root"))),
      );
      return catalogueStudies(judged).filter((id) => !known.has(attribute(id, "root")));
    }),
  ),
  ownRule(
    "ACT-CODE",
    writtenIn.minimalStructure("serviceEvent/code, compte rendu d'imagerie"),
    [
      `Le code de l'acte est du jeu de valeurs ${imagingActs.name} (LOINC).`,
      `The code of the act is of the value set ${imagingActs.name} (LOINC).`,
      "Choisir le code LOINC de l'acte d'imagerie ; porter la CCAM par une traduction.",
      "Choose the LOINC code of the imaging act; carry CCAM by a translation.",
    ],
    inReports((judged) =>
      imagingEvents(judged).flatMap((event) => {
        const codes = childrenOf(event, "code");
        return codes.length === 0
          ? [event]
          : codes.filter((code) => !imagingActs.has(attribute(code, "code") ?? "", attribute(code, "codeSystem")));
      }),
    ),
  ),
  ownRule(
    "MODALITY",
    writtenIn.minimalStructure("serviceEvent/code/translation, compte rendu d'imagerie"),
    [
      `Une traduction du code de l'acte porte la modalité (${modalities.name}).`,
      `A translation of the code of the act bears the modality (${modalities.name}).`,
      "Ajouter la traduction DICOM avec qualifier/name 121139.",
      "Add the DICOM translation with qualifier/name 121139.",
    ],
    inReports((judged) =>
      imagingEvents(judged).filter(
        (event) => !translations(event, dicom).some((one) => modalities.has(attribute(one, "code") ?? "", dicom)),
      ),
    ),
  ),
  ownRule(
    "SM-REGION",
    writtenIn.minimalStructure("serviceEvent/code/translation, compte rendu d'imagerie"),
    [
      `Une traduction du code de l'acte porte la région anatomique (${anatomicalRegions.name}).`,
      `A translation of the code of the act bears the anatomical region (${anatomicalRegions.name}).`,
      "Ajouter la traduction SNOMED CT avec qualifier/name 39111-0.",
      "Add the SNOMED CT translation with qualifier/name 39111-0.",
    ],
    inReports((judged) =>
      imagingEvents(judged).filter(
        (event) =>
          !translations(event, snomed).some((one) => anatomicalRegions.has(attribute(one, "code") ?? "", snomed)),
      ),
    ),
  ),
  ownRule(
    "REGION",
    writtenIn.imaging("JDV_RegionAnatomique"),
    [
      `La région anatomique est du jeu de valeurs ${anatomicalRegions.name}.`,
      `The anatomical region is of the value set ${anatomicalRegions.name}.`,
      "Choisir l'une des dix régions du jeu de valeurs.",
      "Choose one of the ten regions of the value set.",
    ],
    inReports((judged) =>
      events(judged)
        .flatMap((event) => translations(event, snomed))
        .filter((one) => atPath(one, "qualifier/name").some((name) => attribute(name, "code") === "39111-0"))
        .filter((one) => !anatomicalRegions.has(attribute(one, "code") ?? "", snomed)),
    ),
  ),
  ownRule(
    "METHOD",
    writtenIn.imaging("JDV_ModaliteAcquisition"),
    [
      `methodCode d'une technique est une modalité de ${modalities.name}.`,
      `methodCode of a technique is a modality of ${modalities.name}.`,
      "Choisir une modalité du jeu de valeurs.",
      "Choose a modality of the value set.",
    ],
    ({ index }) =>
      index
        .withTemplate(entries.technique.french)
        .flatMap((one) => childrenOf(one, "methodCode"))
        .filter((one) => !modalities.has(attribute(one, "code") ?? "", attribute(one, "codeSystem"))),
  ),
  ownRule(
    "ACT-CCAM",
    "ATIH, CCAM",
    [
      "Le code CCAM d'une traduction existe dans la liste publiée.",
      "The CCAM code of a translation exists in the published list.",
      "Corriger le code CCAM (7 caractères, ou 8 avec la phase).",
      "Correct the CCAM code (7 characters, or 8 with the phase).",
    ],
    ({ index }) =>
      index
        .named("translation")
        .filter((one) => [ccam, ccamBefore2025].includes(attribute(one, "codeSystem") ?? ""))
        .filter((one) => !ccamCodes.has(attribute(one, "code") ?? "")),
  ),
  ownRule(
    "ACT-CCAM-SYSTEM",
    "ANS, terminologies de santé, février 2025",
    [
      `La CCAM a pour OID ${ccam} depuis février 2025.`,
      `CCAM has the OID ${ccam} since February 2025.`,
      `Remplacer ${ccamBefore2025} par ${ccam}.`,
      `Replace ${ccamBefore2025} by ${ccam}.`,
    ],
    ({ index }) => index.named("translation").filter((one) => attribute(one, "codeSystem") === ccamBefore2025),
    "advice",
  ),
];
