import type { Language, Text } from '#kernel';
import { type Right, RIGHT_NAMES } from '#rights';
import type { ClaimScope } from '../domain/claim.js';
import type { Answer } from '../domain/person.js';

const LABELS: Readonly<Record<keyof ClaimScope, Text>> = {
  what: { fi: 'Mitä pyyntö koskee', sv: 'Vad begäran gäller', en: 'What the request concerns' },
  wrong: { fi: 'Mikä on väärin', sv: 'Vad som är fel', en: 'What is wrong' },
  correct: { fi: 'Mikä on oikein', sv: 'Vad som är rätt', en: 'What is right' },
  because: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  periodFrom: { fi: 'Mistä alkaen', sv: 'Från och med', en: 'From' },
  periodTo: { fi: 'Mihin saakka', sv: 'Till och med', en: 'Until' },
};

/**
 * What a person asks under each right, as questions and answers: so the registry reads it, as it reads a form.
 *
 * @example claimsAsAnswers([{ right: 'access', scope: { what: 'Kaikki' } }], 'fi')
 * // [{ question: 'Nähdä omat tietoni', answer: 'Mitä pyyntö koskee: Kaikki' }]
 */
export function claimsAsAnswers(
  claims: readonly { readonly right: Right; readonly scope: ClaimScope }[],
  language: Language,
): Answer[] {
  return claims.map(({ right, scope }) => ({
    question: RIGHT_NAMES[right][language],
    answer: (Object.keys(LABELS) as (keyof ClaimScope)[])
      .filter((field) => scope[field])
      .map((field) => `${LABELS[field][language]}: ${scope[field]}`)
      .join('\n'),
  }));
}
