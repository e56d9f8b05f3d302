import { metadataProblem, type RegistryProblem } from "../refusal.js";
import { type RegistryObject, slotValues } from "../registry-object.js";

/** Form of each line of `sourcePatientInfo`, by PID field (dmp.md B.6.1). */
const lines: Readonly<Record<string, RegExp>> = {
  // Family name, given name, list of given names, and the type of the name: L at birth, D in use.
  "PID-5": /^[^&^|]+\^[^&^|]*\^[^&^|]*\^\^\^\^[LD]$/,
  "PID-7": /^[0-9]{8}$/,
  "PID-8": /^[MFU]$/,
};

/** What is wrong with `sourcePatientInfo`: the birth name is compulsory, the other lines are free but well-formed. */
export function problemsOfSourcePatientInfo(entry: RegistryObject): readonly RegistryProblem[] {
  const fields = slotValues(entry, "sourcePatientInfo").map((line) => {
    const bar = line.indexOf("|");
    return { name: line.slice(0, Math.max(bar, 0)), value: line.slice(bar + 1) };
  });
  const birthName = fields.some(({ name, value }) => name === "PID-5" && /^[^^]+\^[^^]+\^.*L$/.test(value));
  if (!birthName) return [metadataProblem("Le champ 'sourcePatientInfo PID5' est obligatoire", entry.id)];
  const wrong = fields.find(({ name, value }) => lines[name]?.test(value) !== true);
  return wrong === undefined
    ? []
    : [metadataProblem(`Le format de sourcePatientInfo ${wrong.name} est incorrect`, entry.id)];
}
