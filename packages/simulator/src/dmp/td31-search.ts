import { type Sender, wrongResourceId } from "./authenticate.js";
import { mayRead } from "./rules/consultation.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpStore, RegistryEntry, RegistrySet } from "./dmp-registry.js";
import { statusOfUrn } from "./document-status.js";
import { isSoapFault, problem, type RegistryProblem, type SoapFault } from "./refusal.js";
import type { Association } from "./registry-object.js";
import { entryMeets, setMeets } from "./rules/query-criteria.js";
import { type QueryValues, readParameters, wrongParameter } from "./rules/query-parameters.js";
import { storedQueryOf, type StoredQueryName } from "./stored-queries.js";
import { readInsCx } from "./values/hl7-values.js";
import type { StoredQueryRequest } from "./wire/read-stored-query.js";
import { associationTypes } from "./xds-schemes.js";

/** An object that a query found. */
export type FoundObject =
  | { readonly kind: "entry"; readonly entry: RegistryEntry }
  | { readonly kind: "set"; readonly set: RegistrySet }
  | { readonly kind: "association"; readonly association: Association };

/** What a search is made in. */
export interface SearchContext {
  readonly registry: DmpStore;
  readonly sender: Sender;
  readonly patient: DmpPatient;
  /** More objects than this are refused. */
  readonly maxResults: number;
  /** Are the former versions of an entry given too? */
  readonly allVersions: boolean;
}

type Found = readonly FoundObject[] | SoapFault;
type Search = (values: QueryValues, context: SearchContext) => Found;

/** True for the search that an indirect mode may make: references of documents known by an identifier (TD3.1b). */
export function isReferenceSearch({ id, returnType }: StoredQueryRequest): boolean {
  return storedQueryOf(id)?.name === "GetDocuments" && returnType === "ObjectRef";
}

/**
 * Runs a stored query (TD3.1): the objects found, or why it is refused.
 *
 * @see dmp.md F.2
 */
export function search(
  request: StoredQueryRequest,
  context: SearchContext,
): { readonly found: readonly FoundObject[] } | readonly RegistryProblem[] | SoapFault {
  const definition = storedQueryOf(request.id);
  if (definition === undefined) return [problem("XDSUnknownStoredQuery", "Requête inconnue")];
  if (!["LeafClass", "ObjectRef"].includes(request.returnType)) return [wrongParameter("returnType")];
  const values = readParameters(request, definition);
  if (isProblems(values)) return values;
  const asked = searches[definition.name](values, context);
  if (isSoapFault(asked)) return asked;
  const { sender, patient } = context;
  // A reference says nothing of a document; whole metadata do.
  const found =
    request.returnType === "ObjectRef"
      ? asked
      : asked.filter((one) => one.kind !== "entry" || mayRead(one.entry.document, sender, patient));
  return found.length > context.maxResults
    ? [problem("DMPTooManyResult", "Trop de résultats : précisez la recherche")]
    : { found };
}

const searches: Readonly<Record<StoredQueryName, Search>> = {
  FindDocuments: findDocuments,
  FindDocumentsByReferenceId: findDocuments,
  FindSubmissionSets: (values, context) => {
    if (!isAbout(values, "$XDSSubmissionSetPatientId", context.sender)) return wrongResourceId;
    // Every submission set is approved: none is ever replaced.
    const statuses = statusesOf(values, "$XDSSubmissionSetStatus");
    const sets = statuses.includes("approved") ? setsOf(context) : [];
    return sets.filter((set) => setMeets(set.metadata, values)).map((set) => ({ kind: "set", set }));
  },
  GetDocuments: (values, context) => {
    const uniqueIds = alternativesOf(values, "$XDSDocumentEntryUniqueId");
    const entryUuids = alternativesOf(values, "$XDSDocumentEntryEntryUUID");
    return entriesOf(context, entryUuids.length > 0)
      .filter(({ document }) => document.status !== "deleted")
      .filter(({ document }) => uniqueIds.includes(document.uniqueId) || entryUuids.includes(document.entryUuid))
      .map((entry) => ({ kind: "entry", entry }));
  },
  GetAssociations: (values, context) => {
    const uuids = alternativesOf(values, "$uuid");
    const own = ownAssociations(context);
    return own
      .filter(({ source, target }) => uuids.includes(source) || uuids.includes(target))
      .map((association) => ({ kind: "association", association }));
  },
  GetSubmissionSetAndContents: (values, context) => {
    const uniqueIds = alternativesOf(values, "$XDSSubmissionSetUniqueId");
    const uuids = alternativesOf(values, "$XDSSubmissionSetEntryUUID");
    const set = setsOf(context).find((one) => uniqueIds.includes(one.uniqueId) || uuids.includes(one.metadata.id));
    if (set === undefined) return [];
    const memberships = context.registry.associations.filter(
      (one) => one.type === associationTypes.hasMember && one.source === set.metadata.id,
    );
    const members = readable(context, true).filter(
      ({ document }) => document.status !== "deleted" && memberships.some((one) => one.target === document.entryUuid),
    );
    const kept = memberships.filter((one) => members.some(({ document }) => document.entryUuid === one.target));
    return [
      { kind: "set", set },
      ...members.map((entry) => ({ kind: "entry", entry }) as const),
      ...kept.map((association) => ({ kind: "association", association }) as const),
    ];
  },
};

/** Signatures are not documents to be found, as the samples show; they are parts of a submission. */
function findDocuments(values: QueryValues, context: SearchContext): Found {
  if (!isAbout(values, "$XDSDocumentEntryPatientId", context.sender)) return wrongResourceId;
  const statuses = statusesOf(values, "$XDSDocumentEntryStatus");
  return readable(context, context.allVersions)
    .filter(({ isSignature }) => !isSignature)
    .filter(({ document, metadata }) => statuses.includes(document.status) && entryMeets(metadata, values))
    .map((entry) => ({ kind: "entry", entry }));
}

/** Entries of the patient: the current version of each, or all of them. */
function entriesOf({ registry, patient, allVersions }: SearchContext, withFormer: boolean): readonly RegistryEntry[] {
  return registry.entries.filter(
    ({ document }) =>
      document.patient === patient.matricule &&
      (withFormer || allVersions || registry.current(document.logicalId)?.document.entryUuid === document.entryUuid),
  );
}

function readable(context: SearchContext, withFormer: boolean): readonly RegistryEntry[] {
  return entriesOf(context, withFormer).filter(({ document }) => mayRead(document, context.sender, context.patient));
}

function setsOf({ registry, patient }: SearchContext): readonly RegistrySet[] {
  return registry.sets.filter((set) => set.patient === patient.matricule);
}

function ownAssociations(context: SearchContext): readonly Association[] {
  const own = new Set([
    ...setsOf(context).map((set) => set.metadata.id),
    ...readable(context, true).map(({ document }) => document.entryUuid),
  ]);
  return context.registry.associations.filter(({ source, target }) => own.has(source) && own.has(target));
}

function isAbout(values: QueryValues, name: string, { patient }: Sender): boolean {
  const [text = ""] = alternativesOf(values, name);
  const asked = readInsCx(text);
  return asked?.matricule === patient.matricule && asked.authority === patient.authority;
}

function statusesOf(values: QueryValues, name: string): readonly (string | undefined)[] {
  return alternativesOf(values, name).map(statusOfUrn);
}

function alternativesOf(values: QueryValues, name: string): readonly string[] {
  return values.get(name)?.[0] ?? [];
}

function isProblems(value: QueryValues | readonly RegistryProblem[]): value is readonly RegistryProblem[] {
  return Array.isArray(value);
}
