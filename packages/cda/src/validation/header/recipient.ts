import { address } from "./address.js";
import { required } from "./attribute-model.js";
import { el, type ElementModel, once, optional, withChild } from "./element-model.js";
import { idOf, professionalIds, structureIds } from "./organisation.js";
import { personName, titlesAt } from "./person-name.js";
import { telecom } from "./telecom.js";

/** Those to whom the document is sent, §3.8. */
export const informationRecipient: ElementModel = el("informationRecipient", {
  where: withChild("intendedRecipient"),
  checks: titlesAt("intendedRecipient/informationRecipient/name"),
  children: [
    el("intendedRecipient", {
      ...once,
      children: [
        el("templateId", { datatype: "II", attributes: required("root") }),
        idOf(professionalIds),
        ...address,
        telecom(),
        el("informationRecipient", { ...optional, children: [personName()] }),
        el("receivedOrganization", {
          ...optional,
          children: [idOf(structureIds), el("name", { datatype: "ON" }), telecom(), ...address],
        }),
      ],
    }),
  ],
});
