import { LettersToSend, OpenCaseFile, RecordSending, RemindKeeper } from '#cases';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Sealer } from '#platform';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, valueOf } from '../../../../test/support/handled-case.js';
import { codeOf, TasksOfCase } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
const kirsi = staffMember('kirsi.kirjaaja');
let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());

it('a keeper who has not answered is reminded by a letter without a word of the person, once at a time', async () => {
  const answer = await AnswerOfCase.begun(world, 'access');
  await new TasksOfCase(world, answer.caseId).make();
  const { tasks } = valueOf(await world.desk.get(OpenCaseFile).run(petri, answer.caseId));
  const task = tasks.find(({ way, letterId }) => way === 'letter' && letterId)!;
  const byUnit = tasks.find(({ way, state }) => way === 'unit' && state === 'open')!;
  const remind = (id = task.id, words = 'Vastaus puuttuu yhä.') =>
    world.desk.get(RemindKeeper).run(petri, id, { words });
  const waiting = async () =>
    (await world.desk.get(LettersToSend).run(kirsi)).rows.filter(({ caseId }) => caseId === answer.caseId);
  const sent = async (letterId: string) => {
    const sending = { way: 'post', sentOn: world.clock.today() };
    valueOf(await world.desk.get(RecordSending).run(kirsi, letterId, sending));
  };

  expect(codeOf(await remind(byUnit.id))).toBe('task.no-keeper');
  expect(codeOf(await remind())).toBe('task.letter-waits');
  await sent(task.letterId!);
  expect(codeOf(await remind(task.id, 'Tunnus 010594Y9032'))).toBe('task.identity-code reminderWords');
  world.clock.set('2026-12-20T10:00:00+02:00');
  const letterId = valueOf(await remind());
  expect(codeOf(await remind())).toBe('task.reminder-waits');

  const [letter, ...others] = (await waiting()).filter(({ kind }) => kind === 'task-reminder');
  expect([letter?.letterId, letter?.authority?.fi, others]).toEqual([letterId, task.keeper!.name, []]);
  const { rows } = await world.owner.query('select content from letter where id = $1', [letterId]);
  const { html } = JSON.parse(world.desk.get(Sealer, { strict: false }).open(rows[0].content)) as {
    html: string;
  };
  expect(html).toContain('Vastaus puuttuu yhä.');
  expect(html).toContain('Vastatkaa kirjeeseen, jolla asiaa kysyttiin');
  expect(html).not.toContain('Eero');
  expect(html).not.toContain('työpöydältä');
  await sent(letterId);
  expect((await waiting()).filter(({ kind }) => kind === 'task-reminder')).toEqual([]);
  expect(codeOf(await remind())).toBe('ok');
});
