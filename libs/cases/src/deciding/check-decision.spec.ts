import { describe, expect, it } from '@jest/globals';
import type { Right } from '#rights';
import { checkDecision, type DecisionInput } from './check-decision.js';

const around = { writerId: 'petri', approverIds: ['hanna'], openSearches: [] as string[] };
const refusal: DecisionInput = {
  outcome: 'refused',
  groundId: 'erasure-17-3-b',
  statute: 'Laki työvoimapalveluiden järjestämisestä (380/2023), 122 §',
  reasons: 'Asiakkuutenne on voimassa.',
  given: '',
  approverId: 'hanna',
};
const answer: DecisionInput = {
  outcome: 'granted',
  groundId: '',
  statute: '',
  reasons: '',
  given: 'Tietonne ovat liitteinä.',
  recipients: 'Kela 15.3.2025.',
  approverId: 'hanna',
};
const code = (right: Right, input: DecisionInput, openSearches: string[] = []): string => {
  const result = checkDecision(right, input, { ...around, openSearches });
  return result.ok ? 'ok' : result.refusal.code;
};

describe('a refusal of erasure', () => {
  it('may be sent for approval when it is whole', () => {
    expect(code('erasure', refusal)).toBe('ok');
  });

  it.each([
    ['decision.missing-ground', { groundId: '' }],
    ['decision.missing-statute', { statute: '  ' }],
    ['decision.missing-reasons', { reasons: '' }],
    ['decision.missing-approver', { approverId: '' }],
    ['decision.approver-is-writer', { approverId: 'petri' }],
    ['decision.approver-not-allowed', { approverId: 'somebody' }],
  ])('is stopped with %s', (expected, change) => {
    expect(code('erasure', { ...refusal, ...change })).toBe(expected);
  });

  it('needs a ground of the right that is refused', () => {
    expect(code('access', refusal)).toBe('decision.ground-not-for-right');
  });

  it('in part also says which part, and what is done all the same', () => {
    const partly = { ...refusal, outcome: 'partly-granted' } as const;
    expect(code('erasure', partly)).toBe('decision.missing-extent');
    expect(code('erasure', { ...partly, extent: 'Lakisääteiset tiedot' })).toBe('decision.missing-given');
    const whole = { ...partly, extent: 'Lakisääteiset tiedot', given: 'Puhelinnumero on poistettu.' };
    expect(code('erasure', whole)).toBe('ok');
  });
});

describe('an answer that gives data', () => {
  it('says what is given and needs a second person, but no ground', () => {
    expect(code('access', answer)).toBe('ok');
    expect(code('access', { ...answer, given: ' ' })).toBe('decision.missing-given');
    expect(code('access', { ...answer, recipients: '' })).toBe('decision.missing-recipients');
    expect(code('access', { ...answer, approverId: '' })).toBe('decision.missing-approver');
  });

  it('is not given with an open search unless it says what is missing and why', () => {
    const part = {
      taskId: 'ura',
      reason: 'system-unavailable',
      words: 'Palkkatuki.',
      by: '2026-12-20',
    } as const;
    expect(code('access', answer, ['ura'])).toBe('decision.open-search');
    expect(code('access', { ...answer, missing: [part] }, ['ura', 'typpi'])).toBe('decision.open-search');
    expect(code('access', { ...answer, missing: [{ ...part, words: '' }] }, ['ura'])).toBe(
      'decision.missing-without-words',
    );
    const { by: _day, ...dayless } = part;
    expect(code('access', { ...answer, missing: [dayless] }, ['ura'])).toBe('decision.missing-without-day');
    expect(code('access', { ...answer, missing: [part] }, ['ura'])).toBe('ok');
  });
});

describe('an answer by which something is done, or nothing is held', () => {
  it('needs no second person: it refuses nothing and gives nothing out', () => {
    expect(code('erasure', { ...answer, approverId: '' })).toBe('ok');
    expect(
      code('access', { ...answer, outcome: 'not-held', reasons: 'Haettu kaikista.', approverId: '' }),
    ).toBe('ok');
  });

  it('leaves no search for later: "nothing held" is known only when all is searched', () => {
    const notHeld = { ...answer, outcome: 'not-held', reasons: 'Haettu.', approverId: '' } as const;
    const part = { taskId: 'ura', reason: 'other', words: 'Myöhemmin' } as const;
    expect(code('access', { ...notHeld, missing: [part] }, ['ura'])).toBe('decision.open-search');
  });
});

describe('a supplementary statement', () => {
  it('beside a refusal of rectification says with which data it stands now (16, second sentence)', () => {
    const refused = {
      ...refusal,
      groundId: 'rectification-16-accurate',
      statute: '',
      statement: 'Olen eri mieltä.',
    };
    expect(code('rectification', refused)).toBe('decision.missing-given');
    expect(code('rectification', { ...refused, given: 'Liitetty arvioon 12.3.2025.' })).toBe('ok');
  });
});

describe('a withdrawal of consent', () => {
  it('cannot be refused (GDPR 7(3))', () => {
    expect(code('consent-withdrawal', refusal)).toBe('decision.outcome-not-for-right');
    expect(code('consent-withdrawal', { ...answer, approverId: '' })).toBe('ok');
  });
});
