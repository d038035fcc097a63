import { describe, expect, it } from '@jest/globals';
import { readCalendarChanges } from './read-calendar-changes.js';

const mourning = {
  change: 'add',
  day: '2031-09-01',
  name: { fi: 'surupäivä', sv: 'sorgedag', en: 'day of mourning' },
  knownFrom: '2031-08-20',
  source: '123/2031',
};

describe('readCalendarChanges', () => {
  it('reads an empty list and a list of changes', () => {
    expect(readCalendarChanges([])).toEqual({ ok: true, value: [] });
    const read = readCalendarChanges([mourning, { ...mourning, kind: 'eve' }]);
    expect(read.ok && read.value.map(({ day, kind }) => `${day.toString()} ${kind}`)).toEqual([
      '2031-09-01 public-holiday',
      '2031-09-01 eve',
    ]);
  });

  it.each([
    ['change', { change: 'move' }],
    ['day', { day: '2031-02-30' }],
    ['day', { day: 20310901 }],
    ['name', { name: { fi: 'surupäivä' } }],
    ['knownFrom', { knownFrom: undefined }],
    ['source', { source: '' }],
    ['kind', { kind: 'half-day' }],
    ['note', { note: 'unknown' }],
  ])('names the wrong field %s of the line', (field, wrong) => {
    const read = readCalendarChanges([mourning, { ...mourning, ...wrong }]);
    expect(read).toEqual({
      ok: false,
      refusal: { code: 'deadlines.bad-calendar', facts: { line: 2, field } },
    });
  });

  it('refuses a file that is no list', () => {
    expect(readCalendarChanges({ changes: [] }).ok).toBe(false);
    expect(readCalendarChanges(null).ok).toBe(false);
  });
});
