import { authorSpecialties, participantFunctions, participationTypes, roleClasses } from "../../value-sets/index.js";
import { address } from "./address.js";
import { among, codeSystemOid, inSet, required, startsWithYear } from "./attribute-model.js";
import { all, el, type ElementModel, once, optional, withAttribute, withChild } from "./element-model.js";
import { titlesAt } from "./person-name.js";
import { telecom } from "./telecom.js";

/** A bound of an interval that has a value. */
export const valuedBound = {
  max: 1,
  datatype: "IVXB_TS",
  attributes: [...required("value"), startsWithYear],
} as const;

const associatedEntity = el("associatedEntity", {
  ...once,
  where: withAttribute("classCode"),
  attributes: [inSet("classCode", roleClasses), among("classCode", ["PROV", "AGNT"], "required")],
  children: [
    el("id", { max: 1, datatype: "II", attributes: required("extension", "root") }),
    el("code", {
      max: 1,
      datatype: "CE",
      attributes: [...required("code", "displayName", "codeSystem"), codeSystemOid, inSet("code", authorSpecialties)],
    }),
    ...address,
    telecom(),
    el("associatedPerson", {
      ...optional,
      where: withChild("name"),
      children: [
        el("name", {
          id: "SM-NAME",
          ...once,
          where: withChild("family"),
          children: [el("family", once), el("given", optional), el("prefix", optional), el("suffix", optional)],
        }),
      ],
    }),
    el("scopingOrganization", {
      ...optional,
      datatype: "ANY",
      children: [
        el("id", { max: 1, datatype: "II" }),
        el("name", { max: 1, datatype: "ANY" }),
        ...address,
        telecom(),
        el("standardIndustryClassCode", { max: 1, datatype: "CD" }),
      ],
    }),
  ],
});

/** Others who take part: requester, treating physician…, §3.10. */
export const participant: ElementModel = el("participant", {
  where: all(withAttribute("typeCode"), withChild("associatedEntity", withAttribute("classCode"))),
  attributes: [inSet("typeCode", participationTypes)],
  checks: titlesAt("associatedEntity/associatedPerson/name"),
  children: [
    el("templateId", { max: 1, datatype: "II" }),
    el("functionCode", {
      max: 1,
      datatype: "CE",
      attributes: [inSet("code", participantFunctions), codeSystemOid],
      children: [el("originalText", { max: 1, datatype: "ED" }), el("translation", { datatype: "CD" })],
    }),
    el("time", {
      ...once,
      datatype: "IVL_TS",
      children: [el("low", valuedBound), el("high", valuedBound)],
    }),
    associatedEntity,
  ],
});
