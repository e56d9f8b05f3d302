/**
 * SHA-1, for a server that knows nothing else. Whoever imports this accepts that a collision may be made: nothing of the SDK
 * does.
 *
 * @module
 */
export { legacySubmissionSignature } from "./legacy-submission-signature.js";
export type { LegacySigner, LegacySubmissionSignatureOptions } from "./legacy-submission-signature.js";
