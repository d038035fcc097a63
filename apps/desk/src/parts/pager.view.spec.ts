import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { pager } from './pager.view.js';

const place = { day: Temporal.PlainDate.from('2026-12-22'), id: '5d1f0000-0000-4000-8000-000000000001' };

describe('the links under a list', () => {
  it('lead on with the filters kept, and empty ones left out', () => {
    expect(pager('/fi/diary', { state: 'closed', right: '' }, { after: null, next: place })).toEqual({
      firstHref: '',
      nextHref: '/fi/diary?state=closed&after=2026-12-22.5d1f0000-0000-4000-8000-000000000001',
    });
  });

  it('lead back to the beginning from the last page', () => {
    expect(pager('/fi/diary', { state: 'closed' }, { after: place, next: null })).toEqual({
      firstHref: '/fi/diary?state=closed',
      nextHref: '',
    });
  });
});
