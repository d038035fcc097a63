import { generateKeyPairSync } from 'node:crypto';
import { newId, type StaffActor } from '#kernel';
import { type AuditHouse, openAuditHouse } from '#test/support/audit-house';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUDIT_ROW, type AuditRow } from '../audit-row.js';
import { publicKeyOf } from './head.js';
import { chainStart, linkHash } from './link-hash.js';
import { readHeads } from './read-heads.js';
import { PAGE } from './read-links.js';

const { privateKey } = generateKeyPairSync('ed25519');
const ours = publicKeyOf(privateKey);
const SIGNING = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

let house: AuditHouse;
let chains = 0;
beforeAll(async () => {
  house = await openAuditHouse('2026-12-01T10:00:00+02:00', { AUDIT_SIGNING_KEY: SIGNING });
});
afterAll(() => house.close());

/** A chain of five sealed rows of an authority of its own; gives their ids. */
async function sealedChain(): Promise<{ chain: string; ids: string[] }> {
  chains += 1;
  const chain = `authority-${chains}`;
  const staff: StaffActor = { kind: 'staff', staffId: newId(), authorityId: chain, roles: ['handler'] };
  for (const action of ['CaseRead', 'CaseTaken', 'DecisionWritten', 'LetterIssued', 'CaseClosed'] as const)
    await house.act(staff, action, { caseId: newId() });
  await house.seal();
  const rows = await house.rows<{ id: string }>(
    'select id from audit_event where authority_id = $1 order by id',
    [chain],
  );
  return { chain, ids: rows.map(({ id }) => id) };
}

const found = async (chain: string, evidence?: Parameters<AuditHouse['verify']>[0]) =>
  (await house.verify(evidence)).find(({ authority }) => authority === chain);
const copyOf = (id: string, chosen: string) =>
  house.rows<{ id: string }>(
    `insert into audit_event (at, authority_id, actor_kind, actor, role, action, request_id, case_id, subject_id, row_count, stamp)
     select at, authority_id, actor_kind, actor, role, action, request_id, case_id, subject_id, row_count, ${chosen}
     from audit_event where id = $1 returning id`,
    [id],
  );

describe('verifying', () => {
  it('finds nothing where nothing was touched, and counts what waits for the sealer', async () => {
    const { chain } = await sealedChain();
    await house.act({ kind: 'staff', staffId: newId(), authorityId: chain, roles: ['dpo'] }, 'CaseLooked');
    expect(await found(chain)).toEqual({
      authority: chain,
      rows: 5,
      unsealed: 1,
      ok: true,
      firstBroken: null,
    });
  });

  it('goes on behind the links that are read at once', async () => {
    const staff: StaffActor = { kind: 'staff', staffId: newId(), authorityId: 'many', roles: ['handler'] };
    await house.desk.transaction(staff, async (tx) => {
      for (let row = 0; row <= PAGE; row += 1) await house.trail.record(tx, staff, 'CaseRead');
    });
    await house.seal();
    expect(await found('many')).toMatchObject({ rows: PAGE + 1, ok: true });
    const [last] = await house.rows<{ id: string }>(
      `update audit_event set role = 'dpo' where id = (select max(id) from audit_event where authority_id = 'many') returning id`,
    );
    expect(await found('many')).toMatchObject({ rows: PAGE, firstBroken: { id: last!.id, kind: 'edited' } });
  });

  it.each([
    `action = 'CaseRead'`,
    `actor = gen_random_uuid()::text`,
    `actor_kind = 'system'`,
    `role = 'dpo'`,
    `at = at + interval '1 microsecond'`,
    `case_id = gen_random_uuid()`,
    `case_id = null`,
    `request_id = gen_random_uuid()`,
    `subject_id = gen_random_uuid()`,
    `row_count = 0`,
    `stamp = null`,
    `transaction_id = '5'`,
    `authority_id = null`,
  ])('names the row of which somebody wrote %s', async (change) => {
    const { chain, ids } = await sealedChain();
    await house.owner.query(`update audit_event set ${change} where id = $1`, [ids[2]]);
    expect(await found(chain)).toMatchObject({ ok: false, firstBroken: { id: ids[2], kind: 'edited' } });
  });

  it('names the first of several', async () => {
    const { chain, ids } = await sealedChain();
    await house.owner.query(`update audit_event set role = 'dpo' where id = any($1)`, [[ids[3], ids[1]]]);
    expect(await found(chain)).toMatchObject({ firstBroken: { id: ids[1], kind: 'edited' } });
  });

  it.each([0, 2, 4])('names a deleted row, wherever it stood (%i)', async (place) => {
    const { chain, ids } = await sealedChain();
    await house.owner.query('delete from audit_event where id = $1', [ids[place]]);
    expect(await found(chain)).toMatchObject({ firstBroken: { id: ids[place], kind: 'deleted' } });
  });

  it.each([0, 2, 4])('names a row that was deleted with its link (%i)', async (place) => {
    const { chain, ids } = await sealedChain();
    await house.owner.query('delete from audit_event where id = $1', [ids[place]]);
    await house.owner.query('delete from audit_link where event_id = $1', [ids[place]]);
    expect(await found(chain)).toMatchObject({ firstBroken: { id: ids[place], kind: 'deleted' } });
  });

  it('names it also when the links after it were moved up', async () => {
    const { chain, ids } = await sealedChain();
    await house.owner.query('delete from audit_event where id = $1', [ids[1]]);
    await house.owner.query('delete from audit_link where event_id = $1', [ids[1]]);
    for (const place of [3, 4, 5])
      await house.owner.query('update audit_link set place = place - 1 where chain = $1 and place = $2', [
        chain,
        place,
      ]);
    expect(await found(chain)).toMatchObject({ firstBroken: { id: ids[1], kind: 'deleted' } });
  });

  it('names a row that was put in by hand, before and after the sealer came by', async () => {
    const { chain, ids } = await sealedChain();
    const [put] = await copyOf(ids[1]!, 'null');
    expect(await found(chain)).toMatchObject({ firstBroken: { id: put!.id, kind: 'inserted' } });
    await house.seal();
    expect(await found(chain)).toMatchObject({ rows: 5, firstBroken: { id: put!.id, kind: 'inserted' } });
  });

  it('names a copy of a row, stamp and all, and one with the stamp of another row', async () => {
    const [first, second] = [await sealedChain(), await sealedChain()];
    const [copy] = await copyOf(first.ids[1]!, 'stamp');
    const [false_] = await copyOf(
      second.ids[1]!,
      `(select stamp from audit_event where id = ${second.ids[2]})`,
    );
    await house.seal();
    expect(await found(first.chain)).toMatchObject({ firstBroken: { id: copy!.id, kind: 'inserted' } });
    expect(await found(second.chain)).toMatchObject({ firstBroken: { id: false_!.id, kind: 'inserted' } });
  });

  it('names a row that was put in where the sealer has been, with the number of an old transaction', async () => {
    const { chain, ids } = await sealedChain();
    const staff: StaffActor = { kind: 'staff', staffId: newId(), authorityId: chain, roles: ['handler'] };
    await house.act(staff, 'CaseRead');
    const [late] = await house.rows<{ id: string }>(
      `update audit_event set transaction_id = (select transaction_id from audit_event where id = $2)
       where authority_id = $1 and id > $3 returning id`,
      [chain, ids[2], ids[4]],
    );
    await house.seal();
    expect(await found(chain)).toMatchObject({ firstBroken: { id: late!.id, kind: 'inserted' } });
  });

  it('does not take for new what has lost its links', async () => {
    const { chain, ids } = await sealedChain();
    await house.owner.query('delete from audit_link where chain = $1', [chain]);
    expect(await found(chain)).toMatchObject({ firstBroken: { id: ids[0], kind: 'inserted' } });
  });

  it('names the row whose link was changed', async () => {
    const { chain, ids } = await sealedChain();
    await house.owner.query(`update audit_link set hash = sha256('x') where event_id = $1`, [ids[3]]);
    expect(await found(chain)).toMatchObject({ firstBroken: { id: ids[3], kind: 'edited' } });
  });

  it('says nothing against the chains of other authorities', async () => {
    const [touched, left] = [await sealedChain(), await sealedChain()];
    await house.owner.query('delete from audit_event where id = $1', [touched.ids[1]]);
    expect(await found(left.chain)).toMatchObject({ ok: true });
  });
});

/** Writes the links of a chain anew, as somebody does who knows how it is made. */
async function forgeLinks(chain: string): Promise<void> {
  const [{ start }] = (await house.rows<{ start: string }>(
    'select unstamped_to::text as start from audit_sealer',
  )) as [{ start: string }];
  const rows = await house.rows<AuditRow>(
    `select ${AUDIT_ROW} from audit_event e where authority_id = $1 order by id`,
    [chain],
  );
  let hash = chainStart(chain, start);
  let previous: string | null = null;
  await house.owner.query('delete from audit_link where chain = $1', [chain]);
  for (const [index, row] of rows.entries()) {
    hash = linkHash(hash, index + 1, row);
    await house.owner.query(
      `insert into audit_link values ($1, $2, $3, $4, 1, decode($5, 'hex'), '2026-12-01T10:00+02:00')`,
      [chain, index + 1, row.id, previous, hash],
    );
    previous = row.id;
  }
  await house.owner.query(
    `update audit_chain set place = $2, event_id = $3, hash = decode($4, 'hex') where chain = $1`,
    [chain, rows.length, previous, hash],
  );
}

describe('the signed head of a day', () => {
  it('is made once, on the day after, for each chain to which something was added', async () => {
    const { chain } = await sealedChain();
    expect(await house.signer.run()).toBe(0);
    house.clock.advance({ days: 1 });
    expect(await house.signer.run()).toBeGreaterThan(0);
    expect(await house.signer.run()).toBe(0);
    house.clock.advance({ days: 1 });
    expect(await house.signer.run()).toBe(0);
    const heads = await house.worker.transaction({ kind: 'system', job: 'test' }, (tx) =>
      readHeads(tx, chain),
    );
    expect(heads).toMatchObject([{ authority: chain, day: '2026-12-01', rows: 5, publicKey: ours }]);
  });

  it('finds a chain of which the last row was taken and everything made to fit', async () => {
    const { chain, ids } = await sealedChain();
    house.clock.advance({ days: 1 });
    await house.signer.run();
    expect(await found(chain, { trusted: [ours], heads: [] })).toMatchObject({ ok: true });
    const kept = await house.worker.transaction({ kind: 'system', job: 'test' }, (tx) =>
      readHeads(tx, chain),
    );
    await house.owner.query('delete from audit_event where id = $1', [ids[4]]);
    await forgeLinks(chain);
    const taken = { firstBroken: { id: ids[4], kind: 'deleted' } };
    expect(await found(chain)).toMatchObject(taken);
    await house.owner.query('delete from audit_head where chain = $1', [chain]);
    expect(await found(chain)).toMatchObject({ ok: true });
    expect(await found(chain, { trusted: [ours], heads: kept })).toMatchObject(taken);
  });

  it('does not count when it was signed with another key or changed', async () => {
    const { chain } = await sealedChain();
    house.clock.advance({ days: 1 });
    await house.signer.run();
    const stranger = publicKeyOf(generateKeyPairSync('ed25519').privateKey);
    expect(await found(chain, { trusted: [stranger], heads: [] })).toMatchObject({ ok: false });
    const [head] = await house.worker.transaction({ kind: 'system', job: 'test' }, (tx) =>
      readHeads(tx, chain),
    );
    expect(await found(chain, { trusted: [ours], heads: [{ ...head!, day: '2026-11-30' }] })).toMatchObject({
      ok: false,
    });
  });
});
