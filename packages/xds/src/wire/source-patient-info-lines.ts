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
  return joinComponents(component(familyName), component(givenName), component(givenNames), "", "", "", type);
}

/** Reads the lines; the fields that the metadata of the SDK do not know (PID-3, PID-11…) are left out. */
export function parseSourcePatientInfo(lines: readonly string[]): SourcePatientInfo {
  const names: { readonly name: SourcePatientName; readonly type: string | undefined }[] = [];
  let birthDate: string | undefined;
  let sex: SourcePatientInfo["sex"];
  for (const line of lines) {
    const bar = line.indexOf("|");
    const values = line.slice(bar + 1).split("~");
    switch (line.slice(0, Math.max(bar, 0))) {
      case "PID-5":
        for (const value of values) names.push({ name: parseName(value), type: splitComponents(value)(7) });
        break;
      case "PID-7":
        birthDate ??= parseBirthDate(values[0]);
        break;
      case "PID-8":
        sex ??= parseSex(values[0]);
        break;
    }
  }
  return present<SourcePatientInfo>({
    birthName: names.find(({ type }) => type !== "D")?.name,
    usedName: names.find(({ type }) => type === "D")?.name,
    birthDate,
    sex,
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
