import { describe, expect, it } from '@jest/globals';
import type { MovedDay } from '#cases';
import { Temporal } from 'temporal-polyfill';
import { movedDaysView } from './moved-days.view.js';

const page = {
  language: 'sv' as const,
  today: Temporal.PlainDate.from('2026-12-01'),
  t: (key: string, values?: Readonly<Record<string, string | number>>) =>
    [key, ...Object.values(values ?? {})].join(' '),
};
const moved = (because: MovedDay['because']): MovedDay => ({
  caseId: 'c',
  caseNumber: 'LAHTI/1/2026',
  right: 'access',
  from: Temporal.PlainDate.from('2026-12-22'),
  to: Temporal.PlainDate.from('2026-12-23'),
  because,
  at: Temporal.Instant.from('2026-12-01T08:00:00+02:00'),
});
const why = (because: MovedDay['because']) => movedDaysView([moved(because)], page).rows[0]?.why;
const name = { fi: 'valtiollinen surupäivä', sv: 'nationell sorgedag', en: 'National Day of Mourning' };

describe('a due day that moved', () => {
  it('names the day that became a holiday, and the decision', () => {
    const [text] = why({ days: [{ change: 'add', day: '2026-12-22', name, source: '123/2026' }] }) ?? [];
    expect(text).toMatch(/^moved\.add .*22\.12\.2026 nationell sorgedag 123\/2026$/);
  });

  it('names the day that is no holiday any more', () => {
    const [text] = why({ days: [{ change: 'remove', day: '2026-12-22', name, source: '123/2026' }] }) ?? [];
    expect(text).toMatch(/^moved\.remove /);
  });

  it('names the setting of prompt questions, and says so when it knows no reason', () => {
    expect(why({ days: [], promptWithinDays: { from: 7, to: 3 } })).toEqual(['moved.prompt 7 3']);
    expect(why({ days: [] })).toEqual(['moved.other']);
  });
});
