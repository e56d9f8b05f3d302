import { beforeAll, describe, expect, it } from "vitest";

import type { RegistryErrorCode } from "../../src/dmp/refusal.js";
import { createDmpWorld, type DmpWorld, newDmp, post, structureId, swap, textOf } from "./dmp-world.js";
import { feeding } from "./feeding-template.js";
import {
  coded,
  type Edit,
  identifier,
  inDocument,
  inSet,
  inSignature,
  missing,
  slot,
  without,
} from "./metadata-edits.js";
import { feedEdited } from "./send-feeding.js";
import { hl7Code, radiologist, roleAttribute } from "./vihf-template.js";

const outside = "ne fait pas partie du domaine d'affinité";
const pid5 = "Le champ 'sourcePatientInfo PID5' est obligatoire";
const author = "Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF";

describe("the metadata of a feeding (TD2.1)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  it.each<[string, string, Edit, RegistryErrorCode?]>([
    // Submission set
    ["no submission time", missing("submissionTime"), inSet(without(slot("submissionTime")))],
    [
      "a submission time to the day",
      "Le format de submissionTime est incorrect",
      inSet(swap("20260309112000", "20260309")),
    ],
    [
      "a submission time of no calendar",
      "Le format de submissionTime est incorrect",
      inSet(swap("20260309112000", "20260230112000")),
    ],
    ["a local time sent as UTC", "submissionTime est dans le futur", inSet(swap("20260309112000", "20260309122000"))],
    ["no author of the set", missing("author"), inSet(without(coded("a7058bb9")))],
    ["no content type", missing("contentTypeCode"), inSet(without(coded("aa543740")))],
    ["a content type of another system", outside, inSet(swap("1.2.250.1.213.2.2<", "1.2.250.1.213.2.3<"))],
    ["no source", missing("sourceId"), inSet(without(identifier("554ac39e")))],
    [
      "a source that is not the LPS_ID",
      "sourceId incorrect",
      inSet(swap('value="1.2.250.1.999.1.1.9001"', 'value="1.2.250.1.999.1.1.9002"')),
    ],
    ["no uniqueId of the set", missing("uniqueId"), inSet(without(identifier("96fdda7c")))],
    [
      "a set without its class",
      "Classification du lot de soumission absente",
      inSet(without(/<Classification id="[^"]*" classificationNode=[^>]*>/)),
    ],
    // Authors
    ["an author of the set from another structure", author, inSet(swap(`^^^${structureId}`, "^^^1330780321"))],
    [
      "an author of the document from another structure",
      author,
      inDocument(swap(`^^^${structureId}`, "^^^1330780321")),
    ],
    [
      "an author of the signature from another structure",
      author,
      inSignature(swap(`^^^${structureId}`, "^^^1330780321")),
    ],
    [
      "a set by somebody else",
      "L'auteur du lot ne correspond pas à l'utilisateur du VIHF",
      inSet(swap(radiologist, "810002813839")),
    ],
    ["no person", missing("authorPerson"), inDocument(without(slot("authorPerson")))],
    ["no institution", missing("authorInstitution"), inDocument(without(slot("authorInstitution")))],
    ["no specialty", missing("authorSpecialty"), inDocument(without(slot("authorSpecialty")))],
    [
      "a malformed person",
      "Le format de authorPerson est incorrect",
      inDocument((text) =>
        swap(
          "^D^^^IDNPS",
          "^D",
        )(text.replace(slot("legalAuthenticator"), (whole) => whole.replace("^D^^^IDNPS", "^U^^^IDNPS"))),
      ),
    ],
    ["a malformed institution", "Le format de authorInstitution est incorrect", inDocument(swap("IDNST", "RI"))],
    [
      "a malformed specialty",
      "Le format de authorSpecialty est incorrect",
      inDocument(swap("G15_10/SM44^Médecin - Radio-diagnostic (SM)^1.2.250.1.213.1.1.4.5", "G15_10/SM44")),
    ],
    // Entry
    ["no creation time", missing("creationTime"), inDocument(without(slot("creationTime")))],
    [
      "an offset in a time",
      "Le format de creationTime est incorrect",
      inDocument(swap("20260309111500", "20260309121500+0100")),
    ],
    [
      "a creation time of later",
      "creationTime est dans le futur",
      inDocument(swap("20260309111500", "20260309121500")),
    ],
    ["no language", missing("languageCode"), inDocument(without(slot("languageCode")))],
    ["no legal authenticator", missing("legalAuthenticator"), inDocument(without(slot("legalAuthenticator")))],
    ["no start of service", missing("serviceStartTime"), inDocument(without(slot("serviceStartTime")))],
    [
      "a service that ends before it starts",
      "serviceStopTime précède serviceStartTime",
      inDocument(swap("20260309101500", "20260309095900")),
    ],
    [
      "a malformed local identifier",
      "Le format de sourcePatientId est incorrect",
      inDocument(swap("IPP-1^^^", "IPP-1")),
    ],
    ["no birth name", pid5, inDocument(without(/<Value>PID-5.*?<\/Value>/))],
    ["a used name only", pid5, inDocument(swap("^^^^L<", "^^^^D<"))],
    ["no source patient at all", pid5, inDocument(without(slot("sourcePatientInfo")))],
    [
      "a birth date with hyphens",
      "Le format de sourcePatientInfo PID-7 est incorrect",
      inDocument(swap("PID-7|19770714", "PID-7|1977-07-14")),
    ],
    ["a sex of CDA", "Le format de sourcePatientInfo PID-8 est incorrect", inDocument(swap("PID-8|F", "PID-8|UN"))],
    [
      "a reference of an unknown type",
      "Le format de referenceIdList est incorrect",
      inDocument(swap("xds:2013:accession", "xds:2013:uniqueId")),
    ],
    ["no title", missing("title"), inDocument(swap('value="CR de scanner"', 'value=""'))],
    [
      "a title of 129 characters",
      "Le titre dépasse 128 caractères",
      inDocument(swap('value="CR de scanner"', `value="${"é".repeat(129)}"`)),
    ],
    [
      "a mime type of PDF",
      "Attribut mimeType incorrect",
      inDocument(swap('mimeType="text/xml"', 'mimeType="application/pdf"')),
    ],
    // Codes
    ["no class", missing("classCode"), inDocument(without(coded("41a5887f")))],
    ["no type", missing("typeCode"), inDocument(without(coded("f0306f51")))],
    ["no format", missing("formatCode"), inDocument(without(coded("a09d5840")))],
    ["no confidentiality", missing("confidentialityCode"), inDocument(without(coded("f4f85eac")))],
    ["no facility", missing("healthcareFacilityTypeCode"), inDocument(without(coded("f33fb8ac")))],
    ["no practice setting", missing("practiceSettingCode"), inDocument(without(coded("cccf5598")))],
    ["an unknown class", outside, inDocument(swap('nodeRepresentation="31"', 'nodeRepresentation="32"'))],
    ["a class of another system", outside, inDocument(swap("1.2.250.1.213.1.1.4.1<", "1.2.250.1.213.1.1.4.7<"))],
    ["a class of another label", outside, inDocument(swap("Imagerie médicale", "Imagerie"))],
    [
      "an unknown practice setting",
      outside,
      inDocument(swap('nodeRepresentation="AMBULATOIRE"', 'nodeRepresentation="CABINET"')),
    ],
    ["an unknown facility", outside, inDocument(swap('nodeRepresentation="SA08"', 'nodeRepresentation="SA11"'))],
    [
      "an event code without system",
      "Le format de eventCodeList est incorrect",
      inDocument(swap("1.2.250.1.213.1.1.5.618", "DCM")),
    ],
    [
      "the class of the patient's own documents",
      "Ce type de document n'est pas autorisé pour un LPS : classCode",
      inDocument((text) =>
        swap(
          "Imagerie médicale",
          "Autres documents déposés par le patient",
        )(swap('nodeRepresentation="31"', 'nodeRepresentation="90"')(text)),
      ),
    ],
    [
      "the class of reimbursements",
      "Ce type de document n'est pas autorisé pour un LPS : classCode",
      inDocument((text) =>
        swap(
          "Imagerie médicale",
          "Données de remboursement",
        )(swap('nodeRepresentation="31"', 'nodeRepresentation="60"')(text)),
      ),
    ],
    [
      "a type of the patient's own",
      "Ce type de document n'est pas autorisé pour un LPS : typeCode",
      inDocument(swap('nodeRepresentation="18748-4"', 'nodeRepresentation="DOCPAT04"')),
    ],
    [
      "the vaccination history",
      "Ce type de document n'est pas autorisé pour un LPS : typeCode",
      inDocument((text) =>
        swap(
          "CR d'imagerie médicale",
          "Historique des vaccinations",
        )(swap('nodeRepresentation="18748-4"', 'nodeRepresentation="11369-6"')(text)),
      ),
    ],
  ])("are refused with %s", async (_, text, edit, code = "XDSRegistryMetadataError") => {
    const { refusals, response } = await feedEdited(world, edit);
    expect(refusals).toContainEqual({ code, text: expect.stringContaining(text) as string });
    expect(textOf(response)).toContain("ResponseStatusType:Failure");
    expect(response.status).toBe(200);
  });

  it.each<[string, Edit]>([
    [
      "no hash and no size, as in the official sample",
      inDocument((text) => without(slot("size"))(without(slot("hash"))(text))),
    ],
    ["a title of 128 characters", inDocument(swap('value="CR de scanner"', `value="${"é".repeat(128)}"`))],
    ["a label in other capitals", inDocument(swap("Imagerie médicale", "IMAGERIE MÉDICALE"))],
    ["a creation time to the day", inDocument(swap("20260309111500", "20260309"))],
    ["no stop of service", inDocument(without(slot("serviceStopTime")))],
    [
      "the INS as local identifier",
      inDocument(
        swap(
          "IPP-1^^^&amp;1.2.250.1.999.1.1.9001.2&amp;ISO^PI",
          "277076322082910^^^&amp;1.2.250.1.213.1.4.10&amp;ISO^NH",
        ),
      ),
    ],
    [
      "a study without authority",
      inDocument(
        swap(
          "ACC-1^^^&amp;1.2.250.1.999.1.1.9001.6&amp;ISO^urn:ihe:iti:xds:2013:accession",
          "1.2.3^^^^urn:ihe:iti:xds:2016:studyInstanceUID",
        ),
      ),
    ],
    ["a membership without status", (body) => body.replace(slot("SubmissionSetStatus"), "")],
    [
      "two authors of the document (2.1-900)",
      inDocument((text) =>
        text.replace(
          coded("93606bcf"),
          (first) =>
            first +
            first
              .replace("-author", "-author2")
              .replace(`^^^${structureId}`, "^^^1330780321")
              .replace(radiologist, "810002813839"),
        ),
      ),
    ],
  ])("are accepted with %s", async (_, edit) => {
    expect((await feedEdited(world, edit)).refusals).toEqual([]);
  });

  it("are remarked when one entry gives no hash", async () => {
    const dmp = newDmp(world);
    await post(dmp, feeding(world, { editBody: inDocument(without(slot("hash"))) }), world.tls.certificate);
    expect(dmp.calls[0]).toMatchObject({ answer: "Success", refusals: [] });
    expect(dmp.calls[0]?.remarks.map((remark) => remark.rule)).toContain("every entry gives its hash and its size");
  });

  it("are all told at once", async () => {
    const { refusals } = await feedEdited(
      world,
      inDocument((text) => swap('9001.4.1"', '9001.4.1^1"')(without(/<Value>PID-5.*?<\/Value>/)(text))),
    );
    expect(refusals).toEqual(
      expect.arrayContaining([
        { code: "XDSRegistryMetadataError", text: pid5 },
        { code: "XDSDocumentUniqueIdError", text: "Le format du uniqueId est incorrect" },
      ]),
    );
  });

  it("may be sent by an automatic processing for somebody else", async () => {
    const attributes = {
      [roleAttribute]: [hl7Code("Role", "AUTOMATE", "1.2.250.1.213.1.1.4.6", "Automate")],
    };
    const dmp = newDmp(world);
    const editBody = inSet(swap(`${radiologist}^RADIOLOGUE`, "RIS-FICTIF^RADIOLOGUE"));
    await post(dmp, feeding(world, { attributes, editBody }), world.tls.certificate);
    expect(dmp.calls[0]?.refusals).toEqual([]);
  });
});
