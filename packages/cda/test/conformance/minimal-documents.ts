import {
  parseMatriculeIns,
  parseOid,
  type Professional,
  type PsIdNat,
  type Site,
  type StructIdNat,
} from "@segur-sdk/core";
import { type XmlElement, type XmlNode } from "@segur-sdk/core/xml";
import { identityOfInsiAnswer, qualify, type QualifiedIdentity } from "@segur-sdk/ins";

import type { ReportHeader } from "../../src/index.js";

const at = new Date("2024-03-12T08:00:00Z");
const oid = "1.2.250.1.213.1.4.10";

function patient(): QualifiedIdentity {
  const traits = {
    birthName: "EXEMPLE",
    givenNames: ["CAMILLE", "ANNE"],
    birthDate: "1984-05-12",
    sex: "F" as const,
    birthPlace: "44109",
    usedName: "EXEMPLE-DURAND",
    usedGivenName: "CAMILLE",
  };
  const matricule = parseMatriculeIns("284054410912313", { authority: oid, origin: "insi-answer" });
  const retrieved = identityOfInsiAnswer(
    traits,
    {
      operation: "WS_INS2",
      environment: "simulator",
      receivedAt: at.toISOString(),
      active: { ins: { matricule, oid } },
      history: [],
      traits: { ...traits, givenNamesList: "CAMILLE ANNE" },
      warnings: [],
    },
    { by: "sec-1", at, decision: "human", localIds: [{ system: parseOid("1.2.250.1.999.1.2"), value: "IPP0001234" }] },
  );
  return qualify(retrieved, { proof: "passport", checkedBy: "sec-1", checkedAt: at });
}

const radiologist: Professional = {
  id: "899700000015" as PsIdNat,
  familyName: "TESTEUSE",
  givenName: "Alix",
  professionCode: "10",
  specialityCode: "SM44",
  civility: "MME",
  title: "DR",
};

const site: Site = {
  id: "1440012345" as StructIdNat,
  name: "Cabinet d'imagerie des Tests",
  facilityType: "SA08",
  practiceSetting: "AMBULATOIRE",
  address: { street: "1 Rue de l'Exemple", postalCode: "44000", city: "NANTES" },
  phone: "0240000000",
};

const instant = "2024-03-12T10:15:30+01:00";

/** The header of `minimal-N1.xml` and `minimal-N3.xml`. */
export const minimalHeader: ReportHeader = {
  id: parseOid("1.2.250.1.999.1.1.10.1"),
  setId: parseOid("1.2.250.1.999.1.1.10"),
  version: 1,
  title: "CR d’imagerie médicale - Scanner de la tête avec injection",
  createdAt: instant,
  patient: patient(),
  authors: [radiologist],
  legalAuthenticator: radiologist,
  validatedAt: instant,
  site,
  requester: {
    id: "899700000023" as PsIdNat,
    familyName: "DEMANDEUR",
    givenName: "Noé",
    professionCode: "10",
    specialityCode: "SM26",
    civility: "M",
    title: "DR",
  },
  encounter: { code: "AMB", startedAt: "2024-03-12T09:20:00+01:00", endedAt: instant },
  acts: [
    {
      title: "Scanner de la tête avec injection",
      code: { code: "24727-0", label: "CT tête avec contraste IV", system: "2.16.840.1.113883.6.1" },
      ccam: {
        code: "ACQH004",
        label:
          "Scanographie du crâne, de son contenu et du tronc, avec injection intraveineuse de produit de contraste",
        system: "1.2.250.1.215.300.1",
      },
      modality: { code: "CT", label: "Tomodensitométrie", system: "1.2.840.10008.2.16.4" },
      regions: [{ code: "774007", label: "tête et cou", system: "2.16.840.1.113883.6.96" }],
      studyInstanceUid: parseOid("1.2.250.1.999.5.20240312.1"),
      accessionNumber: { value: "ACC20240312001", issuer: parseOid("1.2.250.1.999.1.4") },
      order: { value: "DEM-7788", issuer: parseOid("1.2.250.1.999.1.3") },
      startedAt: "2024-03-12T09:30:00+01:00",
      endedAt: "2024-03-12T09:45:00+01:00",
      requestedAt: "2024-03-01",
    },
  ],
};

/** One line per element, with its attributes in order and its own text: what two documents are compared by. */
export function outline(of: XmlElement, path = ""): readonly string[] {
  const here = `${path}/${of.name.local}`;
  const attributes = [...of.attributes]
    .map(({ name, value }) => `${name.local}=${value}`)
    .sort()
    .join(" ");
  const text = of.children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
  return [`${here} [${attributes}] ${text}`, ...of.children.filter(isElement).flatMap((child) => outline(child, here))];
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string" && node.kind === "element";
}

/** The lines of a reference with what the SDK writes on purpose otherwise in any header, and nothing else. */
export function expectedOutline(root: XmlElement): readonly string[] {
  return (
    outline(root)
      // Label as in JDV_J07, with a straight apostrophe.
      .map((line) => line.replace("displayName=CR d’imagerie médicale]", "displayName=CR d'imagerie médicale]"))
      // INSi gives the code of the birth place, not its name.
      .filter((line) => !line.endsWith("/birthplace/place/addr/city [] NANTES"))
  );
}
