import type {
  CdaIdentifier,
  CdaReading,
  ReadAct,
  ReadBody,
  ReadParticipant,
  ReadPatient,
  ReadSection,
} from "@segur-sdk/cda";
import type { CodedValue, Language } from "@segur-sdk/core";

const labels = {
  fr: {
    title: "Titre",
    type: "Type",
    version: "Version",
    id: "Identifiant",
    series: "Série",
    replaces: "Remplace",
    createdAt: "Créé le",
    patient: "Patient",
    born: "né(e) le",
    author: "Auteur",
    validator: "Validé par",
    requester: "Demandeur",
    recipient: "Destinataire",
    site: "Structure",
    act: "Acte",
    body: "Corps",
    pdf: (bytes: number) => `PDF, ${String(bytes)} octets`,
    absent: "aucun",
  },
  en: {
    title: "Title",
    type: "Type",
    version: "Version",
    id: "Identifier",
    series: "Series",
    replaces: "Replaces",
    createdAt: "Made on",
    patient: "Patient",
    born: "born on",
    author: "Author",
    validator: "Validated by",
    requester: "Requester",
    recipient: "Recipient",
    site: "Organisation",
    act: "Exam",
    body: "Body",
    pdf: (bytes: number) => `PDF, ${String(bytes)} bytes`,
    absent: "none",
  },
} as const;

type Label = (typeof labels)[Language];

/** What a document says, in a few lines for a person. */
export function readingText(reading: CdaReading, language: Language): string {
  const label = labels[language];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [label.title, words(reading.title)],
    [label.type, coded(reading.code)],
    [label.id, identifier(reading.id)],
    [label.series, identifier(reading.setId)],
    [label.version, reading.version?.toString()],
    [label.replaces, identifier(reading.replaces?.id)],
    [label.createdAt, words(reading.createdAt)],
    [label.patient, patient(reading.patient, label)],
    ...reading.authors.map((author) => [label.author, participant(author)] as const),
    [label.validator, participant(reading.legalAuthenticator)],
    [label.requester, participant(reading.requester)],
    ...reading.recipients.map((recipient) => [label.recipient, participant(recipient)] as const),
    [label.site, words(reading.custodian?.name, identifier(reading.custodian?.id))],
    ...reading.acts.map((act) => [label.act, exam(act)] as const),
    ...reading.orders.map(({ accessionNumber }) => ["Accession", identifier(accessionNumber)] as const),
    [label.body, body(reading.body, label)],
  ];
  const told = rows.filter((row): row is readonly [string, string] => row[1] !== undefined && row[1] !== "");
  const width = Math.max(...told.map(([name]) => name.length));
  return told.map(([name, value]) => `${name.padEnd(width)}  ${value}\n`).join("");
}

function patient({ birthName, usedName, givenNames, sex, birthDate, ins }: ReadPatient, label: Label): string {
  const name = words(
    birthName,
    usedName !== undefined && usedName !== birthName ? `(${usedName})` : undefined,
    givenNames,
  );
  const birth = birthDate === undefined ? undefined : `${label.born} ${birthDate}`;
  return listed(name, sex, birth, ins && `INS ${ins.matricule} (${ins.oid})`);
}

function participant(who: ReadParticipant | undefined): string | undefined {
  if (who === undefined) return undefined;
  const name = words(who.suffix ?? who.prefix, who.givenName, who.familyName);
  return listed(
    name === "" ? who.device?.software : name,
    who.id?.extension,
    who.specialty?.label,
    who.organisation?.name,
    who.time,
  );
}

function exam({ startedAt, code, modalities, regions, ccam, studyInstanceUid }: ReadAct): string {
  return listed(
    startedAt,
    coded(code),
    ...[...modalities, ...regions, ...ccam].map(coded),
    studyInstanceUid && `Study ${studyInstanceUid}`,
  );
}

function body(of: ReadBody, label: Label): string {
  if (of.kind === "pdf") return label.pdf(of.pdf.byteLength);
  if (of.kind === "other") return `${of.mediaType}, ${String(of.content.byteLength)}`;
  if (of.kind === "absent") return label.absent;
  return of.sections.map((section) => outline(section, 1)).join("");
}

function outline({ title, code, sections }: ReadSection, depth: number): string {
  const below = sections.map((section) => outline(section, depth + 1)).join("");
  return `\n${"  ".repeat(depth)}- ${onOneLine(title ?? code?.label ?? "")}${below}`;
}

function coded(value: CodedValue | undefined): string | undefined {
  return value && words(value.code, value.label);
}

function identifier(id: CdaIdentifier | undefined): string | undefined {
  return id && [id.root, ...(id.extension === undefined ? [] : [id.extension])].join("^");
}

function words(...parts: readonly (string | undefined)[]): string {
  return joined(parts, " ");
}

function listed(...parts: readonly (string | undefined)[]): string {
  return joined(parts, ", ");
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts
    .filter((part) => part !== undefined && part !== "")
    .map((part = "") => onOneLine(part))
    .join(separator);
}

/** A text of the document as a terminal may show it: it moves no cursor and turns no line around. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
