import { ruleText } from "../validation-rule.js";
import { attribute } from "../cda-node.js";
import { fixed, required, wholeNumber } from "./attribute-model.js";
import {
  all,
  el,
  type ElementCondition,
  type ElementModel,
  notNull,
  once,
  optional,
  withAttribute,
  withChild,
} from "./element-model.js";

/** The document replaced, §4.4. */
export const relatedDocument: ElementModel = el("relatedDocument", {
  ...optional,
  where: all(withAttribute("typeCode", "RPLC"), withChild("parentDocument")),
  children: [
    el("parentDocument", {
      ...once,
      where: notNull,
      children: [
        el("id", { ...once, where: notNull, datatype: "II", attributes: required("root") }),
        el("code"),
        el("text"),
        el("setId"),
        el("versionNumber", { max: 1, datatype: "INT", attributes: [wholeNumber] }),
      ],
    }),
  ],
});

const completed: ElementCondition = {
  label: '[@code="completed" or @nullFlavor]',
  holds: (node) => attribute(node, "code") === "completed" || attribute(node, "nullFlavor") !== undefined,
};

/** Consents of the patient, §3.1. */
export const authorization: ElementModel = el("authorization", {
  where: withChild("consent"),
  attributes: [fixed("typeCode", "AUTH", "optional")],
  children: [
    el("consent", {
      ...once,
      where: withChild("statusCode", completed),
      attributes: [fixed("classCode", "CONS", "optional"), fixed("moodCode", "EVN", "optional")],
      children: [
        el("id", { datatype: "II" }),
        el("code", { ...once, datatype: "CE" }),
        el("statusCode", {
          ...once,
          where: completed,
          datatype: "CS",
          checks: [
            {
              id: "COMPLETED",
              text: ruleText(
                "Le consentement est achevé (completed).",
                "The consent is completed.",
                'Écrire code="completed".',
                'Write code="completed".',
              ),
              holds: completed.holds,
            },
          ],
        }),
      ],
    }),
  ],
});
