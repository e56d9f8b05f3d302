import { administrativeGenders } from "../../value-sets/index.js";
import { atPath, attribute, remembered } from "../cda-node.js";
import { ruleText } from "../validation-rule.js";
import { address } from "./address.js";
import { inSet, oneCode, required, startsWithYear, wholeNumber } from "./attribute-model.js";
import { el, type ElementModel, notNull, once, optional, some, withChild } from "./element-model.js";
import { idOf, structureIds } from "./organisation.js";
import { telecom } from "./telecom.js";

function qualifiers(part: "given" | "family") {
  return remembered(
    (document) =>
      new Set(
        atPath(document, `recordTarget/patientRole/patient/name/${part}`).map((one) => attribute(one, "qualifier")),
      ),
  );
}

const givenQualifiers = qualifiers("given");
const familyQualifiers = qualifiers("family");

function isBirthOrUsed(qualifier: string | undefined): boolean {
  return qualifier === undefined || qualifier === "BR" || qualifier === "CL";
}

const name = el("name", {
  ...once,
  where: notNull,
  datatype: "PN",
  checks: [
    {
      id: "GIVEN-QUALIFIER",
      text: ruleText(
        "Un prénom est sans qualifier (liste des prénoms de naissance), BR (premier prénom de naissance) ou CL (prénom utilisé).",
        "A given name is without qualifier (list of the birth given names), BR (first birth given name) or CL (given name used).",
        "Retirer le qualificatif, ou écrire BR ou CL.",
        "Remove the qualifier, or write BR or CL.",
      ),
      holds: (_, document) => [...givenQualifiers(document)].every(isBirthOrUsed),
    },
    {
      id: "FAMILY-QUALIFIER",
      text: ruleText(
        "Un nom de famille est BR (nom de naissance) ou CL (nom utilisé) ; SP n'est plus admis.",
        "A family name is BR (birth name) or CL (name used); SP is no longer admitted.",
        'Écrire qualifier="BR" ou qualifier="CL".',
        'Write qualifier="BR" or qualifier="CL".',
      ),
      holds: (_, document) => [...familyQualifiers(document)].every(isBirthOrUsed),
    },
  ],
  children: [
    el("given", { ...some, where: notNull, attributes: [oneCode("qualifier")] }),
    el("family", { ...some, where: notNull, attributes: [...required("qualifier"), oneCode("qualifier")] }),
    el("prefix", optional),
    el("suffix", optional),
  ],
});

const guardian = el("guardian", {
  datatype: "ANY",
  choice: { names: ["guardianPerson", "guardianOrganization"], required: true },
  children: [
    el("id", { datatype: "II" }),
    ...address,
    telecom(),
    el("guardianPerson", {
      children: [
        el("name", {
          ...once,
          where: withChild("family"),
          datatype: "PN",
          children: [
            el("family", {
              min: 1,
              max: 3,
              attributes: [oneCode("qualifier")],
              checks: [
                {
                  id: "PATIENT-QUALIFIER",
                  text: ruleText(
                    "Le nom du patient dont c'est le tuteur est qualifié (BR ou CL).",
                    "The name of the patient whose guardian it is bears a qualifier (BR or CL).",
                    "Qualifier le nom de famille du patient.",
                    "Qualify the family name of the patient.",
                  ),
                  holds: (_, document) => ["BR", "SP", "CL"].some((one) => familyQualifiers(document).has(one)),
                },
              ],
            }),
            el("given"),
            el("prefix", optional),
          ],
        }),
      ],
    }),
    el("guardianOrganization", { children: [idOf(structureIds, optional), el("name", { max: 1, datatype: "ON" })] }),
  ],
});

const birthplace = el("birthplace", {
  ...optional,
  where: withChild("place"),
  children: [
    el("place", {
      ...once,
      choice: { names: ["addr"], required: false },
      children: [el("name", { max: 1, datatype: "EN" }), ...address],
    }),
  ],
});

const patient = el("patient", {
  ...once,
  where: notNull,
  children: [
    name,
    el("administrativeGenderCode", {
      ...once,
      datatype: "CE",
      attributes: [...required("code"), inSet("code", administrativeGenders)],
    }),
    el("birthTime", {
      ...once,
      datatype: "TS",
      attributes: [...required("value"), startsWithYear],
    }),
    el("sdtc:deceasedInd", { max: 1, datatype: "BL" }),
    el("sdtc:deceasedTime", { max: 1, datatype: "TS" }),
    el("sdtc:multipleBirthInd", { max: 1, datatype: "BL" }),
    el("sdtc:multipleBirthOrderNumber", { max: 1, datatype: "INT.POS", attributes: [wholeNumber] }),
    guardian,
    birthplace,
  ],
});

/** The patient, §3.4. */
export const recordTarget: ElementModel = el("recordTarget", {
  ...once,
  where: notNull,
  children: [
    el("patientRole", {
      ...once,
      where: withChild("patient"),
      datatype: "ANY",
      children: [
        el("id", { ...some, where: notNull, datatype: "II", attributes: required("root", "extension") }),
        ...address,
        telecom(),
        patient,
      ],
    }),
  ],
});
