import { TakeCase } from '#cases';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import {
  codeOf,
  handler,
  QuestionWorld,
  registrar,
  valueOf,
} from '../../../../test/support/question-world.js';

const stranger = staffMember('teemu.testilainen');
const hanna = staffMember('hanna.esimerkki');

let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

describe('a question asked in time', () => {
  it('pauses a GDPR clock and no other, makes the case wait, and freezes a letter for the person', async () => {
    const caseId = await house.taken('2026-11-22', aRequest().asking('access', 'own-document'));
    await house.ask(caseId, '2026-11-25');
    const mine = await house.mine(caseId);
    expect(mine.state).toBe('awaiting-person');
    expect(mine.questions.map(({ state, asks }) => [state, asks])).toEqual([
      ['open', 'Mitä palvelua pyyntönne koskee?'],
    ]);
    expect(mine.letters.map(({ id, kind }) => [id, kind])).toEqual([
      [mine.questions[0]?.letterId, 'clarification-request'],
    ]);
    expect(Object.fromEntries(mine.claims.map(({ right, clock }) => [right, clock.health]))).toEqual({
      access: 'paused',
      'own-document': 'on-time',
    });
  });

  it('is told by an e-mail that says authority, case number and link, and nothing of the question', async () => {
    const caseId = await house.taken('2026-11-22');
    await house.world.runJobs();
    house.world.mailer.sent.length = 0;
    await house.ask(caseId, '2026-11-25');
    await house.world.runJobs();
    const { caseNumber } = await house.file(caseId);
    const mails = house.world.mailer.sent.filter((mail) => mail.text.includes(caseNumber));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('/fi/cases');
    expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/palvelua|täsmen|henkilöllis|Eero/i);
  });

  it('received 22.11.2026, asked 25.11., answered 5.12.: ten days more, so 1.1. and, a holiday, Monday 4.1.2027', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    valueOf(await house.answer(questionId, '2026-12-05'));
    expect(await house.due(caseId)).toEqual({ access: '2027-01-04' });
    expect(await house.stored(caseId)).toEqual(['2027-01-01 2027-01-04']);
    const file = await house.file(caseId);
    expect([file.state, file.questions[0]?.state]).toEqual(['in-handling', 'answered']);
    expect(file.questions[0]?.answer?.text).toBe('Työllisyyspalveluja vuonna 2024.');
    expect(file.claims[0]?.clock.unsuspendedDue.toString()).toBe('2026-12-22');
  });

  it('received 5.3.2026, identity asked 9.3., confirmed 20.3.: eleven days, 16.4.2026', async () => {
    const caseId = await house.taken('2026-03-05');
    const questionId = await house.ask(caseId, '2026-03-09', { kind: 'identity' });
    valueOf(await house.answer(questionId, '2026-03-20', { text: '' }));
    expect(await house.due(caseId)).toEqual({ access: '2026-04-16' });
    const [question] = (await house.file(caseId)).questions;
    expect(question?.answer).toMatchObject({ channel: 'portal', identityMethod: 'strong-sign-in' });
  });

  it('open together with another counts its days once: 24.11.–1.12. and 26.11.–3.12. are nine days', async () => {
    const caseId = await house.taken('2026-11-22');
    const identity = await house.ask(caseId, '2026-11-24', { kind: 'identity' });
    const clarification = await house.ask(caseId, '2026-11-26');
    valueOf(await house.answer(identity, '2026-12-01'));
    expect((await house.mine(caseId)).state).toBe('awaiting-person');
    valueOf(await house.answer(clarification, '2026-12-03'));
    expect((await house.mine(caseId)).state).toBe('in-handling');
    expect(await house.due(caseId)).toEqual({ access: '2026-12-31' });
  });

  it('by the registry office sends the case back to it when it is answered, though a handler took it meanwhile to the handler', async () => {
    const untaken = await house.filed('2026-11-22');
    const first = await house.ask(untaken, '2026-11-23', { kind: 'identity' }, registrar);
    valueOf(await house.answer(first, '2026-11-24'));
    expect((await house.file(untaken)).state).toBe('received');
    const taken = await house.filed('2026-11-22');
    const second = await house.ask(taken, '2026-11-23', { kind: 'identity' }, registrar);
    await house.routed(taken);
    const { version, nextActs } = await house.file(taken);
    expect(nextActs).toEqual([{ act: 'take' }]);
    valueOf(await house.world.desk.get(TakeCase).run(handler, taken, { version }));
    expect((await house.file(taken)).state).toBe('awaiting-person');
    valueOf(await house.answer(second, '2026-11-26'));
    expect((await house.file(taken)).state).toBe('in-handling');
  });
});

describe('a late question', () => {
  it('may be sent and stops nothing: received 5.3.2026, asked 30.3., due 7.4. with and without an answer', async () => {
    const caseId = await house.taken('2026-03-05');
    const questionId = await house.ask(caseId, '2026-03-30', { kind: 'identity' });
    expect(await house.due(caseId)).toEqual({ access: '2026-04-07' });
    expect((await house.mine(caseId)).claims[0]?.clock.health).not.toBe('paused');
    valueOf(await house.answer(questionId, '2026-04-02'));
    expect(await house.due(caseId)).toEqual({ access: '2026-04-07' });
    expect(await house.stored(caseId)).toEqual(['2026-04-05 2026-04-07']);
  });
});

describe('what keeps a question from being asked', () => {
  it('is said with its field, and changes nothing', async () => {
    const caseId = await house.taken('2026-11-22');
    const { version } = await house.file(caseId);
    const today = house.world.clock.today();
    expect(codeOf(await house.tryToAsk(caseId, { asks: ' ' }))).toBe('question.missing-text');
    expect(codeOf(await house.tryToAsk(caseId, { asks: 'x'.repeat(5001) }))).toBe('question.too-long');
    expect(codeOf(await house.tryToAsk(caseId, { claimIds: [] }))).toBe('question.missing-claims');
    expect(codeOf(await house.tryToAsk(caseId, { replyBy: today }))).toBe('question.bad-reply-day');
    expect(codeOf(await house.tryToAsk(caseId, { replyBy: null }))).toBe('question.bad-reply-day');
    expect(codeOf(await house.tryToAsk(caseId, { asks: 'Onko 020594X903P oikein?' }))).toBe(
      'question.identity-code',
    );
    expect(codeOf(await house.tryToAsk(caseId, { version: version - 1 }))).toBe('case.changed-meanwhile');
    const after = await house.file(caseId);
    expect([after.version, after.state, after.questions, after.letters]).toEqual([
      version,
      'in-handling',
      [],
      [],
    ]);
  });

  it('is that the case is not theirs: another handler, the registry office of a taken case, another authority', async () => {
    const caseId = await house.taken('2026-11-22');
    expect(codeOf(await house.tryToAsk(caseId, {}, hanna))).toBe('question.not-yours');
    expect(codeOf(await house.tryToAsk(caseId, {}, registrar))).toBe('question.not-yours');
    expect(codeOf(await house.tryToAsk(caseId, {}, stranger))).toBe('case.not-found');
  });

  it('is that the same is open already; once undone it may be asked again', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-23');
    expect(codeOf(await house.tryToAsk(caseId))).toBe('question.already-open');
    valueOf(await house.undo(caseId, questionId));
    expect(codeOf(await house.tryToAsk(caseId))).toBe('ok');
  });
});
