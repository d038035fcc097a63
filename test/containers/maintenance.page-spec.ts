import { createHash } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { SealAudit } from '#audit';
import { newId } from '#kernel';
import { DiskFileStore, openDatabase, Sealer, SystemClock } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { ROOT } from '../architecture/files.js';
import { codeOf, ComposeHouse, DOT_ENV, type Place } from './compose-house.js';

jest.setTimeout(120_000);

/** The commands of docs/admin/containers.md, by their program: in the place of which service, and the words. */
const COMMANDS = new Map(
  [
    ...readFileSync(join(ROOT, 'docs/admin/containers.md'), 'utf8').matchAll(
      /^docker compose -f docker\/compose\.yaml run --rm (?:--no-deps )?(?:--volume \S+ )?(\w+) (node .+)$/gm,
    ),
  ].map(([, service, words]): [string, { service: string; words: string[] }] => {
    const [node, program, ...more] = words!.split(' ');
    return [[program, ...more.slice(-1)].join(' '), { service: service!, words: [node!, program!, ...more] }];
  }),
);
const BACK_UP = 'dist/db/back-up.js /backup/2026-11-29';
const RESTORE = 'dist/db/restore.js /backup/2026-11-29';
const ROTATE = 'dist/db/rotate-keys.js';
const CLI = 'dist/apps/cli/src/main.js';

let house: ComposeHouse;
let files: DiskFileStore;
const [kept, lost] = [newId(), newId()];
beforeAll(async () => {
  house = await ComposeHouse.open();
  files = new DiskFileStore(house.filesDir, new Sealer(DOT_ENV.DATA_KEYS));
  const request = newId();
  await asOwner(
    `insert into request (id, receiving_authority_id, channel, received_on, entered_at, identity, identity_check,
       language, answer_by, data_ids, answers, catalogue_version)
     values ($1, 'lahti', 'letter', '2026-11-02', now(), $2, 'none', 'fi', 'post', '{}', $2, 'v1')`,
    [request, new Sealer(DOT_ENV.DATA_KEYS).seal('{}')],
  );
  for (const id of [kept, lost]) await aFile(id, request);
});
afterAll(() => house?.close());

async function asOwner<Row>(sql: string, values: unknown[], database = 'tietopyynto'): Promise<Row[]> {
  const client = new pg.Client({ connectionString: new URL(`/${database}`, house.admin).href });
  await client.connect();
  try {
    await client.query('set role tietopyynto_owner');
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

async function aFile(id: string, request: string): Promise<void> {
  const bytes = Buffer.from(`what stands in ${id}`);
  await files.put(id, bytes);
  await asOwner(
    `insert into stored_file (id, request_id, kind, name, type, bytes, sha256, quarantine, stored_at)
     values ($1, $2, 'attachment', 'sealed', 'image/png', $3, $4, 'clean', now())`,
    [id, request, bytes.length, createHash('sha256').update(bytes).digest('hex')],
  );
}

/** As the worker does. Other transactions of the server hold the sealer up. */
async function sealAll(): Promise<void> {
  const { DATABASE_URL = '' } = await house.environmentHere('worker');
  const worker = await openDatabase(DATABASE_URL, { max: 1 });
  const unsealed = `select from audit_event e where not exists (select from audit_link l where l.event_id = e.id)`;
  do await new SealAudit(worker, new SystemClock()).run();
  while ((await asOwner(unsealed, [])).length > 0);
  await worker.close();
}

interface Change extends Place {
  /** The folder of this machine that `--volume` lays on /backup. */
  readonly backups?: string;
  /** Words of the command that are others, or none. */
  readonly words?: (words: string[]) => string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command of the page as it stands there, with the folders of this machine; the code and what it said. */
async function ran(command: string, { backups = 'backups', words, env, ...place }: Change = {}) {
  const { service, words: given } = COMMANDS.get(command)!;
  const here = (words?.(given) ?? given).map((word) =>
    word.replace(/^\/backup\//, `${join(house.room, backups)}/`),
  );
  const started = house.run(here, { ...(await house.environmentHere(service, place)), ...env });
  return { code: await codeOf(started), said: started.said() };
}

const withoutFolder = (words: string[]): string[] => words.slice(0, -1);
const restored = (name: string): Place => ({
  DATABASE_NAME: name,
  FILES_DIR: join(house.room, `files-${name}`),
});

describe('the commands of the page of containers', () => {
  it('are those of backup, restore, rotation, verifying and counting', () => {
    expect([...COMMANDS].map(([command, { service }]) => `${service}: ${command}`)).toEqual([
      `maintain: ${BACK_UP}`,
      `maintain: ${RESTORE}`,
      `maintain: ${ROTATE}`,
      `worker: ${CLI} verify`,
      `worker: ${CLI} heads`,
      'prepare: dist/db/rebuild-figures.js',
    ]);
  });

  it('make a backup and bring it back into an empty database, row by row and file by file', async () => {
    expect(await ran(BACK_UP)).toEqual({ code: 0, said: expect.stringContaining(', 2 files, in ') });
    const place = restored('brought_back');
    await house.prepare(place);
    expect(await ran(RESTORE, place)).toEqual({
      code: 0,
      said: expect.stringContaining('0 letters, 2 other files'),
    });
    const rows = 'select id, request_id, sha256 from stored_file order by id';
    const before = await asOwner(rows, []);
    expect(before).toHaveLength(2);
    expect(await asOwner(rows, [], 'brought_back')).toEqual(before);
    const there = new DiskFileStore(place.FILES_DIR!, new Sealer(DOT_ENV.DATA_KEYS));
    expect(await there.get(kept)).toEqual(await files.get(kept));
  });

  it('seal anew with the first key', async () => {
    const other = `k2:${Buffer.alloc(32, 7).toString('base64')}`;
    const { code, said } = await ran(ROTATE, { env: { DATA_KEYS: `${other},${DOT_ENV.DATA_KEYS}` } });
    expect(JSON.parse(said.trim().split('\n').at(-1)!)).toMatchObject({ current: 'k2', removable: ['k1'] });
    expect(code).toBe(0);
    await ran(ROTATE, { env: { DATA_KEYS: `${DOT_ENV.DATA_KEYS},${other}` } });
    expect((await ran(ROTATE, { env: { DATA_KEYS: '' } })).code).toBe(1);
  });

  it('verify the audit trail: 0 while it is whole, 1 when a row was changed', async () => {
    const [row] = await asOwner<{ id: string }>(
      `insert into audit_event (at, actor_kind, action) values (now(), 'system', 'DraftRemoved') returning id::text`,
      [],
    );
    await sealAll();
    const whole = await ran(`${CLI} verify`);
    expect([whole.code, JSON.parse(whole.said)]).toMatchObject([0, { rows: 1, ok: true }]);
    await asOwner(`update audit_event set action = 'CaseRead'`, []);
    const { code, said } = await ran(`${CLI} verify`);
    const firstBroken = { id: row!.id, kind: 'edited' };
    expect([code, JSON.parse(said)]).toMatchObject([1, { ok: false, firstBroken }]);
    expect(await ran(`${CLI} heads`)).toEqual({ code: 0, said: '' });
  });

  it('count the figures anew', async () => {
    expect(await ran('dist/db/rebuild-figures.js')).toEqual({ code: 0, said: '0 rows were wrong.\n' });
  });
});

describe('the command backup', () => {
  it.each([
    ['no folder', { words: withoutFolder }, 'Name the folder'],
    ['no address', { env: { DATABASE_URL: '' } }, 'DATABASE_URL is missing'],
    ['a folder that holds a backup', { backups: 'full' }, 'is not empty'],
  ])('ends with 1 for %s, and says so in a line', async (_, change, words) => {
    if ('backups' in change) await ran(BACK_UP, change);
    const { code, said } = await ran(BACK_UP, change);
    expect([code, said.trim().split('\n')]).toEqual([1, [expect.stringContaining(words)]]);
  });

  it('ends with 1 for the role of an app', async () => {
    const { DATABASE_URL = '' } = await house.environmentHere('worker');
    const { code, said } = await ran(BACK_UP, { backups: 'of-worker', env: { DATABASE_URL } });
    expect([code, said]).toEqual([1, expect.stringContaining('Give the address of the role migrator')]);
  });
});

describe('the command restore', () => {
  it.each([
    ['no folder', { words: withoutFolder }, 'Name the folder'],
    ['no keys', { env: { DATA_KEYS: '' } }, 'DATA_KEYS and INDEX_KEY are needed'],
    ['another key of the index', { env: { INDEX_KEY: Buffer.alloc(32, 9).toString('base64') } }, 'INDEX_KEY'],
    ['a folder that is no backup', { backups: 'none' }, 'is not a finished backup'],
    ['a database that holds something', {}, 'The database is not empty'],
  ])('ends with 1 for %s, and says so', async (_, change, words) => {
    await ran(BACK_UP);
    const { code, said } = await ran(RESTORE, change);
    expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`^restore: .*${words}`, 's'))]);
  });
});

describe('a file that was lost before the backup', () => {
  it('is named by backup and restore, which end with 2', async () => {
    unlinkSync(join(house.filesDir, lost.slice(0, 2), lost));
    const backup = await ran(BACK_UP, { backups: 'partial' });
    expect([backup.code, backup.said]).toEqual([2, expect.stringContaining(`before the backup: ${lost}`)]);
    const place = restored('partial');
    await house.prepare(place);
    const back = await ran(RESTORE, { backups: 'partial', ...place });
    expect([back.code, back.said]).toEqual([2, expect.stringContaining(`Missing: ${lost}`)]);
  });
});
