import type { CodedValue } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import { codeSystems } from "../code-systems.js";
import type { ImagingAct, IssuedNumber } from "../imaging-act.js";
import type { ReportHeader } from "../imaging-report.js";
import { buildCodedValue } from "./build-coded-value.js";
import type { AssignedPeople } from "./build-professional.js";
import { dicom, hl7 } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

const modalityQualifier = buildQualifier({
  code: "121139",
  label: "Modalité d'imagerie",
  system: codeSystems.dicom,
});
const regionQualifier = buildQualifier({
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
  ).map(({ order, accessionNumber }) =>
    element(
      hl7("inFulfillmentOf"),
      {},
      element(
        hl7("order"),
        {},
        // Request on paper: there is no order placer number to give.
        element(hl7("id"), order === undefined ? { nullFlavor: "NA" } : issued(order)),
        element(dicom("accessionNumber"), issued(accessionNumber)),
      ),
    ),
  );
}

/** One `documentationOf` per exam, the principal one first; each names the structure that made it (DRIM-M reads it there). */
export function buildDocumentedActs(report: ReportHeader, people: AssignedPeople): readonly XmlElement[] {
  return report.acts.map((act) =>
    element(
      hl7("documentationOf"),
      {},
      element(
        hl7("serviceEvent"),
        { classCode: "ACT" },
        element(hl7("id"), { root: act.studyInstanceUid }),
        buildActCode(act),
        buildInterval(act.startedAt, act.endedAt),
        element(hl7("performer"), { typeCode: "PRF" }, people.entity(act.performer ?? principalAuthor(report))),
      ),
    ),
  );
}

/** An interval of known start. */
export function buildInterval(low: string, high: string | undefined): XmlElement {
  return element(
    hl7("effectiveTime"),
    {},
    element(hl7("low"), { value: buildTimestamp(low) }),
    high !== undefined && element(hl7("high"), { value: buildTimestamp(high) }),
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
    buildQualified(modality, modalityQualifier),
    regions.map((region) => buildQualified(region, regionQualifier)),
  );
}

function buildQualified(value: CodedValue, qualifier: XmlElement): XmlElement {
  return buildCodedValue("translation", value, qualifier);
}

function issued({ issuer, value }: IssuedNumber): { readonly extension: string; readonly root: string } {
  return { extension: value, root: issuer };
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map([...values].reverse().map((value) => [keyOf(value), value])).values()].reverse();
}

function buildQualifier(name: CodedValue): XmlElement {
  return element(hl7("qualifier"), {}, buildCodedValue("name", name));
}
