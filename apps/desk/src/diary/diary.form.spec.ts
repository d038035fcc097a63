import { describe, expect, it } from '@jest/globals';
import { EVERYTHING } from '#cases';
import { Posted } from '#platform';
import { diaryFilters } from './diary.form.js';

describe('the search of the diary', () => {
  it('asks for everything when nothing is typed', () => {
    expect(diaryFilters(new Posted({}))).toEqual({ filters: EVERYTHING, errors: [] });
  });

  it('reads days as people write them, and says which one it cannot read', () => {
    const { filters, errors } = diaryFilters(new Posted({ receivedFrom: '1.11.2026', dueTo: '31.11.2026' }));
    expect(filters.receivedFrom?.toString()).toBe('2026-11-01');
    expect(errors).toEqual([{ field: 'dueTo', key: 'diary.error.day' }]);
  });

  it('leaves out what is in none of its lists', () => {
    const { filters } = diaryFilters(
      new Posted({ state: 'lost', right: 'be-forgotten', handler: 'x or 1=1' }),
    );
    expect(filters).toEqual(EVERYTHING);
  });
});
