import { beforeAll, describe, expect, it } from "vitest";

import type { RegistryErrorCode } from "../../src/dmp/refusal.js";
import { documentId, setId } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, swap, textOf } from "./dmp-world.js";
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

describe("the registry objects of a feeding (TD2.1)", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  it.each<[string, string, Edit, RegistryErrorCode?]>([
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
    const { refusals, response } = await feedEdited(world, edit);
    expect(refusals).toContainEqual({ code, text: expect.stringContaining(text) as string });
    expect(textOf(response)).toContain("ResponseStatusType:Failure");
    expect(response.status).toBe(200);
  });

  it("are refused at once when there are too many documents to compare", async () => {
    const { refusals } = await feedEdited(world, (body) => {
      const entry = /<ExtrinsicObject .*?<\/ExtrinsicObject>/.exec(body)?.[0] ?? "";
      return body.replace(entry, entry.repeat(100));
    });
    expect(refusals).toEqual([{ code: "XDSRegistryMetadataError", text: "Le lot contient trop de documents" }]);
  });

  it("name the patient of the VIHF: another in the set is a fault", async () => {
    const { refusals, response } = await feedEdited(world, inSet(swap("277076322082910", "255069999999934")));
    expect(refusals).toEqual([{ code: "Sender", text: "Le champ Resource_id est incorrect" }]);
    expect(response.status).toBe(500);
  });
});
