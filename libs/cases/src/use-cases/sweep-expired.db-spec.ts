import { SweepExpired } from '#cases';
import { Drafts, FileRequest } from '#cases/citizen';
import { newId } from '#kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aCitizen, aRequest } from '../../../../test/builders/request.builder.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld('2026-11-23T10:00:00+02:00');
});
afterEach(() => world.close());

const passer = { ...aCitizen(), personKey: null };
const eero = { ...aCitizen(), personKey: 'key of Eero' };
const sweep = () => world.worker.get(SweepExpired).run();
const idsIn = async (table: string): Promise<string[]> =>
  (await world.owner.query(`select id from ${table} order by id`)).rows.map(({ id }) => id);

async function fileOf(bytes: string): Promise<string> {
  const id = newId();
  await world.files.put(id, Buffer.from(bytes));
  return id;
}
const holding = (...files: string[]) => ({ attachments: files.map((id) => ({ id, name: 'liite.pdf' })) });

describe('sweeping', () => {
  it('deletes a draft that has run out and its files, and says so in the audit trail', async () => {
    const drafts = world.portal.get(Drafts);
    const [old, kept] = [await fileOf('old'), await fileOf('kept')];
    const anonymous = await drafts.save(passer, null, holding(old));
    const own = await drafts.save(eero, null, holding(kept));
    world.clock.advance({ hours: 24 });
    await sweep();
    expect(await idsIn('draft')).toEqual([own]);
    expect([...world.files.files.keys()]).toEqual([kept]);
    const { rows } = await world.owner.query(
      `select subject_id, actor from audit_event where action = 'DraftRemoved'`,
    );
    expect(rows).toEqual([{ subject_id: anonymous, actor: 'cases.sweep-expired' }]);
    world.clock.advance({ hours: 29 * 24 });
    await sweep();
    expect(await idsIn('draft')).toEqual([]);
    expect(world.files.files.size).toBe(0);
  });

  it('leaves a draft alone until its day is over', async () => {
    const id = await world.portal.get(Drafts).save(passer, null, holding(await fileOf('mine')));
    world.clock.advance({ hours: 23, minutes: 59 });
    await sweep();
    expect(await idsIn('draft')).toEqual([id]);
    expect(world.files.files.size).toBe(1);
  });

  it('never removes a file of a request, nor one that another draft still holds', async () => {
    const attachments = [{ name: 'liite.txt', bytes: Buffer.from('Lähetetty liite.') }];
    const filed = await world.portal.get(FileRequest).run(eero, { ...aRequest().build(), attachments });
    expect(filed.ok).toBe(true);
    const [sent] = await idsIn('stored_file');
    const shared = await fileOf('carried along');
    await world.portal.get(Drafts).save(passer, null, holding(sent!, shared));
    await world.portal.get(Drafts).save(eero, null, holding(shared));
    world.clock.advance({ hours: 25 });
    await sweep();
    expect([...world.files.files.keys()].sort()).toEqual([sent!, shared].sort());
  });

  it('deletes the sessions that have ended, of both apps, and no other', async () => {
    const session = (id: string, app: string, expiresAt: string) =>
      world.owner.query(
        `insert into app_session (id, app, data, created_at, expires_at) values ($1, $2, 'sealed', $3, $3)`,
        [id, app, expiresAt],
      );
    await session('ended', 'portal', '2026-11-23T10:00:00+02:00');
    await session('ended too', 'desk', '2026-11-23T09:59:00+02:00');
    await session('open', 'desk', '2026-11-23T10:00:01+02:00');
    await sweep();
    expect(await idsIn('app_session')).toEqual(['open']);
  });
});
