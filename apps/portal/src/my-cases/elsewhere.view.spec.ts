import type { Elsewhere } from '#cases/citizen';
import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { DATA_CATEGORIES } from '#registers';
import { elsewhereOf } from './elsewhere.view.js';

const t = (key: string) => key;
const named = (name: string) => ({ fi: name, sv: name, en: name });

function part(over: Partial<Elsewhere> = {}): Elsewhere {
  const to = { authorityId: 'kela', authority: named('Kela'), kind: 'transfer' } as const;
  const what = { rights: ['access'], dataIds: [], why: [named('Rekisteri on Kelan')], words: [] } as const;
  return { ...to, ...what, sentOn: Temporal.PlainDate.from('2026-11-23'), letterSentOn: null, ...over };
}

describe('the parts that others answer', () => {
  it('stand under one heading for each authority', () => {
    const keha = { authorityId: 'keha', authority: named('KEHA-keskus') };
    const shown = elsewhereOf([part(), part(keha), part({ kind: 'redirect' })], t, 'fi');
    expect(shown.map(({ authority, parts }) => [authority, parts.length])).toEqual([
      ['Kela', 2],
      ['KEHA-keskus', 1],
    ]);
  });

  it('say that a matter was transferred, forwarded to a joint controller, or only advised about', () => {
    const kinds = ['transfer', 'forwarding', 'redirect'] as const;
    const [kela] = elsewhereOf(
      kinds.map((kind) => part({ kind })),
      t,
      'fi',
    );
    expect(kela?.parts.map(({ sentence }) => sentence)).toEqual(
      kinds.map((kind) => `case.elsewhere-${kind}`),
    );
  });

  it('name the rights together and each reason once', () => {
    const [kela] = elsewhereOf([part(), part({ rights: ['access', 'erasure'] })], t, 'fi');
    expect(kela?.parts).toEqual([
      expect.objectContaining({
        rights: ['Nähdä omat tietoni', 'Poistaa tietoja'],
        why: ['Rekisteri on Kelan'],
      }),
    ]);
  });

  it('name the kinds of data only when there are fewer than all', () => {
    const data = (dataIds: readonly string[]) => elsewhereOf([part({ dataIds })], t, 'fi')[0]?.parts[0]?.data;
    expect(data(['benefits'])).toEqual(['data.benefits']);
    expect(data([])).toEqual([]);
    expect(data(DATA_CATEGORIES)).toEqual([]);
  });

  it('quote what the office wrote in its language, once', () => {
    const words = [{ language: 'sv', text: 'Uppgifterna finns hos FPA.' }] as const;
    const [kela] = elsewhereOf([part({ words }), part({ words, rights: ['erasure'] })], t, 'fi');
    expect(kela?.parts.map((one) => one.words)).toEqual([
      [{ language: 'sv', text: 'Uppgifterna finns hos FPA.', lead: 'case.elsewhere-words.sv' }],
    ]);
  });
});
