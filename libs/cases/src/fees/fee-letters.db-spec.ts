import { OpenCaseFile, RecordFeeAnswer } from '#cases';
import { TellConsent } from '#cases/citizen';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Right } from '#rights';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { valueOf } from '../../../../test/support/handled-case.js';
import { LettersOfCase } from '../../../../test/support/letters-of-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
const hanna = staffMember('hanna.esimerkki');
const FEE = {
  basis: 'openness',
  amount: '12,50',
  items: '25 sivua, 0,50 euroa sivulta',
  priceList: 'Lahden kaupungin asiakirjataksa, 3 kohta',
  words: 'Olette saanut samat asiakirjat kerran. Sähköisinä ne ovat maksuttomia.',
  replyBy: '11.12.2026',
};

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-30T10:00:00+02:00');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-30T10:00:00+02:00'));

const begun = async (...rights: Right[]) => {
  const { caseId } = await AnswerOfCase.begun(world, ...rights);
  return new LettersOfCase(world, caseId);
};
const fileOf = async ({ caseId }: LettersOfCase) =>
  valueOf(await world.desk.get(OpenCaseFile).run(petri, caseId));
const answered = async (letters: LettersOfCase, answer: string, way = 'phone', actor = petri) => {
  const { fees } = await fileOf(letters);
  const input = { feeId: fees[0]?.id ?? '', answer, way, on: world.clock.today() };
  return world.desk.get(RecordFeeAnswer).run(actor, letters.caseId, input);
};

describe('a fee', () => {
  it('is told of, accepted, and only then decided, just as it was told; whole cents are kept', async () => {
    const letters = await begun('own-document');
    expect(codeOf(await letters.send(petri, 'fee-decision'))).toBe('fee.not-accepted');
    const notice = await letters.text(petri, 'fee-notice', FEE);
    expect(notice).toContain('<dd>12,50 euroa</dd>');
    expect(notice).toContain('(621/1999), 34 §');
    expect(notice).toContain('Lahden kaupungin asiakirjataksa, 3 kohta');
    expect(notice).toContain('viimeistään <strong>11.12.2026</strong>');
    valueOf(await letters.send(petri, 'fee-notice', FEE));
    expect(codeOf(await letters.send(petri, 'fee-decision'))).toBe('fee.not-accepted');
    expect(codeOf(await letters.send(petri, 'fee-notice', FEE))).toBe('caseLetter.not-now');

    valueOf(await answered(letters, 'accepted'));
    const decision = await letters.text(petri, 'fee-decision');
    expect(decision).toContain('<dd>12,50 euroa</dd>');
    expect(decision).toContain('kuuden kuukauden kuluessa');
    expect(decision).not.toContain('Tietosuojavaltuutetun toimisto');
    valueOf(await letters.send(petri, 'fee-decision'));
    expect(await letters.sent()).toEqual(expect.arrayContaining(['fee-notice', 'fee-decision']));
    const [fee] = (await fileOf(letters)).fees;
    expect([fee!.cents, fee!.answer, fee!.decisionLetterId !== null]).toEqual([1250, 'accepted', true]);
    expect(codeOf(await letters.send(petri, 'fee-decision'))).toBe('fee.not-accepted');
  });

  it('is never taken for documents that access gives free in the same case', async () => {
    const letters = await begun('own-document', 'access');
    const { claims } = await fileOf(letters);
    const documents = claims.find(({ right }) => right === 'own-document')!.id;
    expect(codeOf(await letters.sendUnseen(petri, 'fee-notice', FEE, documents))).toBe(
      'fee.free-by-access basis',
    );
  });

  it('under data-protection law tells of the Ombudsman and of the remedy that the authority uses', async () => {
    const letters = await begun('access');
    const excessive = { ...FEE, basis: 'excessive' };
    valueOf(await letters.send(petri, 'fee-notice', excessive));
    valueOf(await answered(letters, 'accepted', 'message'));
    const decision = await letters.text(petri, 'fee-decision');
    expect(decision).toContain('12 artiklan 5 kohdan a alakohta');
    expect(decision).toContain('Tietosuojavaltuutetun toimisto');
    expect(decision).toMatch(/<h4>Oikaisuvaatimusohje<\/h4>|<h4>Valitusosoitus<\/h4>/);
    expect(decision).not.toContain('kuuden kuukauden kuluessa');
  });

  it('under data-protection law is served on the own page with consent, and by letter without (13/2003 § 18)', async () => {
    const letters = await begun('access');
    const asked = { ...FEE, basis: 'excessive' };
    valueOf(await letters.send(petri, 'fee-notice', asked));
    valueOf(await answered(letters, 'accepted'));
    expect(await letters.text(petri, 'fee-decision')).toContain('asetettu saatavillenne palveluun');
    valueOf(await world.portal.get(TellConsent).run(aCitizen(), letters.caseId, { given: false }));
    const without = await letters.text(petri, 'fee-decision');
    expect(without).toContain('lähetetään tavallisena kirjeenä');
    expect(without).not.toContain('asetettu saatavillenne palveluun');
  });

  it('falls when the person narrows the request, and another may be told of', async () => {
    const letters = await begun('own-document');
    valueOf(await letters.send(petri, 'fee-notice', FEE));
    valueOf(await answered(letters, 'narrowed'));
    expect(codeOf(await letters.send(petri, 'fee-decision'))).toBe('fee.not-accepted');
    expect(codeOf(await letters.send(petri, 'fee-notice', { ...FEE, amount: '5' }))).toBe('ok');
  });

  it('ends the claim when the person withdraws it', async () => {
    const letters = await begun('own-document');
    valueOf(await letters.send(petri, 'fee-notice', FEE));
    expect(codeOf(await answered(letters, 'withdrawn', 'message'))).toBe('fee.withdraws-in-service way');
    valueOf(await answered(letters, 'withdrawn'));
    const { claims, state } = await fileOf(letters);
    expect([claims[0]!.outcome, state]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('is answered once, to the handler', async () => {
    const letters = await begun('own-document');
    expect(codeOf(await answered(letters, 'accepted'))).toBe('fee.not-waiting');
    valueOf(await letters.send(petri, 'fee-notice', FEE));
    expect(codeOf(await answered(letters, 'accepted', 'phone', hanna))).toBe('fee.not-yours');
    expect(codeOf(await answered(letters, 'perhaps'))).toBe('fee.missing-answer answer');
    valueOf(await answered(letters, 'accepted'));
    expect(codeOf(await answered(letters, 'withdrawn'))).toBe('fee.not-waiting');
  });

  it.each([
    ['without a basis', { basis: '' }, 'caseLetter.missing basis'],
    ['of no amount', { amount: '0' }, 'fee.bad-amount amount'],
    ['without what it is made of', { items: '' }, 'caseLetter.missing items'],
    ['without a price list', { priceList: '' }, 'caseLetter.missing priceList'],
    ['without time to choose', { replyBy: '30.11.2026' }, 'fee.no-time-to-answer replyBy'],
    ['on a basis of another law', { basis: 'excessive' }, 'fee.wrong-basis basis'],
  ])('is not told of %s', async (_, change, code) => {
    const letters = await begun('own-document');
    expect(codeOf(await letters.sendUnseen(petri, 'fee-notice', { ...FEE, ...change }))).toBe(code);
  });
});
