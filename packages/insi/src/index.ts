/**
 * Client of the INSi teleservice: search of a national health identity by traits or by carte Vitale, over mutual TLS or
 * with a professional's card; verification of an INS.
 *
 * @module
 */
export { createInsiCardClient, createInsiClient } from "./client.js";
export type { InsiClient } from "./client.js";
export type {
  InsiCardClientOptions,
  InsiClientOptions,
  InsiServiceOptions,
  ResolveByVitaleOptions,
  ResolveOptions,
  SearchCallOptions,
} from "./client-options.js";
export { confirmRetrieval } from "./confirm-retrieval.js";
export type { RetrievalConfirmation } from "./confirm-retrieval.js";
export type {
  InsiAnswered,
  InsiCall,
  InsiCallTrace,
  InsiFound,
  InsiNotFound,
  InsiOutcome,
  InsiPending,
  InsiResolution,
  InsiToConfirm,
  InsiTraitsCall,
  InsiUnusable,
  InsiVitaleCall,
  ResolvedIdentity,
} from "./resolution.js";
export type { NextAction, NextActionCode } from "./next-action.js";
export type { InsiSoftware } from "./software.js";
export { insiCardEndpoints, insiEndpoints } from "./endpoints.js";
export { searchRules } from "./search-rules.js";
export type { OptionalAttempt, SearchedNames, SearchRule, SearchStepReason } from "./search-rules.js";
export { nextMove, planSearch } from "./search-strategy.js";
export type { SearchedStep, SearchMove, SearchOptions, SearchStep, SearchStop } from "./search-strategy.js";
export type { TraitsQuery } from "./traits-query.js";
export type { VitaleData, VitaleNir, VitaleQuery } from "./vitale-data.js";
export { planVitaleSearch } from "./vitale-strategy.js";
export type { VitaleStep, VitaleStepReason } from "./vitale-strategy.js";
export { createPendingRetrievals } from "./pending/pending-retrievals.js";
export type {
  PendingPass,
  PendingRetrievals,
  PendingRetrievalsOptions,
  SettledResolution,
} from "./pending/pending-retrievals.js";
export { createMemoryPendingStore } from "./pending/pending-store.js";
export type { PendingRetrieval, PendingStore } from "./pending/pending-store.js";
export { psCardHolder } from "./ps-card.js";
export type { PsActivity, PsCard, PsCardHolder, PsCardSource, PsCardType } from "./ps-card.js";
export { documentedFaults } from "./fault-table.js";
export type { DocumentedFault, InsiFaultClass, InsiFaultCode } from "./fault-table.js";
export { classifyFault, typedFault } from "./fault-classes.js";
export type { TypedInsiFault } from "./fault-classes.js";
export type { InsiFault } from "./wire/read-insi-fault.js";
export { readInsiAnswer } from "./wire/read-insi-answer.js";
export type { AnswerContext, InsiReply } from "./wire/read-insi-answer.js";
export { createIdirPort } from "./verification/idir-port.js";
export type { IdirPortOptions } from "./verification/idir-port.js";
export { modelledIdirContract } from "./verification/idir-contract.js";
export type { IdirContract, IdirMessage } from "./verification/idir-contract.js";
export type { InsToVerify, VerificationQuery } from "./verification/ins-to-verify.js";
export type {
  InsVerificationPort,
  LotDeposit,
  LotFetch,
  LotLine,
  PortAnswer,
  Verdict,
  VerificationPurpose,
} from "./verification/verification-port.js";
export { createInsVerifier } from "./verification/verifier.js";
export type {
  IdentityVerdict,
  InsVerdict,
  InsVerifier,
  InsVerifierOptions,
  VerificationPending,
  VerifyOptions,
} from "./verification/verifier.js";
export { createMemoryLotStore } from "./verification/lot-store.js";
export type { LotState, VerificationLot, VerificationLotStore } from "./verification/lot-store.js";
export { createLotVerifier } from "./verification/lot-verifier.js";
export type { LotEntry, LotPass, LotVerifier, LotVerifierOptions } from "./verification/lot-verifier.js";
