import { describe, expect, it } from '@jest/globals';
import { newDraft } from './draft.js';
import { stepList } from './step-list.js';

describe('the steps beside the form', () => {
  it('are seven, the present one is marked and those behind are links', () => {
    const draft = { ...newDraft(), answered: ['whom', 'who'] };
    const steps = stepList(draft, 'rights', 'sv');
    expect(steps).toHaveLength(7);
    expect(steps.filter(({ current }) => current).map(({ name }) => name)).toEqual(['rights']);
    expect(steps[1]).toMatchObject({ name: 'who', done: true, href: '/sv/request/whom' });
    expect(steps[3]).toMatchObject({ name: 'register', done: false, href: null });
  });

  it('do not call a step done while one of its pages is open', () => {
    const draft = { ...newDraft(), rights: ['access'], answered: ['data', 'details-access'] };
    const details = stepList(draft, 'check', 'fi').find(({ name }) => name === 'details');
    expect(details?.done).toBe(false);
  });
});
