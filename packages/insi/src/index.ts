/**
 * Client of the INSi teleservice: search of a national health identity by traits, over mutual TLS.
 *
 * @module
 */
export { createInsiClient } from "./client.js";
export type { InsiClient, InsiClientOptions, ResolveOptions } from "./client.js";
export { confirmRetrieval } from "./confirm-retrieval.js";
export type { RetrievalConfirmation } from "./confirm-retrieval.js";
export type {
  InsiCall,
  InsiFound,
  InsiNotFound,
  InsiOutcome,
  InsiPending,
  InsiResolution,
  InsiToConfirm,
  InsiUnusable,
  ResolvedIdentity,
} from "./resolution.js";
export type { NextAction, NextActionCode } from "./next-action.js";
export type { InsiSoftware } from "./software.js";
export { insiEndpoints } from "./endpoints.js";
export { nextMove, planSearch } from "./search-strategy.js";
export type { SearchedStep, SearchMove, SearchOptions, SearchStep, SearchStepReason } from "./search-strategy.js";
export type { TraitsQuery } from "./traits-query.js";
export { classifyFault } from "./fault-classes.js";
export type { InsiFaultCode } from "./fault-classes.js";
export type { InsiFault } from "./wire/read-insi-fault.js";
export { readInsiAnswer } from "./wire/read-insi-answer.js";
export type { AnswerContext, InsiReply } from "./wire/read-insi-answer.js";
