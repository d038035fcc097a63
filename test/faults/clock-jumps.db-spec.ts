import { FileRequest } from '#cases/citizen';
import { newId } from '#kernel';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen, aRequest } from '../builders/request.builder.js';

let world: CaseWorld;
afterEach(() => world.close());

async function filed(): Promise<string> {
  const done = await world.portal
    .get(FileRequest)
    .run(aCitizen(), aRequest().with({ submitKey: newId() }).build());
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.caseId;
}

/** Each warning that was raised, in order: its kind and the moment. */
async function warned(): Promise<string[]> {
  const { rows } = await world.owner.query<{ kind: string; raised_at: string }>(
    'select kind, raised_at from clock_warning order by raised_at, kind',
  );
  return rows.map(({ kind, raised_at }) => `${kind} ${Temporal.Instant.from(raised_at).toString()}`);
}

async function figures(): Promise<string> {
  const { rows } = await world.owner.query<{ planned: number; fired: number; doubled: number }>(
    `select count(*)::int as planned, count(done_at)::int as fired, count(*) filter (where attempts > 1)::int as doubled
       from outbox where job = 'cases.warn-of-deadline'`,
  );
  const { planned, fired, doubled } = rows[0]!;
  return `clock jobs: planned ${planned}, fired ${fired}, doubled ${doubled}`;
}

/** Lets the clock go from one moment to another in steps of half an hour, the worker working all the while. */
async function halfHours(from: string, to: string): Promise<void> {
  world.clock.set(from);
  while (Temporal.Instant.compare(world.clock.now(), Temporal.Instant.from(to)) <= 0) {
    await world.runJobs();
    world.clock.advance({ minutes: 30 });
  }
}

describe('the night the clocks go', () => {
  it('forward (26 March 2028): warned at eight before and after it, once each', async () => {
    // Received on Monday 28.2.2028, due on Tuesday 28.3.; two days before it is Sunday: Friday 24.3.
    world = await openCaseWorld('2028-02-28T12:00:00+02:00');
    await filed();
    await halfHours('2028-03-23T23:30:00+02:00', '2028-03-29T12:00:00+03:00');
    expect((await warned()).slice(-4)).toEqual([
      'due-in-2 2028-03-24T06:00:00Z',
      'due-today 2028-03-28T05:00:00Z',
      'extension-notice 2028-03-28T05:00:00Z',
      'overdue 2028-03-29T05:00:00Z',
    ]);
    console.log(await figures());
  }, 60_000);

  it('back (25 October 2026): what is filed in either of the two hours is received that Sunday; warned at eight, once', async () => {
    world = await openCaseWorld('2026-10-25T03:30:00+03:00');
    await filed();
    world.clock.set('2026-10-25T03:30:00+02:00');
    await filed();
    const { rows } = await world.owner.query('select distinct received_on::text from request');
    expect(rows).toEqual([{ received_on: '2026-10-25' }]);
    // One month is Wednesday 25.11.2026; fourteen days before is Wednesday 11.11.
    await halfHours('2026-10-25T03:30:00+02:00', '2026-10-26T12:00:00+02:00');
    expect(await warned()).toEqual([]);
    await halfHours('2026-11-11T05:00:00Z', '2026-11-11T08:00:00Z');
    expect(await warned()).toEqual(['due-in-14 2026-11-11T06:00:00Z', 'due-in-14 2026-11-11T06:00:00Z']);
    console.log(await figures());
  }, 60_000);
});

describe('a clock that jumps', () => {
  it('forward over every warning gives the most urgent one; back and forward again gives none twice', async () => {
    // Due on Tuesday 22.12.2026.
    world = await openCaseWorld('2026-11-22T10:00:00+02:00');
    await filed();
    world.clock.set('2027-01-11T10:00:00+02:00');
    await world.runJobs();
    const after = await warned();
    expect(after).toEqual(['overdue 2027-01-11T08:00:00Z']);
    const mails = world.mailer.sent.length;
    for (const moment of [
      '2026-11-22T10:00:00+02:00',
      '2026-12-22T08:00:00+02:00',
      '2027-01-11T10:00:00+02:00',
    ]) {
      world.clock.set(moment);
      await world.runJobs();
    }
    expect([await warned(), world.mailer.sent.length]).toEqual([after, mails]);
    console.log(await figures());
  }, 60_000);

  it('back by a day: what is filed then is received on that day, and what was planned waits for its moment', async () => {
    world = await openCaseWorld('2026-11-23T10:00:00+02:00');
    await filed();
    world.clock.set('2026-11-22T10:00:00+02:00');
    await filed();
    await world.runJobs();
    expect(await warned()).toEqual([]);
    // One month each: Tuesday 22.12. and Wednesday 23.12.; seven days before: 15.12. and 16.12.
    await halfHours('2026-12-15T05:30:00Z', '2026-12-16T07:00:00Z');
    expect((await warned()).filter((line) => line.startsWith('due-in-7'))).toEqual([
      'due-in-7 2026-12-15T06:00:00Z',
      'due-in-7 2026-12-16T06:00:00Z',
    ]);
    console.log(await figures());
  }, 60_000);
});
