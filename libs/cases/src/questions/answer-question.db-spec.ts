import { ReadAttachment } from '#cases';
import { newId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import {
  codeOf,
  handler,
  QuestionWorld,
  registrar,
  valueOf,
} from '../../../../test/support/question-world.js';

const stranger = staffMember('teemu.testilainen');

let house: QuestionWorld;
beforeAll(async () => {
  house = await QuestionWorld.open();
});
afterAll(() => house.close());

describe('an answer of the person', () => {
  it('sent twice is one answer; another one after it is refused', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    const submitKey = newId();
    const twice = await Promise.all([
      house.answer(questionId, '2026-11-28', { submitKey }),
      house.answer(questionId, '2026-11-28', { submitKey }),
    ]);
    expect(twice.map(codeOf)).toEqual(['ok', 'ok']);
    expect(codeOf(await house.answer(questionId, '2026-11-29'))).toBe('question.already-answered');
    const { rows } = await house.world.owner.query(
      `select count(*)::int as events from clock_event where question_id = $1 and type = 'clarification-given'`,
      [questionId],
    );
    expect(rows[0].events).toBe(1);
    expect(await house.due(caseId)).toEqual({ access: '2026-12-28' });
  });

  it('is taken from nobody else, signed in or not', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    expect(codeOf(await house.answer(questionId, '2026-11-26', {}, 'aino'))).toBe('question.not-found');
    expect(codeOf(await house.answer(newId(), '2026-11-26'))).toBe('question.not-found');
    expect((await house.file(caseId)).questions[0]?.state).toBe('open');
  });

  it('says something: nothing at all is no clarification, and files have the bounds of a request', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    const text = Buffer.from('Liite\n');
    const six = Array.from({ length: 6 }, () => ({ name: 'a.txt', bytes: text }));
    expect(codeOf(await house.answer(questionId, '2026-11-26', { text: ' ' }))).toBe('answer.missing-text');
    expect(codeOf(await house.answer(questionId, '2026-11-26', { attachments: six }))).toBe(
      'request.too-many-attachments',
    );
    const svg = [{ name: 'a.svg', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }];
    expect(codeOf(await house.answer(questionId, '2026-11-26', { attachments: svg }))).toBe(
      'request.attachment-type',
    );
    expect((await house.file(caseId)).questions[0]?.state).toBe('open');
  });

  it('brings its files to the handler, apart from those of the request', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    const attachments = [{ name: 'sopimus 2024.txt', bytes: Buffer.from('Sopimus\n') }];
    valueOf(await house.answer(questionId, '2026-11-26', { attachments }));
    const file = await house.file(caseId);
    const [stored] = file.questions[0]?.answer?.files ?? [];
    expect([stored?.name, file.attachments]).toEqual(['sopimus 2024.txt', []]);
    const given = valueOf(await house.world.desk.get(ReadAttachment).run(handler, stored?.id ?? ''));
    expect(given.bytes.toString()).toBe('Sopimus\n');
    expect(codeOf(await house.world.desk.get(ReadAttachment).run(stranger, stored?.id ?? ''))).toBe(
      'attachment.not-found',
    );
  });

  it('is kept sealed, as the question is', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    valueOf(await house.answer(questionId, '2026-11-26'));
    const { rows } = await house.world.owner.query(
      `select q.content || a.content as content from question q join question_answer a on a.question_id = q.id where q.id = $1`,
      [questionId],
    );
    expect(rows[0].content).not.toMatch(/palvelu/i);
  });

  it('undone, the question takes no answer', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    valueOf(await house.undo(caseId, questionId));
    expect(codeOf(await house.answer(questionId, '2026-11-26'))).toBe('question.not-open');
  });
});

describe('an answer that staff write down', () => {
  it('counts from the day it arrived, whenever it is entered', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    house.on('2026-12-09');
    const arrivedOn = Temporal.PlainDate.from('2026-12-05');
    valueOf(await house.record(caseId, questionId, { channel: 'letter', arrivedOn }, registrar));
    expect(await house.due(caseId)).toEqual({ access: '2027-01-04' });
    const [question] = (await house.file(caseId)).questions;
    expect(question?.answer).toMatchObject({
      channel: 'letter',
      text: 'Soitti: kaikki tiedot.',
      identityMethod: null,
    });
  });

  it('did not arrive before the question or in the future', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25');
    house.on('2026-12-01');
    const arrived = (day: string) => ({ arrivedOn: Temporal.PlainDate.from(day) });
    expect(codeOf(await house.record(caseId, questionId, arrived('2026-11-24')))).toBe('answer.bad-day');
    expect(codeOf(await house.record(caseId, questionId, arrived('2026-12-02')))).toBe('answer.bad-day');
    expect(codeOf(await house.record(caseId, questionId, { channel: 'portal' }))).toBe(
      'answer.missing-channel',
    );
    expect(codeOf(await house.record(caseId, questionId, {}, stranger))).toBe('case.not-found');
    expect(codeOf(await house.record(caseId, questionId, arrived('2026-11-25')))).toBe('ok');
    expect(codeOf(await house.record(caseId, questionId))).toBe('question.not-open');
  });

  it('to an identity question says how the identity was checked: no code as proof, no copy kept', async () => {
    const caseId = await house.taken('2026-11-22');
    const questionId = await house.ask(caseId, '2026-11-25', { kind: 'identity' });
    const visit = { channel: 'visit', text: '' };
    expect(codeOf(await house.record(caseId, questionId, visit))).toBe('answer.missing-method');
    expect(codeOf(await house.record(caseId, questionId, { ...visit, identityMethod: 'hetu' }))).toBe(
      'answer.missing-method',
    );
    const copy = [{ name: 'passi.txt', bytes: Buffer.from('x') }];
    const shown = { ...visit, identityMethod: 'passport' };
    expect(codeOf(await house.record(caseId, questionId, { ...shown, attachments: copy }))).toBe(
      'answer.no-copies',
    );
    valueOf(await house.record(caseId, questionId, shown));
    expect((await house.file(caseId)).questions[0]?.answer?.identityMethod).toBe('passport');
  });
});
