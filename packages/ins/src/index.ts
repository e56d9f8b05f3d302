/**
 * The patient's national identity (INS) as RNIV wants it: traits, statuses, comparison. Pure: no network, no clock.
 *
 * @module
 */
export { complementaryTraits, strictTraits, traitLabels } from "./traits.js";
export type { ComparedTrait, ComplementaryTrait, Sex, StrictTrait, TraitLabel, Traits } from "./traits.js";
export { assertTraits, inspectTraits, normaliseTraits } from "./traits-inspection.js";
export type { TraitProblem, TraitsUse } from "./traits-inspection.js";
export { comparisonForm, normaliseName } from "./name-normalisation.js";
export { brokenLexicalRules } from "./lexical-profile.js";
export type { LexicalProfile, LexicalRule } from "./lexical-profile.js";
export {
  firstGivenName,
  firstGivenNameCandidates,
  givenNamesList,
  isStartOfGivenNames,
  splitGivenNames,
} from "./given-names.js";
export { birthDateKind, completeBirthDate } from "./birth-date.js";
export type { BirthDateKind } from "./birth-date.js";
export { areSameCorsicanPlace, isBirthPlaceCode, unknownBirthPlace } from "./birth-place.js";

export { compareTraits } from "./comparison.js";
export type { CompareTraitsOptions, TraitComparison, TraitsComparison } from "./comparison.js";
export { isDecisionEnough, retrievalDecisions } from "./comparison-decision.js";
export type { ComparisonLevel, RetrievalDecision } from "./comparison-decision.js";
export type { ComparisonReason } from "./comparison-reason.js";
export { antecedentKeys, matchesAntecedent, searchKey } from "./antecedent-search.js";
export type { AntecedentKeys, AntecedentQuery } from "./antecedent-search.js";
export { findMatricule, parseSearchedMatricule } from "./matricule-search.js";

export type { DatedIns, InsiAnswer, InsiAnswerWarning, InsiOperation, InsiTraits, InsOrigin } from "./insi-answer.js";
export { givesAnotherIns, inspectInsiAnswer } from "./insi-answer-application.js";
export type { UnusableAnswer } from "./insi-answer-application.js";

export type {
  Identity,
  IdentityAttribute,
  IdentityControl,
  IdentityJournalEntry,
  IdentityStatus,
  InsHistoryEntry,
  InsiRetrieval,
  LocalIdentifier,
  QualifiedIdentity,
  RetrievedIdentity,
  TraitChange,
} from "./identity.js";
export { createIdentity } from "./create-identity.js";
export type { CreateIdentityOptions } from "./create-identity.js";
export { applyInsiAnswer, identityOfInsiAnswer } from "./apply-insi-answer.js";
export type { RetrievalAcceptance } from "./apply-insi-answer.js";
export { readProof } from "./automatic-control.js";
export type { ProofReading } from "./automatic-control.js";
export { controlIdentity, qualify } from "./control-identity.js";
export type { IdentityCheck } from "./control-identity.js";
export { defaultProofs } from "./proof.js";
export type { ProofEntry, ProofKind, ProofTable, ProofTrust, ReceivedProof, StandardProofKind } from "./proof.js";
export { changeTraits, lockedFields } from "./change-traits.js";
export type { ChangeTraitsOptions, TraitsUpdate } from "./change-traits.js";
export { clearFlag, flagIdentity } from "./identity-attributes.js";
export { applyVerification } from "./apply-verification.js";
export type { VerificationResult } from "./apply-verification.js";
export { assertQualified, isQualified } from "./qualified-identity.js";
export { restoreIdentity } from "./restore-identity.js";
export { isDoubtful, statusOf } from "./status.js";
export { creationTable, transitionTable } from "./transition-table.js";
export type { AxisEffect, CreationEvent, IdentityEvent, Transition, TransitionRow } from "./transition-table.js";
export { describeTransition } from "./transition.js";
export type { Act } from "./transition.js";
export { assertEnvironment } from "./environment.js";
export { insEmission, insForEmission, insIfQualified } from "./ins-emission.js";
export type { InsEmission } from "./ins-emission.js";

export { encodeInsDatamatrix } from "./encode-ins-datamatrix.js";
export type { DatamatrixDateOrder, EncodeDatamatrixOptions } from "./encode-ins-datamatrix.js";
export { decodeInsDatamatrix } from "./decode-ins-datamatrix.js";
export type { DatamatrixClaim } from "./decode-ins-datamatrix.js";
export type { DatamatrixProblem, DatamatrixWarning } from "./datamatrix-problem.js";
export { datamatrixCaption, drawInsDatamatrix } from "./draw-ins-datamatrix.js";
export type { DatamatrixEncoder, DatamatrixSymbol, DrawDatamatrixOptions } from "./draw-ins-datamatrix.js";
export { insBanner, traitsBanner } from "./ins-banner.js";
export type {
  Banner,
  BannerItem,
  BannerLine,
  BannerOptions,
  InsBanner,
  InsBannerOptions,
  OptionalBannerItem,
} from "./ins-banner.js";

export { receiveForeignIdentity } from "./receive-identity.js";
export { receivedOfDatamatrix } from "./received-identity.js";
export type {
  ReceivedIdentity,
  ReceivedOrigin,
  ReceivedTraits,
  ReceiveIdentityOptions,
  Reception,
} from "./received-identity.js";
export type { ReceptionReason } from "./reception-reason.js";
