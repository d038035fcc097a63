import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { type Draft, newDraft } from '../draft.js';
import { pageNamed, pagesOf } from '../page-order.js';
import type { FormContext } from '../request-page.js';
import { BehalfPage } from './behalf.page.js';
import { RightsPage } from './rights.page.js';
import { WhomPage } from './whom.page.js';

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
const whomPage = new WhomPage();
const page = new BehalfPage();
const chosen = (whom: string, draft = newDraft()) => whomPage.read(new Posted({ whom }), draft);
const names = (draft: Draft) => pagesOf(draft).map(({ name }) => name);
const speaking = (whom: Draft['whom'], body: Record<string, unknown> = {}): Draft =>
  page.read(new Posted({ principal: 'Lauri Mallikas', ...body }), chosen(whom));

/** The faults of one page about the ground, with the reason when the law gives one. */
function faultsOf(question: string, body: Record<string, unknown>, whom: Draft['whom']) {
  const ground = pageNamed(`ground-${question}`)!;
  return ground.errors(ground.read(new Posted(body), speaking(whom)), context);
}
const keysOf = (question: string, body: Record<string, unknown>, whom: Draft['whom']) =>
  faultsOf(question, body, whom).map(({ field, key }) => `${field}: ${key}`);

describe('whose data it is about', () => {
  it('is one’s own unless told otherwise', () => {
    expect(whomPage.read(new Posted({}), newDraft()).whom).toBe('self');
    expect(chosen('somebody').whom).toBe('self');
  });

  it.each([
    ['child', ['custody']],
    ['attorney', ['scope', 'expires']],
    ['court-guardian', ['personal', 'understands']],
    ['mandate', ['confirmed', 'scope']],
  ])('%s: asks for the person, each part of the ground by itself and the proof', (whom, asked) => {
    const grounds = asked.map((question) => `ground-${question}`);
    const expected = ['whom', 'behalf', ...grounds, 'proof', 'who', 'rights'];
    expect(names(chosen(whom)).slice(0, expected.length)).toEqual(expected);
  });

  it('oneself: asks for nothing of all that', () => {
    expect(names(newDraft()).slice(0, 3)).toEqual(['whom', 'who', 'rights']);
  });

  it('a deceased person: does not go on, and says where to turn (recital 27; 703/2023 § 52)', () => {
    const [error] = whomPage.errors(chosen('deceased'), context);
    expect(error).toMatchObject({ field: 'whom', key: 'error.whom.deceased' });
    expect(error?.values?.['why']).toContain('703/2023 52 §');
  });

  it('somebody else than before: the pages about that person are shown again, what was typed still there', () => {
    const child: Draft = {
      ...speaking('child'),
      answered: ['whom', 'behalf', 'ground-custody', 'proof', 'who'],
    };
    expect(chosen('child', child)).toBe(child);
    const changed = chosen('attorney', child);
    expect(changed.answered).toEqual(['whom', 'who']);
    expect(changed.behalf.name).toBe('Lauri Mallikas');
  });
});

describe('the person one speaks for', () => {
  const faults = (draft: Draft) => page.errors(draft, context).map(({ field, key }) => `${field}: ${key}`);

  it('is named', () => {
    expect(faults(speaking('child', { principal: '' }))).toEqual(['principal: error.behalf.name']);
    expect(faults(speaking('child', { principal: 'x'.repeat(201) }))).toHaveLength(1);
    expect(faults(speaking('child'))).toEqual([]);
  });

  it('may be a child of fifteen: a person judges it (434/2003 § 14)', () => {
    expect(faults(speaking('child', { 'principal-hetu': '010516B903X' }))).toEqual([]);
  });

  it('is not an adult when a guardian asks: custody has ended (361/1983 § 3)', () => {
    const adult = speaking('child', { 'principal-hetu': '010594Y9032' });
    expect(faults(adult)).toEqual(['principal-hetu: error.behalf.may-not']);
    expect(page.errors(adult, context)[0]?.values?.['why']).toContain('täysi-ikäisyyteen');
    expect(faults(speaking('attorney', { 'principal-hetu': '010594Y9032' }))).toEqual([]);
  });

  it('is repeated with the identity code masked', () => {
    const answers = page.answers(speaking('child', { 'principal-hetu': '010516B903X' }), context, reader);
    expect(answers.map(({ answer }) => answer)).toEqual(['Lauri Mallikas', '010516B']);
  });
});

describe('the ground', () => {
  it.each([
    ['child', 'custody'],
    ['attorney', 'scope'],
    ['court-guardian', 'personal'],
    ['court-guardian', 'understands'],
    ['mandate', 'confirmed'],
    ['mandate', 'scope'],
  ] as const)('of %s must be told: %s', (whom, question) => {
    expect(keysOf(question, {}, whom)).toEqual([`${question}: error.behalf.${question}`]);
  });

  it('does not carry a guardian of property only, an unconfirmed mandate, nor an expired power of attorney', () => {
    const mayNot = (question: string) => [`${question}: error.behalf.may-not`];
    expect(keysOf('personal', { personal: 'no' }, 'court-guardian')).toEqual(mayNot('personal'));
    expect(keysOf('personal', { personal: 'yes' }, 'court-guardian')).toEqual([]);
    expect(keysOf('confirmed', { confirmed: 'no' }, 'mandate')).toEqual(mayNot('confirmed'));
    expect(keysOf('confirmed', { confirmed: 'yes' }, 'mandate')).toEqual([]);
    expect(keysOf('expires', { expires: '30.4.2031' }, 'attorney')).toEqual(mayNot('expires'));
    expect(keysOf('expires', { expires: '1.5.2031' }, 'attorney')).toEqual([]);
    expect(keysOf('expires', {}, 'attorney')).toEqual([]);
    expect(keysOf('expires', { expires: 'ikuisesti' }, 'attorney')).toEqual([
      'expires: error.behalf.expires',
    ]);
  });

  it('keeps the other answers when one is given', () => {
    const scope = pageNamed('ground-scope')!;
    const draft = scope.read(new Posted({ scope: 'access' }), speaking('attorney'));
    const both = pageNamed('ground-expires')!.read(new Posted({ expires: '31.12.2031' }), draft);
    expect(both.behalf).toMatchObject({ name: 'Lauri Mallikas', scope: ['access'], expires: '31.12.2031' });
  });
});

describe('what is asked for somebody else', () => {
  it('stays within the power of attorney', () => {
    const rights = new RightsPage();
    const attorney = pageNamed('ground-scope')!.read(new Posted({ scope: 'access' }), speaking('attorney'));
    expect(rights.errors({ ...attorney, rights: ['access'] }, context)).toEqual([]);
    const [error] = rights.errors({ ...attorney, rights: ['access', 'erasure'] }, context);
    expect(error).toMatchObject({ field: 'rights', key: 'error.behalf.may-not' });
    expect(error?.values?.['why']).toContain('Valtuutus ei kata');
  });
});
