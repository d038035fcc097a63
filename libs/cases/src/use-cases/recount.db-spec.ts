import { PlanMissingWarnings } from '#cases';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MOURNING, openRecountWorld, type RecountWorld } from '../../../../test/support/recount-world.js';

let world: RecountWorld;
beforeEach(async () => {
  world = await openRecountWorld();
});
afterEach(() => world.close());

const recount = async (): Promise<number> => (await world.startedAnew()).run();
const moved = (): Promise<unknown[]> =>
  world.rows('select case_id, from_due, to_due from clock_moved order by moved_at, claim_id');

describe('a warning whose own morning becomes a holiday', () => {
  const warnings = (kind: string) =>
    world.rows(
      `select to_char(run_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') as at
       from outbox where payload->>'kind' = '${kind}' order by run_at`,
    );

  it('is given on the last working day before, and once', async () => {
    await world.file(); // due Tuesday 22.12.2026: the warning of seven days stands on Tuesday 15.12.
    expect(await warnings('due-in-7')).toEqual([{ at: '2026-12-15 08:00' }]);
    world.writeCalendar(MOURNING.replace('2026-12-22', '2026-12-15'));
    const worker = await world.startWorker();
    await worker.get(PlanMissingWarnings).run();
    await worker.get(PlanMissingWarnings).run();
    expect(await warnings('due-in-7')).toEqual([{ at: '2026-12-14 08:00' }, { at: '2026-12-15 08:00' }]);
    world.clock.set('2026-12-14T08:00:00+02:00');
    await world.runJobs(worker);
    world.clock.set('2026-12-15T08:00:00+02:00');
    await world.runJobs(worker);
    expect(
      await world.rows(`select to_char(raised_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day
        from clock_warning where kind = 'due-in-7'`),
    ).toEqual([{ day: '2026-12-14' }]);
  });
});

describe('a day that becomes a holiday', () => {
  it('moves the clock that ended on it, to the next working day', async () => {
    const caseId = await world.file();
    world.writeCalendar(MOURNING);
    await recount();
    expect(await moved()).toEqual([{ case_id: caseId, from_due: '2026-12-22', to_due: '2026-12-23' }]);
    expect(await world.rows('select nominal, due from claim')).toEqual([
      { nominal: '2026-12-22', due: '2026-12-23' },
    ]);
    expect(await world.rows('select lead_due, lead_nominal from case_file')).toEqual([
      { lead_due: '2026-12-23', lead_nominal: '2026-12-22' },
    ]);
  });

  it('moves no clock that ends on another day', async () => {
    world.clock.set('2026-11-23T10:00:00+02:00');
    await world.file(); // Monday 23.11.2026: due Wednesday 23.12.
    world.writeCalendar(MOURNING);
    await recount();
    expect(await moved()).toEqual([]);
    expect(await world.rows('select due from claim')).toEqual([{ due: '2026-12-23' }]);
  });

  it('moves no clock of a claim that is decided', async () => {
    await world.file();
    await world.owner.query(`update claim set outcome = 'granted', closed_at = now()`);
    world.writeCalendar(MOURNING);
    await recount();
    expect(await moved()).toEqual([]);
  });

  it('is named as the reason, and so is its withdrawal, which moves the day back', async () => {
    await world.file();
    world.writeCalendar(MOURNING);
    await recount();
    world.writeCalendar('[]');
    await recount();
    const name = { fi: 'valtiollinen surupäivä', sv: 'nationell sorgedag', en: 'National Day of Mourning' };
    expect(await world.rows('select from_due, to_due, because from clock_moved order by from_due')).toEqual([
      {
        from_due: '2026-12-22',
        to_due: '2026-12-23',
        because: { days: [{ change: 'add', day: '2026-12-22', name, source: '123/2026' }] },
      },
      {
        from_due: '2026-12-23',
        to_due: '2026-12-22',
        because: { days: [{ change: 'remove', day: '2026-12-22', name, source: '123/2026' }] },
      },
    ]);
  });

  it('plans the warnings of the new day; those of the old one say nothing', async () => {
    await world.file();
    world.writeCalendar(MOURNING);
    await recount();
    const planned = await world.rows(
      `select payload->>'due' as due, to_char(run_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day
       from outbox where payload->>'kind' = 'overdue' order by run_at`,
    );
    expect(planned).toEqual([
      { due: '2026-12-22', day: '2026-12-23' },
      { due: '2026-12-23', day: '2026-12-24' },
    ]);
  });

  it('is told by e-mail to the registry while nobody handles the case: number and link, and nothing else', async () => {
    const caseId = await world.file();
    await world.runJobs();
    world.mailer.sent.splice(0);
    world.writeCalendar(MOURNING);
    await recount();
    await world.runJobs();
    const [{ case_number: number }] = (await world.rows('select case_number from case_file')) as [
      { case_number: string },
    ];
    expect(world.mailer.sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['kirsi.kirjaaja@lahti.example', `Määräpäivä on siirtynyt: ${number}`],
    ]);
    const text = world.mailer.sent[0]!.text;
    expect(text).toContain(`/fi/cases/${caseId}`);
    expect(text).not.toMatch(/Mallikas|22\.12|23\.12/);
  });

  it('is told to the handler alone once there is one', async () => {
    await world.file();
    await world.runJobs();
    world.mailer.sent.splice(0);
    await world.owner.query(
      `update case_file set handler_id = (select id from staff where authority_id = 'lahti' and 'handler' = any (roles) order by id limit 1)`,
    );
    const handler = await world.rows(`select s.email from staff s join case_file c on c.handler_id = s.id`);
    world.writeCalendar(MOURNING);
    await recount();
    await world.runJobs();
    expect(world.mailer.sent.map(({ to }) => ({ email: to }))).toEqual(handler);
  });

  it('stands in the history of the case', async () => {
    const caseId = await world.file();
    world.writeCalendar(MOURNING);
    await recount();
    expect(
      await world.rows(`select case_id, actor_kind from audit_event where action = 'ClockMoved'`),
    ).toEqual([{ case_id: caseId, actor_kind: 'system' }]);
  });
});

describe('the counting anew', () => {
  it('does nothing at the first start, nor when nothing has changed but a comment', async () => {
    await world.file();
    world.writeCalendar('# nothing added\n[]');
    expect(await recount()).toBe(0);
    expect(await world.rows('select count(*)::int as sets from rule_set')).toEqual([{ sets: 1 }]);
  });

  it('tells nothing of a claim that was opened by the new calendar', async () => {
    await world.file();
    await world.owner.query(`update claim set due = '2026-12-23'`);
    world.writeCalendar(MOURNING);
    await recount();
    expect(await moved()).toEqual([]);
  });

  it('goes on where it was stopped, and tells each case once', async () => {
    const cases = [await world.file(), await world.file(), await world.file()];
    world.writeCalendar(MOURNING);
    await world.owner.query(`alter table clock_moved add constraint stop check (case_id <> '${cases[1]}')`);
    const worker = await world.startedAnew();
    await expect(worker.run(1)).rejects.toThrow(/stop/);
    expect((await moved()).length).toBeLessThan(3);
    await world.owner.query('alter table clock_moved drop constraint stop');
    await worker.run(1);
    await recount();
    expect((await moved()).map((row) => (row as { case_id: string }).case_id).sort()).toEqual(cases.sort());
    expect(
      await world.rows(`select count(*)::int as mails from outbox where job = 'mail.moved-day'`),
    ).toEqual([{ mails: 3 }]);
  });

  it('is done once when two workers start at once', async () => {
    for (let filed = 0; filed < 4; filed += 1) await world.file();
    world.writeCalendar(MOURNING);
    const [one, other] = [await world.startedAnew(), await world.startedAnew()];
    await Promise.all([one.run(1), other.run(1)]);
    expect(await moved()).toHaveLength(4);
    expect(await world.rows('select count(*)::int as sets from rule_set where done_at is not null')).toEqual([
      { sets: 2 },
    ]);
    expect(
      await world.rows(`select count(*)::int as told from audit_event where action = 'ClockMoved'`),
    ).toEqual([{ told: 4 }]);
  });
});
