import { metadataProblem, type RegistryProblem } from "../refusal.js";
import { type RegistryObject, slotValues } from "../registry-object.js";
import { signatureClass } from "../xds-schemes.js";
import { codesOf } from "./coded-metadata.js";

/** Codes of the entry of the signature (dmp.md C.2); their systems and labels are checked as those of any entry. */
const codes = {
  classCode: [signatureClass],
  typeCode: ["E1762"],
  formatCode: ["http://www.w3.org/2000/09/xmldsig#"],
  confidentialityCode: ["N", "MASQUE_PS", "INVISIBLE_PATIENT"],
  eventCodeList: ["1.2.840.10065.1.12.1.14"],
} as const;

/** True for the entry of the signature of a set. */
export function isSignatureEntry(entry: RegistryObject): boolean {
  return codesOf(entry, "classCode").includes(signatureClass);
}

/** What is wrong with the entry of the signature, besides what every entry must be. */
export function problemsOfSignatureEntry(entry: RegistryObject): readonly RegistryProblem[] {
  const wrong = (Object.keys(codes) as (keyof typeof codes)[]).filter(
    (name) => codesOf(entry, name).join(" ") !== codes[name].join(" "),
  );
  const found = wrong.map((name) => metadataProblem(`${name} de la signature incorrect`, entry.id));
  if (entry.mimeType !== "text/xml") found.push(metadataProblem("mimeType de la signature incorrect", entry.id));
  if (slotValues(entry, "languageCode")[0] !== "art") {
    found.push(metadataProblem("languageCode de la signature incorrect", entry.id));
  }
  return found;
}
