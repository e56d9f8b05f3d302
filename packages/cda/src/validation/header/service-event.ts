import { authorSpecialties, practiceSettings } from "../../value-sets/index.js";
import { atPath, attribute, childrenOf, remembered } from "../cda-node.js";
import { ruleText } from "../validation-rule.js";
import { address } from "./address.js";
import { codeSystemOid, inSet, oneCode, required, startsWithYear } from "./attribute-model.js";
import { all, el, type ElementModel, notNull, once, optional, withAttribute, withChild } from "./element-model.js";
import { organisationOf } from "./organisation.js";
import { personName, titlesAt } from "./person-name.js";
import { valuedBound } from "./participant.js";
import { telecom } from "./telecom.js";

const code = el("code", {
  max: 1,
  datatype: "CE",
  attributes: [codeSystemOid, oneCode("code")],
  checks: [
    {
      id: "COMPLETE",
      text: ruleText(
        "Le code de l'acte a @code et @codeSystem, ou un nullFlavor seul.",
        "The code of the act has @code and @codeSystem, or a nullFlavor alone.",
        "Écrire le code LOINC de l'acte et sa terminologie.",
        "Write the LOINC code of the act and its code system.",
      ),
      holds: (node) => {
        const given = [attribute(node, "code"), attribute(node, "codeSystem")].map((one) => one !== undefined);
        const isNull = attribute(node, "nullFlavor") !== undefined;
        return isNull ? !given.includes(true) : !given.includes(false);
      },
    },
  ],
  children: [
    el("originalText", { max: 1, datatype: "ED" }),
    el("translation", {
      datatype: "CD",
      children: [
        el("originalText"),
        el("qualifier", {
          max: 1,
          datatype: "CR",
          children: [
            el("name", { ...once, datatype: "CV", attributes: [codeSystemOid, oneCode("code")] }),
            el("value"),
          ],
        }),
      ],
    }),
  ],
});

const performer = el("performer", {
  ...optional,
  where: all(withAttribute("typeCode", "PRF"), withChild("assignedEntity")),
  children: [
    el("templateId", { datatype: "II" }),
    el("functionCode", { max: 1, datatype: "CE" }),
    el("time", { max: 1, datatype: "IVL_TS" }),
    el("assignedEntity", {
      ...once,
      where: withChild("representedOrganization"),
      children: [
        el("id", { ...once, datatype: "II" }),
        el("code", { max: 1, datatype: "CD", attributes: [inSet("code", authorSpecialties)] }),
        telecom(),
        ...address,
        el("assignedPerson", { ...optional, children: [personName()] }),
        el("representedOrganization", {
          ...once,
          children: organisationOf({
            typedName: true,
            partOf: true,
            otherIds: el("id", { datatype: "II" }),
            practiceSetting: el("standardIndustryClassCode", {
              ...once,
              where: notNull,
              datatype: "CE",
              attributes: [
                ...required("code", "displayName", "codeSystem"),
                codeSystemOid,
                inSet("code", practiceSettings),
              ],
            }),
          }),
        }),
      ],
    }),
  ],
});

const serviceEvent = el("serviceEvent", {
  ...once,
  where: notNull,
  children: [
    el("id", { datatype: "II" }),
    code,
    el("lab:statusCode", { max: 1, datatype: "CS", attributes: [oneCode("code")] }),
    el("effectiveTime", {
      ...optional,
      children: [
        el("low", { ...valuedBound, min: 1 }),
        el("high", { max: 1, datatype: "IVXB_TS", attributes: [startsWithYear] }),
      ],
    }),
    performer,
  ],
});

const hasPerformer = remembered((document) => atPath(document, "documentationOf/serviceEvent/performer").length > 0);

const hasDatedPerformer = remembered((document) =>
  atPath(document, "documentationOf/serviceEvent").some(
    (event) => childrenOf(event, "performer").length > 0 && childrenOf(event, "effectiveTime").length > 0,
  ),
);

/** The acts documented; the first is the principal one, §4.2. */
export const documentationOf: ElementModel = el("documentationOf", {
  min: 1,
  where: all(notNull, withChild("serviceEvent")),
  checks: [
    {
      id: "PERFORMER",
      text: ruleText(
        "L'un des actes documentés a un exécutant (performer).",
        "One of the acts documented has a performer.",
        "Ajouter performer à l'acte principal.",
        "Add performer to the principal act.",
      ),
      holds: (_, document) => hasPerformer(document),
    },
    {
      id: "EFFECTIVETIME",
      text: ruleText(
        "L'acte qui a un exécutant a une date (effectiveTime).",
        "The act that has a performer has a date (effectiveTime).",
        "Ajouter effectiveTime à l'acte principal.",
        "Add effectiveTime to the principal act.",
      ),
      holds: (_, document) => hasDatedPerformer(document),
    },
    ...titlesAt("serviceEvent/performer/assignedEntity/assignedPerson/name"),
  ],
  children: [serviceEvent],
});
