import {
  AddTask,
  AssignTask,
  CancelTask,
  MakeTasks,
  MarkThirdParty,
  OpenCaseFile,
  OpenTask,
  ProposeTasks,
  ReopenTask,
} from '#cases';
import type { StaffActor } from '#kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, handledCase, valueOf } from '../../../../test/support/handled-case.js';
import { codeOf, TasksOfCase } from '../../../../test/support/tasks-of-case.js';

const NOW = '2026-11-24T10:00:00+02:00';
const petri = staffMember('petri.testila');
const pasi = staffMember('pasi.pajamalli');
const taina = staffMember('taina.talousmalli');
const teemu = staffMember('teemu.testilainen');

let world: CaseWorld;
let caseId: string;
let tasks: TasksOfCase;
beforeAll(async () => {
  world = await openCaseWorld(NOW);
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(NOW);
  caseId = await handledCase(world, 'access');
  tasks = new TasksOfCase(world, caseId);
});

describe('the searches of a case', () => {
  it('are made in one press: one per system, those left out with the reason', async () => {
    expect(await tasks.make()).toBe(10);
    const { lines, open, leftOut, complete } = await tasks.manifest();
    expect([lines.length, open, leftOut, complete]).toEqual([12, 10, 2, false]);
    const left = lines.filter(({ standing }) => standing === 'left-out');
    expect(left.map(({ systemId, leftOut: why }) => `${systemId} ${why?.reason}`).sort()).toEqual([
      'koulutusportti kept-elsewhere',
      'kykyviisari kept-elsewhere',
    ]);
  });

  it('are due two weeks on, before the claim is, with the unit that is set for the system', async () => {
    await tasks.make();
    const task = valueOf(await tasks.opened('walmu'));
    expect([task.dueOn.toString(), task.unit, task.state]).toEqual(['2026-12-08', 'Pajapalvelut', 'open']);
  });

  it('are made once, however often it is pressed', async () => {
    await tasks.make();
    expect((await tasks.proposal()).proposals).toEqual([]);
    expect(await tasks.make()).toBe(0);
    expect((await tasks.open()).length).toBe(10);
  });

  it('leave out nothing without a reason', async () => {
    const systems = (await tasks.choices()).map((choice) =>
      choice.systemId === 'walmu' ? { ...choice, search: false } : choice,
    );
    const run = world.desk.get(MakeTasks);
    expect(codeOf(await run.run(petri, caseId, { systems, words: '' }))).toBe(
      'tasks.missing-reason reason-walmu',
    );
    expect(codeOf(await run.run(petri, caseId, { systems: [], words: '' }))).toMatch(/^tasks.missing-reason/);
  });

  it('go by letter to a keeper without an account', async () => {
    await tasks.make();
    const task = valueOf(await tasks.opened('webropol'));
    expect([task.way, task.unit, task.keeper?.name]).toEqual(['letter', null, 'Kyselypalvelu Mallikas Oy']);
  });

  it('can be added by hand', async () => {
    const input = { systemName: 'Vanha kortisto', way: 'unit', unit: 'Arkisto', words: 'Kellarissa.' };
    const keeper = { assigneeId: '', keeperName: '', keeperAddress: '' };
    const id = valueOf(await world.desk.get(AddTask).run(petri, caseId, { ...input, ...keeper }));
    const task = valueOf(await world.desk.get(OpenTask).run(petri, id));
    expect([task.content.brief.systemName, task.unit]).toEqual(['Vanha kortisto', 'Arkisto']);
    expect(codeOf(await world.desk.get(AddTask).run(petri, caseId, { ...input, ...keeper, unit: '' }))).toBe(
      'tasks.missing-unit unit',
    );
  });

  it('are given to one person of the unit, who finds it in the own work; the rest to whoever of it', async () => {
    const choices = await tasks.choices();
    const to = (assigneeId: string) => ({
      systems: choices.map((one) => (one.systemId === 'walmu' ? { ...one, assigneeId } : one)),
      words: '',
    });
    const run = (assigneeId: string) => world.desk.get(MakeTasks).run(petri, caseId, to(assigneeId));
    for (const stranger of ['nobody', teemu.staffId])
      expect(codeOf(await run(stranger))).toBe('task.unknown-person person-walmu');
    expect(await tasks.open()).toEqual([]);
    valueOf(await run(pasi.staffId));
    expect(valueOf(await tasks.opened('walmu')).assignee?.name).toBe('Pasi Pajamalli');
    expect(valueOf(await tasks.opened('dynasty-10')).assignee).toBeNull();
  });

  it('added by hand are given to one person too', async () => {
    const input = { systemName: 'Kaappi', way: 'unit', unit: 'Arkisto', words: '', keeperName: '' };
    const add = (assigneeId: string) =>
      world.desk.get(AddTask).run(petri, caseId, { ...input, keeperAddress: '', assigneeId });
    expect(codeOf(await add(teemu.staffId))).toBe('task.unknown-person assigneeId');
    const id = valueOf(await add(pasi.staffId));
    expect(valueOf(await world.desk.get(OpenTask).run(petri, id)).assignee?.name).toBe('Pasi Pajamalli');
  });

  it('are not made of a case of another authority', async () => {
    expect(codeOf(await world.desk.get(ProposeTasks).run(teemu, caseId))).toBe('case.not-found');
  });
});

describe('an expert', () => {
  beforeEach(() => tasks.make());

  it('opens the task of the own unit and sees whom to look for, not the case', async () => {
    const task = valueOf(await tasks.opened('walmu', pasi));
    expect(task.content.brief.person).toEqual({ name: 'Eero Testinen', hetu: '020594X903P' });
    expect(task.caseNumber).toBeNull();
    expect(codeOf(await world.desk.get(OpenCaseFile).run(pasi, caseId))).toBe('case.not-found');
  });

  it('does not find the task of another unit, until it is given to them', async () => {
    expect(codeOf(await tasks.opened('walmu', taina))).toBe('task.not-found');
    const { version, dueOn } = valueOf(await tasks.opened('walmu'));
    const given = { version, unit: 'Pajapalvelut', assigneeId: taina.staffId, dueOn };
    valueOf(await world.desk.get(AssignTask).run(petri, await tasks.idOf('walmu'), given));
    expect(codeOf(await tasks.opened('walmu', taina))).toBe('ok');
  });

  it('signs what was found, with a file whose type is read from its content', async () => {
    const pdf = { name: 'jakso.pdf', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF') };
    const copies = { outcome: 'copies', files: [pdf], thirdParty: true };
    expect(codeOf(await tasks.sign('walmu', pasi, copies))).toBe('ok');
    const task = valueOf(await tasks.opened('walmu', pasi));
    expect([task.state, task.outcome, task.signed?.by]).toEqual(['done', 'copies', 'Pasi Pajamalli']);
    expect(task.documents.map(({ name, type, thirdParty }) => [name, type, thirdParty])).toEqual([
      ['jakso.pdf', 'pdf', true],
    ]);
    const { rows } = await world.owner.query(
      'select f.request_id = c.request_id as own from stored_file f join case_file c on c.id = f.case_id where f.task_id = $1',
      [task.id],
    );
    expect(rows).toEqual([{ own: true }]);
  });

  it('may say that a document has data of others, but a second person takes that back', async () => {
    const note = { name: 'jakso.txt', bytes: Buffer.from('Jakso 2023.') };
    expect(codeOf(await tasks.sign('walmu', pasi, { outcome: 'copies', files: [note] }))).toBe('ok');
    const { id, documents } = valueOf(await tasks.opened('walmu', pasi));
    const mark = async (actor: StaffActor, thirdParty: boolean) =>
      codeOf(await world.desk.get(MarkThirdParty).run(actor, id, { fileId: documents[0]!.id, thirdParty }));
    expect(await mark(pasi, true)).toBe('ok');
    expect(await mark(pasi, false)).toBe('task.own-mark');
    expect(await mark(petri, false)).toBe('ok');
  });

  it('cannot sign for a keeper, nor what somebody else signed already', async () => {
    expect(codeOf(await tasks.sign('walmu', pasi))).toBe('ok');
    expect(codeOf(await tasks.sign('walmu', pasi))).toBe('task.not-open');
    expect(codeOf(await tasks.sign('basware-p2p', taina, { version: 9 }))).toBe('task.changed-meanwhile');
  });
});

describe('a handler', () => {
  beforeEach(() => tasks.make());

  it('records the answer of a keeper, and who gave it', async () => {
    expect(codeOf(await tasks.sign('webropol', petri))).toBe('task.missing-told-by toldBy');
    expect(codeOf(await tasks.sign('webropol', petri, { toldBy: 'Asiakaspalvelu, puhelin' }))).toBe('ok');
  });

  it('reopens with a reason; what was signed stays', async () => {
    world.clock.advance({ hours: 1 });
    await tasks.sign('walmu', pasi);
    world.clock.advance({ hours: 1 });
    const reopen = async (because: string) => {
      const { id, version } = valueOf(await tasks.opened('walmu'));
      return world.desk.get(ReopenTask).run(petri, id, { version, because });
    };
    expect(codeOf(await reopen(' '))).toBe('task.missing-because because');
    valueOf(await reopen('Kevään 2024 jakso puuttuu.'));
    const { state, content, events } = valueOf(await tasks.opened('walmu'));
    expect([state, content.answer, content.reopened[0]?.answer?.words, content.reopened[0]?.because]).toEqual(
      ['open', null, 'Yksi pajajakso keväällä 2023.', 'Kevään 2024 jakso puuttuu.'],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['reopened', 'answered', 'made']);
  });

  it('leaves out a search that is under way, with the reason', async () => {
    const { id, version } = valueOf(await tasks.opened('paperi'));
    const cancel = world.desk.get(CancelTask);
    expect(codeOf(await cancel.run(petri, id, { version, reason: 'other', words: '' }))).toBe(
      'task.missing-words words',
    );
    valueOf(await cancel.run(petri, id, { version, reason: 'searched-with-another', words: '' }));
    expect((await tasks.manifest()).lines.find(({ taskId }) => taskId === id)?.standing).toBe('left-out');
  });

  it('makes the manifest whole when every search is signed', async () => {
    const { lines } = await tasks.manifest();
    for (const { systemId, standing } of lines) {
      if (standing === 'open') valueOf(await tasks.sign(systemId!, petri, { toldBy: 'Itse' }));
    }
    const { open, searched, complete } = await tasks.manifest();
    expect([open, searched, complete]).toEqual([0, 10, true]);
    expect(await tasks.open()).toEqual([]);
  });

  it('gives a task another day, not one gone by', async () => {
    const { id, version } = valueOf(await tasks.opened('walmu'));
    const to = (dueOn: string) => ({
      ...{ version, unit: 'Pajapalvelut', assigneeId: '' },
      dueOn: Temporal.PlainDate.from(dueOn),
    });
    expect(codeOf(await world.desk.get(AssignTask).run(petri, id, to('2026-11-23')))).toBe(
      'task.due-past dueOn',
    );
    valueOf(await world.desk.get(AssignTask).run(petri, id, to('2026-12-02')));
    const moved = valueOf(await tasks.opened('walmu'));
    expect(moved.dueOn.toString()).toBe('2026-12-02');
    expect(moved.events.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
  });
});

it('every act is written down', async () => {
  await tasks.make();
  await tasks.sign('walmu', pasi);
  const { rows } = await world.owner.query(
    `select action, count(*)::int as count from audit_event where case_id = $1 and action like 'Task%' group by action order by action`,
    [caseId],
  );
  expect(rows).toEqual([
    { action: 'TaskLeftOut', count: 2 },
    { action: 'TaskMade', count: 10 },
    { action: 'TaskRead', count: 1 },
    { action: 'TaskSigned', count: 1 },
    { action: 'TasksProposed', count: 1 },
  ]);
});
