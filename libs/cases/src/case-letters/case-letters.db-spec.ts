import { IssueCaseLetter, OpenCaseFile, RecordWithdrawal } from '#cases';
import { FileRequest, ReadMyCase, WithdrawClaims } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { LettersOfCase } from '../../../../test/support/letters-of-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
const kirsi = staffMember('kirsi.kirjaaja');
const WORDS = { expectedOn: '11.12.2026', words: 'Haku yhdestä järjestelmästä jäi kesken.' };

let world: CaseWorld;
let answer: AnswerOfCase;
let letters: LettersOfCase;
beforeAll(async () => {
  world = await openCaseWorld('2026-10-30T10:00:00+02:00');
});
afterAll(() => world.close());
/** Received on Friday 30.10.2026: a month ends on Monday 30.11., two weeks on Friday 13.11. */
beforeEach(async () => {
  world.clock.set('2026-10-30T10:00:00+02:00');
  answer = await AnswerOfCase.begun(world, 'access', 'own-document');
  letters = new LettersOfCase(world, answer.caseId);
});

const mine = async () => valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), answer.caseId));
const dues = async () => (await mine()).claims.map(({ clock }) => clock.due.toString()).sort();

describe('a notice of a late answer', () => {
  it('is not written while no answer is late', async () => {
    world.clock.set('2026-11-13T10:00:00+02:00');
    expect(codeOf(await letters.send(petri, 'late-notice', WORDS))).toBe('caseLetter.not-now');
  });

  it('apologises for the claims of the day that went by, and moves no clock', async () => {
    world.clock.set('2026-12-01T10:00:00+02:00');
    const before = await dues();
    const { subjects } = await letters.look(petri, 'late-notice');
    expect(subjects.map(({ id, claims }) => [id, claims.map(({ right }) => right)])).toEqual([
      ['2026-11-13', ['own-document']],
      ['2026-11-30', ['access']],
    ]);
    const text = await letters.text(petri, 'late-notice', WORDS, '2026-11-30');
    expect(text).toContain('Pahoittelemme viivästystä.');
    expect(text).toContain('<dd>30.11.2026</dd>');
    expect(text).toContain('<dd>11.12.2026</dd>');
    expect(text).toContain('Haku yhdestä järjestelmästä jäi kesken.');
    valueOf(await letters.send(petri, 'late-notice', WORDS, '2026-11-30'));
    expect((await mine()).letters.map(({ kind }) => kind)).toEqual(['late-notice']);
    expect(await dues()).toEqual(before);
    expect(before).toEqual(['2026-11-13', '2026-11-30']);
  });

  it.each([
    ['without a reason', petri, { ...WORDS, words: ' ' }, 'caseLetter.missing words'],
    ['without a day', petri, { ...WORDS, expectedOn: '' }, 'caseLetter.missing expectedOn'],
    ['with half a day', petri, { ...WORDS, expectedOn: '2026' }, 'caseLetter.bad-day expectedOn'],
    ['with a day gone by', petri, { ...WORDS, expectedOn: '30.11.2026' }, 'caseLetter.day-passed expectedOn'],
    [
      'with an identity code',
      petri,
      { ...WORDS, words: 'Tunnus 010594Y9032' },
      'caseLetter.identity-code words',
    ],
    ['by somebody else', hanna, WORDS, 'caseLetter.not-yours'],
    ['by the registry office', kirsi, WORDS, 'caseLetter.not-yours'],
  ])('is refused %s', async (_, actor, texts, code) => {
    world.clock.set('2026-12-01T10:00:00+02:00');
    expect(codeOf(await letters.sendUnseen(actor, 'late-notice', texts, '2026-11-30'))).toBe(code);
  });

  it('goes only as it was looked at, and only while nobody changed the case', async () => {
    world.clock.set('2026-12-01T10:00:00+02:00');
    const about = '2026-11-30';
    expect(codeOf(await letters.sendUnseen(petri, 'late-notice', WORDS, about))).toBe(
      'caseLetter.look-first',
    );
    const { preview } = await letters.look(petri, 'late-notice', WORDS, about);
    const other = { ...WORDS, words: 'Toinen syy.' };
    expect(codeOf(await letters.sendUnseen(petri, 'late-notice', other, about, preview!.fingerprint))).toBe(
      'caseLetter.look-first',
    );
    const stale = { kind: 'late-notice', about, texts: WORDS, version: 0, seen: preview!.fingerprint };
    expect(codeOf(await world.desk.get(IssueCaseLetter).run(petri, answer.caseId, stale))).toBe(
      'case.changed-meanwhile',
    );
    expect(await letters.sent()).toEqual([]);
  });

  it('is about one day at a time', async () => {
    world.clock.set('2026-12-01T10:00:00+02:00');
    expect(codeOf(await letters.sendUnseen(petri, 'late-notice', WORDS))).toBe(
      'caseLetter.nothing-chosen about',
    );
  });
});

describe('an acknowledgement', () => {
  it('tells by which day each right is answered and by which rule, once, from the office or the handler', async () => {
    const text = await letters.text(kirsi, 'acknowledgement');
    expect(text).toContain('viimeistään 30.11.2026 (tietosuoja-asetuksen 12 artiklan 3 kohta)');
    expect(text).toContain('viimeistään 13.11.2026 (laki 621/1999, 14 §)');
    const { letterId } = valueOf(await letters.send(kirsi, 'acknowledgement'));
    expect(codeOf(await letters.send(petri, 'acknowledgement'))).toBe('caseLetter.not-now');
    const { history } = valueOf(await world.desk.get(OpenCaseFile).run(petri, answer.caseId));
    expect(history.filter(({ action }) => action === 'LetterIssued').map(({ letter }) => letter)).toEqual([
      'Pyyntönne on saapunut',
    ]);
    expect((await mine()).letters.map(({ id }) => id)).toEqual([letterId]);
  });

  it('is written in Swedish to who chose Swedish, and in English beside the Finnish that prevails', async () => {
    const filed = async (language: 'sv' | 'en') => {
      const input = { ...aRequest().asking('access').build(), language };
      const { caseId } = valueOf(await world.portal.get(FileRequest).run(aCitizen(), input));
      const { preview } = await new LettersOfCase(world, caseId).look(kirsi, 'acknowledgement');
      return preview!.letters;
    };
    expect((await filed('sv')).map(({ language }) => language)).toEqual(['sv']);
    const english = await filed('en');
    expect(english.map(({ language }) => language)).toEqual(['fi', 'en']);
    expect(english[1]!.html).toContain('This is a translation.');
  });
});

describe('a confirmation that the case is closed', () => {
  const claimIds = async () => (await mine()).claims.map(({ id }) => id);

  it('is written when everything was withdrawn, with how and when, once', async () => {
    const [first, second] = await claimIds();
    valueOf(await world.portal.get(WithdrawClaims).run(aCitizen(), answer.caseId, [first!]));
    expect(codeOf(await letters.send(petri, 'case-closed'))).toBe('caseLetter.not-now');
    valueOf(await world.portal.get(WithdrawClaims).run(aCitizen(), answer.caseId, [second!]));
    const text = await letters.text(petri, 'case-closed', { words: 'Palautamme lähettämänne liitteet.' });
    expect(text).toContain('Peruitte pyyntönne Tietopyyntö-palvelussa.');
    expect(text).toContain('Palautamme lähettämänne liitteet.');
    expect(text).toContain('<dd>30.10.2026</dd>');
    valueOf(await letters.send(kirsi, 'case-closed'));
    expect(await letters.sent()).toEqual(['case-closed']);
    expect(codeOf(await letters.send(petri, 'case-closed'))).toBe('caseLetter.not-now');
  });

  it('says by which way staff were told, on the day that was', async () => {
    world.clock.set('2026-11-05T10:00:00+02:00');
    const told = { way: 'phone', toldOn: Temporal.PlainDate.from('2026-11-04') } as const;
    const done = { ...told, claimIds: await claimIds() };
    valueOf(await world.desk.get(RecordWithdrawal).run(petri, answer.caseId, done));
    const text = await letters.text(petri, 'case-closed');
    expect(text).toContain('Ilmoititte puhelimessa, että perutte pyyntönne.');
    expect(text).toContain('<dd>4.11.2026</dd>');
  });
});
