import { SegurError } from "@segur-sdk/core";

import type { DirectoryCode, DirectoryMailbox, DirectoryPerson, DirectoryStructure } from "../directory-entry.js";
import { foldAddress } from "../fold-text.js";
import { type JsonPart, partOf, partsOf, textOf } from "./json-values.js";

/** The resources of one or several pages, by `Type/id`. */
export type FhirResources = ReadonlyMap<string, JsonPart>;

/** One page of a search. */
export interface BundlePage {
  readonly resources: FhirResources;
  /** Address of the next page, opaque. */
  readonly next: string | undefined;
}

const mailboxTypes = new Set(["Practitioner", "PractitionerRole", "Organization", "HealthcareService"]);

/**
 * Reads one page.
 *
 * @throws SegurError `ERR_DIR_API_ANSWER` when it is no Bundle.
 */
export function readBundle(bytes: Uint8Array): BundlePage {
  const bundle = partOf(parsed(bytes));
  if (bundle["resourceType"] !== "Bundle") throw notBundle();
  const resources = partsOf(bundle["entry"]).map((entry) => partOf(entry["resource"]));
  const next = partsOf(bundle["link"]).find(({ relation }) => relation === "next");
  return {
    resources: new Map(resources.map((resource) => [referenceOf(resource), resource])),
    next: textOf(next?.["url"]),
  };
}

/** The diagnostics of an `OperationOutcome`, which never quote what was asked but for the name of a parameter. */
export function readDiagnostics(bytes: Uint8Array): string | undefined {
  try {
    const [issue] = partsOf(partOf(parsed(bytes))["issue"]);
    return /^Parameter [\w.:-]+ not found$/u.exec(textOf(issue?.["diagnostics"]) ?? "")?.[0];
  } catch {
    return undefined;
  }
}

/**
 * The MSSanté mailboxes of resources: of persons, of their roles, of structures and of services. Ordinary e-mails are told
 * apart by their extension, never by their form; inactive resources and unlisted mailboxes (liste rouge) are left out.
 *
 * @see mssante.md D3
 */
export function mailboxesOf(resources: FhirResources): readonly DirectoryMailbox[] {
  const found = new Map<string, DirectoryMailbox>();
  for (const resource of resources.values()) {
    if (!mailboxTypes.has(textOf(resource["resourceType"]) ?? "") || resource["active"] === false) continue;
    const person = personBehind(resource, resources);
    const organisation = organisationBehind(resource, resources);
    for (const telecom of partsOf(resource["telecom"])) {
      // Of somebody, even when the answer does not tell who.
      const usualKind = person === undefined && resource["resourceType"] !== "PractitionerRole" ? "ORG" : "PER";
      const mailbox = readMailbox(telecom, person, organisation, usualKind);
      if (mailbox === undefined) continue;
      const role = [foldAddress(mailbox.address), mailbox.person?.nationalId, mailbox.structure?.nationalId].join("|");
      if (!found.has(role)) found.set(role, mailbox);
    }
  }
  return [...found.values()];
}

function readMailbox(
  telecom: JsonPart,
  person: DirectoryPerson | undefined,
  organisation: JsonPart | undefined,
  usualKind: string,
): DirectoryMailbox | undefined {
  const address = textOf(textOf(telecom["value"])?.trim());
  const extensions = partsOf(telecom["extension"]);
  const isSecure = extensions.some((extension) => partOf(extension["valueCoding"])["code"] === "MSSANTE");
  if (telecom["system"] !== "email" || address === undefined || !isSecure || isOld(telecom)) return undefined;
  const metadata = extensions.find(({ url }) => textOf(url)?.endsWith("/as-ext-mailbox-mss-metadata"));
  const facts = new Map(partsOf(metadata?.["extension"]).map((fact) => [fact["url"], fact]));
  if (facts.get("listeRouge")?.["valueBoolean"] === true) return undefined;
  const kind = textOf(codings(facts.get("type")?.["valueCodeableConcept"])[0]?.["code"]);
  const service = textOf(facts.get("service")?.["valueString"]) ?? textOf(facts.get("description")?.["valueString"]);
  const structure = organisation === undefined ? undefined : readStructure(organisation, service);
  const paperless = facts.get("digitization")?.["valueBoolean"];
  const rank = telecom["rank"];
  return {
    address,
    kind: kind ?? usualKind,
    person,
    structure,
    acceptsPaperless: typeof paperless === "boolean" ? paperless : undefined,
    rank: typeof rank === "number" ? rank : undefined,
  };
}

function personBehind(resource: JsonPart, resources: FhirResources): DirectoryPerson | undefined {
  const practitioner =
    resource["resourceType"] === "Practitioner" ? resource : referred(resource, "practitioner", resources);
  return practitioner === undefined ? undefined : readPerson(practitioner);
}

function organisationBehind(resource: JsonPart, resources: FhirResources): JsonPart | undefined {
  if (resource["resourceType"] === "Organization") return resource;
  return referred(resource, "organization", resources) ?? referred(resource, "providedBy", resources);
}

/** What a reference is to: contained, or of the answer, however it is written: relative, absolute, of one version. */
function referred(resource: JsonPart, field: string, resources: FhirResources): JsonPart | undefined {
  const reference = textOf(partOf(resource[field])["reference"]) ?? "";
  if (reference.startsWith("#")) {
    return partsOf(resource["contained"]).find(({ id }) => textOf(id) === reference.slice(1));
  }
  const [, place] = /(?:^|\/)([A-Za-z]+\/[\w.-]+)(?:\/_history\/[\w.-]+)?$/u.exec(reference) ?? [];
  return place === undefined ? undefined : resources.get(place);
}

function readPerson(practitioner: JsonPart): DirectoryPerson | undefined {
  const identifiers = partsOf(practitioner["identifier"]);
  const valueIn = (system: string) =>
    textOf(identifiers.find((identifier) => identifier["system"] === system)?.["value"]);
  const rpps = valueIn("https://rpps.esante.gouv.fr");
  const nationalId = valueIn("urn:oid:1.2.250.1.71.4.2.1") ?? (rpps === undefined ? undefined : `8${rpps}`);
  if (nationalId === undefined) return undefined;
  const name = partsOf(practitioner["name"]).find((one) => !isOld(one));
  const given = name?.["given"];
  const suffix = name?.["suffix"];
  const qualifications = partsOf(practitioner["qualification"]).flatMap(({ code }) => codings(code));
  return {
    nationalId,
    familyName: textOf(name?.["family"]) ?? "",
    givenName: (Array.isArray(given) ? given : []).filter((text) => typeof text === "string").join(" "),
    title: textOf(Array.isArray(suffix) ? suffix[0] : undefined),
    profession: codeIn(qualifications, "TRE_G15-"),
    specialty: codeIn(qualifications, "TRE_R38-"),
  };
}

function readStructure(organisation: JsonPart, service: string | undefined): DirectoryStructure {
  const identifiers = partsOf(organisation["identifier"]);
  const valueIn = (system: string) =>
    textOf(identifiers.find((identifier) => identifier["system"] === system)?.["value"]);
  const finess = valueIn("https://finess.esante.gouv.fr");
  const address = partsOf(organisation["address"]).find((one) => !isOld(one));
  const lines = address?.["line"];
  const postalCode = textOf(address?.["postalCode"]);
  const town = textOf(address?.["city"]);
  return {
    nationalId: valueIn("urn:oid:1.2.250.1.71.4.2.2") ?? (finess === undefined ? undefined : `1${finess}`),
    name: textOf(organisation["name"]),
    tradeName: undefined,
    service,
    addressLines: [
      ...(Array.isArray(lines) ? lines.filter((line) => typeof line === "string") : []),
      ...[[postalCode, town].filter((part) => part !== undefined).join(" ")].filter(Boolean),
    ],
    postalCode,
    town,
    country: textOf(address?.["country"]),
  };
}

/** Kept by FHIR for the record, and no longer in use. */
function isOld({ use }: JsonPart): boolean {
  return use === "old";
}

function codeIn(all: readonly JsonPart[], table: string): DirectoryCode | undefined {
  const coding = all.find(({ system }) => textOf(system)?.includes(table));
  const code = textOf(coding?.["code"]);
  return code === undefined ? undefined : { code, label: textOf(coding?.["display"]) ?? "" };
}

function codings(concept: unknown): readonly JsonPart[] {
  return partsOf(partOf(concept)["coding"]);
}

function referenceOf(resource: JsonPart): string {
  return `${textOf(resource["resourceType"]) ?? ""}/${textOf(resource["id"]) ?? ""}`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8"));
  } catch {
    // The message of JSON.parse quotes the text, which names people.
    throw notBundle();
  }
}

function notBundle(): SegurError {
  return new SegurError("ERR_DIR_API_ANSWER", { details: { rule: "a FHIR Bundle in JSON", source: "HL7 FHIR R4" } });
}
