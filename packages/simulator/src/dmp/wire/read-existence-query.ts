import { isOid } from "@segur-sdk/core";
import { attributeOf, childNamed, textOf, type XmlElement, type XmlName } from "@segur-sdk/core/xml";

import { hl7 } from "./namespaces.js";

/** An HL7 instance identifier. */
export interface InstanceId {
  readonly root: string;
  readonly extension: string | undefined;
}

/** A `PRPA_IN201307UV02` as it is written (dmp.md F.1). */
export interface ExistenceQuery {
  readonly itsVersion: string;
  readonly messageId: InstanceId | undefined;
  readonly creationTime: string;
  readonly interaction: InstanceId | undefined;
  readonly processingCode: string;
  readonly processingModeCode: string;
  readonly acceptAckCode: string;
  readonly receiver: InstanceId | undefined;
  readonly sender: InstanceId | undefined;
  readonly senderName: string;
  readonly reason: { readonly code: string; readonly system: string };
  readonly queryId: InstanceId | undefined;
  readonly queryStatus: string;
  /** Identifier of the patient: the authority as root, the matricule as extension. */
  readonly patient: InstanceId | undefined;
  readonly semanticsText: string;
}

/** Name of the request's root element. */
export const existenceQueryName: XmlName = hl7("PRPA_IN201307UV02");

/** Reads the body of a TD0.2 request. */
export function readExistenceQuery(body: XmlElement): ExistenceQuery {
  const act = childNamed(body, hl7("controlActProcess"));
  const reason = childNamed(act, hl7("reasonCode"));
  const query = childNamed(act, hl7("queryByParameter"));
  const patient = childNamed(query, hl7("parameterList"), hl7("patientIdentifier"));
  const sender = childNamed(body, hl7("sender"), hl7("device"));
  return {
    itsVersion: attributeOf(body, "ITSVersion") ?? "",
    messageId: idOf(childNamed(body, hl7("id"))),
    creationTime: attributeOf(childNamed(body, hl7("creationTime")), "value") ?? "",
    interaction: idOf(childNamed(body, hl7("interactionId"))),
    processingCode: codeOf(childNamed(body, hl7("processingCode"))),
    processingModeCode: codeOf(childNamed(body, hl7("processingModeCode"))),
    acceptAckCode: codeOf(childNamed(body, hl7("acceptAckCode"))),
    receiver: idOf(childNamed(body, hl7("receiver"), hl7("device"), hl7("id"))),
    sender: idOf(childNamed(sender, hl7("id"))),
    senderName: textOf(childNamed(sender, hl7("softwareName"))) ?? "",
    reason: { code: codeOf(reason), system: attributeOf(reason, "codeSystem") ?? "" },
    queryId: idOf(childNamed(query, hl7("queryId"))),
    queryStatus: codeOf(childNamed(query, hl7("statusCode"))),
    patient: idOf(childNamed(patient, hl7("value"))),
    semanticsText: textOf(childNamed(patient, hl7("semanticsText"))) ?? "",
  };
}

function codeOf(element: XmlElement | undefined): string {
  return attributeOf(element, "code") ?? "";
}

/** A root that is no OID is no identifier. */
function idOf(element: XmlElement | undefined): InstanceId | undefined {
  const root = attributeOf(element, "root");
  return root === undefined || !isOid(root) ? undefined : { root, extension: attributeOf(element, "extension") };
}
