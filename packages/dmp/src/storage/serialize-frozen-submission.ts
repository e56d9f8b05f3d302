import type { FrozenSubmission } from "../frozen-submission.js";

/** Version of the text; a later one says how to read this one. */
export const storedFormat = "segur-sdk.dmp.frozen-submission/1";

/**
 * A submission as JSON text, for a durable queue: bytes in base64, sources by their reference. It holds patient data: it is
 * stored as safely as the reports are.
 *
 * @example
 * ```ts
 * import { restoreFrozenSubmission, serializeFrozenSubmission, type DmpClient, type FrozenSubmission } from "@segur-sdk/dmp";
 *
 * const enqueue = (frozen: FrozenSubmission) => serializeFrozenSubmission(frozen);
 * const run = (dmp: DmpClient, stored: string) => dmp.deliver(restoreFrozenSubmission(stored), { attempts: 1 });
 * ```
 */
export function serializeFrozenSubmission(frozen: FrozenSubmission): string {
  const { sources, submission, ...rest } = frozen;
  return JSON.stringify({
    format: storedFormat,
    ...rest,
    submission: {
      ...submission,
      documents: submission.documents.map(({ bytes, ...document }) => ({
        ...document,
        base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
      })),
    },
    ...(sources === undefined
      ? {}
      : {
          sources: Object.fromEntries(
            Object.entries(sources).map(([id, source]) => {
              const { size, reference, sha256, fingerprint } = source;
              return [id, { size, reference, sha256, fingerprint }];
            }),
          ),
        }),
  });
}
