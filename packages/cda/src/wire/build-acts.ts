import type { CodedValue } from "@segur-sdk/core";
import { element, rememberedElement, type XmlElement } from "@segur-sdk/core/xml";

import { codeSystems } from "../code-systems.js";
import type { ImagingAct } from "../imaging-act.js";
import type { ReportHeader } from "../imaging-report.js";
import { modalities } from "../value-sets/generated/modality.js";
import { anatomicalRegions } from "../value-sets/generated/anatomical-region.js";
import type { ValueSet } from "../value-sets/value-set.js";
import { buildCodedValue, conceptBuilder } from "./build-coded-value.js";
import type { AssignedPeople } from "./build-professional.js";
import { dicom, hl7 } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";
import { buildIdentifier, buildValue, buildWrapper } from "./plain-elements.js";

const inFulfillmentOf = hl7("inFulfillmentOf");
const orderName = hl7("order");
const noOrderNumber = rememberedElement(element(hl7("id"), { nullFlavor: "NA" }));
const accessionNumberName = dicom("accessionNumber");
const documentationOf = hl7("documentationOf");
const serviceEvent = hl7("serviceEvent");
const performer = hl7("performer");
const effectiveTime = hl7("effectiveTime");
const low = hl7("low");
const high = hl7("high");

const buildModality = qualifiedBuilder(modalities, {
  code: "121139",
  label: "Modalité d'imagerie",
  system: codeSystems.dicom,
});
const buildRegion = qualifiedBuilder(anatomicalRegions, {
  code: "39111-0",
  label: "localisation anatomique",
  system: codeSystems.loinc,
});

/** One `translation` of the document code per distinct act (IMG-CR-IMG; RIM-002 wants them distinct). */
export function buildActTranslations(acts: readonly ImagingAct[]): readonly XmlElement[] {
  return distinct(
    acts.map(({ code }) => code),
    ({ code, system }) => `${system} ${code}`,
  ).map((code) => buildCodedValue("translation", code));
}

/** One `inFulfillmentOf` per request fulfilled: several exams may share it. */
export function buildOrders(acts: readonly ImagingAct[]): readonly XmlElement[] {
  return distinct(acts, ({ order, accessionNumber }) =>
    [order?.issuer, order?.value, accessionNumber.issuer, accessionNumber.value].join(" "),
  ).map(({ accessionNumber, order, requestCode }) =>
    buildWrapper(
      inFulfillmentOf,
      element(
        orderName,
        {},
        // Request on paper: there is no order placer number to give.
        order === undefined ? noOrderNumber : buildIdentifier(order.issuer, order.value),
        requestCode && buildCodedValue("code", requestCode),
        element(accessionNumberName, { extension: accessionNumber.value, root: accessionNumber.issuer }),
      ),
    ),
  );
}

/** One `documentationOf` per exam, the principal one first; each names the structure that made it (DRIM-M reads it there). */
export function buildDocumentedActs(report: ReportHeader, people: AssignedPeople): readonly XmlElement[] {
  return report.acts.map((act) =>
    buildWrapper(
      documentationOf,
      element(
        serviceEvent,
        { classCode: "ACT" },
        buildIdentifier(act.studyInstanceUid),
        buildActCode(act),
        buildInterval(act.startedAt, act.endedAt),
        element(performer, { typeCode: "PRF" }, people.entity(act.performer ?? principalAuthor(report))),
      ),
    ),
  );
}

/** The screening that the exams are part of, besides them. */
export function buildScreening(screening: CodedValue): XmlElement {
  return buildWrapper(documentationOf, element(serviceEvent, { classCode: "ACT" }, buildCodedValue("code", screening)));
}

/** An interval of known start. */
export function buildInterval(start: string, end: string | undefined): XmlElement {
  return element(
    effectiveTime,
    {},
    buildValue(low, buildTimestamp(start)),
    end !== undefined && buildValue(high, buildTimestamp(end)),
  );
}

function principalAuthor(report: ReportHeader): ReportHeader["legalAuthenticator"] {
  return report.authors[0] ?? report.legalAuthenticator;
}

function buildActCode({ code, ccam, modality, regions }: ImagingAct): XmlElement {
  return buildCodedValue(
    "code",
    code,
    ccam && buildCodedValue("translation", ccam),
    buildModality(modality),
    regions.map(buildRegion),
  );
}

/** Translations of an act told by a qualifier; most are concepts of their value set, with the official label. */
function qualifiedBuilder(set: ValueSet, told: CodedValue): (value: CodedValue) => XmlElement {
  const qualifier = element(hl7("qualifier"), {}, buildCodedValue("name", told));
  const ofConcept = conceptBuilder("translation", qualifier);
  return (value) => {
    const official = set.find(value.code, value.system);
    return official?.label === value.label ? ofConcept(official) : buildCodedValue("translation", value, qualifier);
  };
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  if (values.length < 2) return values;
  return [...new Map([...values].reverse().map((value) => [keyOf(value), value])).values()].reverse();
}
