import { attribute, type CdaNode, hasOwnText, xsiNamespace } from "../cda-node.js";
import { datatypeCheck } from "./datatype-check.js";

/** Attributes that may stand beside a nullFlavor: any value, or only the one given. */
const beside: Readonly<Record<string, string | true>> = {
  nullFlavor: true,
  partType: true,
  integrityCheckAlgorithm: "SHA-1",
  mediaType: "text/plain",
  operator: "I",
  representation: "TXT",
  inclusive: "true",
  unit: "1",
};
const besideAnyNull: Readonly<Record<string, string | true>> = {
  ...beside,
  classCode: true,
  typeCode: true,
  determinerCode: true,
  moodCode: true,
  codeSystem: "2.16.840.1.113883.5.139",
  codeSystemName: "TimingEvent",
  inverted: "false",
};
const besideOther: Readonly<Record<string, string | true>> = {
  ...beside,
  codeSystem: true,
  codeSystemName: true,
  codeSystemVersion: true,
  extension: true,
};

/** Rules of every datatype: what may stand beside a nullFlavor, in the element and below it. */
export const anyChecks = [
  datatypeCheck(
    "ANY-NULLFLAVOR",
    [
      "Un élément qui porte un nullFlavor n'a ni autre attribut ni contenu (sauf OTH, NA et UNC avec codeSystem, originalText ou translation).",
      "An element that bears a nullFlavor has no other attribute nor content (but OTH, NA and UNC with codeSystem, originalText or translation).",
      "Retirer le nullFlavor, ou retirer les autres attributs et le contenu.",
      "Remove the nullFlavor, or remove the other attributes and the content.",
    ],
    keepsNullBelow,
  ),
];

function keepsNullBelow(node: CdaNode): boolean {
  return keepsNull(node) && node.children.every(keepsNullBelow);
}

function keepsNull(node: CdaNode): boolean {
  const flavor = attribute(node, "nullFlavor");
  if (flavor === undefined) return true;
  if (hasOnly(node, besideAnyNull) && node.children.length === 0 && !hasOwnText(node)) return true;
  return (
    ["OTH", "NA", "UNC"].includes(flavor) &&
    hasOnly(node, besideOther, ["valueSet", "valueSetVersion"]) &&
    (attribute(node, "extension") !== undefined ||
      attribute(node, "codeSystem") !== undefined ||
      node.children.some(({ element }) => ["originalText", "translation"].includes(element.name.local)))
  );
}

function hasOnly(
  node: CdaNode,
  admitted: Readonly<Record<string, string | true>>,
  anyNamespace: string[] = [],
): boolean {
  return node.element.attributes.every(({ name, value }) => {
    if (name.namespace === xsiNamespace) return name.local === "type" || name.local === "nil";
    if (anyNamespace.includes(name.local)) return true;
    const wanted = name.namespace === "" ? admitted[name.local] : undefined;
    return wanted === true || wanted === value;
  });
}
