import type { SourcePatientInfo, SourcePatientName } from "../source-patient-info.js";
import { component, joinComponents, present, splitComponents } from "./components.js";

/** One line per PID field, as `sourcePatientInfo` wants them (dmp.md B.6.1). */
export function formatSourcePatientInfo(info: SourcePatientInfo): readonly string[] {
  return [
    ...(info.birthName === undefined ? [] : [`PID-5|${nameComponents(info.birthName, "L")}`]),
    ...(info.usedName === undefined ? [] : [`PID-5|${nameComponents(info.usedName, "D")}`]),
    ...(info.birthDate === undefined ? [] : [`PID-7|${info.birthDate.replace(/\D/g, "")}`]),
    ...(info.sex === undefined ? [] : [`PID-8|${info.sex}`]),
  ];
}

function nameComponents(name: SourcePatientName, type: "L" | "D"): string {
  const { familyName, givenName, givenNames } = name;
  return joinComponents({ 1: component(familyName), 2: component(givenName), 3: component(givenNames), 7: type });
}

/** Reads the lines; the fields that the metadata of the SDK do not know (PID-3, PID-11…) are left out. */
export function parseSourcePatientInfo(lines: readonly string[]): SourcePatientInfo {
  const valuesOf = (field: string): readonly string[] =>
    lines.filter((line) => line.startsWith(`${field}|`)).flatMap((line) => line.slice(field.length + 1).split("~"));
  const names = valuesOf("PID-5").map((value) => ({ name: parseName(value), type: splitComponents(value)(7) }));
  return present<SourcePatientInfo>({
    birthName: names.find(({ type }) => type !== "D")?.name,
    usedName: names.find(({ type }) => type === "D")?.name,
    birthDate: parseBirthDate(valuesOf("PID-7")[0]),
    sex: parseSex(valuesOf("PID-8")[0]),
  });
}

function parseName(value: string): SourcePatientName {
  const at = splitComponents(value);
  return present<SourcePatientName>({
    familyName: at(1) ?? "",
    givenName: at(2),
    givenNames: at(3),
  });
}

function parseBirthDate(text: string | undefined): string | undefined {
  const digits = /^\d{4}(?:\d{2}){0,2}/.exec(text?.trim() ?? "")?.[0];
  if (digits === undefined) return undefined;
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== "").join("-");
}

function parseSex(text: string | undefined): SourcePatientInfo["sex"] {
  const sex = text?.trim();
  if (sex === undefined || sex === "") return undefined;
  return sex === "M" || sex === "F" ? sex : "U";
}
