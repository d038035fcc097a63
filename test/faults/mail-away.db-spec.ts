import { CASE_JOBS } from '#cases';
import { FileRequest } from '#cases/citizen';
import { newId } from '#kernel';
import { type CaseWorld, openCaseWorld } from '#test/support/case-world';
import { backoffOf, QueueByTheClock } from '#test/support/queue-by-the-clock';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../builders/request.builder.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await openCaseWorld('2026-11-22T10:00:00+02:00');
});
afterAll(() => world.close());

const count = async (where: string): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from outbox where ${where}`)).rows[0]!.n;

describe('a mail server that is down for a day', () => {
  it('loses no mail: each goes out once, soon after it is back', async () => {
    world.mailer.down = true;
    const queue = new QueueByTheClock(world);
    for (let place = 0; place < 5; place += 1) {
      const request = aRequest().with({ submitKey: newId(), answerBy: 'email-notice' }).build();
      expect((await world.portal.get(FileRequest).run(aCitizen(), request)).ok).toBe(true);
      await queue.goOn({ hours: 1 });
    }
    await queue.goOn({ hours: 19 });
    const planned = await count(`job like 'mail.%' and run_at <= '2026-11-23T10:00:00+02:00'`);
    expect([planned >= 5, await count('failed_at is not null'), world.mailer.sent.length]).toEqual([
      true,
      0,
      0,
    ]);
    world.mailer.down = false;
    await queue.goOn({ hours: 1 });
    const sent = world.mailer.sent.map(({ id }) => id);
    console.log(
      `mails: planned ${planned}, tries ${queue.tries}, sent ${sent.length}, twice ${sent.length - new Set(sent).size}`,
    );
    expect(sent.length).toBe(planned);
    expect(new Set(sent).size).toBe(planned);
    expect(
      await count(`job like 'mail.%' and done_at is null and run_at <= '2026-11-23T11:00:00+02:00'`),
    ).toBe(0);
  }, 60_000);

  it('is waited for by every job that sends mail; a code that runs out by itself is not sent late', () => {
    const hours = CASE_JOBS.filter(({ name }) => name.startsWith('mail.')).map((job): [string, number] => {
      const pauses = Array.from({ length: job.attempts - 1 }, (_, place) => backoffOf(job, place + 1));
      return [job.name, pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000];
    });
    expect(hours.length).toBeGreaterThan(8);
    expect(
      hours.filter(([name, patience]) => (name === 'mail.follow-code' ? patience > 1 : patience < 48)),
    ).toEqual([]);
  });
});
