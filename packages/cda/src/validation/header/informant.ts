import { patientRelations } from "../../value-sets/index.js";
import { attribute } from "../cda-node.js";
import { ruleText } from "../validation-rule.js";
import { address } from "./address.js";
import { among, codeSystemOid, inSet, oneCode, required } from "./attribute-model.js";
import { all, el, type ElementModel, once, optional, withAttribute, withChild } from "./element-model.js";
import { organisationOf, practiceSetting } from "./organisation.js";
import { person, personName, titlesAt } from "./person-name.js";
import { telecom } from "./telecom.js";

/** The person who typed the document, §3.1. */
export const dataEnterer: ElementModel = el("dataEnterer", {
  ...optional,
  datatype: "ANY",
  children: [el("time", { max: 1, datatype: "TS" }), el("assignedEntity")],
});

const professional = el("assignedEntity", {
  datatype: "ANY",
  checks: titlesAt("assignedPerson/name"),
  children: [
    el("id", {
      ...once,
      datatype: "II",
      checks: [
        {
          id: "COMPLETE",
          text: ruleText(
            "L'identifiant de l'informateur a @root et @extension, ou un nullFlavor.",
            "The identifier of the informant has @root and @extension, or a nullFlavor.",
            "Écrire les deux attributs.",
            "Write both attributes.",
          ),
          holds: (node) =>
            attribute(node, "nullFlavor") !== undefined ||
            (attribute(node, "root") !== undefined && attribute(node, "extension") !== undefined),
        },
      ],
    }),
    el("code", { max: 1, datatype: "CD", attributes: [codeSystemOid, oneCode("code")] }),
    ...address,
    telecom(),
    person("assignedPerson"),
    el("representedOrganization", {
      ...optional,
      children: organisationOf({ typedName: true, practiceSetting }),
    }),
  ],
});

const relative = el("relatedEntity", {
  where: all(withAttribute("classCode"), withChild("relatedPerson")),
  datatype: "ANY",
  attributes: [among("classCode", ["ECON", "NOK", "CON", "CAREGIVER", "PAT"], "required")],
  checks: titlesAt("relatedPerson/name"),
  children: [
    el("code", {
      max: 1,
      datatype: "CE",
      attributes: [...required("displayName", "codeSystem", "code"), codeSystemOid, inSet("code", patientRelations)],
      children: [el("originalText", { max: 1, datatype: "ED" })],
    }),
    ...address,
    telecom(),
    el("relatedPerson", {
      ...once,
      children: [
        personName({
          ...once,
          children: [el("family", once), el("given", optional), el("prefix", optional), el("suffix")],
        }),
      ],
    }),
  ],
});

/** Those who gave information: professionals, relatives, persons to be told, §3.9. */
export const informant: ElementModel = el("informant", {
  choice: { names: ["assignedEntity", "relatedEntity"], required: true },
  children: [professional, relative],
});
