import type { MailCursor } from "../operator/mssante-operator.js";
import type { ReceptionEntry, ReceptionStore } from "./reception-ports.js";

/** A store that forgets everything when the program ends: for trials and tests. */
export interface MemoryReceptionStore extends ReceptionStore {
  /** What was recorded, oldest first. */
  readonly entries: readonly ReceptionEntry[];
}

/**
 * Creates a {@link ReceptionStore} in memory. A real one keeps its entries in the database of the software, with the documents,
 * in one transaction.
 */
export function createMemoryReceptionStore(): MemoryReceptionStore {
  const entries = new Map<string, ReceptionEntry>();
  const settled = new Set<string>();
  const filed = new Set<string>();
  let cursor: MailCursor | undefined;
  const markOf = ({ uniqueId, hash, action }: { uniqueId: string; hash: string; action: string }) =>
    [action, hash, uniqueId].join(" ");
  return {
    get entries() {
      return [...entries.values()];
    },
    cursor: () => Promise.resolve(cursor),
    find: (key) => Promise.resolve(entries.get(key)),
    isFiled: (document) => Promise.resolve(filed.has(markOf(document))),
    record(entry) {
      if (!entries.has(entry.key)) {
        entries.set(entry.key, entry);
        if (entry.decision.kind === "filed") {
          for (const { document } of entry.decision.documents) {
            const { uniqueId, hash = "" } = document.entry;
            filed.add(markOf({ uniqueId, hash, action: document.action }));
          }
        }
      }
      return Promise.resolve();
    },
    unsettled: () => Promise.resolve([...entries.values()].filter(({ key }) => !settled.has(key))),
    settle(key) {
      settled.add(key);
      return Promise.resolve();
    },
    advance(next) {
      cursor = next;
      return Promise.resolve();
    },
  };
}
