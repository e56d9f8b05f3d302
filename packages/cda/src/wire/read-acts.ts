import { attributeOf, childNamed, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadAct, ReadOrder } from "../cda-reading.js";
import { codeSystems } from "../code-systems.js";
import { dicom } from "./cda-names.js";
import { readParticipant } from "./read-participants.js";
import { child, children, present, readCodedValue, readCodedValues, readIdentifier, readTime } from "./read-values.js";

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
    });
  });
}

function readAct(event: XmlElement | undefined): ReadAct {
  const code = child(event, "code");
  const translations = children(code, "translation");
  const ofSystems = (...systems: readonly string[]) =>
    readCodedValues(
      translations.filter((translation) => systems.includes(attributeOf(translation, "codeSystem") ?? "")),
    );
  const time = child(event, "effectiveTime");
  return present<ReadAct>({
    studyInstanceUid: attributeOf(child(event, "id"), "root"),
    code: readCodedValue(code),
    modalities: ofSystems(codeSystems.dicom),
    regions: ofSystems(codeSystems.snomedCt),
    ccam: ofSystems(codeSystems.ccam, codeSystems.ccamBefore2025),
    startedAt: readTime(child(time, "low")) ?? readTime(time),
    endedAt: readTime(child(time, "high")),
    performer: readParticipant(child(event, "performer")),
  });
}
