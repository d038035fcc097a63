import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Draft, newDraft, NO_DETAILS } from './draft.js';
import { firstOpenPage, isReachable, nextPath, pageNamed, pagesOf } from './page-order.js';
import type { FormContext } from './request-page.js';

const context: FormContext = {
  signedIn: null,
  authorities: [],
  registers: [],
  municipalities: [],
  today: Temporal.PlainDate.from('2026-11-22'),
  receiverInstead: () => null,
  say: ({ fi }) => fi,
  hetuFault: () => null,
  masked: (hetu) => hetu,
};
const names = (draft: Draft) => pagesOf(draft).map(({ name }) => name);
const page = (name: string) => pageNamed(name)!;

const complete: Draft = {
  ...newDraft(),
  who: { name: 'Aino Mallikas', hetu: '', email: '', phone: '' },
  rights: ['access'],
  register: { authority: 'unknown', register: 'unknown', municipality: '' },
  answer: { language: 'fi', way: 'counter', address: '' },
  answered: [
    ...['whom', 'who', 'rights', 'register', 'data', 'details-access', 'attachments'],
    ...['language', 'needs', 'answer'],
  ],
};

describe('the way through the form', () => {
  it('has a page of details for each chosen right', () => {
    expect(names({ ...complete, rights: ['erasure', 'access'] })).toEqual([
      ...['whom', 'who', 'rights', 'register', 'data', 'details-access', 'details-erasure'],
      ...['attachments', 'language', 'needs', 'answer'],
    ]);
  });

  it('does not ask for kinds of data where the right names its own object', () => {
    expect(names({ ...complete, rights: ['rectification', 'own-document'] })).not.toContain('data');
  });

  it('is at its end when every page has been answered rightly', () => {
    expect(firstOpenPage(complete, context)).toBeNull();
  });

  it('stops at a page not yet seen, though all its answers are optional', () => {
    const unseen = { ...complete, answered: complete.answered.filter((name) => name !== 'attachments') };
    expect(firstOpenPage(unseen, context)?.name).toBe('attachments');
  });

  it('goes back to an answer that has become wrong', () => {
    const withdrawn = { ...complete, answer: { ...complete.answer, way: 'portal' } };
    expect(firstOpenPage(withdrawn, context)?.name).toBe('answer');
  });

  it('asks for the details of a right added later, and then returns to the check page', () => {
    const added = { ...complete, rights: ['access', 'erasure'] };
    expect(nextPath(added, page('rights'), context, 'fi', true)).toBe(
      '/fi/request/details-erasure?from=check',
    );
    const told = {
      ...added,
      details: { erasure: { ...NO_DETAILS, what: 'vanhat' } },
      answered: [...added.answered, 'details-erasure'],
    };
    expect(nextPath(told, page('details-erasure'), context, 'fi', true)).toBe('/fi/request/check');
  });

  it('lets nobody open a page before its turn, nor one the draft does not go through', () => {
    expect(isReachable(newDraft(), page('whom'), context)).toBe(true);
    expect(isReachable(newDraft(), page('answer'), context)).toBe(false);
    expect(isReachable(complete, page('details-erasure'), context)).toBe(false);
  });
});
