import type { Environment, IdGenerator, Ins, SoftwareInstallation } from "@segur-sdk/core";
import { element, withAttribute, type XmlElement } from "@segur-sdk/core/xml";

import { hl7, xsi } from "./namespaces.js";

/** Identifiers of the messages that the software sends, under the OID of the installation (free choice of ours). */
const messageArc = "10";
const queryArc = "11";
/** The DMP as a device. */
const dmpDevice = { oid: "1.2.250.1.213.4.1.1.1", name: "DMP" } as const;
const hl7Interactions = "2.16.840.1.113883.1.6";

/**
 * Why the record is asked about: does it exist (TD0.2), or what are its administrative data (TD1.3a). The label of the second
 * is ours: only its code is published.
 */
const reasons = {
  existence: { code: "TEST_EXST", label: "Test d'existence de dossier" },
  administration: { code: "CNSLT_DATA", label: "Consultation des données administratives" },
} as const;

/** What is asked, and by whom. */
export interface ExistenceTest {
  /** Default `existence`. */
  readonly reason?: keyof typeof reasons;
  readonly patient: Ins;
  readonly software: SoftwareInstallation;
  readonly environment: Environment;
  readonly createdAt: Date;
  /** Extension of the identifier of the message. */
  readonly messageId: string;
  /** Extension of the identifier of the query: the answer repeats it. */
  readonly queryId: string;
}

/** What makes an existence test. */
export type ExistenceTestOptions = Omit<ExistenceTest, "messageId" | "queryId"> & { readonly ids: IdGenerator };

/** An existence test with identifiers of its own. */
export function createExistenceTest({ ids, ...test }: ExistenceTestOptions): ExistenceTest {
  return { ...test, messageId: ids.uuid(), queryId: ids.uuid() };
}

/**
 * Builds the request of TD0.2, does this patient have a DMP and in which state, or that of TD1.3a.
 *
 * @see dmp.md F.1; HL7 V3 PRPA_IN201307UV02
 */
export function buildExistenceTest(test: ExistenceTest): XmlElement {
  const { software, patient } = test;
  const interaction = "PRPA_IN201307UV02";
  const reason = reasons[test.reason ?? "existence"];
  return element(
    hl7(interaction),
    { ITSVersion: "XML_1.0" },
    element(hl7("id"), { root: `${software.oid}.${messageArc}`, extension: test.messageId }),
    element(hl7("creationTime"), { value: timestamp(test.createdAt) }),
    element(hl7("interactionId"), { root: hl7Interactions, extension: interaction }),
    element(hl7("processingCode"), { code: test.environment === "production" ? "P" : "D" }),
    element(hl7("processingModeCode"), { code: "T" }),
    element(hl7("acceptAckCode"), { code: "AL" }),
    element(hl7("receiver"), { typeCode: "RCV" }, buildDevice(dmpDevice)),
    element(hl7("sender"), { typeCode: "SND" }, buildDevice(software)),
    buildNil("attentionLine"),
    element(
      hl7("controlActProcess"),
      { classCode: "CACT", moodCode: "EVN" },
      element(hl7("reasonCode"), {
        code: reason.code,
        codeSystem: "1.2.250.1.213.1.1.4.11",
        displayName: reason.label,
      }),
      element(
        hl7("queryByParameter"),
        {},
        element(hl7("queryId"), { root: `${software.oid}.${queryArc}`, extension: test.queryId }),
        element(hl7("statusCode"), { code: "new" }),
        element(
          hl7("parameterList"),
          {},
          buildNil("dataSource"),
          element(
            hl7("patientIdentifier"),
            {},
            element(hl7("value"), { root: patient.oid, extension: patient.matricule }),
            element(hl7("semanticsText"), {}, "Patient.id"),
          ),
        ),
      ),
    ),
  );
}

function buildDevice(device: { readonly oid: string; readonly name: string }): XmlElement {
  return element(
    hl7("device"),
    { classCode: "DEV", determinerCode: "INSTANCE" },
    element(hl7("id"), { root: device.oid }),
    element(hl7("softwareName"), {}, device.name),
  );
}

function buildNil(local: string): XmlElement {
  return withAttribute(element(hl7(local), {}), xsi("nil"), "true");
}

/** 14 digits, UTC. */
function timestamp(at: Date): string {
  return at.toISOString().slice(0, 19).replace(/\D/g, "");
}
