import { documentTypes, headerConfidentialities } from "../../value-sets/index.js";
import { attribute } from "../cda-node.js";
import { authenticator, legalAuthenticator } from "./authenticator.js";
import { codeSystemOid, fixed, inSet, languageCode, required, startsWithYear, wholeNumber } from "./attribute-model.js";
import { author } from "./author.js";
import { custodian } from "./custodian.js";
import { documentChecks } from "./document-checks.js";
import { el, type ElementCondition, type ElementModel, notNull, once, withAttribute } from "./element-model.js";
import { componentOf } from "./encounter.js";
import { dataEnterer, informant } from "./informant.js";
import { inFulfillmentOf } from "./order.js";
import { participant } from "./participant.js";
import { informationRecipient } from "./recipient.js";
import { recordTarget } from "./record-target.js";
import { authorization, relatedDocument } from "./related-document.js";
import { documentationOf } from "./service-event.js";

const hl7France = "2.16.840.1.113883.2.8.2.1";
const ciSis = "1.2.250.1.213.1.1.1.1";

function template(id: string, root: string): ElementModel {
  return el("templateId", { id, ...once, where: withAttribute("root", root), datatype: "II" });
}

const otherTemplate: ElementCondition = {
  label: "[of the document model]",
  holds: (node) => ![hl7France, ciSis].includes(attribute(node, "root") ?? ""),
};

const coded = [...required("displayName", "codeSystem", "code"), codeSystemOid];
const identifier = { ...once, where: notNull, datatype: "II", attributes: required("root") } as const;

/** The header of a CI-SIS document, §3.1. */
export const documentModel: ElementModel = el("ClinicalDocument", {
  attributes: [fixed("classCode", "DOCCLIN", "optional"), fixed("moodCode", "EVN", "optional")],
  checks: documentChecks,
  children: [
    el("realmCode", { ...once, where: withAttribute("code", "FR"), datatype: "CS" }),
    el("typeId", { ...once, datatype: "II" }),
    template("SM-TEMPLATEID-HL7FR", hl7France),
    template("SM-TEMPLATEID-CISIS", ciSis),
    el("templateId", {
      id: "SM-TEMPLATEID-MODEL",
      min: 1,
      where: otherTemplate,
      datatype: "II",
      attributes: required("root"),
    }),
    el("id", identifier),
    el("code", { ...once, where: notNull, datatype: "CE", attributes: [...coded, inSet("code", documentTypes)] }),
    el("title", { ...once, where: notNull, datatype: "ST" }),
    el("effectiveTime", {
      ...once,
      where: notNull,
      datatype: "TS",
      attributes: [...required("value"), startsWithYear],
    }),
    el("confidentialityCode", {
      ...once,
      where: notNull,
      datatype: "CE",
      attributes: [...coded, inSet("code", headerConfidentialities)],
    }),
    el("languageCode", { ...once, where: notNull, datatype: "CS", attributes: [...required("code"), languageCode] }),
    el("setId", identifier),
    el("versionNumber", { ...once, where: notNull, datatype: "INT", attributes: [...required("value"), wholeNumber] }),
    recordTarget,
    author,
    dataEnterer,
    informant,
    custodian,
    informationRecipient,
    legalAuthenticator,
    authenticator,
    participant,
    inFulfillmentOf,
    documentationOf,
    relatedDocument,
    authorization,
    componentOf,
    el("component", once),
  ],
});
