import { BeginAtOnce, LettersToSend, RecordSending, SignTask } from '#cases';
import { readTasksOfCase, type TaskRecord } from '#collection';
import { Database, Sealer, type Tx } from '#platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';
import { demoSystemSettings, handledCase, valueOf } from '../../../../test/support/handled-case.js';
import { codeOf } from '../../../../test/support/tasks-of-case.js';
import { OnGranted } from '../answering/on-granted.js';
import { OnIssued } from '../answering/on-issued.js';
import { isStillDone } from '../answering/still-doing.js';
import { readCaseRecord } from '../read-models/case-record.js';

const NOW = '2026-11-24T10:00:00+02:00';
const petri = staffMember('petri.testila');
const kirsi = staffMember('kirsi.kirjaaja');
const pasi = staffMember('pasi.pajamalli');

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld(NOW);
  await demoSystemSettings(world.owner);
});
afterAll(() => world.close());

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  world.desk.get(Database, { strict: false }).transaction(petri, work);
const tasksOf = (caseId: string): Promise<TaskRecord[]> =>
  inside((tx) => readTasksOfCase(tx, world.desk.get(Sealer, { strict: false }), caseId));
const claimOf = async (caseId: string): Promise<string> => {
  const { rows } = await world.owner.query(
    'select id from claim where case_id = $1 order by "right" limit 1',
    [caseId],
  );
  return rows[0].id;
};
const stateOf = async (caseId: string): Promise<string> => {
  const { rows } = await world.owner.query('select state from case_file where id = $1', [caseId]);
  return rows[0].state;
};
const grant = async (caseId: string) => {
  const claim = { caseId, claimId: await claimOf(caseId), right: 'erasure', outcome: 'granted' } as const;
  await inside((tx) => world.desk.get(OnGranted, { strict: false }).run(tx, petri, claim));
  return claim;
};
const DONE = { outcome: 'done', identifier: '', foundBy: '', periodFrom: '24.11.2026', periodTo: '' };
const sign = (task: TaskRecord, actor = petri) =>
  world.desk.get(SignTask).run(actor, task.id, {
    ...{ ...DONE, words: 'Poistettu.', toldBy: 'Asiakaspalvelu', files: [], thirdParty: false },
    version: task.version,
  });

describe('a granted erasure', () => {
  it('is a task per system and keeper, also of those whom others keep, and is given out once', async () => {
    const caseId = await handledCase(world, 'erasure');
    await grant(caseId);
    await grant(caseId);
    const tasks = await tasksOf(caseId);
    const whom = tasks.map(({ systemId, way, unit, keeper }) =>
      [systemId, way, unit ?? keeper?.name].join(' '),
    );
    expect(whom).toHaveLength(12);
    expect(whom).toContain('walmu unit Pajapalvelut');
    expect(whom).toContain('webropol letter Kyselypalvelu Mallikas Oy');
    expect(whom.filter((one) => /^koulutusportti letter /.test(one))).toHaveLength(1);
    expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(['erasure']));
  });

  it('asks a keeper by a letter that the registry office sends', async () => {
    const caseId = await handledCase(world, 'erasure');
    await grant(caseId);
    const waiting = async () =>
      (await world.desk.get(LettersToSend).run(kirsi, null)).rows.filter(
        (letter) => letter.caseId === caseId,
      );
    const letter = (await waiting()).find(({ authority }) => authority?.fi === 'Kyselypalvelu Mallikas Oy');
    expect([letter?.kind, letter?.address]).toEqual([
      'search-request',
      ['Esimerkkikatu 12', '00100 HELSINKI'],
    ]);
    const sent = { way: 'post', sentOn: world.clock.today() };
    expect(codeOf(await world.desk.get(RecordSending).run(kirsi, letter!.letterId, sent))).toBe('ok');
    expect((await waiting()).map(({ letterId }) => letterId)).not.toContain(letter!.letterId);
  });

  it('keeps the letter back until each says when and how, and the case closes with the last, whoever signs it', async () => {
    const caseId = await handledCase(world, 'erasure');
    const claim = await grant(caseId);
    const stillDone = () =>
      inside((tx) => isStillDone(tx, world.desk.get(Sealer, { strict: false }), caseId, claim));
    const tasks = await tasksOf(caseId);
    const last = tasks.find(({ systemId }) => systemId === 'walmu')!;
    expect(
      codeOf(
        await world.desk.get(SignTask).run(petri, last.id, {
          ...DONE,
          periodFrom: '',
          words: 'x',
          toldBy: '',
          files: [],
          thirdParty: false,
          version: 1,
        }),
      ),
    ).toBe('task.missing-when periodFrom');
    for (const task of tasks) if (task !== last) valueOf(await sign(task));
    expect(await stillDone()).toBe(true);
    await world.owner.query(`update claim set outcome = 'granted', closed_at = now() where id = $1`, [
      claim.claimId,
    ]);
    await world.owner.query(`update case_file set state = 'decided' where id = $1`, [caseId]);
    expect(await stateOf(caseId)).toBe('decided');
    valueOf(await sign(last, pasi));
    expect([await stillDone(), await stateOf(caseId)]).toEqual([false, 'closed']);
  });
});

describe('before it is decided', () => {
  const begin = async (caseId: string, claimId: string) =>
    world.desk.get(BeginAtOnce).run(petri, caseId, { claimId });
  const claim = async (caseId: string, right: string): Promise<string> => {
    const { rows } = await world.owner.query('select id from claim where case_id = $1 and "right" = $2', [
      caseId,
      right,
    ]);
    return rows[0].id;
  };

  it('a withdrawn consent stops the processing by the next office day; the erasure stays a question of its own', async () => {
    const caseId = await handledCase(world, 'consent-withdrawal');
    expect(valueOf(await begin(caseId, await claim(caseId, 'consent-withdrawal')))).toBeGreaterThan(0);
    const [task] = await tasksOf(caseId);
    expect([task?.kind, task?.dueOn.toString()]).toEqual(['stop-processing', '2026-11-25']);
    expect(await claim(caseId, 'erasure')).toBeTruthy();
    expect(codeOf(await begin(caseId, await claim(caseId, 'erasure')))).toBe('tasks.nothing-at-once');
  });

  it('an objection restricts; the restriction is lifted when it is refused', async () => {
    const caseId = await handledCase(world, 'objection');
    const claimId = await claim(caseId, 'objection');
    const given = valueOf(await begin(caseId, claimId));
    expect(new Set((await tasksOf(caseId)).map(({ kind }) => kind))).toEqual(new Set(['restriction']));
    await inside(async (tx) => {
      const record = await readCaseRecord(tx, caseId);
      const refused = { claimId, right: 'objection', outcome: 'refused' } as const;
      await world.desk.get(OnIssued, { strict: false }).run(tx, petri, record!, refused);
    });
    expect((await tasksOf(caseId)).filter(({ kind }) => kind === 'lifting')).toHaveLength(given);
  });
});

it('data given out are noted in the register they came from', async () => {
  const caseId = await handledCase(world, 'access');
  await inside(async (tx) => {
    const record = await readCaseRecord(tx, caseId);
    const granted = { claimId: await claimOf(caseId), right: 'access', outcome: 'granted' } as const;
    await world.desk.get(OnIssued, { strict: false }).run(tx, petri, record!, granted);
  });
  const tasks = await tasksOf(caseId);
  expect(tasks.map(({ kind, registerId, systemId, unit }) => [kind, registerId, systemId, unit])).toEqual([
    ['note-disclosure', 'lahti-tyollisyyspalvelut', null, 'Työllisyyspalvelut'],
  ]);
});
