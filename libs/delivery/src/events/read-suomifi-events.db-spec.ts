import { type Actor, newId } from '#kernel';
import { Database, Sealer } from '#platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { SuomifiHouse } from '../../../../test/support/suomifi-house.js';
import { readDeliveryEvents } from './delivery-events.js';
import { ReadSuomifiEvents } from './read-suomifi-events.js';

jest.setTimeout(30_000);
let house: SuomifiHouse;
beforeAll(async () => {
  house = await SuomifiHouse.open('2026-11-28T10:00:00+02:00');
});
afterAll(() => house.close());

let delivery: string;
beforeEach(async () => {
  house.stub.pageSize = 1000;
  delivery = await house.delivery();
});

const read = (): Promise<number> => house.worker.get(ReadSuomifiEvents, { strict: false }).run();
async function seenBy(app: 'portal' | 'desk' | 'worker', actor: Actor, id = delivery): Promise<string[]> {
  const context = house.world[app];
  const events = await context
    .get(Database, { strict: false })
    .transaction(actor, (tx) => readDeliveryEvents(tx, context.get(Sealer, { strict: false }), [id]));
  return events.map(({ type, at, reference }) => [type, at.toString(), reference ?? ''].join(' ').trim());
}
const known = (id = delivery): Promise<string[]> => seenBy('worker', { kind: 'system', job: 'trial' }, id);
const CREATED = 'Electronic message created';
const READ = 'Electronic message read';

describe('what happens to a message in Suomi.fi', () => {
  it('stands with its delivery in the order in which it happened, whatever the order of the news', async () => {
    house.stub.happen(READ, delivery, '2026-11-28T09:30:00Z');
    expect(await read()).toBe(1);
    house.stub.happen('Receipt confirmed', delivery, '2026-11-28T10:00:00Z');
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    expect(await read()).toBe(2);
    expect(await known()).toEqual([
      `${CREATED} 2026-11-28T08:00:00Z`,
      `${READ} 2026-11-28T09:30:00Z`,
      'Receipt confirmed 2026-11-28T10:00:00Z',
    ]);
  });

  it('is known once, though the same news come again', async () => {
    for (let time = 0; time < 2; time += 1) house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    await read();
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    expect(await read()).toBe(0);
    expect(await known()).toEqual([`${CREATED} 2026-11-28T08:00:00Z`]);
  });

  it('is kept whatever it is called, with the code of the post and without who signed', async () => {
    const more = { postiTrackingCode: 'JJFI65432100000000001', recipientSignature: 'Aino Mallikas' };
    house.stub.happen('Posti: handed over by drone', delivery, '2026-11-28T08:00:00Z', more);
    await read();
    expect(await known()).toEqual(['Posti: handed over by drone 2026-11-28T08:00:00Z JJFI65432100000000001']);
    const { rows } = await house.world.owner.query('select * from delivery_event');
    expect(JSON.stringify(rows)).not.toMatch(/Mallikas|JJFI65432100000000001/);
  });

  it('comes in pages, and a later reading goes on where the last one ended', async () => {
    house.stub.pageSize = 2;
    for (const minute of [1, 2, 3, 4, 5])
      house.stub.happen(CREATED, delivery, `2026-11-28T08:0${minute}:00Z`);
    expect(await read()).toBe(5);
    const asked = house.stub.asked.length;
    expect(await read()).toBe(0);
    expect(house.stub.asked.slice(asked).map(({ path }) => path)).toEqual(['/v2/events']);
  });

  it('to another service, or to no delivery of ours, adds nothing and stops nothing', async () => {
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z', { serviceId: 'another service' });
    house.stub.happen(CREATED, newId(), '2026-11-28T08:00:00Z');
    house.stub.happen(CREATED, 'not an id', '2026-11-28T08:00:00Z');
    house.stub.happen(READ, delivery, 'no time');
    house.stub.happen(READ, delivery, '2026-11-28T08:05:00Z');
    expect(await read()).toBe(1);
    expect(await known()).toEqual([`${READ} 2026-11-28T08:05:00Z`]);
  });

  it('that somebody wrote to the service is noted by its number alone', async () => {
    house.stub.happen('Electronic message from end user', delivery, '2026-11-28T08:00:00Z');
    expect(await read()).toBe(0);
    expect(await known()).toEqual([]);
    const { rows } = await house.world.owner.query('select message_id from suomifi_incoming');
    expect(rows).toEqual([{ message_id: '9007199254740993' }]);
  });

  it.each(['away', 'error', 'refuses'] as const)(
    'is read later when the interface is %s',
    async (trouble) => {
      house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
      house.stub.meet(trouble, '/v2/events');
      expect(await read()).toBe(0);
      expect(await read()).toBeGreaterThanOrEqual(1);
      expect(await known()).toEqual([`${CREATED} 2026-11-28T08:00:00Z`]);
    },
  );

  it('is read from the beginning when the interface no longer knows the place', async () => {
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    await read();
    house.stub.forget();
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    house.stub.happen(READ, delivery, '2026-11-28T08:05:00Z');
    expect([await read(), await read()]).toEqual([0, 1]);
    expect(await known()).toEqual([`${CREATED} 2026-11-28T08:00:00Z`, `${READ} 2026-11-28T08:05:00Z`]);
  });

  it('is added once by two workers that read at once', async () => {
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    const other = await house.restarted();
    const added = await Promise.all([read(), other.get(ReadSuomifiEvents, { strict: false }).run()]);
    expect(added.reduce((sum, one) => sum + one)).toBe(1);
    expect(await known()).toHaveLength(1);
  });
});

describe('the events of a delivery', () => {
  it('show to the person whose it is, and to no other', async () => {
    house.stub.happen(CREATED, delivery, '2026-11-28T08:00:00Z');
    await read();
    expect(await seenBy('portal', aCitizen())).toHaveLength(1);
    expect(await seenBy('portal', aCitizen('aino'))).toEqual([]);
  });
});

describe('a worker without Suomi.fi', () => {
  it('asks nothing', async () => {
    const asked = house.stub.asked.length;
    expect(await house.world.worker.get(ReadSuomifiEvents, { strict: false }).run()).toBe(0);
    expect(house.stub.asked).toHaveLength(asked);
  });
});
