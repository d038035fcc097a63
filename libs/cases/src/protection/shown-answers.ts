import type { Answer } from '../domain/person.js';

/** The answers as a page may show them: of a protected person, none that tells where the person lives. */
export function shownAnswers(answers: readonly Answer[], isProtected: boolean): readonly Answer[] {
  return isProtected ? answers.filter(({ where }) => !where) : answers;
}
