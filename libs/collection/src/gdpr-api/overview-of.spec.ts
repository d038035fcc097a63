import { describe, expect, it } from '@jest/globals';
import { overviewOf } from './overview-of.js';
import { readNode } from './read-node.js';
import { textOf } from './text-of.js';

const node = readNode(
  JSON.stringify({
    key: 'CUSTOMER',
    children: [
      { key: 'NAME', label: { fi: 'Nimi' }, value: 'Eero' },
      {
        key: 'VISITS',
        children: [
          { key: 'DAY', value: '2025-03-04' },
          { key: 'NOTE', value: 'Kaksi\nriviä\u0007' },
          { key: 'HEALTH', error: 'too low' },
        ],
      },
      { key: 'ADVISER', value: null },
    ],
  }),
)!;

describe('the overview of an answer', () => {
  it('counts the values and what is kept back, part by part, and shows no value', () => {
    const overview = overviewOf(node);
    expect(overview.parts).toEqual([
      { key: 'NAME', label: { fi: 'Nimi' }, values: 1, withheld: 0 },
      { key: 'VISITS', label: null, values: 2, withheld: 1 },
      { key: 'ADVISER', label: null, values: 0, withheld: 0 },
    ]);
    expect([overview.values, overview.withheld]).toEqual([3, 1]);
    expect(JSON.stringify(overview)).not.toMatch(/Eero|2025/);
  });

  it('of a single value is that value', () => {
    expect(overviewOf(readNode('{"key":"A","value":"x"}')!)).toEqual({
      parts: [{ key: 'A', label: null, values: 1, withheld: 0 }],
      values: 1,
      withheld: 0,
    });
  });

  it('names sixty parts at most and counts them all', () => {
    const children = Array.from({ length: 70 }, (_, place) => ({ key: `K${place}`, value: 'x' }));
    const overview = overviewOf(readNode(JSON.stringify({ key: 'A', children }))!);
    expect([overview.parts.length, overview.values]).toEqual([60, 70]);
  });
});

describe('an answer as text', () => {
  it('has a line per value, parts indented, and says what is kept back', () => {
    expect(textOf(node, 'fi').split('\n')).toEqual([
      'CUSTOMER:',
      '  Nimi: Eero',
      '  VISITS:',
      '    DAY: 2025-03-04',
      '    NOTE: Kaksi',
      '      riviä',
      '    HEALTH: [järjestelmä ei antanut tätä tietoa: too low]',
      '  ADVISER:',
      '',
    ]);
  });
});
