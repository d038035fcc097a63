import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { mayAsk } from './may-ask.js';
import { IDENTITY_MEANS, provesIdentity } from './proof.js';
import type { Speaker, Subject } from './speaker.js';

const on = Temporal.PlainDate.from('2026-11-22');
const adult: Subject = { deceased: false, age: 40 };
const guardian: Speaker = { as: 'guardian', jointCustody: false, otherGuardianConsents: false };

function answer(speaker: Speaker, subject: Subject = adult): string {
  const { answer: word, because } = mayAsk({ speaker, subject, right: 'access', on });
  return `${word}: ${because.map(({ rule }) => rule).join()}`;
}

describe('who may ask', () => {
  it('the person, by identity alone', () => {
    expect(mayAsk({ speaker: { as: 'self' }, subject: adult, right: 'access', on }).proofs).toEqual([
      'identity',
    ]);
  });

  it('a child asks for own data: the Regulation sets no age', () => {
    expect(answer({ as: 'self' }, { deceased: false, age: 12 })).toBe('may: own-data');
  });

  it.each([
    [14, 'may: guardian-of-a-minor'],
    [15, 'judgement: fifteen-year-rule'],
    [17, 'judgement: fifteen-year-rule'],
    [18, 'may-not: custody-ended'],
    [undefined, 'judgement: fifteen-year-rule'],
  ])('a guardian of a person of %s: %s', (age, expected) => {
    expect(answer(guardian, { deceased: false, age })).toBe(expected);
  });

  it('kin of a person who has died: documents only, and a person judges (703/2023 § 52, GDPR recital 27)', () => {
    const deceased: Subject = { deceased: true };
    expect(answer({ as: 'kin' }, deceased)).toBe('may-not: deceased-person');
    const facts = { speaker: { as: 'kin' }, subject: deceased, right: 'own-document', on } as const;
    const { answer: word, proofs } = mayAsk(facts);
    expect([word, proofs]).toEqual(['judgement', ['identity', 'kinship']]);
    expect(answer({ as: 'self' }, deceased)).toBe('may-not: deceased-person');
  });

  it('a joint guardian without the other asks for consent first', () => {
    const joint: Speaker = { as: 'guardian', jointCustody: true, otherGuardianConsents: false };
    const { answer: word, proofs } = mayAsk({
      speaker: joint,
      subject: { deceased: false, age: 8 },
      right: 'access',
      on,
    });
    expect([word, proofs]).toEqual(['judgement', ['identity', 'custody', 'other-guardian-consent']]);
  });

  it.each([
    [false, undefined, 'may-not: guardianship-covers-property-only'],
    [true, true, 'judgement: adult-who-understands-decides'],
    [true, undefined, 'judgement: adult-who-understands-decides'],
    [true, false, 'may: guardian-ordered-for-personal-matters'],
  ])(
    'a court-ordered guardian, personal matters %s, person understands %s: %s',
    (personalMatters, understands, expected) => {
      expect(answer({ as: 'court-guardian', personalMatters }, { ...adult, understands })).toBe(expected);
    },
  );

  it.each([
    [['access'], '2026-11-22', 'may: power-of-attorney'],
    [['access'], '2026-11-21', 'may-not: authorisation-expired'],
    [['erasure'], undefined, 'may-not: authorisation-does-not-cover-the-right'],
    [['access'], undefined, 'may: power-of-attorney'],
  ] as const)('an attorney with scope %j until %s: %s', (scope, expires, expected) => {
    expect(
      answer({ as: 'attorney', scope, expires: expires ? Temporal.PlainDate.from(expires) : undefined }),
    ).toBe(expected);
  });

  it.each([
    [true, ['access'], 'may: confirmed-continuing-mandate'],
    [false, ['access'], 'may-not: mandate-not-confirmed'],
    [true, ['erasure'], 'may-not: authorisation-does-not-cover-the-right'],
  ] as const)('a continuing mandate, confirmed %s, scope %j: %s', (confirmed, scope, expected) => {
    expect(answer({ as: 'mandate', confirmed, scope })).toBe(expected);
  });

  it('nobody asks for a deceased person under the Regulation, and is told where to turn', () => {
    const standing = mayAsk({ speaker: guardian, subject: { deceased: true }, right: 'access', on });
    expect(standing.answer).toBe('may-not');
    expect(standing.because[0]?.source).toContain('703/2023 § 52');
  });
});

describe('proof of identity', () => {
  it('an identity code is none, neither alone nor with the name (1050/2018 § 29(5))', () => {
    expect(IDENTITY_MEANS.filter((means) => !provesIdentity(means))).toEqual([
      'identity-code',
      'identity-code-and-name',
    ]);
  });
});
