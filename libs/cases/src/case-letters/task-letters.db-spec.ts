import { BeginAtOnce, OpenTask, RecordInspection, SignTask } from '#cases';
import { ReadMyCase, TellConsent } from '#cases/citizen';
import type { TaskKind } from '#collection';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, valueOf } from '../../../../test/support/handled-case.js';
import { LettersOfCase } from '../../../../test/support/letters-of-case.js';
import { codeOf, TasksOfCase } from '../../../../test/support/tasks-of-case.js';

const petri = staffMember('petri.testila');
const kirsi = staffMember('kirsi.kirjaaja');
const pasi = staffMember('pasi.pajamalli');

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-30T10:00:00+02:00');
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-30T10:00:00+02:00'));

const stateOf = async (caseId: string): Promise<string> =>
  (await world.owner.query('select state from case_file where id = $1', [caseId])).rows[0].state;
const tasksOf = async (answer: AnswerOfCase, kind: TaskKind) =>
  (await answer.file()).tasks.filter((task) => task.kind === kind);
const sign = async (id: string, outcome = 'done') => {
  const { version } = valueOf(await world.desk.get(OpenTask).run(petri, id));
  const said = { outcome, identifier: '', foundBy: '', periodFrom: '14.12.2026', periodTo: '' };
  const input = { ...said, words: 'Tehty.', toldBy: 'Itse', files: [], thirdParty: false, version };
  return world.desk.get(SignTask).run(petri, id, input);
};
const ENDS = { on: '14.12.2026', words: 'Vastustamisenne on ratkaistu.' };

describe('a restriction that ends', () => {
  it('with a refused objection: one letter for all systems, and no system lifts before it nor before its day', async () => {
    const answer = await AnswerOfCase.begun(world, 'objection');
    valueOf(
      await world.desk.get(BeginAtOnce).run(petri, answer.caseId, {
        claimId: await answer.claimOf('objection'),
      }),
    );
    const letters = new LettersOfCase(world, answer.caseId);
    expect(codeOf(await letters.send(petri, 'restriction-lifted', ENDS))).toBe('caseLetter.not-now');
    await answer.answered('objection', 'refused');
    const liftings = await tasksOf(answer, 'lifting');
    expect(liftings.length).toBeGreaterThan(1);
    const [first] = liftings;
    expect(codeOf(await sign(first!.id))).toBe('task.lifting-not-told outcome');

    const { subjects } = await letters.look(petri, 'restriction-lifted');
    expect(subjects.map(({ tasks }) => tasks.length)).toEqual([liftings.length]);
    const text = await letters.text(petri, 'restriction-lifted', ENDS);
    expect(text).toContain('18 artiklan 3 kohta');
    expect(text).toContain('<dd>14.12.2026</dd>');
    valueOf(await letters.send(petri, 'restriction-lifted', ENDS));
    expect(await letters.sent()).toContain('restriction-lifted');
    expect(codeOf(await letters.send(petri, 'restriction-lifted', ENDS))).toBe('caseLetter.not-now');

    expect(codeOf(await sign(first!.id))).toBe('task.lifting-too-early outcome');
    world.clock.set('2026-12-14T10:00:00+02:00');
    for (const { id } of liftings) valueOf(await sign(id));
    expect(await stateOf(answer.caseId)).toBe('closed');
  });

  it('needs no letter in a system that has nothing to lift', async () => {
    const answer = await AnswerOfCase.begun(world, 'objection');
    const claimId = await answer.claimOf('objection');
    valueOf(await world.desk.get(BeginAtOnce).run(petri, answer.caseId, { claimId }));
    await answer.answered('objection', 'refused');
    const [first] = await tasksOf(answer, 'lifting');
    expect(codeOf(await sign(first!.id, 'nothing-there'))).toBe('ok');
  });

  it('because the accuracy was verified: the letter makes the tasks, and a closed case is open until they are done', async () => {
    const answer = await AnswerOfCase.begun(world, 'restriction');
    await answer.answered('restriction', 'granted');
    for (const { id } of await tasksOf(answer, 'recipient-notice')) valueOf(await sign(id, 'nothing-there'));
    expect(await stateOf(answer.caseId)).toBe('closed');
    const restricted = await tasksOf(answer, 'restriction');
    const letters = new LettersOfCase(world, answer.caseId);
    const words = { on: '14.12.2026', words: 'Tiedot on tarkistettu todistuksesta.' };
    valueOf(await letters.send(petri, 'restriction-lifted', words));
    expect(await stateOf(answer.caseId)).toBe('decided');
    const liftings = await tasksOf(answer, 'lifting');
    const places = (tasks: typeof liftings) => tasks.map(({ systemId }) => systemId).sort();
    expect(places(liftings)).toEqual(places(restricted));
    expect(liftings[0]!.content.brief.words).toBe('Aikaisintaan 14.12.2026.');
    expect(codeOf(await sign(liftings[0]!.id))).toBe('task.lifting-too-early outcome');
    world.clock.set('2026-12-15T10:00:00+02:00');
    for (const { id } of liftings) valueOf(await sign(id));
    expect(await stateOf(answer.caseId)).toBe('closed');
  });

  it('is not told of on the day itself: the person hears before', async () => {
    const answer = await AnswerOfCase.begun(world, 'restriction');
    await answer.answered('restriction', 'granted');
    const letters = new LettersOfCase(world, answer.caseId);
    const today = { ...ENDS, on: '30.11.2026' };
    expect(codeOf(await letters.sendUnseen(petri, 'restriction-lifted', today))).toBe(
      'caseLetter.not-told-before on',
    );
  });
});

describe('an invitation to see the data', () => {
  const VISIT = {
    on: '3.12.2026',
    time: 'klo 10.00–11.00',
    place: 'Neuvotteluhuone 2\nAleksanterinkatu 18, Lahti',
    words: 'Paperisessa kansiossa on 300 sivua.',
  };
  const invited = async () => {
    const answer = await AnswerOfCase.begun(world, 'access');
    const tasks = new TasksOfCase(world, answer.caseId);
    await tasks.make();
    const letters = new LettersOfCase(world, answer.caseId);
    expect(codeOf(await letters.send(petri, 'inspection-invitation', VISIT))).toBe('caseLetter.not-now');
    valueOf(await tasks.sign('walmu', pasi, { outcome: 'inspection', words: 'Kansio arkistossa.' }));
    return { answer, letters, taskId: await tasks.idOf('walmu') };
  };

  it('tells when, where and what to bring; the task shows it, and a new time may follow', async () => {
    const { answer, letters, taskId } = await invited();
    const text = await letters.text(petri, 'inspection-invitation', VISIT);
    expect(text).toContain('<dd>3.12.2026</dd>');
    expect(text).toContain('Neuvotteluhuone 2<br/>Aleksanterinkatu 18, Lahti');
    expect(text).toMatch(/henkilökortti/i);
    valueOf(await letters.send(petri, 'inspection-invitation', VISIT));
    valueOf(await letters.send(petri, 'inspection-invitation', { ...VISIT, on: '10.12.2026' }));
    const { told } = valueOf(await world.desk.get(OpenTask).run(pasi, taskId));
    expect(told.map(({ on }) => on.toString())).toEqual(['2026-12-10', '2026-12-03']);
    const mine = valueOf(await world.portal.get(ReadMyCase).run(aCitizen(), answer.caseId));
    expect(mine.letters.map(({ kind }) => kind)).toEqual(['inspection-invitation', 'inspection-invitation']);
    const visit = { heldOn: world.clock.today(), time: '10', place: 'Arkisto', came: false };
    const seen = { present: '', identity: '', seen: '' };
    expect(codeOf(await world.desk.get(RecordInspection).run(petri, taskId, { ...visit, ...seen }))).toBe(
      'ok',
    );
  });

  it.each([
    ['place', { ...VISIT, place: ' ' }, 'caseLetter.missing place'],
    ['time', { ...VISIT, time: '' }, 'caseLetter.missing time'],
    ['day to come', { ...VISIT, on: '29.11.2026' }, 'caseLetter.day-passed on'],
  ])('needs a %s', async (_, texts, code) => {
    const { letters } = await invited();
    expect(codeOf(await letters.sendUnseen(petri, 'inspection-invitation', texts))).toBe(code);
  });
});

describe('the question about electronic service', () => {
  const begun = async (given: boolean) => {
    const answer = await AnswerOfCase.begun(world, 'access');
    valueOf(await world.portal.get(TellConsent).run(aCitizen(), answer.caseId, { given }));
    return new LettersOfCase(world, answer.caseId);
  };

  it('is asked once of who signed in and has not agreed', async () => {
    const letters = await begun(false);
    expect(await letters.text(kirsi, 'e-service-consent')).toContain('13/2003');
    valueOf(await letters.send(kirsi, 'e-service-consent'));
    expect(codeOf(await letters.send(petri, 'e-service-consent'))).toBe('caseLetter.not-now');
  });

  it('is not asked of who agreed', async () => {
    const letters = await begun(true);
    expect(codeOf(await letters.send(petri, 'e-service-consent'))).toBe('caseLetter.not-now');
  });
});
