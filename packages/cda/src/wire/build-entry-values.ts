import type { CodedValue } from "@segur-sdk/core";
import { element, rememberedElement, withAttribute, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "../cda-reading.js";
import { codeSystems } from "../code-systems.js";
import type { EntryText } from "../structured-body/narrative.js";
import type { CodedText, Dose, Quantity, UncodedText } from "../structured-body/values.js";
import { buildCodedValue, buildFixedCode } from "./build-coded-value.js";
import { hl7, xsi } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

/** The conformances of an entry. */
export function buildTemplates(roots: readonly string[]): readonly XmlElement[] {
  return roots.map((root) => rememberedElement(element(hl7("templateId"), { root })));
}

/** An identifier, when there is one. */
export function buildId(id: CdaIdentifier | undefined): XmlChild {
  return id && element(hl7("id"), { extension: id.extension, root: id.root });
}

/** A LOINC code that the model fixes. */
export function loinc(code: string, label: string): CodedValue {
  return { code, label, system: codeSystems.loinc };
}

/** A DICOM code that the model fixes. */
export function dicomCode(code: string, label: string): CodedValue {
  return { code, label, system: codeSystems.dicom };
}

/** A SNOMED CT code that the model fixes. */
export function snomed(code: string, label: string): CodedValue {
  return { code, label, system: codeSystems.snomedCt };
}

/** The reference to the words of an entry in the narrative, under `text`. */
export function buildEntryText(text: EntryText | undefined): XmlChild {
  return typeof text === "object" && element(hl7("text"), {}, buildReference(`#${text.anchor}`));
}

/** A reference: a place of the narrative, or an address. */
export function buildReference(value: string): XmlElement {
  return element(hl7("reference"), { value });
}

/** The words of a value: `originalText`. */
export function buildOriginalText(text: EntryText | undefined): XmlChild {
  return typeof text === "object" && element(hl7("originalText"), {}, buildReference(`#${text.anchor}`));
}

/** A coded value with its words. */
export function buildCodedText(local: string, value: CodedText, ...children: readonly XmlChild[]): XmlElement {
  return buildCodedValue(local, value, buildOriginalText(value.text), ...children);
}

/** The `value` of an observation: a code, or words alone. */
export function buildCodedObservation(value: CodedText | UncodedText): XmlElement {
  const built =
    "code" in value ? buildCodedText("value", value) : element(hl7("value"), {}, buildOriginalText(value.text));
  return typed(built, "CD");
}

/** The `value` of a measure. */
export function buildMeasure(quantity: Quantity): XmlElement {
  return typed(buildQuantity("value", quantity), "PQ");
}

/** A place of the body; every observation has one, be it to say that there is none. */
export function buildSite(site: CodedText | undefined, ...children: readonly XmlChild[]): XmlElement {
  return site === undefined
    ? element(hl7("targetSiteCode"), { nullFlavor: "NA" })
    : buildCodedText("targetSiteCode", site, ...children);
}

/** A dose: measure or range, and its words. */
export function buildDose(dose: Dose | undefined): XmlChild {
  if (dose === undefined) return undefined;
  const originalText = buildOriginalText(dose.text);
  const words = originalText !== false && element(hl7("translation"), {}, originalText);
  if ("value" in dose) return buildQuantity("doseQuantity", dose, words);
  const { low, high } = dose;
  return element(
    hl7("doseQuantity"),
    {},
    low && buildQuantity("low", low, words),
    high && buildQuantity("high", high, low === undefined && words),
  );
}

/** A quantity. */
export function buildQuantity(local: string, { unit, value }: Quantity, ...children: readonly XmlChild[]): XmlElement {
  return element(hl7(local), { unit, value }, ...children);
}

/** An instant, when there is one. */
export function buildInstant(at: string | undefined): XmlChild {
  return at !== undefined && element(hl7("effectiveTime"), { value: buildTimestamp(at) });
}

/** The status of every entry. */
export function buildCompleted(): XmlElement {
  return completed;
}

const completed = rememberedElement(element(hl7("statusCode"), { code: "completed" }));

/** The same element with its data type. */
export function typed(of: XmlElement, type: string): XmlElement {
  return withAttribute(of, xsi("type"), type);
}

/** A comment on an entry: FR-Commentaire-ER. */
export function buildComment(text: EntryText | undefined): XmlChild {
  return (
    text !== undefined &&
    element(
      hl7("entryRelationship"),
      { inversionInd: "true", typeCode: "SUBJ" },
      element(
        hl7("act"),
        { classCode: "ACT", moodCode: "EVN" },
        commentTemplates,
        commentCode,
        buildEntryText(text),
        buildCompleted(),
      ),
    )
  );
}

const commentTemplates = buildTemplates([
  "2.16.840.1.113883.10.20.1.40",
  "1.3.6.1.4.1.19376.1.5.3.1.4.2",
  "1.2.250.1.213.1.1.3.32",
]);
const commentCode = buildFixedCode("code", loinc("48767-8", "Commentaire"));
