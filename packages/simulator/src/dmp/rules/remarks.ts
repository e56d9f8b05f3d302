import type { DmpOperation, DmpRemark } from "../dmp-call-record.js";
import type { DmpStore } from "../dmp-registry.js";
import { type RegistryObject, slotValues } from "../registry-object.js";
import { storedQueryOf } from "../stored-queries.js";
import type { DmpContent } from "../wire/read-message.js";
import { replacedBy } from "./associations.js";

/** What a remark is judged on. */
export interface RemarkContext {
  readonly content: DmpContent;
  readonly operation: DmpOperation;
  readonly messageId: string;
  /** Identifiers of earlier messages. */
  readonly seenMessageIds: ReadonlySet<string>;
  /** Was the existence of the record tested since its last feeding? */
  readonly existenceTested: boolean;
  /** Was a reference asked for since the last replacement, deletion or archive? */
  readonly referenceAsked: boolean;
  /** As it was before this message. */
  readonly registry: DmpStore;
}

/** Transactions that designate a document by its entryUUID. */
export const usesReference: readonly DmpOperation[] = ["TD2.1b", "TD3.3c", "TD3.3d"];

interface RemarkRule extends DmpRemark {
  readonly applies: (context: RemarkContext) => boolean;
}

const rules: readonly RemarkRule[] = [
  {
    rule: "each request has a new MessageID",
    source: "CNDA memento, segur-requirements.md §5.1 item 1",
    applies: ({ messageId, seenMessageIds }) => seenMessageIds.has(messageId),
  },
  {
    rule: "TD0.2 precedes every feeding",
    source: "CNDA memento, segur-requirements.md §5.1 item 2",
    applies: ({ content, existenceTested }) => content.kind === "feeding" && !existenceTested,
  },
  {
    rule: "TD3.1b precedes every replacement, deletion and archive",
    source: "EX_3.1-1090, CNDA memento, segur-requirements.md §5.1 item 7",
    applies: ({ operation, referenceAsked }) => usesReference.includes(operation) && !referenceAsked,
  },
  {
    rule: "every entry gives its hash and its size",
    source: "ANS, mapping of the metadata; dmp.md B.6",
    applies: ({ content }) =>
      entriesFed(content).some((entry) => ["hash", "size"].some((name) => slotValues(entry, name).length === 0)),
  },
  {
    rule: "a replacement keeps the links of the document that it replaces",
    source: "CNDA test 2.1-820",
    applies: ({ content, registry }) =>
      content.kind === "feeding" && entriesFed(content).some((entry) => losesLinks(entry, content, registry)),
  },
  {
    rule: "each parameter of a search is one of its query",
    source: "IHE ITI TF-2 §3.18.4.1.2.3.7",
    applies: ({ content }) => content.kind === "search" && hasForeignParameter(content),
  },
];

/** Points of a request that the service lets pass and that a homologation would raise. */
export function remarksOn(context: RemarkContext): readonly DmpRemark[] {
  return rules.filter((rule) => rule.applies(context)).map(({ rule, source }) => ({ rule, source }));
}

function entriesFed(content: DmpContent): readonly RegistryObject[] {
  return content.kind === "feeding" ? content.submission.entries : [];
}

/** Accession numbers, orders and studies tie a report, its images and its request together. */
function losesLinks(
  entry: RegistryObject,
  content: Extract<DmpContent, { kind: "feeding" }>,
  registry: DmpStore,
): boolean {
  const kept = slotValues(entry, "urn:ihe:iti:xds:2013:referenceIdList");
  const former = replacedBy(entry.id, content.submission.associations, registry)?.references ?? [];
  return former.some((reference) => !kept.includes(reference));
}

function hasForeignParameter({ query }: Extract<DmpContent, { kind: "search" }>): boolean {
  const known = storedQueryOf(query.id)?.parameters ?? {};
  return query.parameters.some(({ name }) => !Object.hasOwn(known, name));
}
