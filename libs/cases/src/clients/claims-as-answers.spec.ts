import { describe, expect, it } from '@jest/globals';
import { claimsAsAnswers } from './claims-as-answers.js';

describe('what is asked under each right', () => {
  it('reads as a form does, in the language of the person', () => {
    const claims = [
      { right: 'access' as const, scope: { periodFrom: '1.1.2023', what: 'Kaikki' } },
      { right: 'rectification' as const, scope: { wrong: 'Katu 1', correct: 'Katu 2' } },
      { right: 'erasure' as const, scope: {} },
    ];
    expect(claimsAsAnswers(claims, 'fi')).toEqual([
      { question: 'Nähdä omat tietoni', answer: 'Mitä pyyntö koskee: Kaikki\nMistä alkaen: 1.1.2023' },
      { question: 'Korjata virheen', answer: 'Mikä on väärin: Katu 1\nMikä on oikein: Katu 2' },
      { question: 'Poistaa tietoja', answer: '' },
    ]);
    expect(claimsAsAnswers(claims.slice(0, 1), 'sv')[0]?.answer).toContain('Vad begäran gäller: Kaikki');
  });
});
