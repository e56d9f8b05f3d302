/** Runs pieces of work one after the other, in the order they came; a failure does not stop the next. */
export type WorkQueue = <T>(work: () => Promise<T> | T) => Promise<T>;

/** A token is serial, and few middlewares are safe with threads: one queue for each module. */
export function createWorkQueue(): WorkQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
