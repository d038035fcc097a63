import { newId, type StaffActor, type SystemActor } from '#kernel';
import { SealAudit } from '#audit';
import { openDatabase } from '#platform';
import { type AuditHouse, openAuditHouse } from '#test/support/audit-house';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const officer = (authorityId: string): StaffActor => ({
  kind: 'staff',
  staffId: newId(),
  authorityId,
  roles: ['handler'],
});
const JOB: SystemActor = { kind: 'system', job: 'test' };

let house: AuditHouse;
beforeAll(async () => {
  house = await openAuditHouse('2026-12-01T10:00:00+02:00');
});
afterAll(() => house.close());

const chainOf = (chain: string) =>
  house.rows<{ place: number; id: string; at: string }>(
    'select place::int as place, event_id as id, sealed_at as at from audit_link where chain = $1 order by place',
    [chain],
  );
const unsealed = async () => (await house.lag.measure()).waiting;

describe('the sealer', () => {
  it('chains the rows of each authority by themselves, and those of none in a chain of their own', async () => {
    const [lahti, kemi] = [officer('lahti'), officer('kemi')];
    await house.act(lahti, 'CaseRead');
    await house.act(kemi, 'CaseRead');
    await house.act(lahti, 'CaseTaken');
    await house.act({ kind: 'citizen', personKey: null, filedRequestIds: [] }, 'DraftKept');
    expect(await house.seal()).toBe(4);
    const chains = [await chainOf('lahti'), await chainOf('kemi'), await chainOf('no-authority')];
    expect(chains.map((chain) => chain.map(({ place }) => place))).toEqual([[1, 2], [1], [1]]);
    const [taken] = await house.rows<{ id: string }>(`select id from audit_event where action = 'CaseTaken'`);
    expect(chains[0]![1]!.id).toBe(taken!.id);
  });

  it('has nothing more to do when it has sealed what there is', async () => {
    await house.seal();
    expect([await house.seal(), await unsealed()]).toEqual([0, 0]);
  });

  it('waits for a transaction that began earlier and has not ended, and then keeps to the order of the two', async () => {
    const [slow, quick] = [officer('tornio'), officer('tornio')];
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let begun = (): void => undefined;
    const began = new Promise<void>((resolve) => (begun = resolve));
    const first = house.desk.transaction(slow, async (tx) => {
      await house.trail.record(tx, slow, 'CaseRead');
      begun();
      await held;
    });
    await began;
    await house.act(quick, 'CaseTaken');
    expect([await house.sealer.run(), await chainOf('tornio'), await unsealed()]).toEqual([0, [], 1]);
    commit();
    await first;
    expect(await house.seal()).toBe(2);
    const actions = await house.rows<{ action: string }>(
      `select e.action from audit_link l join audit_event e on e.id = l.event_id where chain = 'tornio' order by place`,
    );
    expect(actions.map(({ action }) => action)).toEqual(['CaseRead', 'CaseTaken']);
  });

  it('never seals what was rolled back, and has no gap for its id', async () => {
    const staff = officer('kittila');
    await house.act(staff, 'CaseRead');
    await expect(
      house.desk.transaction(staff, async (tx) => {
        await house.trail.record(tx, staff, 'CaseTaken');
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await house.act(staff, 'CaseClosed');
    await house.seal();
    expect((await chainOf('kittila')).map(({ place }) => place)).toEqual([1, 2]);
    expect((await house.verify()).find(({ authority }) => authority === 'kittila')?.ok).toBe(true);
  });

  it('works off a backlog of several batches, each row once', async () => {
    const one = officer('salo');
    const acts = Array.from({ length: 2300 }, () => one);
    await house.desk.transaction(one, (tx) => house.trail.recordEach(tx, acts, 'CaseRead'));
    // In one go, as soon as other transactions of the server let it.
    let sealed = 0;
    while (sealed === 0) sealed = await house.sealer.run();
    expect(sealed).toBe(2300);
    const [sums] = await house.rows<object>(
      `select count(*)::int as links, count(distinct event_id)::int as events, max(place)::int as last from audit_link where chain = 'salo'`,
    );
    expect(sums).toEqual({ links: 2300, events: 2300, last: 2300 });
  });

  it('looks at what is new, however much is sealed', async () => {
    const only = await openDatabase(house.test.url('worker'), { max: 1, clock: house.clock });
    const sealer = new SealAudit(only, house.clock);
    const looked = async (): Promise<number> => {
      await only.transaction(JOB, (tx) => tx.query('select pg_stat_force_next_flush()'));
      const [sum] = await house.rows<{ rows: string }>(
        `select sum(seq_tup_read + idx_tup_fetch) as rows from pg_stat_user_tables where relname in ('audit_event', 'audit_link')`,
      );
      return Number(sum!.rows);
    };
    await house.seal();
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'salo' });
    const before = await looked();
    while ((await sealer.run()) === 0);
    expect((await looked()) - before).toBeLessThan(1000);
    await only.close();
  });

  it('has done a batch or not begun it: one that breaks off at its very end is done anew, whole', async () => {
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'kuopio' });
    await house.owner.query(`create function break_off() returns trigger language plpgsql
      as $$ begin raise exception 'broken off at the commit'; end $$`);
    await house.owner.query(`create constraint trigger break_off after insert on audit_link
      deferrable initially deferred for each row execute function break_off()`);
    await expect(house.seal()).rejects.toThrow('broken off at the commit');
    await house.owner.query('drop function break_off() cascade');
    expect([(await chainOf('kuopio')).length, await unsealed()]).toEqual([0, 1]);
    await house.seal();
    expect([(await chainOf('kuopio')).length, await unsealed()]).toEqual([1, 0]);
  });

  it('leaves the work to the one that is at it', async () => {
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'vaasa' });
    await house.owner.query('begin');
    await house.owner.query('select pg_advisory_xact_lock(713265080)');
    expect(await house.sealer.run()).toBe(0);
    await house.owner.query('rollback');
    expect(await house.seal()).toBe(1);
  });

  it('goes on where a backup was restored on a server that counts transactions anew', async () => {
    // As after a restore: the rows of before have numbers this server will give only later; one was not sealed yet.
    const ahead = `update audit_event set transaction_id = (transaction_id::text::bigint + 1000000)::text::xid8`;
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'restored' });
    await house.owner.query(ahead);
    await house.owner.query(
      `update audit_sealer set sealed_transaction = (sealed_transaction::text::bigint + 1000000)::text::xid8`,
    );
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'restored' });
    await house.seal();
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'restored' });
    await house.seal();
    expect([(await chainOf('restored')).length, await unsealed()]).toEqual([3, 0]);
  });
});

describe('a row that is not sealed', () => {
  it('is an alarm after a minute', async () => {
    await house.seal();
    expect(await house.lag.measure()).toEqual({ waiting: 0, seconds: 0, alarm: false });
    await house.act(JOB, 'DeadlineWarned', { authorityId: 'oulu' });
    house.clock.advance({ minutes: 1 });
    expect(await house.lag.measure()).toEqual({ waiting: 1, seconds: 60, alarm: false });
    house.clock.advance({ minutes: 1 });
    expect((await house.lag.measure()).alarm).toBe(true);
  });
});
