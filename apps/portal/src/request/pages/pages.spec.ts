import { describe, expect, it } from '@jest/globals';
import { Posted } from '#platform';
import { Temporal } from 'temporal-polyfill';
import { type Draft, newDraft } from '../draft.js';
import type { FormContext, RequestPage } from '../request-page.js';
import { AnswerPage } from './answer.page.js';
import { DataPage } from './data.page.js';
import { DetailsPage } from './details.page.js';
import { LanguagePage } from './language.page.js';
import { RegisterPage } from './register.page.js';
import { RightsPage } from './rights.page.js';
import { WhoPage } from './who.page.js';

const text = (fi: string) => ({ fi, sv: fi, en: fi });
const context: FormContext = {
  signedIn: null,
  authorities: [
    { id: 'lahti', name: text('Lahden kaupunki') },
    { id: 'kela', name: text('Kela') },
  ],
  registers: [{ id: 'lahti-tyollisyyspalvelut', name: text('Lahden työllisyyspalvelut') }],
  municipalities: [{ id: 'lahti', name: text('Lahti') }],
  today: Temporal.PlainDate.from('2026-11-22'),
  receiverInstead: () => null,
  say: ({ fi }) => fi,
  hetuFault: (typed) => (typed === '010594Y9032' ? null : 'error.hetu.bad-check'),
  masked: (hetu) => `${hetu.slice(0, 7)}****`,
};
const signedIn = { ...context, signedIn: { name: 'Aino Mallikas', hetu: '010594Y9032' } };
const reader = { t: (key: string) => key, name: ({ fi }: { fi: string }) => fi };

const filled = (page: RequestPage, body: Record<string, unknown>, draft: Draft = newDraft()) =>
  page.read(new Posted(body), draft);
const faults = (page: RequestPage, body: Record<string, unknown>, about = context) =>
  page.errors(filled(page, body), about).map(({ field, key }) => `${field}: ${key}`);

describe('who asks', () => {
  const page = new WhoPage();

  it('needs a name and nothing else', () => {
    expect(faults(page, {})).toEqual(['name: error.who.name']);
    expect(faults(page, { name: 'Aino Mallikas' })).toEqual([]);
  });

  it('is asked again about a wrong identity code, in the words of the fault', () => {
    expect(faults(page, { name: 'Aino', hetu: '010594Y9033' })).toEqual(['hetu: error.hetu.bad-check']);
  });

  it('types the code as it comes: blanks and small letters do not matter', () => {
    expect(filled(page, { hetu: ' 010594y9032 ' }).who.hetu).toBe('010594Y9032');
  });

  it('is told when mail or phone cannot work', () => {
    const wrong = { name: 'Aino', email: 'aino@kemi', phone: 'soita äidille' };
    expect(faults(page, wrong)).toEqual(['email: error.who.email', 'phone: error.who.phone']);
    expect(faults(page, { name: 'Aino', email: 'aino@posti.example', phone: '+358 40 123 4567' })).toEqual(
      [],
    );
  });

  it('is known after a sign-in: name and code are shown, not asked, the end of the code hidden', () => {
    expect(faults(page, {}, signedIn)).toEqual([]);
    const shown = page.fields(newDraft(), signedIn, reader).filter(({ kind }) => kind === 'ask-known');
    expect(shown).toMatchObject([{ value: 'Aino Mallikas' }, { value: '010594Y****' }]);
  });

  it('keeps what was typed, wrong or not', () => {
    const draft = filled(page, { name: 'Aino', hetu: 'x', email: 'väärin' });
    expect(page.fields(draft, context, reader)).toMatchObject([
      { value: 'Aino' },
      { value: 'X' },
      { value: 'väärin' },
      {},
      { name: 'protected' },
    ]);
  });

  it('asks for a ban on telling where the person lives, unless the sign-in knows of it', () => {
    const asked = (draft: Draft, known = false) => {
      const to = { ...context, signedIn: known ? { ...signedIn.signedIn!, protected: true } : null };
      const told = page.answers(draft, to, reader).some(({ question }) => question === 'who.protected');
      return [page.fields(draft, to, reader).at(-1)?.kind, told];
    };
    expect(asked(filled(page, { name: 'Aino' }))).toEqual(['ask-choices', false]);
    expect(asked(filled(page, { name: 'Aino', protected: 'yes' }))).toEqual(['ask-choices', true]);
    expect(asked(newDraft(), true)).toEqual(['ask-known', true]);
  });
});

describe('what is requested', () => {
  const page = new RightsPage();

  it('is one right at least', () => {
    expect(faults(page, {})).toEqual(['rights: error.rights.none']);
  });

  it('may be several', () => {
    expect(faults(page, { rights: ['access', 'erasure'] })).toEqual([]);
  });

  it('is a right of the list: another value is named as such', () => {
    expect(faults(page, { rights: ['access', 'everything'] })).toEqual(['rights: error.rights.unknown']);
  });

  it('can be any of the nine', () => {
    const [field] = page.fields(newDraft(), context, reader);
    expect(field).toMatchObject({ choices: { length: 9 } });
  });
});

describe('who holds the data', () => {
  const page = new RegisterPage();

  it('must be answered, and "I do not know" is an answer', () => {
    expect(faults(page, {})).toEqual([
      'authority: error.register.authority',
      'register: error.register.register',
    ]);
    expect(faults(page, { authority: 'unknown', register: 'unknown' })).toEqual([]);
  });

  it('is one of the list', () => {
    expect(faults(page, { authority: 'atlantis', register: 'mermaids', municipality: 'kela' })).toEqual([
      'authority: error.register.authority-unknown',
      'register: error.register.register-unknown',
      'municipality: error.register.municipality-unknown',
    ]);
  });

  it('may be any register, whomever it is asked from: the registry finds who answers', () => {
    expect(faults(page, { authority: 'kela', register: 'lahti-tyollisyyspalvelut' })).toEqual([]);
  });
});

describe('which data', () => {
  it('is all of it unless limited to kinds of the list', () => {
    const page = new DataPage();
    expect(faults(page, {})).toEqual([]);
    expect(page.answers(newDraft(), context, reader)[0]).toMatchObject({ answer: 'details.all' });
    expect(faults(page, { data: ['health', 'secrets'] })).toEqual(['data: error.details.data']);
  });
});

describe('what exactly', () => {
  it('is for a correction both what is wrong and what is right', () => {
    const page = new DetailsPage('rectification');
    expect(faults(page, { wrong: 'Ammatti on väärin' })).toEqual(['correct: error.details.correct']);
    expect(faults(page, {})).toHaveLength(2);
  });

  it('is for an objection also why, in the own situation (GDPR Art. 21(1))', () => {
    expect(faults(new DetailsPage('objection'), { what: 'Profilointi' })).toEqual([
      'because: error.details.because',
    ]);
  });

  it('may stay empty for access: then all data is asked for', () => {
    expect(faults(new DetailsPage('access'), {})).toEqual([]);
  });

  it('has a period that makes sense', () => {
    const page = new DetailsPage('access');
    expect(faults(page, { from: '32.1.2023', to: 'eilen' })).toEqual([
      'from: error.details.from',
      'to: error.details.to',
    ]);
    expect(faults(page, { from: '1.9.2023', to: '1.8.2023' })).toEqual(['to: error.details.order']);
    expect(faults(page, { from: '23.11.2026' })).toEqual(['from: error.details.future']);
    expect(faults(page, { from: '22.11.2026', to: '2026' })).toEqual([]);
  });

  it('is at most five thousand characters', () => {
    const page = new DetailsPage('erasure');
    expect(faults(page, { what: 'x'.repeat(5001) })).toEqual(['what: error.details.long']);
    expect(faults(page, { what: 'x'.repeat(5000) })).toEqual([]);
  });

  it('of one right leaves that of another alone', () => {
    const first = filled(new DetailsPage('access'), { what: 'kaikki' });
    const both = filled(new DetailsPage('erasure'), { what: 'vanhat' }, first);
    expect([both.details['access']?.what, both.details['erasure']?.what]).toEqual(['kaikki', 'vanhat']);
  });
});

describe('how to answer', () => {
  const page = new AnswerPage();

  it('has a language and a way, each asked on its page', () => {
    expect(faults(new LanguagePage(), {})).toEqual(['language: error.answer.language']);
    expect(faults(new LanguagePage(), { language: 'sv' })).toEqual([]);
    expect(faults(page, {})).toEqual(['way: error.answer.way']);
    const both = filled(page, { way: 'counter' }, filled(new LanguagePage(), { language: 'sv' }));
    expect(both.answer).toMatchObject({ language: 'sv', way: 'counter' });
  });

  it("is on a page of one's own only after a sign-in", () => {
    expect(faults(page, { way: 'portal' })).toEqual(['way: error.answer.way']);
    expect(faults(page, { way: 'portal' }, signedIn)).toEqual([]);
  });

  it("on a page of one's own is asked and kept with the consent to electronic service", () => {
    const draft = filled(page, { way: 'portal' });
    const [way] = page.fields(draft, signedIn, reader);
    expect(way).toMatchObject({
      choices: expect.arrayContaining([
        expect.objectContaining({ value: 'portal', hint: expect.stringContaining('answer.portal-consent') }),
      ]),
    });
    const kept = (body: Record<string, string>) =>
      page.answers(filled(page, body), signedIn, reader).map(({ answer }) => answer);
    expect(kept({ way: 'portal' })[0]).toContain('answer.portal-consent');
    expect(kept({ way: 'post', address: 'Katu 1' })[0]).not.toContain('consent');
  });

  it('needs an address for a letter and an e-mail address for a notice', () => {
    expect(faults(page, { way: 'post' })).toEqual(['address: error.answer.address']);
    expect(faults(page, { way: 'email-notice' })).toEqual(['notice-email: error.answer.email']);
    const sent = { way: 'email-notice', 'notice-email': 'linnea@post.example' };
    expect(faults(page, sent)).toEqual([]);
    expect(filled(page, sent).who.email).toBe('linnea@post.example');
  });
});
