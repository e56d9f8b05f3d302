import { beforeAll, describe, expect, it } from "vitest";

import type { RegistryErrorCode } from "../../src/dmp/refusal.js";
import { documentId, setId, signatureId } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, post, structureId, swap, textOf } from "./dmp-world.js";
import { feeding } from "./feeding-template.js";
import { hl7Code, radiologist, roleAttribute } from "./vihf-template.js";

type Edit = (body: string) => string;

/** Applies an edit to one object of the registry only. */
function inObject(id: string, edit: Edit): Edit {
  return (body) => {
    const start = body.search(new RegExp(`<(?:RegistryPackage|ExtrinsicObject) id="${id}"`));
    const end = body.indexOf(id === setId ? "</RegistryPackage>" : "</ExtrinsicObject>", start);
    return body.slice(0, start) + edit(body.slice(start, end)) + body.slice(end);
  };
}

const inSet = (edit: Edit): Edit => inObject(setId, edit);
const inDocument = (edit: Edit): Edit => inObject(documentId, edit);
const inSignature = (edit: Edit): Edit => inObject(signatureId, edit);

/** Takes out the slot, classification or identifier that an expression finds. */
function without(element: RegExp): Edit {
  return (text) => {
    if (!element.test(text)) throw new Error(`nothing to take out: ${String(element)}`);
    return text.replace(element, "");
  };
}

const slot = (name: string): RegExp => new RegExp(`<Slot name="${name}">.*?</Slot>`);
const coded = (scheme: string): RegExp =>
  new RegExp(`<Classification id="[^"]*" classificationScheme="urn:uuid:${scheme}.*?</Classification>`);
const identifier = (scheme: string): RegExp =>
  new RegExp(`<ExternalIdentifier id="[^"]*" identificationScheme="urn:uuid:${scheme}.*?</ExternalIdentifier>`);

const missing = (name: string): string => `Champ vide ou manquant : Attribut ${name}`;
const outside = "ne fait pas partie du domaine d'affinité";
const pid5 = "Le champ 'sourcePatientInfo PID5' est obligatoire";
const author = "Aucun AuthorInstitution ne correspond à l'utilisateur du VIHF";

describe("the metadata of a feeding (TD2.1)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const refusalsOf = async (editBody: Edit) => {
    const dmp = newDmp(world);
    const response = await post(dmp, feeding(world, { editBody }), world.tls.certificate);
    const [call] = dmp.calls;
    if (call?.answer !== "Success") expect(dmp.submissions).toEqual([]);
    return { refusals: call?.refusals ?? [], response };
  };

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
    // Identifiers
    ["no patient of the document", missing("patientId"), inDocument(without(identifier("58a6f841")))],
    [
      "another patient in the document",
      "Le patient n'est pas celui du lot de soumission",
      inDocument(swap("277076322082910", "255069999999934")),
      "XDSPatientIdDoesNotMatch",
    ],
    ["no uniqueId of the document", missing("uniqueId"), inDocument(without(identifier("2e82c1f6")))],
    [
      "a uniqueId with an extension",
      "Le format du uniqueId est incorrect",
      inDocument(swap('9001.4.1"', '9001.4.1^1"')),
      "XDSDocumentUniqueIdError",
    ],
    [
      "a uniqueId with a leading zero",
      "Le format du uniqueId est incorrect",
      inDocument(swap('9001.4.1"', '9001.4.01"')),
      "XDSDocumentUniqueIdError",
    ],
    [
      "a uniqueId of 65 characters",
      "Le format du uniqueId est incorrect",
      inDocument(swap('9001.4.1"', `9001.4.${"1".repeat(40)}"`)),
      "XDSDocumentUniqueIdError",
    ],
    [
      "a uniqueId borne twice",
      "uniqueId en double dans le lot : 1.2.250.1.999.1.1.9001.4.1",
      inSignature(swap('9001.1.1"', '9001.4.1"')),
      "XDSDuplicateUniqueIdInRegistry",
    ],
    // Hash and size
    [
      "a wrong hash",
      "Le hash ne correspond pas au document reçu",
      inDocument((text) => text.replace(/(<Slot name="hash"><ValueList><Value>)[0-9a-f]{40}/, `$1${"0".repeat(40)}`)),
      "XDSRepositoryMetadataError",
    ],
    [
      "a hash in capitals",
      "Le format de hash est incorrect",
      inDocument((text) => text.replace(/(<Slot name="hash"><ValueList><Value>)[0-9a-f]{40}/, `$1${"A".repeat(40)}`)),
    ],
    [
      "a wrong size",
      "La taille ne correspond pas au document reçu",
      inDocument((text) => text.replace(/(<Slot name="size"><ValueList><Value>)[0-9]+/, "$11")),
      "XDSRepositoryMetadataError",
    ],
    // Signature
    [
      "a signature of another type",
      "typeCode de la signature incorrect",
      inSignature((text) =>
        swap(
          "Full Document",
          "Synthèse médicale",
        )(
          swap(
            ">ASTM<",
            ">2.16.840.1.113883.6.1<",
          )(swap('nodeRepresentation="E1762"', 'nodeRepresentation="60591-5"')(text)),
        ),
      ),
    ],
    ["a signature in French", "languageCode de la signature incorrect", inSignature(swap(">art<", ">fr-FR<"))],
    [
      "a signature that everyone sees",
      "confidentialityCode de la signature incorrect",
      inSignature(without(/<Classification id="[^"]*-conf1".*?<\/Classification>/)),
    ],
    ["a signature without purpose", "eventCodeList de la signature incorrect", inSignature(without(coded("2c6b8cb7")))],
    // Frame
    [
      "elements out of order",
      "L'ordre des éléments ne suit pas le schéma ebRIM",
      inDocument((text) => `${text.replace(slot("size"), "")}${slot("size").exec(text)?.[0] ?? ""}`),
    ],
    [
      "a slot written twice",
      "Slot en double, ou valeur trop longue",
      inDocument((text) => text.replace(slot("size"), (size) => size + size)),
    ],
    ["a value of 257 characters", "Slot en double, ou valeur trop longue", inDocument(swap("IPP-1", "1".repeat(230)))],
    ["an identifier used twice", "Attribut id absent ou en double", swap('id="member-2"', 'id="member-1"')],
    [
      "a classification of another object",
      "Attribut classifiedObject ou registryObject incorrect",
      inDocument(swap(`classifiedObject="${documentId}"`, `classifiedObject="${setId}"`)),
    ],
    ["an entry that is not stable", "Attribut objectType incorrect", inDocument(swap("7edca82f", "34268e47"))],
    [
      "a folder",
      "Un lot de soumission et un seul est attendu",
      swap("<Association ", '<RegistryPackage id="urn:uuid:0b6f7a52-0000-4000-8000-0000000000c1"/><Association '),
    ],
    [
      "an object of another kind",
      "Objet de registre inattendu : ObjectRef",
      swap("<Association ", '<ObjectRef id="urn:uuid:0b6f7a52-0000-4000-8000-0000000000c1"/><Association '),
    ],
    // Associations
    [
      "a document out of the set",
      "Une association HasMember et une seule est attendue",
      without(/<Association id="member-1".*?<\/Association>/),
    ],
    [
      "a document twice in the set",
      "Une association HasMember et une seule est attendue",
      (body) =>
        body.replace(
          /<Association id="member-1".*?<\/Association>/,
          (one) => one + one.replace("member-1", "member-9"),
        ),
    ],
    ["a membership by reference", "SubmissionSetStatus doit être Original", swap(">Original<", ">Reference<")],
    [
      "a signature that signs nothing",
      "Une association signs de la signature vers le lot est attendue",
      without(/<Association id="signs".*?<\/Association>/),
    ],
    [
      "a signature that signs the document",
      "Une association signs de la signature vers le lot est attendue",
      (body) => body.replace(/(<Association id="signs".*targetObject=")[^"]*/, `$1${documentId}`),
    ],
    [
      "an association without type of object",
      "Attribut objectType de l'association incorrect",
      (body) => body.replace(/(<Association id="signs".*?) objectType="[^"]*"/, "$1"),
    ],
    [
      "an appendix",
      "Type d'association inattendu",
      (body) =>
        body.replace(
          /<Association id="signs".*?<\/Association>/,
          (one) =>
            one + one.replace('id="signs"', 'id="appends"').replace("AssociationType:signs", "AssociationType:APND"),
        ),
    ],
    [
      "a member that does not exist",
      "Référence non résolue dans une association",
      (body) =>
        body.replace(
          /<Association id="member-1".*?<\/Association>/,
          (one) =>
            one +
            one.replace("member-1", "member-9").replace(documentId, "urn:uuid:0b6f7a52-0000-4000-8000-0000000000ff"),
        ),
      "XDSUnresolvedReferenceException",
    ],
  ])("are refused with %s", async (_, text, edit, code = "XDSRegistryMetadataError") => {
    const { refusals, response } = await refusalsOf(edit);
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
    expect((await refusalsOf(edit)).refusals).toEqual([]);
  });

  it("are refused at once when there are too many documents to compare", async () => {
    const { refusals } = await refusalsOf((body) => {
      const entry = /<ExtrinsicObject .*?<\/ExtrinsicObject>/.exec(body)?.[0] ?? "";
      return body.replace(entry, entry.repeat(100));
    });
    expect(refusals).toEqual([{ code: "XDSRegistryMetadataError", text: "Le lot contient trop de documents" }]);
  });

  it("are remarked when one entry gives no hash", async () => {
    const dmp = newDmp(world);
    await post(dmp, feeding(world, { editBody: inDocument(without(slot("hash"))) }), world.tls.certificate);
    expect(dmp.calls[0]).toMatchObject({ answer: "Success", refusals: [] });
    expect(dmp.calls[0]?.remarks.map((remark) => remark.rule)).toContain("every entry gives its hash and its size");
  });

  it("are all told at once", async () => {
    const { refusals } = await refusalsOf(
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

  it("name the patient of the VIHF: another in the set is a fault", async () => {
    const { refusals, response } = await refusalsOf(inSet(swap("277076322082910", "255069999999934")));
    expect(refusals).toEqual([{ code: "Sender", text: "Le champ Resource_id est incorrect" }]);
    expect(response.status).toBe(500);
  });
});
