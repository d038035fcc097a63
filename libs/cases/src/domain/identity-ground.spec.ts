import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type IdentityAsked, identityGround, whyIdentityStands } from './identity-ground.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const asked = (state: IdentityAsked['state']): IdentityAsked => ({
  asks: 'Tunnistautukaa.',
  askedOn: day('2026-11-03'),
  replyBy: day('2026-11-17'),
  state,
});

it.each([
  ['access-12-6', 'doubt'],
  ['erasure-12-2', 'cannot-identify'],
  ['access-15-4', null],
  ['', null],
])('the ground %s is about identity: %s', (groundId, expected) => {
  expect(identityGround(groundId)).toBe(expected);
});

describe('a claim ends for want of identity', () => {
  it.each([
    ['not when nobody asked', null, '2026-12-01', 'decision.identity-not-asked'],
    [
      'not when the question was taken back',
      asked('taken-back'),
      '2026-12-01',
      'decision.identity-not-asked',
    ],
    [
      'not on the day by which an answer is hoped for',
      asked('open'),
      '2026-11-17',
      'decision.identity-time-left',
    ],
    ['on the day after', asked('open'), '2026-11-18', null],
    ['not when it was given', asked('answered'), '2026-12-01', 'decision.identity-given'],
    ['when the question was closed without an answer', asked('no-answer'), '2026-11-10', null],
  ] as const)('%s (GDPR 12(6))', (_, question, today, expected) => {
    expect(whyIdentityStands(question, day(today))).toBe(expected);
  });
});
