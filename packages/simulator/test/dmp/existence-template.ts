import { type DmpWorld, type Posted, ruth, softwareOid } from "./dmp-world.js";
import { type AddressingPlan, addressingPlan, writeEnvelope } from "./envelope-template.js";
import { insCx, resourceIdAttribute, type VihfPlan, vihfPlan, writeVihf } from "./vihf-template.js";

/** What may be changed in an existence test. */
export interface ExistenceChanges {
  /** Patient of the query and of the VIHF. */
  readonly matricule?: string;
  readonly addressing?: Partial<AddressingPlan>;
  readonly vihf?: Partial<VihfPlan>;
  /** Attributes of the VIHF to replace. */
  readonly attributes?: VihfPlan["attributes"];
  /** Changes the body, which nothing signs. */
  readonly editBody?: (body: string) => string;
  /** Changes the whole message. */
  readonly edit?: (message: string) => string;
  readonly contentType?: string;
}

/** Writes an existence test (TD0.2). */
export function existenceTest(world: DmpWorld, changes: ExistenceChanges = {}): Posted {
  const { matricule = ruth, editBody = same, edit = same } = changes;
  const plan = vihfPlan(world);
  const attributes = { ...plan.attributes, [resourceIdAttribute]: [insCx(matricule)], ...changes.attributes };
  const assertion = writeVihf({ ...plan, attributes, ...changes.vihf });
  const addressing = { ...addressingPlan("patients"), ...changes.addressing };
  return {
    service: "patients",
    contentType:
      changes.contentType ?? 'application/soap+xml; charset=UTF-8; action="urn:hl7-org:v3:PRPA_IN201307UV02"',
    body: Buffer.from(edit(writeEnvelope(addressing, assertion, editBody(queryOf(matricule))))),
  };
}

function same(text: string): string {
  return text;
}

function queryOf(matricule: string): string {
  return `<PRPA_IN201307UV02 xmlns="urn:hl7-org:v3" ITSVersion="XML_1.0">
    <id root="${softwareOid}.10" extension="0b6f7a52-0000-4000-8000-000000000001"/>
    <creationTime value="20260309112010"/>
    <interactionId root="2.16.840.1.113883.1.6" extension="PRPA_IN201307UV02"/>
    <processingCode code="D"/><processingModeCode code="T"/><acceptAckCode code="AL"/>
    <receiver typeCode="RCV"><device classCode="DEV" determinerCode="INSTANCE"><id root="1.2.250.1.213.4.1.1.1"/><softwareName>DMP</softwareName></device></receiver>
    <sender typeCode="SND"><device classCode="DEV" determinerCode="INSTANCE"><id root="${softwareOid}"/><softwareName>RIS-FICTIF</softwareName></device></sender>
    <attentionLine xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>
    <controlActProcess classCode="CACT" moodCode="EVN">
      <reasonCode code="TEST_EXST" codeSystem="1.2.250.1.213.1.1.4.11" displayName="Test d'existence de dossier"/>
      <queryByParameter>
        <queryId root="${softwareOid}.11" extension="0b6f7a52-0000-4000-8000-000000000002"/>
        <statusCode code="new"/>
        <parameterList>
          <dataSource xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>
          <patientIdentifier><value root="1.2.250.1.213.1.4.10" extension="${matricule}"/><semanticsText>Patient.id</semanticsText></patientIdentifier>
        </parameterList>
      </queryByParameter>
    </controlActProcess>
  </PRPA_IN201307UV02>`;
}
