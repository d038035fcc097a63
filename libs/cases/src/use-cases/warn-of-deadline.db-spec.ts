import { PlanMissingWarnings } from '#cases';
import { FileRequest } from '#cases/citizen';
import type { Result } from '#kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const petri = staffMember('petri.testila');
const tiina = staffMember('tiina.valvoja');
let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterEach(() => world.close());

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const file = async (input = aRequest().build()) =>
  valueOf(await world.portal.get(FileRequest).run(aCitizen(), input));
const raised = async (): Promise<string[]> =>
  (await world.owner.query('select kind from clock_warning order by raised_at, kind')).rows.map(
    (row) => row.kind,
  );
/** The addresses that were mailed, but for those of the person: staff of any authority. */
const mailedStaff = (): string[] =>
  world.mailer.sent
    .filter(
      ({ to, subject }) => !to.endsWith('@posti.example') && !subject.startsWith('Pyyntö odottaa avaamista'),
    )
    .map(({ to }) => to);
const planned = async (): Promise<string[]> =>
  (
    await world.owner.query(
      `select payload->>'kind' || ' ' || to_char(run_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') as job
       from outbox where job = 'cases.warn-of-deadline' order by run_at, job, payload->>'kind'`,
    )
  ).rows.map((row) => row.job);

describe('the warnings of a clock', () => {
  it('are planned at 8.00 with the case, counted back from the nominal day to working days', async () => {
    await file(); // received Mon 23.11.2026: one month ends Wed 23.12.2026
    expect(await planned()).toEqual([
      'due-in-14 2026-12-09 08:00',
      'due-in-7 2026-12-16 08:00',
      'due-in-2 2026-12-21 08:00',
      'due-today 2026-12-23 08:00',
      'extension-notice 2026-12-23 08:00',
      'overdue 2026-12-24 08:00',
    ]);
  });

  it('come one after the other as the days go by, in the desk and by e-mail to registry and DPO', async () => {
    await file();
    for (const morning of ['2026-12-09', '2026-12-16', '2026-12-21']) {
      world.clock.set(`${morning}T08:00:00+02:00`);
      await world.runJobs();
    }
    expect(await raised()).toEqual(['due-in-14', 'due-in-7', 'due-in-2']);
    const staff = mailedStaff();
    expect(new Set(staff)).toEqual(new Set(['kirsi.kirjaaja@lahti.example', 'tiina.valvoja@lahti.example']));
    expect(staff).toHaveLength(6);
  });

  it('go to the handler once the case is taken, no longer to the registry, and to nobody who has left', async () => {
    const { caseId } = await file();
    await world.owner.query('update case_file set handler_id = $2 where id = $1', [caseId, petri.staffId]);
    await world.owner.query(`update staff set active = false where id = $1`, [tiina.staffId]);
    world.clock.set('2026-12-09T08:00:00+02:00');
    await world.runJobs();
    expect(mailedStaff()).toEqual(['petri.testila@lahti.example']);
  });

  it('are in the audit trail as work of the clock, with their case', async () => {
    const { caseId } = await file();
    world.clock.set('2026-12-09T08:00:00+02:00');
    await world.runJobs();
    const { rows } = await world.owner.query(
      `select actor_kind, actor, authority_id, case_id from audit_event where action = 'DeadlineWarned'`,
    );
    expect(rows).toEqual([
      { actor_kind: 'system', actor: 'cases.warn-of-deadline', authority_id: 'lahti', case_id: caseId },
    ]);
  });

  it('do nothing once the claim is decided', async () => {
    const { caseId } = await file();
    await world.owner.query(`update claim set outcome = 'refused', closed_at = now() where case_id = $1`, [
      caseId,
    ]);
    world.clock.set('2026-12-24T09:00:00+02:00');
    await world.runJobs();
    expect(await raised()).toEqual([]);
  });

  it('do nothing when the due day has moved', async () => {
    const receipt = await file();
    await world.owner.query(
      `insert into clock_event (id, claim_id, type, on_day, recorded_at, recorded_by)
       values (gen_random_uuid(), $1, 'receipt-corrected', '2026-11-20', now() + interval '1 hour', 'test')`,
      [receipt.claims[0]!.id],
    );
    world.clock.set('2026-12-09T08:00:00+02:00');
    await world.runJobs();
    expect(await raised()).toEqual([]);
    await world.worker.get(PlanMissingWarnings).run();
    expect(
      (await planned()).some(
        (job) => job === 'due-in-7 2026-12-14 08:00' || job === 'due-in-7 2026-12-11 08:00',
      ),
    ).toBe(true);
  });

  it('are brought back by the sweeper when the outbox was emptied, and none comes twice', async () => {
    await file();
    world.clock.set('2026-12-09T08:00:00+02:00');
    await world.runJobs();
    await world.owner.query('delete from outbox');
    await world.worker.get(PlanMissingWarnings).run();
    await world.worker.get(PlanMissingWarnings).run();
    expect((await planned()).filter((job) => job.startsWith('due-in-7'))).toHaveLength(1);
    await world.runJobs();
    expect(await raised()).toEqual(['due-in-14']);
  });

  it('come late only in their most urgent form after the worker was away', async () => {
    await file();
    world.clock.set('2026-12-22T12:00:00+02:00');
    await world.runJobs();
    expect(await raised()).toEqual(['due-in-2']);
  });

  it('of a two-week clock are 7, 2, due and late', async () => {
    await file(aRequest().asking('own-document').build()); // due Mon 7.12.2026
    expect((await planned()).map((job) => job.split(' ')[0])).toEqual([
      'due-in-7',
      'due-in-2',
      'due-today',
      'overdue',
    ]);
  });
});
