import { address } from "./address.js";
import { among, required } from "./attribute-model.js";
import { all, el, type ElementModel, notNull, once, optional, withChild } from "./element-model.js";
import { structureIds } from "./organisation.js";
import { telecom } from "./telecom.js";

/** OID of the custodian when the patient produces the documents. */
const patientCustody = "1.2.250.1.213.4.1";

/** The structure that keeps the document, §3.7. */
export const custodian: ElementModel = el("custodian", {
  ...once,
  where: all(notNull, withChild("assignedCustodian")),
  children: [
    el("assignedCustodian", {
      ...once,
      where: withChild("representedCustodianOrganization"),
      children: [
        el("representedCustodianOrganization", {
          ...once,
          choice: { names: ["addr"], required: false },
          children: [
            el("id", {
              ...once,
              where: notNull,
              datatype: "II",
              attributes: [...required("root"), among("root", [structureIds, patientCustody], "required")],
            }),
            el("name", optional),
            telecom(optional),
            ...address,
          ],
        }),
      ],
    }),
  ],
});
