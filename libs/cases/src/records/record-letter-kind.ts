import type { ActionType, RecordType } from '#records';

/**
 * Letters that are decisions, with their way to appeal; the others are letters about one, or on the way to it. An
 * official's notice of 621/1999 § 14(3) is none: the decision is asked for afterwards.
 */
const DECISIONS: readonly string[] = [
  'refusal-certificate',
  'no-data-found',
  'identity-not-established',
  'openness-decision',
  'objection-not-upheld',
  'log-data-refusal',
  'fee-decision',
  'kin-answer',
];
const ON_THE_WAY: readonly string[] = [
  ...['transfer', 'transfer-notice', 'redirect', 'identity-request'],
  ...['clarification-request', 'search-request', 'task-reminder', 'extension-notice', 'extension-undone'],
  ...['late-notice', 'fee-notice', 'inspection-invitation', 'e-service-consent'],
];
const AFTERWARDS: readonly string[] = [
  'recipient-notice',
  'recipients-told',
  'restriction-lifted',
  'case-closed',
];

/** Letters whose file carries the data that were given: what was given is not kept, so the file stays where it is. */
const CARRY_DATA: readonly string[] = ['portability-delivery'];

/** Does the file of this letter go into the package? The letter itself is told of in any case. */
export function isKept({ kind }: { readonly kind: string }): boolean {
  return !CARRY_DATA.includes(kind);
}

/** Under which class of action a letter of this kind stands. What answers the person is part of the decision. */
export function actionOfLetter(kind: string): ActionType {
  if (kind === 'acknowledgement') return 'initiation';
  if (ON_THE_WAY.includes(kind)) return 'preparation';
  return AFTERWARDS.includes(kind) ? 'execution' : 'decision';
}

/** What kind of document a letter is. */
export function typeOfLetter(kind: string): RecordType {
  return DECISIONS.includes(kind) ? 'decision' : 'letter';
}
