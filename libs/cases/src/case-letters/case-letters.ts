import type { StaffActor } from '#kernel';
import type { LetterKind } from '#letters';
import type { Temporal } from 'temporal-polyfill';
import type { CaseFile } from '../read-models/case-file.js';
import { ACKNOWLEDGEMENT_LETTER } from './acknowledgement.js';
import { CASE_CLOSED_LETTER } from './case-closed.js';
import type { CaseLetter } from './case-letter.js';
import { E_SERVICE_CONSENT_LETTER } from './e-service-consent.js';
import { FEE_DECISION_LETTER, FEE_NOTICE_LETTER } from './fee-letters.js';
import { INSPECTION_INVITATION_LETTER } from './inspection-invitation.js';
import { LATE_NOTICE_LETTER } from './late-notice.js';
import { RECIPIENTS_TOLD_LETTER } from './recipients-told.js';
import { RESTRICTION_LIFTED_LETTER } from './restriction-lifted.js';

/** Every kind of letter that is written from the case page, in the order it is offered. */
export const CASE_LETTERS: readonly CaseLetter[] = [
  ACKNOWLEDGEMENT_LETTER,
  E_SERVICE_CONSENT_LETTER,
  INSPECTION_INVITATION_LETTER,
  LATE_NOTICE_LETTER,
  RESTRICTION_LIFTED_LETTER,
  RECIPIENTS_TOLD_LETTER,
  FEE_NOTICE_LETTER,
  FEE_DECISION_LETTER,
  CASE_CLOSED_LETTER,
];

/** The kind with this name; undefined when it is not written from the case page. */
export function caseLetterOf(kind: string): CaseLetter | undefined {
  return CASE_LETTERS.find((letter) => letter.kind === kind);
}

/** The kinds that this person may write about the case today. */
export function offeredLetters(file: CaseFile, actor: StaffActor, today: Temporal.PlainDate): LetterKind[] {
  return CASE_LETTERS.filter(
    (letter) => mayWrite(letter, file.handler?.id ?? null, actor) && letter.subjects(file, today).length > 0,
  ).map(({ kind }) => kind);
}

/** Is the letter this person's to write: the handler's; of the office's kinds, and while nobody handles the case, a registrar's. */
export function mayWrite({ by }: CaseLetter, handlerId: string | null, actor: StaffActor): boolean {
  const registrar = actor.roles.includes('registrar');
  return handlerId === actor.staffId || (registrar && (by === 'office' || handlerId === null));
}
