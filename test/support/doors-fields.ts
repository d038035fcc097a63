import type { Browser } from './browser.js';
import { AT_HOME, BESIDE_ACTS, type DoorsWorld, ELSEWHERE } from './doors-world.js';
import { addressOf, doorsOf, formsOf, type Ids, type ShownForm } from './doors.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ANY_UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The own key of one sending: it names no row yet. */
const OWN_KEY = 'submitKey';

/** Where a form with ids in its fields is shown; the same address may take several forms. */
export interface FormPlace {
  readonly page: string;
  readonly action: string;
  /** The first field with an id. */
  readonly first: string;
}

/** The fields of a form that hold the id of a row. */
export function idFieldsOf({ fields }: ShownForm): [name: string, id: string][] {
  return Object.entries(fields).filter(
    (field): field is [string, string] =>
      field[0] !== OWN_KEY && typeof field[1] === 'string' && UUID.test(field[1]),
  );
}

/** The form as its page shows it now; null when it does no more. */
export async function shownAt(
  { page, action, first }: FormPlace,
  browser: Browser,
): Promise<ShownForm | null> {
  const shown = formsOf((await browser.get(page)).html);
  return shown.find((form) => form.action === action && idFieldsOf(form)[0]?.[0] === first) ?? null;
}

/** Every form with ids that Lahti's desk shows, by its address without ids and that field: where it is shown. */
export async function formsWithIds(world: DoorsWorld): Promise<Map<string, FormPlace[]>> {
  const browser = world.house.acting(AT_HOME);
  const doors = doorsOf(world.house.desk).filter(
    ({ method, path, isPublic }) => method === 'GET' && !isPublic && !path.startsWith('/api'),
  );
  const found = new Map<string, FormPlace[]>();
  for (const ids of [world.ids, ...(await idsOfCases(world))]) {
    for (const door of doors.filter(({ path }) => ids === world.ids || /:(case|claim|task)Id/.test(path))) {
      const page = addressOf(door, ids);
      for (const form of formsOf((await browser.get(page)).html)) {
        const [field] = idFieldsOf(form);
        if (!field) continue;
        const key = `${form.action.replaceAll(ANY_UUID, ':id')} ${field[0]}`;
        found.set(key, [...(found.get(key) ?? []), { page, action: form.action, first: field[0] }]);
      }
    }
  }
  return found;
}

/** The addresses of every case of Lahti: each state shows other forms. */
async function idsOfCases({ house, ids }: DoorsWorld): Promise<Ids[]> {
  const { rows } = await house.world.owner.query<Record<string, string | null>>(
    `select c.id as "caseId", (select k.id from claim k where k.case_id = c.id and k.outcome is null order by k."right", k.id limit 1) as "claimId",
       (select t.id from task t where t.case_id = c.id and t.state = 'open' order by t.kind, t.system_id, t.id limit 1) as "taskId"
     from case_file c where c.authority_id = 'lahti' order by c.case_number`,
  );
  const known = (entry: [string, string | null]): entry is [string, string] => entry[1] !== null;
  return rows.map((row) => ({ ...ids, ...Object.fromEntries(Object.entries(row).filter(known)) }));
}

/** The rows of Tornio. */
export class TheirRows {
  private constructor(
    private readonly world: DoorsWorld,
    /** Every table; those whose rows have an id. */
    private readonly tables: { readonly all: readonly string[]; readonly withIds: readonly string[] },
  ) {}

  static async open(world: DoorsWorld): Promise<TheirRows> {
    const { owner } = world.house.world;
    await owner.query(
      `insert into stored_file (id, request_id, case_id, kind, name, type, bytes, sha256, quarantine, stored_at)
       select gen_random_uuid(), c.request_id, c.id, 'attachment', f.name, 'txt', 1, 'x', 'clean', f.stored_at
       from case_file c, stored_file f where c.authority_id = 'tornio' and f.id = $1 limit 1`,
      [world.ids['fileId']],
    );
    const { rows } = await owner.query<{ name: string; hasId: boolean }>(
      `select tablename as name, exists (select 1 from information_schema.columns c where c.table_schema = 'public'
         and c.table_name = tablename and c.column_name = 'id' and c.data_type = 'uuid') as "hasId"
       from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1`,
      [BESIDE_ACTS],
    );
    const named = (list: typeof rows): string[] => list.map(({ name }) => name);
    return new TheirRows(world, { all: named(rows), withIds: named(rows.filter(({ hasId }) => hasId)) });
  }

  /** One of theirs of the same kind as a row of Lahti. @throws when they have none */
  async like(id: string): Promise<string> {
    const { owner } = this.world.house.world;
    for (const table of this.tables.withIds) {
      const { rows } = await owner.query(`select 1 from ${table} where id = $1`, [id]);
      if (rows.length > 0) return this.#of(table);
    }
    throw new Error(`No table has the id ${id}`);
  }

  /** A mark of every row that names something of theirs: the authority, one of its cases or this row. */
  async marked(id: string): Promise<string> {
    const { owner } = this.world.house.world;
    const marks: string[] = [];
    for (const table of this.tables.all) {
      const { rows } = await owner.query<{ mark: string | null }>(
        `select md5(string_agg(row, '' order by row)) as mark from (select to_jsonb(t)::text as row from ${table} t) r
         where row like any (array['%"tornio"%', '%' || $1 || '%']
           || array(select '%' || c.id || '%' from case_file c where c.authority_id = 'tornio'))`,
        [id],
      );
      marks.push(`${table} ${rows[0]?.mark}`);
    }
    return marks.join('\n');
  }

  async #of(table: string): Promise<string> {
    if (table === 'staff') return ELSEWHERE.staffId;
    const theirs = `in (select c.id from case_file c where c.authority_id = 'tornio')`;
    const { rows } = await this.world.house.world.owner.query<{ id: string }>(
      `select id from ${table} where ${table === 'case_file' ? 'id' : 'case_id'} ${theirs} order by 1 limit 1`,
    );
    if (!rows[0]) throw new Error(`Tornio has no ${table}`);
    return rows[0].id;
  }
}
