import type { INestApplicationContext } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SuomifiHouse } from '../../../../test/support/suomifi-house.js';
import { ReadSuomifiEvents } from '../events/read-suomifi-events.js';
import { RenewPassword } from './renew-password.js';
import { StoredPasswords } from './stored-passwords.js';

jest.setTimeout(30_000);
let house: SuomifiHouse;
beforeEach(async () => {
  house = await SuomifiHouse.open('2026-11-28T10:00:00+02:00');
});
afterEach(() => house.close());

const FIRST = 'the first password of the stub';
const renew = (worker: INestApplicationContext = house.worker): Promise<number> =>
  worker.get(RenewPassword, { strict: false }).run();
/** Is the worker let in? It signs in anew and asks for events. */
async function isLetIn(worker: INestApplicationContext = house.worker): Promise<boolean> {
  house.stub.expireTokens();
  const before = house.stub.asked.filter(
    ({ path, status }) => path === '/v2/events' && status === 200,
  ).length;
  await worker.get(ReadSuomifiEvents, { strict: false }).run();
  return (
    house.stub.asked.filter(({ path, status }) => path === '/v2/events' && status === 200).length > before
  );
}
const states = async (): Promise<string[]> => {
  const { rows } = await house.world.owner.query<{ state: string }>(
    'select state from suomifi_password order by 1',
  );
  return rows.map(({ state }) => state);
};
async function due(): Promise<void> {
  expect(await isLetIn()).toBe(true);
  house.world.clock.advance({ days: 90 });
}

describe('the password of Suomi.fi Messages', () => {
  it('stays for 90 days after it first let us in', async () => {
    expect(await isLetIn()).toBe(true);
    house.world.clock.advance({ days: 89 });
    expect(await renew()).toBe(0);
    expect(house.stub.account.password).toBe(FIRST);
  });

  it('is then changed to another by chance, which a worker started later knows too', async () => {
    await due();
    expect(await renew()).toBe(1);
    expect(house.stub.account.password).not.toBe(FIRST);
    expect(await isLetIn()).toBe(true);
    expect(await isLetIn(await house.restarted())).toBe(true);
    expect(await renew()).toBe(0);
    expect(await states()).toEqual(['current']);
  });

  it('stands sealed in the database', async () => {
    await due();
    await renew();
    const { rows } = await house.world.owner.query('select * from suomifi_password');
    expect(JSON.stringify(rows)).not.toContain(house.stub.account.password);
  });

  it('locks nobody out when it was changed and the reply was lost', async () => {
    await due();
    house.stub.meet('loses-reply', '/v1/change-password');
    expect(await renew()).toBe(0);
    expect(house.stub.account.password).not.toBe(FIRST);
    expect(await isLetIn(await house.restarted())).toBe(true);
    expect(await states()).toEqual(['current']);
  });

  it.each(['away', 'error'] as const)(
    'stays when the change does not come about (%s), and is tried again',
    async (trouble) => {
      await due();
      house.stub.meet(trouble, '/v1/change-password');
      await renew();
      expect(house.stub.account.password).toBe(FIRST);
      expect(await isLetIn()).toBe(true);
      house.world.clock.advance({ hours: 2 });
      await renew();
      expect(await states()).toEqual(['current']);
      expect(await renew()).toBe(1);
      expect(await isLetIn()).toBe(true);
    },
  );

  it('that is refused is forgotten at once', async () => {
    await due();
    house.stub.meet('refuses', '/v1/change-password');
    expect(await renew()).toBe(0);
    expect(await states()).toEqual(['current']);
    expect(await renew()).toBe(1);
  });

  it('is changed by one of two workers', async () => {
    await due();
    const other = await house.restarted();
    const changed = await Promise.all([renew(), renew(other)]);
    expect(changed.filter((count) => count === 1)).toHaveLength(1);
    expect([await isLetIn(), await isLetIn(other)]).toEqual([true, true]);
  });

  it('that is about to come stays written down until it is settled: no other takes its place', async () => {
    const passwords = house.worker.get(StoredPasswords, { strict: false });
    expect(await passwords.propose('the next password')).toBe(true);
    expect(await passwords.propose('another password')).toBe(false);
    expect(await passwords.candidates()).toEqual(['the next password', FIRST]);
  });

  it('may be given anew in the settings: what no longer lets us in is forgotten', async () => {
    await due();
    await renew();
    house.stub.account.password = FIRST;
    expect(await isLetIn()).toBe(true);
    expect(await isLetIn(await house.restarted())).toBe(true);
  });
});
