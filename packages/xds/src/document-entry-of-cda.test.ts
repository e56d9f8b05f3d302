import { createSeededIds, parseOid } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import {
  cdaDocument,
  provisionalPatient,
  radiologist,
  sender,
  submissionOf,
} from "../test/fixtures/fictitious-report.js";
import { createSubmission } from "./create-submission.js";
import { documentEntryOf } from "./document-entry-of.js";
import { documentEntryOfCda } from "./document-entry-of-cda.js";
import { validateSubmission } from "./validation/validate-submission.js";

const document = cdaDocument();
const text = new TextDecoder().decode(document.bytes);

/** The document with other words in it. */
function edited(...changes: readonly (readonly [string | RegExp, string])[]): Uint8Array {
  const result = changes.reduce((words, [from, to]) => words.replace(from, to), text);
  expect(result).not.toBe(text);
  return new TextEncoder().encode(result);
}

describe("documentEntryOfCda", () => {
  it("gives of our own document what the report it was built from gives", () => {
    const { entry, complete, problems } = documentEntryOfCda(document.bytes);
    expect(problems).toEqual([]);
    expect(complete).toBe(entry);
    expect(entry).toEqual(documentEntryOf(document));
  });

  it("gives the devices that are authors, and the functions of the others, as the report does (dmp.md B.12)", () => {
    const device = {
      id: { value: "IA-1", issuer: parseOid("1.2.250.1.999.1.1.9001.12") },
      model: "Modèle fictif",
      software: "LOGICIEL-FICTIF",
    };
    const drafted = cdaDocument({
      authors: [{ ...radiologist, function: "ATTPHYS" }],
      authoringDevices: [device],
    });
    const { authors } = documentEntryOf(drafted);
    expect(authors[0]?.roles).toHaveLength(1);
    expect(authors[1]).toMatchObject({
      person: { id: "IA-1", familyName: "LOGICIEL-FICTIF", givenName: "Modèle fictif", nameType: "U" },
      institutions: [{ id: "10B0999999" }],
      specialties: [],
    });
    expect(documentEntryOfCda(drafted.bytes).entry).toEqual(documentEntryOf(drafted));
    expect(validateSubmission(submissionOf([drafted]), { profile: "dmp" })).toEqual([]);
  });

  it.each([
    ["fr-fr", "fr-FR"],
    ["FR-FR", "fr-FR"],
    ["fr", "fr"],
  ])("writes the language %s as %s: its case means nothing (RFC 5646 §2.1.1)", (code, expected) => {
    const bytes = edited(['<languageCode code="fr-FR"', `<languageCode code="${code}"`]);
    expect(documentEntryOfCda(bytes).entry.languageCode).toBe(expected);
  });

  it("adds the visibility and the class that the caller asks for", () => {
    const compteRendu = { code: "10", label: "Compte rendu", system: "1.2.250.1.213.1.1.4.1" };
    const { entry } = documentEntryOfCda(document.bytes, {
      visibility: { hiddenFromPatient: true },
      classCodes: { "18748-4": compteRendu },
    });
    expect(entry.confidentialityCodes.map(({ code }) => code)).toEqual(["N", "INVISIBLE_PATIENT"]);
    expect(entry.classCode).toEqual(compteRendu);
  });

  it("guesses no time zone, and obeys the one that the caller answers for", () => {
    const local = edited([/<effectiveTime value="20260307112005\+0100"/u, '<effectiveTime value="20260307112005"']);
    const { entry, complete, problems } = documentEntryOfCda(local);
    expect(entry.creationTime).toBeUndefined();
    expect(complete).toBeUndefined();
    expect(problems).toMatchObject([{ field: "creationTime", severity: "error" }]);
    expect(documentEntryOfCda(local, { timeZone: "Europe/Paris" }).entry.creationTime).toBe("2026-03-07T10:20:05Z");
    expect(documentEntryOfCda(local, { timeZone: "America/Cayenne" }).entry.creationTime).toBe("2026-03-07T14:20:05Z");
    expect(() => documentEntryOfCda(local, { timeZone: "Mars/Olympus" })).toThrow(
      expect.objectContaining({ code: "ERR_XDS_TIME" }),
    );
  });

  it.each([
    ["20260329013000", "2026-03-29T00:30:00Z"],
    ["20260329033000", "2026-03-29T01:30:00Z"],
    ["20260715120000", "2026-07-15T10:00:00Z"],
    // Comes twice: the first of the two, still in summer time.
    ["20261025023000", "2026-10-25T00:30:00Z"],
    ["20261025033000", "2026-10-25T02:30:00Z"],
  ])("%s in Paris is %s", (value, expected) => {
    const local = edited([/<effectiveTime value="20260307112005\+0100"/u, `<effectiveTime value="${value}"`]);
    expect(documentEntryOfCda(local, { timeZone: "Europe/Paris" }).entry.creationTime).toBe(expected);
  });

  it.each([
    ["2026", "2026"],
    ["202603", "2026-03"],
    ["20260307", "2026-03-07"],
    ["2026030700+0100", "2026-03-06T23Z"],
    ["2026030711+0530", "2026-03-07T05:30Z"],
    ["2026030711", undefined],
    ["202613", undefined],
  ])("is as precise as the document: %s is %s (dmp.md B.12)", (value, expected) => {
    const vague = edited([/<effectiveTime value="20260307112005\+0100"/u, `<effectiveTime value="${value}"`]);
    const { entry, problems } = documentEntryOfCda(vague);
    expect(entry.creationTime).toBe(expected);
    expect(problems.map(({ field }) => field)).toEqual(expected === undefined ? ["creationTime"] : []);
  });

  it("reads an hour without offset in the zone that the caller answers for", () => {
    const local = edited([/<effectiveTime value="20260307112005\+0100"/u, '<effectiveTime value="2026030711"']);
    expect(documentEntryOfCda(local, { timeZone: "Europe/Paris" }).entry.creationTime).toBe("2026-03-07T10Z");
  });

  it("takes the functional role of the author, and the label of the official set", () => {
    const role =
      '<author><functionCode code="ATTPHYS" displayName="Médecin responsable" codeSystem="2.16.840.1.113883.5.88"/>';
    const bytes = edited(
      ["<author>", role],
      [/displayName="Médecin - Radio-diagnostic \(SM\)"/u, 'displayName="radio"'],
    );
    expect(documentEntryOfCda(bytes).entry.authors).toMatchObject([
      { roles: ["Médecin responsable"], specialties: [{ label: "Médecin - Radio-diagnostic (SM)" }] },
    ]);
  });

  it("gives the labels of the official sets where the header gives none", () => {
    const bytes = edited([/(<confidentialityCode code="N"[^>]*?) displayName="[^"]*"/u, "$1"]);
    expect(documentEntryOfCda(bytes).entry.confidentialityCodes).toEqual(
      documentEntryOf(document).confidentialityCodes,
    );
  });

  it("leaves out an author of whom the header says nothing", () => {
    const nobody =
      '<author><time nullFlavor="UNK"/><assignedAuthor><id nullFlavor="NI"/><assignedPerson><name nullFlavor="UNK"/></assignedPerson></assignedAuthor></author>';
    const bytes = edited(["<custodian>", `${nobody}<custodian>`]);
    expect(documentEntryOfCda(bytes).entry.authors).toEqual(documentEntryOf(document).authors);
    const { complete, problems } = documentEntryOfCda(edited([/<author>.*?<\/author>/u, nobody]));
    expect(complete).toBeUndefined();
    expect(problems).toMatchObject([{ field: "authors" }]);
  });

  it("takes the practice setting of the performer who gives one", () => {
    const helper =
      '<performer typeCode="PRF"><assignedEntity><id root="1.2.3" extension="MANIP"/></assignedEntity></performer>';
    const { entry, problems } = documentEntryOfCda(edited([/<performer /u, `${helper}<performer `]));
    expect(problems).toEqual([]);
    expect(entry.practiceSettingCode).toEqual(documentEntryOf(document).practiceSettingCode);
  });

  it("finds the national identifiers among those of the author and of the structure (cda.md, id 1..*)", () => {
    const own = '<id extension="CR17" root="1.2.250.1.999.1.1.9001.9"/>';
    const bytes = edited(
      [/<assignedAuthor>/u, `<assignedAuthor>${own}`],
      [/(<assignedAuthor>.*?<representedOrganization>)/u, `$1${own}`],
    );
    expect(documentEntryOfCda(bytes).entry.authors).toEqual(documentEntryOf(document).authors);
    const unknown = edited([/<id extension="810100001014" root="1.2.250.1.71.4.2.1">/u, `${own.slice(0, -2)}>`]);
    expect(documentEntryOfCda(unknown).entry.authors[0]?.person).toMatchObject({
      id: "CR17",
      familyName: "RADIOLOGUE",
    });
  });

  it("makes of an author that is a software one that can be sent, without profession", () => {
    const device =
      '<author><time value="20260307112005+0100"/><assignedAuthor><id extension="RIS-1" root="1.2.250.1.999.1.1.9001"/>' +
      "<assignedAuthoringDevice><manufacturerModelName>RIS</manufacturerModelName><softwareName>RIS-FICTIF</softwareName>" +
      '</assignedAuthoringDevice><representedOrganization><id extension="10B0999999" root="1.2.250.1.71.4.2.2"/>' +
      "<name>Centre d'imagerie fictif</name></representedOrganization></assignedAuthor></author>";
    const bytes = edited(["<custodian>", `${device}<custodian>`]);
    const { complete } = documentEntryOfCda(bytes);
    if (complete === undefined) throw new Error("complete");
    expect(complete.authors[1]).toMatchObject({ person: { familyName: "RIS-FICTIF", nameType: "U" }, specialties: [] });
    const submission = createSubmission({
      ...sender,
      documents: [{ entry: complete, bytes }],
      ids: createSeededIds("device"),
    });
    expect(validateSubmission(submission, { profile: "dmp" })).toEqual([]);
  });

  it("tells every metadata that the header does not give", () => {
    const bytes = edited(
      [/<legalAuthenticator>[\s\S]*?<\/legalAuthenticator>/u, ""],
      [/<componentOf>[\s\S]*?<\/componentOf>/u, ""],
      [/<documentationOf>[\s\S]*?<\/documentationOf>/u, ""],
      [/<title>[\s\S]*?<\/title>/u, ""],
    );
    expect(documentEntryOfCda(bytes).problems.map(({ field }) => field)).toEqual([
      "title",
      "serviceStartTime",
      "legalAuthenticator",
      "healthcareFacilityTypeCode",
      "practiceSettingCode",
    ]);
  });

  it("knows no class of an unknown type, and says where to give it", () => {
    const { problems } = documentEntryOfCda(edited([/code="18748-4"/u, 'code="11488-4"']));
    expect(problems).toMatchObject([{ field: "classCode", rule: "SDK-XDS-CDA-HEADER" }]);
  });

  it("keeps an identifier with an extension as it is, and tells that the DMP refuses it", () => {
    const { entry, problems } = documentEntryOfCda(
      edited([/<id root="1.2.250.1.999.1.1.9001.4.2026030711200001"/u, '<id root="1.2.3" extension="CR1"']),
    );
    expect(entry.uniqueId).toBe("1.2.3^CR1");
    expect(problems).toMatchObject([{ field: "uniqueId", registryError: "XDSDocumentUniqueIdError" }]);
  });

  it("has no patientId without INS in the header: a mail may go, and a warning says so", () => {
    const { entry, complete, problems } = documentEntryOfCda(cdaDocument({ patient: provisionalPatient() }).bytes);
    expect(entry.patientId).toBeUndefined();
    expect(complete).toBeDefined();
    expect(problems).toMatchObject([{ field: "patientId", severity: "warning" }]);
  });

  it("takes no retired INS-C for a local number", () => {
    const bytes = edited([/root="1.2.250.1.999.1.1.9001.2"/u, 'root="1.2.250.1.213.1.4.2"']);
    expect(documentEntryOfCda(bytes).entry.sourcePatientId).toEqual({
      id: "277076322082910",
      authority: "1.2.250.1.213.1.4.10",
      type: "NH",
    });
  });

  it("is self-presentable only when its style sheet holds it", () => {
    const xsl = '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">';
    const body = text.replace(/^<\?xml[^>]*\?>/u, "");
    const inside = new TextEncoder().encode(`${xsl}${body}</xsl:stylesheet>`);
    const beside = new TextEncoder().encode(`<?xml-stylesheet type="text/xsl" href="cda.xsl"?>${body}`);
    expect(documentEntryOfCda(inside).entry.mimeType).toBe("application/xslt+xml");
    expect(documentEntryOfCda(beside).entry.mimeType).toBe("text/xml");
  });
});
