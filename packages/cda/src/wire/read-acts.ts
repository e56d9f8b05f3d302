import { attributeOf, childNamed, type XmlElement } from "@segur-sdk/core/xml";

import { codeSystems } from "../code-systems.js";
import type { ReadAct, ReadOrder } from "../reading/context.js";
import { dicom, lab } from "./cda-names.js";
import { readParticipant } from "./read-people.js";
import {
  child,
  children,
  isPresent,
  present,
  readCodedValue,
  readCodedValues,
  readIdentifier,
  readIdentifiers,
  readText,
  readTime,
} from "./read-values.js";

/** The exams documented, in the order of the document: the first is the principal one. */
export function readActs(root: XmlElement): readonly ReadAct[] {
  return children(root, "documentationOf").map((documentation) => readAct(child(documentation, "serviceEvent")));
}

/** The requests fulfilled. */
export function readOrders(root: XmlElement): readonly ReadOrder[] {
  return children(root, "inFulfillmentOf").map((fulfilment) => {
    const order = child(fulfilment, "order");
    return present<ReadOrder>({
      order: readIdentifier(child(order, "id")),
      accessionNumber: readIdentifier(childNamed(order, dicom("accessionNumber"))),
      code: readCodedValue(child(order, "code")),
      text: readText(child(order, "code", "originalText")),
      priority: readCodedValue(child(order, "priorityCode")),
    });
  });
}

function readAct(event: XmlElement | undefined): ReadAct {
  const code = child(event, "code");
  const translations = readCodedValues(children(code, "translation"));
  const ofSystems = (...systems: readonly string[]) => translations.filter(({ system }) => systems.includes(system));
  const time = child(event, "effectiveTime");
  const ids = readIdentifiers(event);
  const performers = children(event, "performer").map(readParticipant).filter(isPresent);
  return present<ReadAct>({
    studyInstanceUid: ids[0]?.root,
    ids,
    code: readCodedValue(code),
    modalities: ofSystems(codeSystems.dicom),
    regions: ofSystems(codeSystems.snomedCt),
    ccam: ofSystems(codeSystems.ccam, codeSystems.ccamBefore2025),
    translations,
    text: readText(child(code, "originalText")),
    status: attributeOf(childNamed(event, lab("statusCode")), "code"),
    startedAt: readTime(child(time, "low")) ?? readTime(time),
    endedAt: readTime(child(time, "high")),
    performer: performers[0],
    performers,
  });
}
