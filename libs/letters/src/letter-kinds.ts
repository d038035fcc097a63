import { CLARIFICATION_REQUEST } from './kinds/clarification-request/definition.js';
import { IDENTITY_REQUEST } from './kinds/identity-request/definition.js';
import { OPENNESS_DECISION } from './kinds/openness-decision/definition.js';
import { OPENNESS_REFUSAL } from './kinds/openness-refusal/definition.js';
import { REFUSAL_CERTIFICATE } from './kinds/refusal-certificate/definition.js';
import { TRANSFER } from './kinds/transfer/definition.js';
import { TRANSFER_NOTICE } from './kinds/transfer-notice/definition.js';

/** Every kind of letter there is. A new kind is one folder and one line here. */
export const LETTER_KINDS = [
  REFUSAL_CERTIFICATE,
  TRANSFER,
  IDENTITY_REQUEST,
  CLARIFICATION_REQUEST,
  OPENNESS_REFUSAL,
  OPENNESS_DECISION,
  TRANSFER_NOTICE,
] as const;

export type LetterKind = (typeof LETTER_KINDS)[number]['kind'];

/** The context class of a kind. */
export type LetterContext<Kind extends LetterKind = LetterKind> = InstanceType<
  Extract<(typeof LETTER_KINDS)[number], { kind: Kind }>['context']
>;
