import { newId } from '#kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { FakeClock } from '../clock/fake-clock.js';
import { LeaveMark, QueueWorld, type Store, until } from './queue-world.contract.js';

const CASES = 200;
const DAYS_BEFORE_DUE = [14, 7, 2, 0, -1];

/** Six weeks of clock jobs on the real queue, with a clock that is moved by the day. */
export function warningsOf200Cases(store: Store): void {
  describe(`the clock jobs of 200 cases on ${store.name}`, () => {
    let world: QueueWorld;
    afterEach(() => world.close());

    it('run on their day, and none twice', async () => {
      const clock = new FakeClock('2026-11-02T08:00:00+02:00');
      world = await QueueWorld.open(clock, store.queueUrl);
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
    }, 120_000);
  });
}

async function planWarnings(world: QueueWorld, clock: FakeClock): Promise<string[]> {
  const today = clock.today();
  const subjects: string[] = [];
  for (let index = 0; index < CASES; index += 1) {
    const due = today.add({ days: 16 + (index % 30) });
    await world.database.transaction({ kind: 'system', job: 'trial' }, async (tx) => {
      for (const days of DAYS_BEFORE_DUE) {
        const subject = newId();
        const runAt = eightOClock(due.subtract({ days }));
        await world.outbox.add(tx, LeaveMark, { subject }, { runAt, key: `case-${index}:${days}` });
        subjects.push(subject);
      }
    });
  }
  return subjects;
}

function eightOClock(day: Temporal.PlainDate): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from('08:00');
  return day.toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime }).toInstant();
}
