import type { PlanLine } from '#cases';
import { describe, expect, it } from '@jest/globals';
import type { Catalogue } from '#registers';
import { Temporal } from 'temporal-polyfill';
import type { PageContext } from '../parts/page-context.js';
import { planView } from './plan.view.js';

const catalogue = {
  registers: [{ id: 'typ', name: { fi: 'Työllisyys', sv: 'Sysselsättning', en: 'Employment' } }],
} as unknown as Catalogue;
const page: PageContext = {
  language: 'fi',
  today: Temporal.PlainDate.from('2026-11-24'),
  t: (key, values) => (values ? `${key} ${Object.values(values).join(' ')}` : key),
};
const line = (change: Partial<PlanLine>): PlanLine => ({
  ...{ registerId: null, class: 'payload', days: 14, source: 'default' },
  ...change,
});

describe('the plan of retention', () => {
  it('names the register with a time of its own, who set it, and about how many months where there are any', () => {
    const { rows } = planView(
      [
        line({}),
        line({ registerId: 'typ', class: 'case', days: 2192, source: 'register' }),
        line({ registerId: 'gone', class: 'breach', days: 90, source: 'authority' }),
        line({ class: 'feedback', days: 731 }),
      ],
      catalogue,
      page,
    );
    expect(rows.map(({ register, months, from, source }) => [register, months, from, source])).toEqual([
      ['retention.everyRegister', '', 'retention.fromEnd', 'retention.source.default'],
      ['Työllisyys', 'retention.months 72', 'retention.fromEnd', 'retention.source.register'],
      ['gone', 'retention.months 3', 'retention.fromClosing', 'retention.source.authority'],
      ['retention.ofNoRegister', 'retention.months 24', 'retention.fromAnswer', 'retention.source.default'],
    ]);
  });
});
