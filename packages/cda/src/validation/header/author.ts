import { authorSpecialties, participantFunctions } from "../../value-sets/index.js";
import { address } from "./address.js";
import { codeSystemOid, inSet, required, startsWithYear } from "./attribute-model.js";
import { all, el, type ElementModel, notNull, once, optional, some, withChild } from "./element-model.js";
import { knownPracticeSetting, organisationOf } from "./organisation.js";
import { person, titlesAt } from "./person-name.js";
import { telecom } from "./telecom.js";

const assignedAuthor = el("assignedAuthor", {
  ...once,
  where: notNull,
  choice: { names: ["assignedPerson", "assignedAuthoringDevice"], required: false },
  children: [
    el("id", { ...some, datatype: "II", attributes: required("extension", "root") }),
    el("code", {
      max: 1,
      datatype: "CE",
      attributes: [...required("displayName", "codeSystem", "code"), codeSystemOid, inSet("code", authorSpecialties)],
    }),
    ...address,
    telecom(),
    person("assignedPerson"),
    el("assignedAuthoringDevice", {
      ...optional,
      children: [
        el("manufacturerModelName", { ...once, datatype: "SC" }),
        el("softwareName", { ...once, datatype: "SC" }),
      ],
    }),
    el("representedOrganization", {
      ...optional,
      children: organisationOf({ oneId: true, practiceSetting: knownPracticeSetting }),
    }),
  ],
});

/** Authors, persons or devices, §3.5. */
export const author: ElementModel = el("author", {
  ...some,
  where: withChild("assignedAuthor"),
  counted: all(notNull, withChild("assignedAuthor")),
  checks: titlesAt("assignedAuthor/assignedPerson/name"),
  children: [
    el("functionCode", {
      max: 1,
      datatype: "CE",
      attributes: [...required("codeSystem", "code"), codeSystemOid, inSet("code", participantFunctions)],
      children: [el("originalText", { max: 1, datatype: "ED" })],
    }),
    el("time", { ...once, datatype: "TS", attributes: [...required("value"), startsWithYear] }),
    assignedAuthor,
  ],
});
