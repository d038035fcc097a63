import { describe, expect, it } from '@jest/globals';
import type { Result } from '#kernel';
import { centsInWords, readCents } from './cents.js';
import { checkFeeBasis } from './fee-basis.js';

const codeOf = (result: Result<null>): string =>
  result.ok ? 'ok' : `${result.refusal.code} ${String(result.refusal.facts?.['field'])}`;

describe('the basis of a fee', () => {
  it.each([
    ['documents under the openness act', 'openness', 'own-document', [], 'ok'],
    [
      'documents that access gives free',
      'openness',
      'own-document',
      [['access', null]],
      'fee.free-by-access basis',
    ],
    [
      'documents of which access gave a part',
      'openness',
      'own-document',
      [['access', 'partly-granted']],
      'fee.free-by-access basis',
    ],
    ['documents, access withdrawn', 'openness', 'own-document', [['access', 'withdrawn']], 'ok'],
    ['a copy of own data under the openness act', 'openness', 'access', [], 'fee.wrong-basis basis'],
    ['further copies', 'further-copies', 'access', [], 'ok'],
    ['further copies of an erasure', 'further-copies', 'erasure', [], 'fee.wrong-basis basis'],
    ['an excessive request', 'excessive', 'rectification', [], 'ok'],
    ['an excessive request for documents', 'excessive', 'own-document', [], 'fee.wrong-basis basis'],
    ['log data asked for again', 'log-repeat', 'log-data', [], 'ok'],
    ['log data as further copies', 'further-copies', 'log-data', [], 'fee.wrong-basis basis'],
  ] as const)('%s', (_, basis, right, others, expected) => {
    const claims = others.map(([other, outcome]) => ({ right: other, outcome }));
    expect(codeOf(checkFeeBasis(basis, right, claims))).toBe(expected);
  });
});

describe('an amount', () => {
  it.each([
    ['12,50', 1250],
    ['12.50 €', 1250],
    ['7', 700],
    ['0,50 euroa', 50],
    ['0', null],
    ['-5', null],
    ['12,5', null],
    ['paljon', null],
    ['1250000', null],
  ])('%s is read as whole cents: %s', (typed, cents) => {
    expect(readCents(typed)).toBe(cents);
  });

  it('is written out in each language', () => {
    expect([centsInWords(1250, 'fi'), centsInWords(1205, 'sv'), centsInWords(5, 'en')]).toEqual([
      '12,50 euroa',
      '12,05 euro',
      '0.05 euros',
    ]);
  });
});
