import type { CodedValue } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import { codeSystems } from "../code-systems.js";
import type { ImagingAct, IssuedNumber } from "../imaging-act.js";
import type { ImagingReport } from "../imaging-report.js";
import { buildCodedValue } from "./build-coded-value.js";
import { buildAssigned } from "./build-professional.js";
import { dicom, hl7 } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

const modalityQualifier: CodedValue = {
  code: "121139",
  label: "Modalité d'imagerie",
  system: codeSystems.dicom,
};
const regionQualifier: CodedValue = {
  code: "39111-0",
  label: "localisation anatomique",
  system: codeSystems.loinc,
};

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
export function buildDocumentedActs(report: ImagingReport): readonly XmlElement[] {
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
        element(
          hl7("performer"),
          { typeCode: "PRF" },
          buildAssigned("assignedEntity", act.performer ?? principalAuthor(report), report.site),
        ),
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

function principalAuthor(report: ImagingReport): ImagingReport["legalAuthenticator"] {
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

function buildQualified(value: CodedValue, qualifier: CodedValue): XmlElement {
  return buildCodedValue("translation", value, element(hl7("qualifier"), {}, buildCodedValue("name", qualifier)));
}

function issued({ issuer, value }: IssuedNumber): { readonly root: string; readonly extension: string } {
  return { root: issuer, extension: value };
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  return [...new Map([...values].reverse().map((value) => [keyOf(value), value])).values()].reverse();
}
