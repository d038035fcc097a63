import { newId } from '#kernel';
import { expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { FakeClock } from '../clock/fake-clock.js';
import type { Store } from './queue.contract.js';
import { LeaveMark, QueueWorld, until } from './queue-world.contract.js';

const CASES = 200;
const DAYS_BEFORE_DUE = [14, 7, 2, 0, -1];

/** Six weeks of clock jobs on the real queue, with a clock that is moved by the day. */
export function warningsOf200Cases(store: Store): void {
  it('runs each clock job of 200 cases on its day, and none twice', async () => {
    const clock = new FakeClock('2026-11-02T07:00:00+02:00');
    const world = await QueueWorld.open(clock, store.queueUrl);
    await Promise.all([world.hire(), world.hire()]);
    const planned = await planWarnings(world, clock);
    for (let day = 0; day < 50; day += 1) {
      clock.advance({ days: 1 });
      await world.relay.run();
      await world.sweeper.run();
      const dueToday = `run_at <= '${clock.now().toString()}'`;
      await until(
        `${dueToday} is done`,
        async () => (await world.count(`${dueToday} and done_at is null`)) === 0,
      );
      expect(await world.count(`not ${dueToday} and done_at is not null`)).toBe(0);
    }
    const effects = [...(await world.effects()).values()];
    const figures = {
      planned: planned.length,
      due: await world.count(`run_at <= '${clock.now().toString()}'`),
      run: effects.length,
      doubled: effects.filter((times) => times > 1).length,
    };
    process.stderr.write(`clock jobs of ${CASES} cases on ${store.name}: ${JSON.stringify(figures)}\n`);
    expect(figures).toEqual({ planned: 1000, due: 1000, run: 1000, doubled: 0 });
    await world.close();
  }, 120_000);
}

async function planWarnings(world: QueueWorld, clock: FakeClock): Promise<string[]> {
  const today = clock.today();
  const subjects: string[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const due = today.add({ days: 16 + (index % 30) });
    for (const days of DAYS_BEFORE_DUE) {
      const eight = due.subtract({ days }).toZonedDateTime({
        timeZone: 'Europe/Helsinki',
        plainTime: Temporal.PlainTime.from('08:00'),
      });
      const subject = newId();
      await world.plan(LeaveMark, subject, { runAt: eight.toInstant(), key: `case-${index}:${days}` });
      subjects.push(subject);
    }
  }
  return subjects;
}
