import { ImportMails, SaveEntryDraft, SweepExpired, SweepFiles } from '#cases';
import { Drafts } from '#cases/citizen';
import { newId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aCitizen } from '../../../../test/builders/request.builder.js';
import { staffMember } from '../../../../test/builders/staff.builder.js';
import { AnswerOfCase, foundInWorkshop } from '../../../../test/support/answer-of-case.js';
import { type CaseWorld, openCaseWorld } from '../../../../test/support/case-world.js';

const kirsi = staffMember('kirsi.kirjaaja');
const MAIL = [
  'Received: from mx by desk; Fri, 20 Nov 2026 12:00:00 +0200',
  'From: Aino Mallikas <aino.mallikas@posti.example>',
  'Subject: Tietopyynto',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Haluan tietoni.',
  '--b',
  'Content-Type: text/plain; name=liite.txt',
  'Content-Disposition: attachment; filename=liite.txt',
  '',
  'liitteen teksti',
  '--b--',
  '',
].join('\r\n');

let world: CaseWorld;
/** The ids of the files that live, by how they came. */
const living: Record<string, string[]> = {};
beforeAll(async () => {
  world = await openCaseWorld('2026-11-24T10:00:00+02:00');
  const own = { ...aCitizen(), personKey: 'key of Eero' };
  await came('the draft of a citizen', async () => {
    const id = await stored();
    await world.portal.get(Drafts).save(own, null, { attachments: [{ id, name: 'liite.pdf' }] });
  });
  await came('an imported e-mail', () =>
    world.desk.get(ImportMails).run(kirsi, [{ name: 'a.eml', bytes: Buffer.from(MAIL) }], 'Koko.txt'),
  );
  await came('a half-filled form of the registry', () =>
    world.desk.get(SaveEntryDraft).run(kirsi, {
      ...{ id: newId(), version: null, name: 'Aino Mallikas', typed: {}, keep: [], proofs: [] },
      receivedOn: Temporal.PlainDate.from('2026-11-20'),
      files: [{ name: 'a.txt', bytes: Buffer.from('Lähetetty.'), proof: false }],
    }),
  );
  let answer!: AnswerOfCase;
  await came('a copy that was found in a system', async () => {
    answer = await AnswerOfCase.begun(world, 'access');
    await foundInWorkshop(world, answer.caseId);
  });
  await came('a letter', () => answer.answered('access', 'granted'));
  await world.owner.query(`update stored_file set quarantine = 'waiting' where id = any ($1)`, [
    living['a copy that was found in a system'],
  ]);
}, 120_000);
afterAll(() => world.close());

/** Does something and keeps which files it stored. The store knows no time of them: they are as old as can be. */
async function came(how: string, act: () => Promise<unknown>): Promise<void> {
  const before = new Set(world.files.files.keys());
  await act();
  living[how] = [...world.files.files.keys()].filter((id) => !before.has(id));
}

async function stored(written?: string): Promise<string> {
  const id = newId();
  await world.files.put(id, Buffer.from('liite'));
  if (written) world.files.written.set(id, Temporal.Instant.from(written));
  return id;
}

async function bothWait(): Promise<string> {
  const waits = `select from pg_locks where locktype = 'advisory' and not granted`;
  while ((await world.owner.query(waits)).rows.length < 2);
  return 'both wait';
}

const sweep = () => world.worker.get(SweepFiles).run();
const isThere = (id: string): boolean => world.files.files.has(id);

describe('sweeping the store of files', () => {
  it('lets a file of every kind live, however old it is', async () => {
    expect(Object.values(living).map(({ length }) => length > 0)).toEqual(Array(5).fill(true));
    const count = Object.values(living).flat().length;
    expect(await sweep()).toEqual({ stored: count, removed: 0, doubted: 0, missing: 0 });
    expect(Object.entries(living).filter(([, ids]) => !ids.every(isThere))).toEqual([]);
  });

  it('removes what nothing names once it is a day old, and writes down how many', async () => {
    const old = [await stored('2026-11-23T07:59:59Z'), await stored()];
    const young = await stored('2026-11-23T08:00:00Z');
    expect(await sweep()).toMatchObject({ removed: 2, doubted: 0 });
    expect([...old, young].map(isThere)).toEqual([false, false, true]);
    world.clock.advance({ minutes: 1 });
    expect(await sweep()).toMatchObject({ removed: 1 });
    const { rows } = await world.owner.query(
      `select actor, row_count from audit_event where action = 'FilesSwept' order by id`,
    );
    expect(rows).toEqual([
      { actor: 'retention.sweep-files', row_count: 2 },
      { actor: 'retention.sweep-files', row_count: 1 },
    ]);
  });

  it('removes once, and says so once, when two workers sweep at the same time', async () => {
    const [orphan, further] = [await stored(), await world.startWorker()];
    await world.owner.query('begin');
    await world.owner.query(`select pg_advisory_xact_lock(hashtextextended('retention.sweep-files', 0))`);
    const sweeps = Promise.all([sweep(), further.get(SweepFiles, { strict: false }).run()]);
    expect(await Promise.race([bothWait(), sweeps])).toBe('both wait');
    await world.owner.query('commit');
    const [one, other] = await sweeps;
    expect([one.removed + other.removed, isThere(orphan)]).toEqual([1, false]);
  });

  it('tells of rows whose file is not there', async () => {
    const [letter] = living['a letter']!;
    const bytes = world.files.files.get(letter!)!;
    world.files.files.delete(letter!);
    expect(await sweep()).toMatchObject({ missing: 1 });
    world.files.files.set(letter!, bytes);
    expect(await sweep()).toMatchObject({ missing: 0 });
  });

  it('removes nothing when most of the store is named by nothing: it is another database', async () => {
    const strange = await Promise.all(Array.from({ length: 21 }, () => stored()));
    expect(await sweep()).toMatchObject({ removed: 0, doubted: 21 });
    expect(strange.every(isThere)).toBe(true);
    for (const id of strange) await world.files.remove(id);
  });

  it('leaves the files of drafts that have run out to who removes the drafts, and finds none left', async () => {
    world.clock.advance({ hours: 24 * 400 });
    await world.worker.get(SweepExpired).run();
    expect(await sweep()).toMatchObject({ removed: 0, missing: 0 });
    const gone = Object.entries(living)
      .filter(([, ids]) => !ids.some(isThere))
      .map(([how]) => how);
    expect(gone).toEqual([
      'the draft of a citizen',
      'an imported e-mail',
      'a half-filled form of the registry',
    ]);
  });
});
