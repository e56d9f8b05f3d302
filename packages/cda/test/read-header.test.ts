import { describe, expect, it } from "vitest";

import { readCda, unknownElements } from "../src/index.js";

const read = (content: string) =>
  readCda(
    new TextEncoder().encode(
      `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:sdtc="urn:hl7-org:sdtc" xmlns:lab="urn:oid:1.3.6.1.4.1.19376.1.3.2" ` +
        `xmlns:ps3-20="urn:dicom-org:ps3-20">${content}</ClinicalDocument>`,
    ),
  );
const person = "<name><prefix>MME</prefix><given>Camille</given><family>RADIOLOGUE</family><suffix>DR</suffix></name>";
const id = '<id root="1.2.250.1.71.4.2.1" extension="810100001014"/>';
const code = '<code code="G15_10/SM44" displayName="Médecin" codeSystem="1.2.250.1.213.1.1.4.5"/>';
const addr =
  '<addr use="WP"><houseNumber>12</houseNumber><streetName>rue Fictive</streetName><postalCode>69003</postalCode><city>LYON</city></addr>';
const entity = `<assignedEntity>${id}${code}${addr}<telecom value="tel:0400000000"/><assignedPerson>${person}</assignedPerson></assignedEntity>`;
const who = {
  familyName: "RADIOLOGUE",
  givenName: "Camille",
  prefix: "MME",
  suffix: "DR",
  id: { extension: "810100001014" },
};

describe("Every element of the header is read", () => {
  it("realm, type of document, templates", () => {
    expect(
      read(
        '<realmCode code="FR"/><typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/><templateId root="1.2" extension="2027.01"/>',
      ),
    ).toMatchObject({
      realm: "FR",
      typeId: { root: "2.16.840.1.113883.1.3", extension: "POCD_HD000040" },
      templateIds: [{ root: "1.2", extension: "2027.01" }],
    });
  });

  it("patient: addresses, telecoms, guardian, death, multiple birth, birth place", () => {
    const { patient } = read(
      `<recordTarget><patientRole>${addr}<addr nullFlavor="MSK"/><telecom value="tel:06" use="MC"/><telecom nullFlavor="UNK"/>` +
        `<patient><name><family qualifier="BR">NESSI</family><given>RUTH ISABELLE</given><given qualifier="BR CL">RUTH</given></name>` +
        `<birthTime value="19770000"/><sdtc:deceasedInd value="true"/><sdtc:deceasedTime value="202603"/>` +
        `<sdtc:multipleBirthInd value="1"/><sdtc:multipleBirthOrderNumber value="2"/>` +
        `<guardian><code code="MTH" codeSystem="2.16.840.1.113883.5.111"/><telecom value="tel:07"/><guardianPerson><name><family>HADDAD</family></name></guardianPerson></guardian>` +
        `<guardian><guardianOrganization><name>Tutelle fictive</name></guardianOrganization></guardian>` +
        `<birthplace><place><name>Lyon</name><addr><county>69383</county></addr></place></birthplace></patient></patientRole></recordTarget>`,
    );
    expect(patient).toMatchObject({
      birthName: "NESSI",
      givenNames: "RUTH ISABELLE",
      firstGivenName: "RUTH",
      usedGivenName: "RUTH",
      birthDate: "1977-00-00",
      birthPlace: "69383",
      birthPlaceName: "Lyon",
      addresses: [
        { use: "WP", lines: ["12 rue Fictive", "69003 LYON"], parts: { city: "LYON", postalCode: "69003" } },
        { nullFlavor: "MSK", lines: [] },
      ],
      telecoms: [{ value: "tel:06", use: "MC" }],
      deceased: true,
      deceasedAt: "2026-03",
      multipleBirth: true,
      birthRank: 2,
      guardians: [
        { familyName: "HADDAD", relationship: { code: "MTH" }, telecoms: [{ value: "tel:07" }] },
        { organisation: { name: "Tutelle fictive" } },
      ],
    });
  });

  const birth =
    '<name><family qualifier="BR">NESSI</family><given>RUTH ISABELLE</given><given qualifier="BR">RUTH</given></name>';
  it.each([
    [
      "qualified",
      `${birth}<name><family qualifier="CL">EXEMPLE</family><given qualifier="CL">ISA</given></name>`,
      "ISA",
    ],
    ["used first", `<name use="L"><family qualifier="CL">EXEMPLE</family></name>${birth}`, undefined],
    [
      "before one that says nothing",
      `<name><family qualifier="CL">EXEMPLE</family></name>${birth.replace('<family qualifier="BR">', "<family>")}`,
      undefined,
    ],
    ["of an older document", `${birth}<name><family qualifier="SP">EXEMPLE</family></name>`, undefined],
    ["in use", `${birth}<name use="L"><family>EXEMPLE</family><given>RUTH</given></name>`, undefined],
  ])("patient with two names, the used one %s", (_, written, usedGivenName) => {
    const { patient } = read(`<recordTarget><patientRole><patient>${written}</patient></patientRole></recordTarget>`);
    expect(patient).toMatchObject({
      birthName: "NESSI",
      givenNames: "RUTH ISABELLE",
      firstGivenName: "RUTH",
      usedName: "EXEMPLE",
    });
    expect(patient.usedGivenName).toBe(usedGivenName);
  });

  it.each([
    ["a pseudonym", `${birth}<name use="P"><family>EXEMPLE</family></name>`],
    [
      "two names that do not say which is that of birth",
      '<name><family>NESSI</family></name><name use="L"><family>EXEMPLE</family></name>',
    ],
  ])("takes no used name from %s", (_, written) => {
    const { patient } = read(`<recordTarget><patientRole><patient>${written}</patient></patientRole></recordTarget>`);
    expect(patient.birthName).toBe("NESSI");
    expect(patient.usedName).toBeUndefined();
  });

  it("takes no pseudonym for a birth name", () => {
    const names =
      '<name><family qualifier="CL">EXEMPLE</family></name><name use="P"><family>PSEUDONYME</family></name>';
    const { patient } = read(`<recordTarget><patientRole><patient>${names}</patient></patientRole></recordTarget>`);
    expect(patient.birthName).toBeUndefined();
    expect(patient.usedName).toBe("EXEMPLE");
  });

  it("authors, a device among them; data enterer; informants, professional or close to the patient", () => {
    const reading = read(
      `<author><functionCode code="ATTPHYS" codeSystem="2.16.840.1.113883.5.88"><originalText>Référent</originalText></functionCode>` +
        `<time value="20260307112005+0100"/><assignedAuthor>${id}<id root="1.2.3" extension="AM"/>${code}<assignedPerson>${person}</assignedPerson></assignedAuthor></author>` +
        `<author><time value="20260307"/><assignedAuthor><id root="1.2.3"/><assignedAuthoringDevice><manufacturerModelName>Console</manufacturerModelName>` +
        `<softwareName>RIS-FICTIF</softwareName></assignedAuthoringDevice></assignedAuthor></author>` +
        `<dataEnterer><time value="20260307"/>${entity}</dataEnterer><informant>${entity}</informant>` +
        `<informant><relatedEntity classCode="NOK"><code code="SIS" codeSystem="2.16.840.1.113883.5.111"/><telecom value="tel:06"/>` +
        `<relatedPerson><name><family>HADDAD</family></name></relatedPerson></relatedEntity></informant>`,
    );
    expect(reading.authors).toMatchObject([
      { ...who, role: { code: "ATTPHYS", originalText: { text: "Référent" } }, otherIds: [{ extension: "AM" }] },
      { device: { model: "Console", software: "RIS-FICTIF" } },
    ]);
    expect(reading.dataEnterer).toMatchObject({ ...who, time: "2026-03-07" });
    expect(reading.informants).toMatchObject([
      { kind: "professional", ...who },
      { kind: "related", classCode: "NOK", familyName: "HADDAD", relationship: { code: "SIS" }, telecoms: ["tel:06"] },
    ]);
  });

  it("authenticators, recipients with their addresses, participants of all types, the requester among them", () => {
    const associated = entity
      .replaceAll("assignedEntity", "associatedEntity")
      .replaceAll("assignedPerson", "associatedPerson");
    const reading = read(
      `<informationRecipient><intendedRecipient>${id}${addr}<telecom value="mailto:a@exemple.mssante.fr"/>` +
        `<informationRecipient>${person}</informationRecipient><receivedOrganization><name>Cabinet</name></receivedOrganization></intendedRecipient></informationRecipient>` +
        `<authenticator><time value="20260307112005+0100"/><signatureCode code="S"/>${entity}</authenticator>` +
        `<participant typeCode="INF"><functionCode code="PCP" codeSystem="2.16.840.1.113883.5.88"/><time nullFlavor="NA"/>${associated}</participant>` +
        `<participant typeCode="REF"><time><low value="20260301"/><high value="20260302"/></time>${associated.replace("<associatedEntity>", '<associatedEntity classCode="PROV">')}</participant>`,
    );
    expect(reading.recipients).toMatchObject([
      {
        ...who,
        telecoms: ["mailto:a@exemple.mssante.fr"],
        addresses: [{ lines: ["12 rue Fictive", "69003 LYON"] }],
        organisation: { name: "Cabinet" },
      },
    ]);
    expect(reading.authenticators).toMatchObject([{ ...who, signature: "S", time: "2026-03-07T11:20:05+01:00" }]);
    expect(reading.participants).toMatchObject([
      { type: "INF", role: { code: "PCP" } },
      { type: "REF", classCode: "PROV", startedAt: "2026-03-01", endedAt: "2026-03-02" },
    ]);
    expect(reading.requester).toBe(reading.participants[1]);
  });

  it("orders with code and priority, acts with several translations and performers, related documents, consents", () => {
    const reading = read(
      `<inFulfillmentOf><order><id root="1.2.3" extension="P1"/><code code="24727-0" codeSystem="2.16.840.1.113883.6.1"><originalText>Scanner</originalText></code>` +
        `<priorityCode code="UR" codeSystem="2.16.840.1.113883.5.7"/><ps3-20:accessionNumber root="1.2.4" extension="A1"/></order></inFulfillmentOf>` +
        `<documentationOf><serviceEvent><id root="1.2.5"/><id root="1.2.6" extension="x"/><code code="24727-0" codeSystem="2.16.840.1.113883.6.1">` +
        `<translation code="ZBQK001" codeSystem="1.2.250.1.213.2.5"/><translation code="CT" codeSystem="1.2.840.10008.2.16.4"/>` +
        `<translation code="774007" codeSystem="2.16.840.1.113883.6.96"/><translation code="x" codeSystem="1.2.9"/></code>` +
        `<lab:statusCode code="completed"/><effectiveTime><low value="2026030709"/></effectiveTime>` +
        `<performer><time><high value="20260307"/></time>${entity}</performer><performer>${entity}</performer></serviceEvent></documentationOf>` +
        `<relatedDocument typeCode="XFRM"><parentDocument><id root="1.2.7"/><setId root="1.2.8"/><versionNumber value="3"/></parentDocument></relatedDocument>` +
        `<authorization><consent><id root="1.2.9"/><code code="c" codeSystem="1.2"/><statusCode code="completed"/></consent></authorization>`,
    );
    expect(reading.orders).toMatchObject([
      {
        order: { extension: "P1" },
        accessionNumber: { extension: "A1" },
        code: { code: "24727-0" },
        text: "Scanner",
        priority: { code: "UR" },
      },
    ]);
    expect(reading.acts).toMatchObject([
      {
        studyInstanceUid: "1.2.5",
        ids: [{ root: "1.2.5" }, { root: "1.2.6", extension: "x" }],
        modalities: [{ code: "CT" }],
        regions: [{ code: "774007" }],
        ccam: [{ code: "ZBQK001" }],
        translations: [{}, {}, {}, { code: "x" }],
        status: "completed",
        startedAt: "2026-03-07T09",
        performer: { ...who, time: "2026-03-07" },
        performers: [{}, {}],
      },
    ]);
    expect(reading.relatedDocuments).toEqual([
      { type: "XFRM", id: { root: "1.2.7" }, setId: { root: "1.2.8" }, version: 3 },
    ]);
    expect(reading.replaces).toBeUndefined();
    expect(reading.authorizations).toEqual([
      { id: { root: "1.2.9" }, code: { code: "c", label: "", system: "1.2" }, status: "completed" },
    ]);
  });

  it("the encounter, complete", () => {
    const reading = read(
      `<componentOf><encompassingEncounter><id root="1.2.3" extension="S1"/><code code="AMB" codeSystem="2.16.840.1.113883.5.4"/>` +
        `<effectiveTime><low value="20260307091500+0100"/><high value="20260307"/></effectiveTime><dischargeDispositionCode code="7" codeSystem="1.2.250.1.213.2.14"/>` +
        `<responsibleParty>${entity}</responsibleParty><encounterParticipant typeCode="ATND"><time value="20260307"/>${entity}</encounterParticipant>` +
        `<location><healthCareFacility><id root="1.2.250.1.71.4.2.2" extension="10B0999999"/><code code="SA08" codeSystem="1.2.250.1.71.4.2.4"/>` +
        `<location><name>Centre fictif</name>${addr}</location><serviceProviderOrganization><name>Groupe fictif</name></serviceProviderOrganization>` +
        `</healthCareFacility></location></encompassingEncounter></componentOf>`,
    );
    expect(reading.encounter).toMatchObject({
      ids: [{ root: "1.2.3", extension: "S1" }],
      startedAt: "2026-03-07T09:15:00+01:00",
      endedAt: "2026-03-07",
      dischargeDisposition: { code: "7" },
      responsible: who,
      participants: [{ type: "ATND", ...who, time: "2026-03-07" }],
      facilityType: { code: "SA08" },
      facility: {
        id: { extension: "10B0999999" },
        name: "Centre fictif",
        addresses: [{ lines: ["12 rue Fictive", "69003 LYON"] }],
        organisation: { name: "Groupe fictif" },
      },
    });
  });
});

describe("The header is read liberally", () => {
  it.each([
    ["2026", "2026"],
    ["202603", "2026-03"],
    ["20260307", "2026-03-07"],
    ["2026030709", "2026-03-07T09"],
    ["2026030709+0100", "2026-03-07T09+01:00"],
    ["202603070915", "2026-03-07T09:15"],
    ["20260307091500.123+0100", "2026-03-07T09:15:00+01:00"],
    ["20260230", undefined],
    ["2026-03-07", undefined],
    ["202613", undefined],
  ])("a time %s is %s", (value, expected) => {
    expect(read(`<effectiveTime value="${value}"/>`).createdAt).toBe(expected);
  });

  it("in ISO-8859-1", () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Échographie</title></ClinicalDocument>';
    expect(readCda(Buffer.from(text, "latin1")).title).toBe("Échographie");
  });

  it("names without parts are kept", () => {
    const author = `<author><assignedAuthor><assignedPerson><name>Dr Camille RADIOLOGUE</name></assignedPerson></assignedAuthor></author>`;
    expect(read(author).authors).toMatchObject([{ familyName: "Dr Camille RADIOLOGUE" }]);
  });

  it("what it has no name for is kept, and told with its path", () => {
    const reading = read(
      '<copyTime value="2026"/><recordTarget><patientRole><patient><raceCode code="x"/></patient><providerOrganization/></patientRole></recordTarget><x:y xmlns:x="urn:x"/>',
    );
    expect(unknownElements(reading).map(({ path, element }) => [path, element.name.local])).toEqual([
      ["copyTime", "copyTime"],
      ["recordTarget/patientRole/patient/raceCode", "raceCode"],
      ["recordTarget/patientRole/providerOrganization", "providerOrganization"],
      ["y", "y"],
    ]);
    expect(reading.source.children).toHaveLength(3);
  });
});
