import { atPath, attribute, type CdaNode, childrenOf } from "../cda-node.js";
import { ruleText } from "../validation-rule.js";
import type { OwnCheck } from "./element-model.js";

const insAuthorities = ["8", "9", "10", "11"].map((last) => `1.2.250.1.213.1.4.${last}`);
const unstructured = ["2.16.840.1.113883.2.8.2.1", "1.2.250.1.213.1.1.1.1", "1.3.6.1.4.1.19376.1.2.20"];

function firstAct(document: CdaNode): readonly CdaNode[] {
  const [first] = childrenOf(document, "documentationOf");
  return first === undefined ? [] : childrenOf(first, "serviceEvent");
}

function templates(document: CdaNode): readonly (string | undefined)[] {
  return childrenOf(document, "templateId").map((one) => attribute(one, "root"));
}

function hasBody(document: CdaNode, kind: "structuredBody" | "nonXMLBody"): boolean {
  return atPath(document, `component/${kind}`).length > 0;
}

/** The traits that go with an INS are all there. */
function hasInsTraits(document: CdaNode): boolean {
  const patient = "recordTarget/patientRole/patient";
  const qualifiers = (part: string) =>
    atPath(document, `${patient}/name/${part}`).map((one) => attribute(one, "qualifier"));
  return (
    qualifiers("family").includes("BR") &&
    qualifiers("given").includes("BR") &&
    qualifiers("given").includes(undefined) &&
    atPath(document, `${patient}/birthTime`).length > 0 &&
    atPath(document, `${patient}/birthplace/place/addr/county`).length > 0 &&
    atPath(document, `${patient}/administrativeGenderCode`).some((one) => attribute(one, "code") !== undefined)
  );
}

/** Rules on the document as a whole. */
export const documentChecks: readonly OwnCheck[] = [
  {
    id: "PRINCIPAL-PERFORMER",
    text: ruleText(
      "L'acte principal (premier documentationOf) a un exécutant (performer) et un seul.",
      "The principal act (first documentationOf) has one performer and one only.",
      "Ajouter performer au premier documentationOf, ou ne garder que celui-là.",
      "Add performer to the first documentationOf, or keep that one only.",
    ),
    holds: (document) => firstAct(document).flatMap((event) => childrenOf(event, "performer")).length === 1,
  },
  {
    id: "PRINCIPAL-EFFECTIVETIME",
    text: ruleText(
      "L'acte principal (premier documentationOf) a une date (effectiveTime) et une seule.",
      "The principal act (first documentationOf) has one effectiveTime and one only.",
      "Ajouter effectiveTime avec low au premier documentationOf.",
      "Add effectiveTime with low to the first documentationOf.",
    ),
    holds: (document) => firstAct(document).flatMap((event) => childrenOf(event, "effectiveTime")).length === 1,
  },
  {
    id: "TEMPLATEID-UNSTRUCTURED",
    text: ruleText(
      `Un document non structuré (nonXMLBody) a exactement trois templateId : ${unstructured.join(", ")}.`,
      `An unstructured document (nonXMLBody) has exactly three templateIds: ${unstructured.join(", ")}.`,
      "Retirer le templateId du volet, ou ajouter ceux qui manquent.",
      "Remove the templateId of the document model, or add those missing.",
    ),
    holds: (document) =>
      hasBody(document, "structuredBody") ||
      (hasBody(document, "nonXMLBody") &&
        templates(document).length === 3 &&
        unstructured.every((root) => templates(document).includes(root))),
  },
  {
    id: "INS-TRAITS",
    text: ruleText(
      "Avec un INS, les traits sont tous présents : nom de naissance (family BR), premier prénom (given BR), liste des prénoms (given sans qualifier), date, sexe et code du lieu de naissance (birthplace/place/addr/county). Sans INS, un identifiant avec extension.",
      "With an INS, all traits are present: birth name (family BR), first given name (given BR), list of given names (given without qualifier), date, sex and code of the birth place (birthplace/place/addr/county). Without INS, an identifier with an extension.",
      "Compléter les traits de l'INS ; si l'identité n'est pas qualifiée, ne pas écrire l'INS mais l'identifiant local.",
      "Complete the traits of the INS; when the identity is not qualified, write the local identifier and no INS.",
    ),
    holds: (document) => {
      const ids = atPath(document, "recordTarget/patientRole/id");
      const hasIns = ids.some((id) => insAuthorities.includes(attribute(id, "root") ?? ""));
      return (!hasIns && ids.some((id) => attribute(id, "extension") !== undefined)) || hasInsTraits(document);
    },
  },
];
