import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { fileRequestInput } from '../file-request-input.js';
import { newDraft } from '../draft.js';
import type { FormContext } from '../request-page.js';
import { NeedsPage } from './needs.page.js';

const context: FormContext = {
  signedIn: null,
  authorities: [],
  registers: [],
  municipalities: [],
  receiverInstead: () => null,
  today: Temporal.PlainDate.from('2026-11-22'),
  say: ({ fi }) => fi,
  hetuFault: () => null,
  masked: (hetu) => hetu,
};
const reader = { t: (key: string) => key, name: ({ fi }: { fi: string }) => fi };
const page = new NeedsPage();
const typed = (body: Record<string, unknown>) => page.read(new Posted(body), newDraft());
const wrong = (body: Record<string, unknown>) => page.errors(typed(body)).map(({ key }) => key);

describe('what is needed to understand the answer', () => {
  it('need not be said', () => {
    expect(wrong({})).toEqual([]);
    expect(page.answers(newDraft(), context, reader)).toEqual([
      { question: 'needs.help', answer: 'needs.none' },
    ]);
  });

  it('is a language of the list, help of the list, and a form in own words', () => {
    const needs = ['other-language', 'interpreter', 'plain-language', 'other-format'];
    expect(wrong({ needs, 'other-language': 'ar', format: 'Suuri teksti' })).toEqual([]);
    expect(wrong({ needs: 'money' })).toEqual(['error.needs.code']);
    expect(wrong({ needs: ['other-language'], 'other-language': 'tlh' })).toEqual(['error.needs.language']);
    expect(wrong({ needs, 'other-language': 'ar', format: 'x'.repeat(501) })).toEqual(['error.needs.long']);
  });

  it('is asked for what a ticked box leaves open', () => {
    expect(wrong({ needs: ['other-language', 'other-format'] })).toEqual([
      'error.needs.language',
      'error.needs.format',
    ]);
  });

  it('leaves out what stands under a box that is not ticked', () => {
    const draft = typed({ needs: 'interpreter', 'other-language': 'ar', format: 'Äänitteenä' });
    expect(draft.needs).toEqual({ codes: ['interpreter'], language: '', format: '' });
  });

  it('is repeated and sent as it was said', () => {
    const draft = typed({ needs: ['other-language', 'interpreter'], 'other-language': 'ar' });
    expect(page.answers(draft, context, reader)).toEqual([
      { question: 'needs.help', answer: 'needs.other-language\nneeds.interpreter' },
      { question: 'needs.language', answer: 'arabia' },
    ]);
    expect(fileRequestInput(draft, null, [], []).needs).toEqual({
      language: 'ar',
      codes: ['interpreter'],
      format: '',
    });
  });
});
