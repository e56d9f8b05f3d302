import { present } from "../../present.js";
import type { MedicalDevice, MedicalDevices } from "../../structured-body/device.js";
import type { EntrySection, Section, TextSection } from "../../structured-body/section.js";
import type { Addendum, PatientEducation } from "../../structured-body/structured-body.js";
import type { ReadSection } from "../section.js";
import type { ReadStatement } from "../statement.js";
import { restoreNarrative } from "./restore-narrative.js";
import { restoreProfessional } from "./restore-people.js";
import { restoreCodedText, restoreId, restoreMoment, restoreText, tellOthers } from "./restore-values.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** Identifier and title; what no section of the model has is told. */
function restoreSection(section: ReadSection, leftovers: Leftovers): Section {
  for (const { name } of section.unknown) leftovers.add(name.local);
  if (section.informants.length > 0) leftovers.add("informant");
  if (section.languageCode !== undefined) leftovers.add("languageCode");
  if (section.confidentiality !== undefined) leftovers.add("confidentialityCode");
  return present<Section>({ id: section.id, title: section.title });
}

/** A section of entries: its beginning, and its narrative. */
export function restoreEntrySection(
  section: ReadSection,
  leftovers: Leftovers,
): Required<Pick<EntrySection, "narrative">> & Section {
  return { ...restoreSection(section, leftovers), narrative: restoreNarrative(section, leftovers) };
}

/** A section that holds a narrative and nothing else. */
export function restoreTextSection(section: ReadSection, leftovers: Leftovers): TextSection {
  tellRest(section, leftovers, { entries: 0, sections: 0, authors: 0 });
  return restoreEntrySection(section, leftovers);
}

/** Tells entries, sub-sections and authors beyond those that were placed. */
export function tellRest(
  section: ReadSection,
  leftovers: Leftovers,
  placed: { readonly entries: number; readonly sections: number; readonly authors?: number },
): void {
  if (section.entries.length > placed.entries) leftovers.add("entry");
  if (section.sections.length > placed.sections) leftovers.add("component/section");
  if (section.authors.length > (placed.authors ?? 0)) leftovers.add("author");
}

/** The statements of the entries of a section. */
export function statementsOf({ entries }: ReadSection): readonly ReadStatement[] {
  return entries.map(({ statement }) => statement);
}

/** True for an entry of this conformance. */
export function hasTemplate(
  { templateIds }: { readonly templateIds: readonly { readonly root: string }[] },
  root: string,
): boolean {
  return templateIds.some((template) => template.root === root);
}

/** FR-DICOM-Addendum. */
export function restoreAddendum(section: ReadSection, leftovers: Leftovers): Addendum | undefined {
  tellRest(section, leftovers, { entries: 0, sections: 0, authors: 1 });
  const [read] = section.authors;
  const author = restoreProfessional(read, leftovers.at("author"));
  if (author === undefined || read?.time === undefined) return undefined;
  return { ...restoreEntrySection(section, leftovers), author, at: read.time };
}

/** FR-Dispositifs-medicaux. */
export function restoreDevices(section: ReadSection, leftovers: Leftovers): MedicalDevices {
  const devices = restoreEach(statementsOf(section), leftovers.at("devices"), restoreDevice);
  tellRest(section, leftovers, { entries: devices.length, sections: 0 });
  return { ...restoreEntrySection(section, leftovers), devices };
}

function restoreDevice(statement: ReadStatement, leftovers: Leftovers): MedicalDevice | undefined {
  const [role] = statement.participants ?? [];
  const category = restoreCodedText(role?.playing?.code);
  const [time] = statement.times;
  const from = time?.start ?? time?.at;
  if (category === undefined || from === undefined) return undefined;
  tellOthers(statement, leftovers, { parts: ["participants"] });
  return present<MedicalDevice>({
    id: restoreId(statement, leftovers),
    category,
    text: restoreText(statement.text),
    from,
    to: time?.end,
    udi: role?.ids[0],
  });
}

/** FR-Education-du-patient. */
export function restoreEducation(section: ReadSection, leftovers: Leftovers): PatientEducation | undefined {
  const [statement] = statementsOf(section);
  const text = restoreText(statement?.text);
  tellRest(section, leftovers, { entries: 1, sections: 0 });
  if (statement === undefined || text === undefined) return undefined;
  tellOthers(statement, leftovers.at("information"));
  return {
    ...restoreEntrySection(section, leftovers),
    information: present<PatientEducation["information"]>({
      id: restoreId(statement, leftovers.at("information")),
      text,
      at: restoreMoment(statement, leftovers.at("information")),
    }),
  };
}
