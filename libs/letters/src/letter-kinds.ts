import { ACKNOWLEDGEMENT } from './kinds/acknowledgement/definition.js';
import { CASE_CLOSED } from './kinds/case-closed/definition.js';
import { E_SERVICE_CONSENT } from './kinds/e-service-consent/definition.js';
import { FEE_DECISION } from './kinds/fee-decision/definition.js';
import { FEE_NOTICE } from './kinds/fee-notice/definition.js';
import { INSPECTION_INVITATION } from './kinds/inspection-invitation/definition.js';
import { LATE_NOTICE } from './kinds/late-notice/definition.js';
import { RESTRICTION_LIFTED } from './kinds/restriction-lifted/definition.js';
import { CONSENT_WITHDRAWN } from './kinds/consent-withdrawn/definition.js';
import { DOCUMENTS_GIVEN } from './kinds/documents-given/definition.js';
import { ERASURE_DONE } from './kinds/erasure-done/definition.js';
import { LOG_DATA_ANSWER } from './kinds/log-data-answer/definition.js';
import { OBJECTION_UPHELD } from './kinds/objection-upheld/definition.js';
import { PORTABILITY_DELIVERY } from './kinds/portability-delivery/definition.js';
import { RECTIFICATION_DONE } from './kinds/rectification-done/definition.js';
import { RESTRICTION_DONE } from './kinds/restriction-done/definition.js';
import { STATEMENT_RECORDED } from './kinds/statement-recorded/definition.js';
import { ACCESS_ANSWER } from './kinds/access-answer/definition.js';
import { NO_DATA_FOUND } from './kinds/no-data-found/definition.js';
import { EXTENSION_UNDONE } from './kinds/extension-undone/definition.js';
import { EXTENSION_NOTICE } from './kinds/extension-notice/definition.js';
import { CLARIFICATION_REQUEST } from './kinds/clarification-request/definition.js';
import { IDENTITY_REQUEST } from './kinds/identity-request/definition.js';
import { OPENNESS_DECISION } from './kinds/openness-decision/definition.js';
import { OPENNESS_REFUSAL } from './kinds/openness-refusal/definition.js';
import { RECIPIENT_NOTICE } from './kinds/recipient-notice/definition.js';
import { REFUSAL_CERTIFICATE } from './kinds/refusal-certificate/definition.js';
import { SEARCH_REQUEST } from './kinds/search-request/definition.js';
import { TRANSFER } from './kinds/transfer/definition.js';
import { TRANSFER_NOTICE } from './kinds/transfer-notice/definition.js';
import { IDENTITY_NOT_ESTABLISHED } from './kinds/identity-not-established/definition.js';
import { KIN_ANSWER } from './kinds/kin-answer/definition.js';
import { PARTIAL_ANSWER } from './kinds/partial-answer/definition.js';
import { RECIPIENTS_TOLD } from './kinds/recipients-told/definition.js';
import { REDIRECT } from './kinds/redirect/definition.js';
import { LOG_DATA_REFUSAL } from './kinds/log-data-refusal/definition.js';
import { OBJECTION_NOT_UPHELD } from './kinds/objection-not-upheld/definition.js';
import { TASK_REMINDER } from './kinds/task-reminder/definition.js';

/** Every kind of letter there is. A new kind is one folder and one line here. */
export const LETTER_KINDS = [
  REFUSAL_CERTIFICATE,
  TRANSFER,
  IDENTITY_REQUEST,
  CLARIFICATION_REQUEST,
  OPENNESS_REFUSAL,
  OPENNESS_DECISION,
  TRANSFER_NOTICE,
  SEARCH_REQUEST,
  RECIPIENT_NOTICE,
  ACCESS_ANSWER,
  NO_DATA_FOUND,
  EXTENSION_NOTICE,
  EXTENSION_UNDONE,
  CONSENT_WITHDRAWN,
  DOCUMENTS_GIVEN,
  ERASURE_DONE,
  LOG_DATA_ANSWER,
  OBJECTION_UPHELD,
  PORTABILITY_DELIVERY,
  RECTIFICATION_DONE,
  RESTRICTION_DONE,
  STATEMENT_RECORDED,
  RESTRICTION_LIFTED,
  LATE_NOTICE,
  CASE_CLOSED,
  INSPECTION_INVITATION,
  ACKNOWLEDGEMENT,
  FEE_NOTICE,
  FEE_DECISION,
  E_SERVICE_CONSENT,
  IDENTITY_NOT_ESTABLISHED,
  KIN_ANSWER,
  PARTIAL_ANSWER,
  RECIPIENTS_TOLD,
  REDIRECT,
  LOG_DATA_REFUSAL,
  OBJECTION_NOT_UPHELD,
  TASK_REMINDER,
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number]['kind'];

/** Is there such a kind? */
export function isLetterKind(name: string): name is LetterKind {
  return LETTER_KINDS.some(({ kind }) => kind === name);
}

/** The context class of a kind. */
export type LetterContext<Kind extends LetterKind = LetterKind> = InstanceType<
  Extract<(typeof LETTER_KINDS)[number], { kind: Kind }>['context']
>;
