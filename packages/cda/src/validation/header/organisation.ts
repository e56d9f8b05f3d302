import { practiceSettings } from "../../value-sets/index.js";
import { attribute } from "../cda-node.js";
import { address } from "./address.js";
import { codeSystemOid, fixed, inSet, oneCode, required } from "./attribute-model.js";
import { el, type ElementCondition, type ElementModel, withAttribute } from "./element-model.js";
import { telecom } from "./telecom.js";

/** OID of the national identifiers of structures (idNat_Struct). */
export const structureIds = "1.2.250.1.71.4.2.2";
/** OID of the national identifiers of professionals (idNat_PS). */
export const professionalIds = "1.2.250.1.71.4.2.1";

/** An identifier of this authority, with its extension. */
export function idOf(root: string, cardinality: Pick<ElementModel, "min" | "max"> = {}): ElementModel {
  return el("id", {
    ...cardinality,
    where: withAttribute("root", root),
    datatype: "II",
    attributes: [...required("extension"), fixed("root", root)],
  });
}

const ofPracticeSetting: ElementCondition = {
  label: `[JDV_J04]`,
  holds: (node) => practiceSettings.has(attribute(node, "code") ?? "", attribute(node, "codeSystem") ?? ""),
};

/** A practice setting, where the model only knows those of its value set: others are outside the model. */
export const knownPracticeSetting = el("standardIndustryClassCode", {
  max: 1,
  where: ofPracticeSetting,
  datatype: "CE",
  attributes: [...required("displayName", "codeSystem", "code"), codeSystemOid, oneCode("code")],
});

/** A practice setting that must be of its value set. */
export const practiceSetting = el("standardIndustryClassCode", {
  max: 1,
  datatype: "CE",
  attributes: [...required("code", "displayName", "codeSystem"), codeSystemOid, inSet("code", practiceSettings)],
});

const partOf = el("asOrganizationPartOf", {
  max: 1,
  datatype: "ANY",
  children: [
    el("templateId", { datatype: "II" }),
    el("id", { datatype: "II" }),
    el("code", { max: 1, datatype: "CD" }),
    el("statusCode", { max: 1, datatype: "CS" }),
    el("effectiveTime", { max: 1 }),
  ],
});

/** How the official models of an organisation differ from one participant to the other. */
export interface OrganisationVariant {
  /** The name is of datatype ON. */
  readonly typedName?: boolean;
  /** At most one national identifier. */
  readonly oneId?: boolean;
  readonly practiceSetting: ElementModel;
  /** Other identifiers are looked at too. */
  readonly otherIds?: ElementModel;
  readonly partOf?: boolean;
}

/** Children of an organisation. */
export function organisationOf(variant: OrganisationVariant): readonly ElementModel[] {
  return [
    idOf(structureIds, variant.oneId === true ? { max: 1 } : {}),
    ...(variant.otherIds === undefined ? [] : [variant.otherIds]),
    el("name", { max: 1, ...(variant.typedName === true ? { datatype: "ON" } : {}) }),
    telecom(),
    ...address,
    variant.practiceSetting,
    ...(variant.partOf === true ? [partOf] : []),
  ];
}
