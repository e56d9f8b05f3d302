import type { SubmissionMetadata } from "../submission.js";

/** What was already gathered from a submission while it is judged. */
const gathered = new WeakMap<SubmissionMetadata, Map<unknown, unknown>>();

/**
 * A copy of a submission for the time that it is judged: rules look at the same values in it, which are then gathered once.
 * A submission given to a rule directly is gathered from each time.
 */
export function snapshotOf(submission: SubmissionMetadata): SubmissionMetadata {
  const snapshot = { ...submission };
  gathered.set(snapshot, new Map());
  return snapshot;
}

/** A gathering that is made once for a {@link snapshotOf}. */
export function gatheredOnce<T>(gather: (submission: SubmissionMetadata) => T): (submission: SubmissionMetadata) => T {
  return (submission) => {
    const known = gathered.get(submission);
    if (known === undefined) return gather(submission);
    if (!known.has(gather)) known.set(gather, gather(submission));
    // The only value ever kept under this function is what it gave.
    return known.get(gather) as T;
  };
}
