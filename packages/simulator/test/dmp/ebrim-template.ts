import { createHash } from "node:crypto";

import { type DocumentPlan, setId, signatureId } from "./document-plan.js";
import { softwareOid, structureId } from "./dmp-world.js";
import { insCx, radiologist } from "./vihf-template.js";

const labels: Readonly<Record<string, readonly [system: string, label: string]>> = {
  N: ["2.16.840.1.113883.5.25", "Normal"],
  MASQUE_PS: ["1.2.250.1.213.1.1.4.13", "Masqué aux professionnels de santé"],
  INVISIBLE_PATIENT: ["1.2.250.1.213.1.1.4.13", "Non visible par le patient"],
  INVISIBLE_REPRESENTANTS_LEGAUX: ["1.2.250.1.213.1.1.4.13", "Non visible par les représentants légaux du patient"],
};

/** Content-ID of the n-th document. */
export function contentIdOf(index: number): string {
  return `doc-${String(index + 1)}@urn:ihe:iti:xds-b:2007`;
}

/** Writes the body of an ITI-41 request around documents, the signature last. */
export function writeBody(documents: readonly DocumentPlan[], setUniqueId: string, matricule: string): string {
  const references = documents
    .map(
      ({ entryId }, i) =>
        `<xdsb:Document id="${entryId}"><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" ` +
        `href="cid:${encodeURIComponent(contentIdOf(i)).replace("%40", "@")}"/></xdsb:Document>`,
    )
    .join("");
  return (
    `<xdsb:ProvideAndRegisterDocumentSetRequest xmlns:xdsb="urn:ihe:iti:xds-b:2007"><lcm:SubmitObjectsRequest xmlns:lcm="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0">` +
    `<RegistryObjectList xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0">${writeSet(setUniqueId, matricule)}` +
    `${documents.map((document) => writeEntry(document, matricule)).join("")}${writeAssociations(documents)}</RegistryObjectList>` +
    `</lcm:SubmitObjectsRequest>${references}</xdsb:ProvideAndRegisterDocumentSetRequest>`
  );
}

function writeSlot(name: string, ...values: readonly string[]): string {
  return `<Slot name="${name}"><ValueList>${values.map((value) => `<Value>${value}</Value>`).join("")}</ValueList></Slot>`;
}

function writeName(value: string): string {
  return `<Name><LocalizedString charset="UTF-8" value="${value}" xml:lang="FR"/></Name>`;
}

function writeCode(of: string, id: string, scheme: string, code: string, system: string, label: string): string {
  return (
    `<Classification id="${of}-${id}" classificationScheme="urn:uuid:${scheme}" classifiedObject="${of}" nodeRepresentation="${code}">` +
    `${writeSlot("codingScheme", system)}${writeName(label)}</Classification>`
  );
}

const institution = `CENTRE D'IMAGERIE FICTIF^^^^^&amp;1.2.250.1.71.4.2.2&amp;ISO^IDNST^^^${structureId}`;
const person = `${radiologist}^RADIOLOGUE^Camille^^^^^^&amp;1.2.250.1.71.4.2.1&amp;ISO^D^^^IDNPS`;

function writeAuthor(of: string, scheme: string): string {
  return (
    `<Classification id="${of}-author" classificationScheme="urn:uuid:${scheme}" classifiedObject="${of}" nodeRepresentation="">` +
    writeSlot("authorInstitution", institution) +
    writeSlot("authorPerson", person) +
    `${writeSlot("authorSpecialty", "G15_10/SM44^Médecin - Radio-diagnostic (SM)^1.2.250.1.213.1.1.4.5")}</Classification>`
  );
}

function writeIdentifier(of: string, id: string, scheme: string, value: string): string {
  return (
    `<ExternalIdentifier id="${of}-${id}" identificationScheme="urn:uuid:${scheme}" registryObject="${of}" value="${value}">` +
    `${writeName(id)}</ExternalIdentifier>`
  );
}

/** Writes a submission set. */
export function writeSet(uniqueId: string, matricule: string): string {
  return (
    `<RegistryPackage id="${setId}">${writeSlot("submissionTime", "20260309112000")}${writeName("Envoi du CR")}` +
    `<Classification id="${setId}-node" classificationNode="urn:uuid:a54d6aa5-d40d-43f9-88c5-b4633d873bdd" classifiedObject="${setId}"/>` +
    writeAuthor(setId, "a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d") +
    writeCode(
      setId,
      "content",
      "aa543740-bdda-424e-8c96-df4873be8500",
      "07",
      "1.2.250.1.213.2.2",
      "Consultations, soins externes",
    ) +
    writeIdentifier(setId, "patientId", "6b5aea1a-874d-4603-a4bc-96a0a7b38446", insCx(matricule)) +
    writeIdentifier(setId, "uniqueId", "96fdda7c-d067-4183-912e-bf5ee74998a8", uniqueId) +
    `${writeIdentifier(setId, "sourceId", "554ac39e-e3fe-47fe-b233-965d2a147832", softwareOid)}</RegistryPackage>`
  );
}

function writeEntry(document: DocumentPlan, matricule: string): string {
  const { entryId: of, bytes } = document;
  const signature = of === signatureId;
  const code = (id: string, scheme: string, [value, system, label]: readonly [string, string, string]): string =>
    writeCode(of, id, scheme, value, system, label);
  return (
    `<ExtrinsicObject id="${of}" mimeType="${document.mimeType}" objectType="urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1">` +
    writeSlot("creationTime", "20260309111500") +
    writeSlot("hash", createHash("sha1").update(bytes).digest("hex")) +
    writeSlot("size", String(bytes.length)) +
    writeSlot("languageCode", signature ? "art" : "fr-FR") +
    writeSlot("legalAuthenticator", person) +
    writeSlot("serviceStartTime", "20260309100000") +
    writeSlot("serviceStopTime", "20260309101500") +
    writeSlot("sourcePatientId", signature ? insCx(matricule) : `IPP-1^^^&amp;${softwareOid}.2&amp;ISO^PI`) +
    (signature
      ? ""
      : writeSlot("sourcePatientInfo", "PID-5|NESSI^RUTH^RUTH ISABELLE^^^^L", "PID-7|19770714", "PID-8|F")) +
    (signature
      ? ""
      : writeSlot(
          "urn:ihe:iti:xds:2013:referenceIdList",
          `ACC-1^^^&amp;${softwareOid}.6&amp;ISO^urn:ihe:iti:xds:2013:accession`,
        )) +
    writeName(document.title) +
    writeAuthor(of, "93606bcf-9494-43ec-9b4e-a7748d1a838d") +
    code(
      "class",
      "41a5887f-8865-4c09-adf7-e362475b143a",
      signature
        ? ["urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1", "URN", "Digital Signature"]
        : ["31", "1.2.250.1.213.1.1.4.1", "Imagerie médicale"],
    ) +
    code("type", "f0306f51-975f-434e-a61c-c59651d33983", document.typeCode) +
    document.confidentialityCodes
      .map((value, i) =>
        code(`conf${String(i)}`, "f4f85eac-e6cb-4883-b524-f2705394840f", [value, ...(labels[value] ?? ["", ""])]),
      )
      .join("") +
    code("format", "a09d5840-386c-46f2-b5ad-9c3699a4309d", document.formatCode) +
    code("facility", "f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1", ["SA08", "1.2.250.1.71.4.2.4", "Cabinet de groupe"]) +
    code("setting", "cccf5598-8b07-4b77-a05e-ae952c785ead", ["AMBULATOIRE", "1.2.250.1.213.1.1.4.9", "Ambulatoire"]) +
    code(
      "event",
      "2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4",
      signature
        ? ["1.2.840.10065.1.12.1.14", "1.2.840.10065.1.12", "Source"]
        : ["CT", "1.2.250.1.213.1.1.5.618", "Tomodensitométrie"],
    ) +
    writeIdentifier(of, "patientId", "58a6f841-87b3-4a3e-92fd-a8ffeff98427", insCx(matricule)) +
    `${writeIdentifier(of, "uniqueId", "2e82c1f6-a085-4c72-9da3-8640a32e42ab", document.uniqueId)}</ExtrinsicObject>`
  );
}

function writeAssociation(id: string, type: string, source: string, target: string, slots = ""): string {
  return (
    `<Association id="${id}" associationType="${type}" objectType="urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Association" ` +
    `sourceObject="${source}" targetObject="${target}">${slots}</Association>`
  );
}

function writeAssociations(documents: readonly DocumentPlan[]): string {
  const members = documents.map(({ entryId }, i) =>
    writeAssociation(
      `member-${String(i + 1)}`,
      "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember",
      setId,
      entryId,
      writeSlot("SubmissionSetStatus", "Original"),
    ),
  );
  const replacements = documents.flatMap(({ entryId, replaces }, i) =>
    replaces === undefined
      ? []
      : [writeAssociation(`replacement-${String(i + 1)}`, "urn:ihe:iti:2007:AssociationType:RPLC", entryId, replaces)],
  );
  return [
    ...members,
    ...replacements,
    writeAssociation("signs", "urn:ihe:iti:2007:AssociationType:signs", signatureId, setId),
  ].join("");
}
