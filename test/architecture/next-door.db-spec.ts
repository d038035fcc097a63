import { type Database, openDatabase, type Tx } from '#platform';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { inOwnName, type Neighbour, neighbourOf, NEIGHBOURS } from './neighbours.js';
import { isOfLahti, layRows, type Row } from './rows-next-door.js';
import type { Seeds } from './rows-seed.js';

jest.setTimeout(120_000);

/** Tables whose rows are no person's and no authority's: of programs, of the installation, of the queue. */
const NOBODYS = [
  ...[
    'api_answer',
    'api_pace',
    'audit_sealer',
    'connected_channel',
    'file_scanner',
    'outbox',
    'post_pace',
    'rule_set',
    'schema_step',
    'sign_in_attempt',
  ],
  ...['suomifi_incoming', 'suomifi_password', 'suomifi_position'],
];
/** What of an authority everybody may read, and why. */
const READ_BY_ALL: Readonly<Record<string, string>> = {
  case_series: 'how many cases an authority has had in a year: who opens one there takes the next number',
  catalogue_use: 'one catalogue for the installation',
  catalogue_version: 'one catalogue for the installation',
  setting: 'contact details and opening hours, shown on every page and letter',
  'staff of the desk': 'names of colleagues in every authority that is worked here',
};
/** The next number is taken by whoever opens a case: the database lets it go up by one and no further. */
const COUNTED_BY_ALL = 'case_series."last"';
/** What is added to an authority by others, and why. */
const ADDED_BY_ALL: Readonly<Record<string, string>> = {
  case_series: 'the first number of a year, which is one',
  catalogue_version: 'a proposal for the one catalogue; taking it into use names who did',
};
/** What names somebody else's person though it is one's own, and why. */
const OF_THE_SAME_PERSON: Readonly<Record<string, string>> = {
  'request of the desk': 'whoever asks on paper may have asked elsewhere before',
};

let test: TestDatabase;
let database: Database;
let seeds: Seeds;
let tables: string[];
/** Every row, and where it lies. */
const lying = new Map<string, readonly { at: string; row: Row }[]>();
beforeAll(async () => {
  test = await createTestDatabase();
  ({ seeds, tables } = await layRows(test.adminUrl));
  database = await openDatabase(test.adminUrl, { max: 2 });
  await database.transaction({ kind: 'system', job: 'test' }, async (tx) => {
    for (const table of tables) {
      const rows = await tx.query<{ at: string; row: Row }>(
        `select ctid::text as at, to_jsonb(t) as row from ${table} t`,
      );
      lying.set(table, rows);
    }
  });
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

class Undo extends Error {}
/** Does something as a neighbour, looks with the eyes of the owner what became of it, and undoes it. */
async function attempt<T>(
  { role, actor }: Neighbour,
  act: (tx: Tx) => Promise<void>,
  look: (tx: Tx) => Promise<T>,
) {
  let seen: T | undefined;
  const error = await database
    .transaction(actor, async (tx) => {
      await tx.query('reset role');
      await tx.query('set local session_replication_role = replica');
      await tx.query(`set local role ${role}`);
      await act(tx);
      await tx.query('reset role');
      seen = await look(tx);
      throw new Undo();
    })
    .catch((thrown: unknown) => thrown as Error);
  return { seen, refused: error instanceof Undo ? null : error.message };
}

const mayUse = (role: string, table: string, what: 'SELECT' | 'INSERT' | 'UPDATE'): Promise<string[]> =>
  database.transaction({ kind: 'system', job: 'test' }, async (tx) => {
    const rows = await tx.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = $2::regclass and a.attnum > 0
         and not a.attisdropped and a.attidentity = '' and a.attgenerated = '' and has_column_privilege($1, a.attrelid, a.attnum, $3)
       order by a.attnum`,
      [role, table, what],
    );
    return rows.map(({ name }) => `"${name}"`);
  });

const rowsOf = async (tx: Tx, table: string, columns = ['*']): Promise<Row[]> =>
  (
    await tx.query<{ row: Row }>(
      `select to_jsonb(x) as row from (select ${columns.join(', ')} from ${table}) x`,
    )
  ).map(({ row }) => row);
/** Where each row lies: one that was changed or deleted lies elsewhere. */
const placesIn = async (tx: Tx, table: string): Promise<Set<string>> =>
  new Set((await tx.query<{ at: string }>(`select ctid::text as at from ${table}`)).map(({ at }) => at));
const closed = (table: string, { isClosed }: Neighbour) =>
  (lying.get(table) ?? []).filter(({ row }) => isClosed(row));
const isWhole = (table: string, who: Neighbour, places: ReadonlySet<string>): boolean =>
  closed(table, who).every(({ at }) => places.has(at));
const sampleOf = (table: string, who: Neighbour): Row | undefined => closed(table, who)[0]?.row;
const isReadByAll = (role: string, table: string): boolean =>
  table in READ_BY_ALL || `${table} of the ${role}` in READ_BY_ALL;
const isPrivilege = (message: string | null): boolean => /^permission denied/.test(message ?? '');
const isPolicy = (message: string | null): boolean => /row-level security/.test(message ?? '');

describe('the rows that are tried', () => {
  it('lie in every table that can have a row of a case, a person or an authority', () => {
    expect(tables.filter((table) => !lying.get(table)!.some(({ row }) => isOfLahti(row, seeds)))).toEqual(
      NOBODYS,
    );
  });
});

describe.each(NEIGHBOURS)('%s', (name) => {
  const neighbour = () => neighbourOf(name, seeds);

  it('reads none of the rows of any table', async () => {
    const who = neighbour();
    const { role } = who;
    const leaks: string[] = [];
    for (const table of tables) {
      const columns = await mayUse(role, table, 'SELECT');
      if (columns.length === 0 || isReadByAll(role, table)) continue;
      let rows: Row[] = [];
      const { refused } = await attempt(
        who,
        async (tx) => void (rows = await rowsOf(tx, table, columns)),
        async () => null,
      );
      if (refused) leaks.push(`${table}: ${refused}`);
      if (rows.some(who.isClosed)) leaks.push(table);
    }
    expect(leaks).toEqual([]);
  });

  it('changes none of them, not even blindly', async () => {
    const who = neighbour();
    const { role } = who;
    const leaks: string[] = [];
    for (const table of tables) {
      const row = sampleOf(table, who);
      for (const column of row ? await mayUse(role, table, 'UPDATE') : []) {
        const change = `update ${table} set ${column} = (jsonb_populate_record(null::${table}, $1)).${column}`;
        const { refused, seen } = await attempt(
          who,
          async (tx) => void (await tx.query(change, [JSON.stringify(row)])),
          (tx) => placesIn(tx, table),
        );
        if (`${table}.${column}` === COUNTED_BY_ALL) continue;
        if (refused ? !isPolicy(refused) : !isWhole(table, who, seen!))
          leaks.push(`${table}.${column}: ${refused ?? 'changed'}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('deletes none of them, not even blindly', async () => {
    const who = neighbour();
    const leaks: string[] = [];
    for (const table of tables) {
      const { refused, seen } = await attempt(
        who,
        async (tx) => void (await tx.query(`delete from ${table}`)),
        (tx) => placesIn(tx, table),
      );
      if (refused ? !isPrivilege(refused) : !isWhole(table, who, seen!))
        leaks.push(`${table}: ${refused ?? 'deleted'}`);
    }
    expect(leaks).toEqual([]);
  });

  it.each([false, true])('adds none like them (in its own name: %s)', async (isOwn) => {
    const who = neighbour();
    const { role } = who;
    const leaks: string[] = [];
    let tried = 0;
    for (const table of tables) {
      const columns = await mayUse(role, table, 'INSERT');
      const sample = sampleOf(table, who);
      const row = sample && isOwn ? inOwnName(sample, who.actor, seeds) : sample;
      if (columns.length === 0 || !row || ADDED_BY_ALL[table] || who.adds === table) continue;
      if (!who.isClosed(row) || (isOwn && OF_THE_SAME_PERSON[`${table} of the ${role}`])) continue;
      tried += 1;
      const names = columns.join(', ');
      const { refused } = await attempt(
        who,
        async (tx) =>
          void (await tx.query(
            `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`,
            [JSON.stringify(row)],
          )),
        async () => null,
      );
      if (!isPolicy(refused)) leaks.push(`${table}: ${refused ?? 'let in'}`);
    }
    expect([tried > 0, leaks]).toEqual([true, []]);
  });
});

describe('the series of case numbers', () => {
  it.each(['portal', 'desk', 'api'])('goes up by one for the %s, and never otherwise', async (role) => {
    const change = async (sql: string): Promise<string> => {
      const done = database.transaction({ kind: 'system', job: 'test' }, async (tx) => {
        await tx.query(`set local role ${role}`);
        await tx.query(sql);
        throw new Undo('let in');
      });
      return done.catch((error: unknown) => (error as Error).message);
    };
    const refused = 'The series of case numbers goes up by one';
    expect(await change('update case_series set last = last + 1')).toBe('let in');
    for (const wrong of ['last + 2', 'last - 1', '0'])
      expect(await change(`update case_series set last = ${wrong}`)).toBe(refused);
    const begin = (last: number) =>
      `insert into case_series (authority_id, year, last) values ('kemi', 2030, ${last})`;
    expect([await change(begin(1)), await change(begin(500))]).toEqual(['let in', refused]);
  });
});
