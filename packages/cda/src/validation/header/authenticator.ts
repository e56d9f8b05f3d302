import { authorSpecialties, practiceSettings } from "../../value-sets/index.js";
import { address } from "./address.js";
import { codeSystemOid, fixed, inSet, oneCode, required, startsWithYear } from "./attribute-model.js";
import { all, el, type ElementModel, notNull, once, optional, withAttribute, withChild } from "./element-model.js";
import { idOf, knownPracticeSetting, organisationOf, professionalIds } from "./organisation.js";
import { person, titlesAt } from "./person-name.js";
import { telecom } from "./telecom.js";

const signed = withChild("signatureCode", withAttribute("code", "S"));
const time = el("time", { ...once, datatype: "TS", attributes: [...required("value"), startsWithYear] });
const signatureCode = el("signatureCode", {
  ...once,
  where: withAttribute("code", "S"),
  datatype: "CS",
  attributes: [fixed("code", "S")],
});

/** The person who takes responsibility for the document, §3.6. */
export const legalAuthenticator: ElementModel = el("legalAuthenticator", {
  ...once,
  where: signed,
  checks: titlesAt("assignedEntity/assignedPerson/name"),
  children: [
    time,
    signatureCode,
    el("assignedEntity", {
      ...once,
      children: [
        el("id", { ...once, where: notNull, datatype: "II", attributes: required("root", "extension") }),
        el("code", { max: 1, datatype: "CD", attributes: [inSet("code", authorSpecialties)] }),
        ...address,
        telecom(),
        person("assignedPerson", all(notNull, withChild("family"))),
        el("representedOrganization", {
          ...optional,
          children: organisationOf({
            practiceSetting: el("standardIndustryClassCode", {
              max: 1,
              datatype: "CE",
              attributes: [inSet("code", practiceSettings)],
            }),
          }),
        }),
      ],
    }),
  ],
});

/** Those who attest the document without taking legal responsibility, §3.6. */
export const authenticator: ElementModel = el("authenticator", {
  where: signed,
  checks: titlesAt("assignedEntity/assignedPerson/name"),
  children: [
    el("templateId", { datatype: "II" }),
    time,
    signatureCode,
    el("assignedEntity", {
      ...once,
      where: withChild("id", withAttribute("root", professionalIds)),
      children: [
        idOf(professionalIds, once),
        el("code", { max: 1, datatype: "CD", attributes: [codeSystemOid, oneCode("code")] }),
        ...address,
        telecom(),
        person("assignedPerson"),
        el("representedOrganization", {
          ...optional,
          children: organisationOf({ typedName: true, practiceSetting: knownPracticeSetting }),
        }),
      ],
    }),
  ],
});
