export { DEROGATIONS } from './derogations.js';
export { GROUNDS, groundById, groundsFor, isFor } from './grounds/grounds.js';
export { KIN_GROUND } from './grounds/kin-grounds.js';
export type { RefusalGround } from './grounds/refusal-ground.js';
export {
  CLIENT_DATA,
  type ClientData,
  DEROGATING_PURPOSES,
  type DerogatingPurpose,
  LEGAL_BASES,
  type LegalBasis,
  type PurposeFacts,
  STATUTORY_REGISTERS,
  type StatutoryRegister,
} from './legal-basis.js';
export {
  DECIDED_OUTCOMES,
  type DecidedOutcome,
  givesData,
  grants,
  isDecidedOutcome,
  refuses,
} from './outcomes/outcome.js';
export {
  belongs,
  DECISION_FIELDS,
  type DecisionField,
  type OutcomeRule,
  outcomeRule,
  outcomesOf,
} from './outcomes/outcome-rules.js';
export { isWithin, type Period } from './period.js';
export { mayAsk } from './representation/may-ask.js';
export {
  IDENTITY_MEANS,
  type IdentityMeans,
  type Proof,
  PROOFS,
  provesIdentity,
} from './representation/proof.js';
export type { RepresentationFacts, Speaker, Standing, Subject } from './representation/speaker.js';
export { RIGHT_TITLES } from './right-titles.js';
export { isRight, type Right, RIGHT_ARTICLES, RIGHT_NAMES, RIGHTS } from './right.js';
export type {
  Availability,
  PurposeRights,
  RightAnswer,
  RightQuestion,
  RightsAnswer,
} from './rights-answer.js';
export { rightOf, rightsOf } from './rights-of.js';
