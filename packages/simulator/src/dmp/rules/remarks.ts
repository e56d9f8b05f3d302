import type { DmpRemark } from "../dmp-call-record.js";
import type { SubmissionRequest } from "../registry-object.js";
import { slotValues } from "../registry-object.js";

/** What a remark is judged on. */
export interface RemarkContext {
  readonly messageId: string;
  /** Identifiers of earlier messages. */
  readonly seenMessageIds: ReadonlySet<string>;
  /** Present when the message feeds a record. */
  readonly submission?: SubmissionRequest;
  /** Was the existence of the record tested since its last feeding? */
  readonly existenceTested: boolean;
}

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
    applies: ({ submission, existenceTested }) => submission !== undefined && !existenceTested,
  },
  {
    rule: "every entry gives its hash and its size",
    source: "ANS, mapping of the metadata; dmp.md B.6",
    applies: ({ submission }) =>
      submission?.entries.some((entry) => ["hash", "size"].some((name) => slotValues(entry, name).length === 0)) ===
      true,
  },
];

/** Points of a request that the service lets pass and that a homologation would raise. */
export function remarksOn(context: RemarkContext): readonly DmpRemark[] {
  return rules.filter((rule) => rule.applies(context)).map(({ rule, source }) => ({ rule, source }));
}
