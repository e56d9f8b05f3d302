import { parseOid, parsePsIdNat, type Professional } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { buildImagingReport, type ImagingReport, readCda, readReportHeader, type ReportAuthor } from "../src/index.js";
import { chestCt, imagingReport, requester, site } from "./fixtures/imaging-report.js";

const xml = (fields: Partial<ImagingReport>) =>
  new TextDecoder().decode(buildImagingReport(imagingReport(fields)).bytes);

/** The element of this name that holds a text, as it is written. */
function written(fields: Partial<ImagingReport>, name: string, holding = ""): string | undefined {
  const found = xml(fields).match(new RegExp(`<${name}[ >].*?</${name}>`, "gu")) ?? [];
  return found.find((one) => one.includes(holding));
}

const correspondent: Professional = {
  id: parsePsIdNat("810100002020"),
  familyName: "HADDAD",
  givenName: "Nora",
  professionCode: "10",
  specialityCode: "SM26",
};

const who =
  '<id extension="810100002020" root="1.2.250.1.71.4.2.1"></id>' +
  '<code code="G15_10/SM26" codeSystem="1.2.250.1.213.1.1.4.5" displayName="Médecin - Qualifié en Médecine Générale (SM)"></code>';
const named = "<name><given>Nora</given><family>HADDAD</family></name>";

describe("Those whom a header may name (Structuration minimale)", () => {
  it("the treating physician is informed, in the function PCP, at a time that is not known", () => {
    expect(written({ treatingPhysician: correspondent }, "participant", "PCP")).toBe(
      '<participant typeCode="INF">' +
        '<functionCode code="PCP" codeSystem="2.16.840.1.113883.5.88" displayName="Médecin traitant"></functionCode>' +
        '<time nullFlavor="UNK"></time>' +
        `<associatedEntity classCode="PROV">${who}<associatedPerson>${named}</associatedPerson></associatedEntity>` +
        "</participant>",
    );
  });

  it("a participant has a type, a function, dates and a structure", () => {
    const { id, name } = site;
    expect(
      written(
        {
          participants: [
            {
              type: "CON",
              function: "CORRE",
              professional: correspondent,
              from: "2026-03-01",
              to: "2026-03-02",
              organisation: { id, name },
            },
          ],
        },
        "participant",
        "CORRE",
      ),
    ).toBe(
      '<participant typeCode="CON">' +
        '<functionCode code="CORRE" codeSystem="1.2.250.1.213.1.1.4.2.280" displayName="Correspondant"></functionCode>' +
        '<time xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="IVL_TS">' +
        '<low value="20260301"></low><high value="20260302"></high></time>' +
        `<associatedEntity classCode="PROV">${who}<associatedPerson>${named}</associatedPerson>` +
        '<scopingOrganization><id extension="10B0999999" root="1.2.250.1.71.4.2.2"></id>' +
        "<name>Centre d'imagerie fictif</name></scopingOrganization></associatedEntity></participant>",
    );
  });

  it("an authenticator signs as the legal one, at another time", () => {
    const at = "2026-03-07T12:00:00+01:00";
    const found = written({ authenticators: [{ professional: correspondent, at }] }, "authenticator");
    expect(found).toContain('<authenticator><time value="20260307120000+0100"></time><signatureCode code="S">');
    expect(found).toContain(`<assignedEntity>${who}<assignedPerson>${named}</assignedPerson><representedOrganization>`);
  });

  it("who typed the report need not be a health professional", () => {
    const { id: _id, professionCode: _profession, specialityCode: _speciality, ...names } = correspondent;
    const person = { id: parsePsIdNat("3750012345/SEC042"), ...names };
    expect(written({ dataEnterer: { person, at: "2026-03-07" } }, "dataEnterer")).toContain(
      '<dataEnterer><time value="20260307"></time><assignedEntity>' +
        '<id extension="3750012345/SEC042" root="1.2.250.1.71.4.2.1"></id>' +
        `<assignedPerson>${named}</assignedPerson>`,
    );
  });

  it("the personne de confiance is an informant of class NOK", () => {
    expect(
      written(
        {
          informants: [
            { kind: "professional", professional: correspondent },
            {
              kind: "relative",
              role: "trusted-person",
              relation: "SIS",
              familyName: "EXEMPLE",
              givenName: "Sophie",
              phone: "+33600000000",
            },
          ],
        },
        "informant",
        "NOK",
      ),
    ).toBe(
      '<informant><relatedEntity classCode="NOK">' +
        '<code code="SIS" codeSystem="2.16.840.1.113883.5.111" displayName="Soeur"></code>' +
        '<telecom value="tel:+33600000000"></telecom>' +
        "<relatedPerson><name><given>Sophie</given><family>EXEMPLE</family></name></relatedPerson>" +
        "</relatedEntity></informant>",
    );
  });

  it("a device that is an author stands after the authors, with its model and software", () => {
    const device = { id: { value: "IA-1", issuer: parseOid("1.2.250.1.999.9") }, model: "Modèle", software: "IA 2.1" };
    expect(written({ authoringDevices: [device] }, "author", "IA-1")).toContain(
      '<author><time value="20260307112005+0100"></time><assignedAuthor>' +
        '<id extension="IA-1" root="1.2.250.1.999.9"></id><assignedAuthoringDevice>' +
        "<manufacturerModelName>Modèle</manufacturerModelName><softwareName>IA 2.1</softwareName>" +
        "</assignedAuthoringDevice><representedOrganization>",
    );
  });

  it("an author has a function, an address and a telephone before the name", () => {
    const author: ReportAuthor = {
      ...correspondent,
      function: "ATTPHYS",
      address: { street: "3 rue Fictive", postalCode: "44000", city: "NANTES" },
      phone: "+33240000002",
    };
    expect(written({ authors: [author] }, "author")).toContain(
      '<author><functionCode code="ATTPHYS" codeSystem="2.16.840.1.113883.5.88" displayName="Référent - Responsable du patient dans la structure de soins"></functionCode>' +
        `<time value="20260307112005+0100"></time><assignedAuthor>${who}` +
        "<addr><houseNumber>3</houseNumber><streetName>rue Fictive</streetName><postalCode>44000</postalCode><city>NANTES</city></addr>" +
        `<telecom use="WP" value="tel:+33240000002"></telecom><assignedPerson>${named}</assignedPerson>`,
    );
  });

  it("a consent is one that was given", () => {
    const code = { code: "64292-6", label: "Non-opposition", system: "2.16.840.1.113883.6.1" };
    expect(written({ consents: [{ id: parseOid("1.2.250.1.999.3"), code }] }, "authorization")).toBe(
      '<authorization typeCode="AUTH"><consent classCode="CONS" moodCode="EVN"><id root="1.2.250.1.999.3"></id>' +
        '<code code="64292-6" codeSystem="2.16.840.1.113883.6.1" codeSystemName="LOINC" displayName="Non-opposition"></code>' +
        '<statusCode code="completed"></statusCode></consent></authorization>',
    );
  });

  it("a screening is documented after the exams", () => {
    const screening = { code: "Z13.9", label: "Examen spécial de dépistage", system: "2.16.840.1.113883.6.3" };
    const documented = xml({ screenings: [screening] }).match(/<documentationOf>.*?<\/documentationOf>/gu);
    expect(documented).toHaveLength(2);
    expect(documented?.[1]).toContain('<serviceEvent classCode="ACT"><code code="Z13.9"');
  });

  it("a request may be coded", () => {
    const requestCode = { code: "24627-2", label: "CT thorax", system: "2.16.840.1.113883.6.1" };
    expect(written({ acts: [{ ...chestCt, requestCode }] }, "order")).toMatch(
      /^<order><id [^>]*><\/id><code code="24627-2"[^>]*><\/code><ps3-20:/u,
    );
  });

  it("stands in the order of the schema", () => {
    const names = xml({
      dataEnterer: { person: correspondent },
      informants: [{ kind: "professional", professional: correspondent }],
      authenticators: [{ professional: correspondent, at: "2026-03-07T12:00:00+01:00" }],
      treatingPhysician: correspondent,
      consents: [{ code: chestCt.code }],
    });
    const order = [
      ...["<author>", "<dataEnterer>", "<informant>", "<custodian>", "<informationRecipient>", "<legalAuthenticator>"],
      ...["<authenticator>", '<participant typeCode="REF">', '<participant typeCode="INF">', "<inFulfillmentOf>"],
      ...["<documentationOf>", "<authorization ", "<componentOf>", "<component>"],
    ].map((tag) => names.indexOf(tag));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

describe("What a header may say of the patient besides the identity", () => {
  it("how to reach them, who represents them, birth and death", () => {
    const role = written(
      {
        patientDetails: {
          address: { street: "12 rue des Exemples", postalCode: "44000", city: "NANTES" },
          phone: "+33240000001",
          mobile: "+33600000001",
          mssanteAddress: "277076322082910@patient.mssante.fr",
          guardians: [{ kind: "person", familyName: "NESSI", givenName: "Jeanne", civility: "MME" }],
          birthPlaceName: "MEZEL",
          deceased: true,
          deceasedAt: "2026-03-08",
          multipleBirth: true,
          birthRank: 2,
        },
      },
      "patientRole",
    );
    expect(role).toContain(
      "<addr><houseNumber>12</houseNumber><streetName>rue des Exemples</streetName><postalCode>44000</postalCode><city>NANTES</city></addr>" +
        '<telecom use="H" value="tel:+33240000001"></telecom><telecom use="MC" value="tel:+33600000001"></telecom>' +
        '<telecom value="mailto:277076322082910@patient.mssante.fr"></telecom><patient classCode="PSN">',
    );
    expect(role?.replaceAll(/ xmlns:sdtc="[^"]*"/gu, "")).toContain(
      '<sdtc:deceasedInd value="true"></sdtc:deceasedInd><sdtc:deceasedTime value="20260308"></sdtc:deceasedTime>' +
        '<sdtc:multipleBirthInd value="true"></sdtc:multipleBirthInd>' +
        '<sdtc:multipleBirthOrderNumber value="2"></sdtc:multipleBirthOrderNumber>' +
        "<guardian><guardianPerson><name><prefix>MME</prefix><given>Jeanne</given><family>NESSI</family></name></guardianPerson></guardian>" +
        "<birthplace><place><addr><county>63220</county><city>MEZEL</city></addr></place></birthplace>",
    );
  });

  it("says nothing by default", () => {
    expect(readReportHeader(readCda(buildImagingReport(imagingReport()).bytes)).header.patientDetails).toBeUndefined();
  });
});

describe("What a header cannot give back is told", () => {
  it("names each part, never its content", () => {
    const document = xml({ treatingPhysician: requester, participants: [{ type: "CON", professional: requester }] })
      .replace('<participant typeCode="CON">', '<participant typeCode="XYZ">')
      .replace('code="PCP"', 'code="QQQ"');
    const { unplaced } = readReportHeader(readCda(new TextEncoder().encode(document)));
    expect(unplaced).toEqual([
      { path: "participants[0]", what: "functionCode" },
      { path: "participants[1]", what: "participant" },
    ]);
  });
});
