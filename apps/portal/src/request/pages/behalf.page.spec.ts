import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { type Draft, newDraft } from '../draft.js';
import { pagesOf } from '../page-order.js';
import type { FormContext } from '../request-page.js';
import { AnswerPage } from './answer.page.js';
import { BehalfPage } from './behalf.page.js';
import { RightsPage } from './rights.page.js';
import { WhoPage } from './who.page.js';

const context: FormContext = {
  signedIn: { name: 'Aino Mallikas', hetu: '010594Y9032' },
  authorities: [],
  registers: [],
  municipalities: [],
  receiverInstead: () => null,
  today: Temporal.PlainDate.from('2031-05-01'),
  say: ({ fi }) => fi,
  hetuFault: () => null,
  masked: (hetu) => hetu.slice(0, 7),
};
const reader = { t: (key: string) => key, name: ({ fi }: { fi: string }) => fi };
const page = new BehalfPage();
const speaking = (whom: Draft['whom'], body: Record<string, unknown> = {}): Draft =>
  page.read(new Posted({ principal: 'Lauri Mallikas', ...body }), { ...newDraft(), whom });
const faults = (draft: Draft) => page.errors(draft, context).map(({ field, key }) => `${field}: ${key}`);
const why = (draft: Draft) => page.errors(draft, context)[0]?.values?.['why'];

describe('whose data it is about', () => {
  const who = new WhoPage();
  const chosen = (whom: string) => who.read(new Posted({ whom }), newDraft());

  it('is one’s own unless told otherwise', () => {
    expect(who.read(new Posted({}), newDraft()).whom).toBe('self');
    expect(chosen('somebody').whom).toBe('self');
  });

  it.each(['child', 'attorney', 'court-guardian', 'mandate'])(
    '%s: asks for the ground and the proof',
    (whom) => {
      const names = pagesOf(chosen(whom)).map(({ name }) => name);
      expect(names.slice(0, 4)).toEqual(['who', 'behalf', 'proof', 'rights']);
    },
  );

  it('oneself: asks for neither', () => {
    expect(pagesOf(newDraft()).map(({ name }) => name)).not.toContain('behalf');
  });

  it('a deceased person: does not go on, and says where to turn (recital 27; 703/2023 § 52)', () => {
    const [error] = who.errors(chosen('deceased'), context);
    expect(error).toMatchObject({ field: 'whom', key: 'error.whom.deceased' });
    expect(error?.values?.['why']).toContain('703/2023 52 §');
  });
});

describe('the ground', () => {
  it.each([
    ['child', ['custody: error.behalf.custody']],
    ['attorney', ['scope: error.behalf.scope']],
    ['court-guardian', ['personal: error.behalf.personal', 'understands: error.behalf.understands']],
    ['mandate', ['confirmed: error.behalf.confirmed', 'scope: error.behalf.scope']],
  ] as const)('of %s asks what decides', (whom, expected) => {
    expect(faults(speaking(whom))).toEqual(expected);
    expect(faults(speaking(whom, { principal: '' }))[0]).toBe('principal: error.behalf.name');
  });

  it('lets a guardian go on for a child of fifteen: a person judges it (434/2003 § 14)', () => {
    expect(faults(speaking('child', { custody: 'alone', 'principal-hetu': '010516B903X' }))).toEqual([]);
  });

  it('does not let a guardian ask for an adult: custody has ended (361/1983 § 3)', () => {
    const adult = speaking('child', { custody: 'alone', 'principal-hetu': '010594Y9032' });
    expect(faults(adult)).toEqual(['principal-hetu: error.behalf.may-not']);
    expect(why(adult)).toContain('täysi-ikäisyyteen');
  });

  it('does not let a guardian of property only, an unconfirmed mandate, nor an expired power of attorney', () => {
    expect(faults(speaking('court-guardian', { personal: 'no', understands: 'no' }))).toEqual([
      'personal: error.behalf.may-not',
    ]);
    expect(faults(speaking('mandate', { confirmed: 'no', scope: 'all' }))).toEqual([
      'confirmed: error.behalf.may-not',
    ]);
    expect(faults(speaking('attorney', { scope: 'all', expires: '30.4.2031' }))).toEqual([
      'expires: error.behalf.may-not',
    ]);
    expect(faults(speaking('attorney', { scope: 'all', expires: '1.5.2031' }))).toEqual([]);
  });

  it('is repeated with the identity code masked', () => {
    const answers = page.answers(
      speaking('child', { custody: 'alone', 'principal-hetu': '010516B903X' }),
      context,
      reader,
    );
    expect(answers.map(({ answer }) => answer)).toEqual([
      'whom.child',
      'Lauri Mallikas',
      '010516B',
      'behalf.custody-alone',
    ]);
  });
});

describe('what is asked for somebody else', () => {
  it('stays within the power of attorney', () => {
    const rights = new RightsPage();
    const attorney = speaking('attorney', { scope: 'access' });
    expect(rights.errors({ ...attorney, rights: ['access'] }, context)).toEqual([]);
    const [error] = rights.errors({ ...attorney, rights: ['access', 'erasure'] }, context);
    expect(error).toMatchObject({ field: 'rights', key: 'error.behalf.may-not' });
    expect(error?.values?.['why']).toContain('Valtuutus ei kata');
  });
});

describe('what is needed to understand the answer', () => {
  const answer = new AnswerPage();
  const typed = (body: Record<string, unknown>) =>
    answer.read(new Posted({ language: 'fi', way: 'counter', ...body }), newDraft());
  const wrong = (body: Record<string, unknown>) => answer.errors(typed(body), context).map(({ key }) => key);

  it('need not be said', () => {
    expect(wrong({})).toEqual([]);
  });

  it('is a language of the list, help of the list, and a form in own words', () => {
    expect(
      wrong({ 'other-language': 'ar', needs: ['interpreter', 'plain-language'], format: 'Suuri teksti' }),
    ).toEqual([]);
    expect(wrong({ 'other-language': 'tlh', needs: 'money', format: 'x'.repeat(501) })).toEqual([
      'error.needs.language',
      'error.needs.code',
      'error.needs.long',
    ]);
  });

  it('is repeated only as far as it was said', () => {
    const shown = answer.answers(typed({ 'other-language': 'ar', needs: 'interpreter' }), context, reader);
    expect(shown.slice(2).map(({ question }) => question)).toEqual(['needs.language', 'needs.help']);
  });
});
