import { encounterParticipations, encounterTypes, facilityTypes } from "../../value-sets/index.js";
import { address } from "./address.js";
import { codeSystemOid, fixed, inSet, oneCode, required, startsWithYear } from "./attribute-model.js";
import { all, el, type ElementModel, notNull, once, optional, withAttribute, withChild } from "./element-model.js";
import {
  idOf,
  knownPracticeSetting,
  organisationOf,
  professionalIds,
  type OrganisationVariant,
} from "./organisation.js";
import { person, titlesAt } from "./person-name.js";
import { valuedBound } from "./participant.js";
import { telecom } from "./telecom.js";

const bound = { max: 1, datatype: "IVXB_TS", attributes: [startsWithYear] } as const;

function entity(organisation: OrganisationVariant): ElementModel {
  return el("assignedEntity", {
    ...once,
    where: withChild("id", withAttribute("root", professionalIds)),
    children: [
      idOf(professionalIds, once),
      el("code", { max: 1, datatype: "CD" }),
      ...address,
      telecom(),
      person("assignedPerson"),
      el("representedOrganization", { ...optional, children: organisationOf(organisation) }),
    ],
  });
}

const responsibleParty = el("responsibleParty", {
  ...optional,
  where: withChild("assignedEntity"),
  children: [
    entity({
      typedName: true,
      partOf: true,
      practiceSetting: knownPracticeSetting,
      otherIds: el("id", { datatype: "II", attributes: required("extension", "root") }),
    }),
  ],
});

const encounterParticipant = el("encounterParticipant", {
  where: all(withAttribute("typeCode"), withChild("assignedEntity")),
  attributes: [inSet("typeCode", encounterParticipations)],
  children: [
    el("time", { max: 1, datatype: "IVL_TS", children: [el("low", valuedBound), el("high", valuedBound)] }),
    entity({ typedName: true, practiceSetting: knownPracticeSetting }),
  ],
});

const healthCareFacility = el("healthCareFacility", {
  ...once,
  where: notNull,
  children: [
    el("id", { datatype: "II" }),
    el("code", {
      ...once,
      where: notNull,
      datatype: "CE",
      attributes: [...required("code", "displayName", "codeSystem"), codeSystemOid, inSet("code", facilityTypes)],
      children: [
        el("originalText"),
        el("translation", {
          datatype: "CD",
          attributes: [...required("displayName", "codeSystem", "code"), codeSystemOid, oneCode("code")],
        }),
      ],
    }),
    el("location", {
      ...optional,
      choice: { names: ["addr"], required: false },
      children: [el("name", { max: 1, datatype: "EN" }), ...address],
    }),
  ],
});

/** The encounter during which the act took place, §4.3. */
export const componentOf: ElementModel = el("componentOf", {
  ...once,
  where: all(notNull, withChild("encompassingEncounter")),
  checks: [
    ...titlesAt(
      "encompassingEncounter/encounterParticipant/assignedEntity/assignedPerson/name",
      "encompassingEncounter/responsibleParty/assignedEntity/assignedPerson/name",
    ),
  ],
  children: [
    el("encompassingEncounter", {
      ...once,
      where: all(notNull, withChild("location")),
      children: [
        el("id", { datatype: "II", attributes: required("root") }),
        el("code", {
          max: 1,
          datatype: "CE",
          attributes: [...required("code", "codeSystem", "displayName"), codeSystemOid, inSet("code", encounterTypes)],
        }),
        el("effectiveTime", { ...once, datatype: "IVL_TS", children: [el("low", bound), el("high", bound)] }),
        el("dischargeDispositionCode", {
          max: 1,
          datatype: "CE",
          attributes: [
            ...required("displayName", "code"),
            fixed("codeSystem", "1.2.250.1.213.2.14", "optional"),
            oneCode("code"),
          ],
        }),
        responsibleParty,
        encounterParticipant,
        el("location", { ...once, where: withChild("healthCareFacility"), children: [healthCareFacility] }),
      ],
    }),
  ],
});
