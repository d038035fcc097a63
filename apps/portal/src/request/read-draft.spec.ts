import { describe, expect, it } from '@jest/globals';
import { newDraft } from './draft.js';
import { pagesOf } from './page-order.js';
import { readDraft } from './read-draft.js';

/** A draft as it was kept when `who`, `behalf` and `answer` asked several things each. */
const { paging: _none, ...before } = {
  ...newDraft(),
  whom: 'attorney',
  behalf: { ...newDraft().behalf, name: 'Lauri Mallikas', scope: ['all'] },
  rights: ['access'],
  answer: { language: 'sv', way: 'counter', address: '' },
  needs: { language: 'ar', codes: ['interpreter'], format: 'Äänitteenä' },
};

describe('a stored draft', () => {
  it('comes back as it was kept', () => {
    const draft = { ...newDraft(), rights: ['access'], answered: ['whom'] };
    expect(readDraft({ ...draft })).toEqual(draft);
  });

  it('of before the pages were split asks nothing again that was answered', () => {
    const answered = [
      'who',
      'behalf',
      'proof',
      'rights',
      'register',
      'data',
      'details-access',
      'attachments',
    ];
    const draft = readDraft({ ...before, answered: [...answered, 'answer'] });
    const open = pagesOf(draft).filter(({ name }) => !draft.answered.includes(name));
    expect(open).toEqual([]);
  });

  it('of before asks what was not answered yet', () => {
    const draft = readDraft({ ...before, answered: ['who'] });
    const [open] = pagesOf(draft).filter(({ name }) => !draft.answered.includes(name));
    expect(open?.name).toBe('behalf');
  });

  it('of before keeps every answer, and ticks the boxes under which it stands now', () => {
    const draft = readDraft({ ...before, answered: [] });
    expect(draft).toMatchObject({ behalf: { name: 'Lauri Mallikas' }, answer: { language: 'sv' } });
    expect(draft.needs).toEqual({
      language: 'ar',
      codes: ['other-language', 'interpreter', 'other-format'],
      format: 'Äänitteenä',
    });
  });

  it('is read the same way twice', () => {
    const once = readDraft({ ...before, answered: ['who'] });
    expect(readDraft({ ...once })).toEqual(once);
  });
});
